import type { EditionContent } from '../read/index.ts';
import { listReaderTexts, type ReaderText } from './reader-texts.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const framedTexts: Rule = {
  id: 'framed-texts',
  about:
    'Det nettstedet selv setter rundt en tekst, står ikke i feltet: parenteser, punktum og koden til programområdet.',
  check: (content) => [
    ...listReaderTexts(content).flatMap(checkText),
    ...content.editions.flatMap(checkProgrammes),
  ],
};

type Fault = readonly [message: string, remedy: string];

/** A full stop that ends a sentence, not an abbreviation such as «m.m.» or what is left out. */
const FULL_STOP = /(?<!\.\p{L}{0,4})\.$/u;

/** What the site writes around a field, by its name and that of its list. */
const FRAMES: Readonly<Record<string, (text: string) => Fault | undefined>> = {
  'fundingList note': describeBrackets,
  'terms expansion': describeBrackets,
  // In the middle of a sentence: «Gjengir kapittel 2.1 i den vedtatte planen»
  ' sourceChapter': (text) => describeSentence(text) ?? describeStop(text),
  'figures title': describeStop,
  // «Skal nås innen 2020.»
  'goals period': describeCapital,
};

function checkText({ file, path, text }: ReaderText): Finding[] {
  const [list = '', field = ''] = path.length === 1 ? ['', path[0]] : [path[0], path.at(-1)];
  const fault = FRAMES[`${list} ${field}`]?.(text);
  return fault === undefined ? [] : [atValue(file, path, `"${field}" ${fault[0]}`, fault[1])];
}

function describeBrackets(text: string): Fault | undefined {
  const inner = /^\(([^()]+)\)$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  return ['står i parentes, og nettstedet setter en rundt', `skriv "${inner}"`];
}

function describeSentence(text: string): Fault | undefined {
  const inner = text
    .replace(/^gjengir\s+/i, '')
    .replace(/^(?:Kapittel|Kap\.|Del|Avsnitt|Punkt)(?!\p{L})/u, (it) => it.toLowerCase());
  if (inner === text) return undefined;
  return ['står inne i setningen «Gjengir … i den vedtatte planen»', `skriv "${inner}"`];
}

function describeStop(text: string): Fault | undefined {
  if (!FULL_STOP.test(text)) return undefined;
  return ['slutter med punktum, men står inne i en setning eller som tittel', 'slett punktumet'];
}

function describeCapital(text: string): Fault | undefined {
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return undefined;
  const small = text.charAt(0).toLowerCase() + text.slice(1);
  return [`begynner med stor bokstav, men nettstedet skriver «Skal nås» foran`, `skriv "${small}"`];
}

/** Names stand behind the code of their programme, and so do the titles of its chapter. */
function checkProgrammes({ programmes, chapters }: EditionContent): Finding[] {
  return (programmes?.value?.programmes ?? []).flatMap((programme, index): Finding[] => {
    const describe = (field: string, text: string): Fault | undefined => {
      const start = `${programme.code} `;
      if (!text.toLowerCase().startsWith(start.toLowerCase())) return undefined;
      const message = `"${field}" begynner med ${programme.code}, som nettstedet setter foran selv`;
      return [message, `skriv ${JSON.stringify(text.slice(start.length).replace(/^[-–:]\s*/, ''))}`];
    };
    const names = (['name', 'shortName'] as const).flatMap((field): Finding[] => {
      const fault = describe(field, programme[field]);
      return programmes === undefined || fault === undefined
        ? []
        : [atValue(programmes, ['programmes', index, field], ...fault)];
    });
    const titles = chapters.flatMap((chapter): Finding[] => {
      const { value } = chapter;
      const fault = value?.programme === programme.id ? describe('title', value.title) : undefined;
      return fault === undefined ? [] : [atValue(chapter, ['title'], ...fault)];
    });
    return [...names, ...titles];
  });
}
