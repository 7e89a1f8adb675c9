import { edit, MEASURES } from '../checks/example.ts';
import { badTexts, goodTexts } from '../checks/markdown/text-examples.ts';
import type { Finding, Rule } from '../checks/rule.ts';
import { templateTexts } from '../cli/templates.ts';
import { listPassages, type Passage } from './language/passages.ts';

interface Measures {
  measures: { title: string }[];
}

export const unfinishedTexts: Rule = {
  id: 'unfinished-texts',
  kind: 'advice',
  about: 'Ingen tekst er et merke for noe som skal skrives senere, eller ordene i en mal.',
  bad: [
    ...badTexts([
      ['TODO', 'Regionen vokser. TODO: tall fra SSB.', '«TODO» ser ut som et merke', 'skriv teksten'],
      ['a request in brackets', 'Fristen er [sett inn dato].', '«[sett inn dato]» ser ut som et merke'],
      ['filling text', 'Lorem ipsum dolor sit amet.', '«Lorem ipsum» ser ut som et merke'],
      ['the words of a link from a message', 'Se [lenketekst](/om/).', '«lenketekst» ser ut som et merke'],
      ['the words of a template', '## Første overskrift [#a]\n\nA.', '«Første overskrift» er ordene i malen'],
    ]),
    {
      name: 'the words of a template in JSON',
      change: edit<Measures>(
        MEASURES,
        ({ measures: [first] }) => void (first && (first.title = 'Kort tittel')),
      ),
      file: MEASURES,
      message: '«Kort tittel» er ordene i malen',
    },
  ],
  good: goodTexts([
    ['other words in brackets', 'Se [vedlegg 1], NOU 2019:XX, kapittel XX og [sic]. Todo er et firma.'],
    ['words of a template inside a sentence', 'Navnet er Ordet, og tittelen er Første overskrift i planen.'],
  ]),
  check: (content) => listPassages(content).flatMap(checkPassage),
};

/** Marks that people leave for themselves, and the words that messages write where the editor's own should stand. */
const MARK = /(?<![\p{L}\p{N}])(?:TODO|TBD|[Ll]orem ipsum|lenketekst)(?![\p{L}\p{N}])/u;
/** A request in brackets. */
const REQUEST = /\[(?:sett|fyll|legg|skriv) inn[^\]]*\]/i;

function checkPassage({ file, text, locate }: Passage): Finding[] {
  const remedy = 'skriv teksten, eller slett den';
  const words = text.trim();
  if (templateTexts.has(words))
    return [{ file, ...locate(0), message: `«${words}» er ordene i malen`, remedy }];
  const match = MARK.exec(text) ?? REQUEST.exec(text);
  if (match === null) return [];
  const message = `«${match[0]}» ser ut som et merke for noe som skal skrives senere`;
  return [{ file, ...locate(match.index), message, remedy }];
}
