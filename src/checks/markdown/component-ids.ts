import type { Content, EditionContent, TextFile } from '../../read/index.ts';
import { authoringComponents } from '../../site/authoring-components.ts';
import { listDocuments } from '../../site/documents.ts';
import { describeUnknownId, describeUnknownSource, proposeKnown } from '../../site/known-ids.ts';
import { getProp, type JsxElement, listElements } from '../../site/mdx-nodes.ts';
import { PAGE } from '../example.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const componentIds: Rule = {
  id: 'component-ids',
  kind: 'fault',
  about: 'Id-ene i komponentene må finnes i dataene: beløp, andeler, mål, programområder og medier.',
  bad: [
    ...badTexts([
      ['an unknown amount', '<Belop id="p22" /> her.', 'beløpet "p22" finnes ikke', 'mente du "p2"?'],
      ['a share', 'A <Belop id="andel-forbehold" />.', 'er en andel', '<Andel id="andel-forbehold" />'],
      ['an amount', 'A <Andel id="p2" />.', 'er et beløp', '<Belop id="p2" />'],
      ['an unknown figure', '<Figur id="bruk" />', 'figuren "bruk" finnes ikke', 'disse finnes'],
      ['an unknown word', 'Se <Ord id="regione" />.', 'ordet "regione" finnes ikke', 'mente du "regionen"?'],
      ['an unknown choice', 'A <Belop id="p2" vis="kr" />.', 'vis="kr" finnes ikke', '"kroner"'],
      ['words without letters', 'Se <Ord id="regionen" vis="…" />.', 'vis="…" har ingen tekst', 'slett vis'],
    ]),
    {
      name: 'an unknown amount on a page',
      change: (sample) => sample.replace(PAGE, 'id="ramme"', 'id="rame"'),
      file: PAGE,
      line: 8,
      message: 'beløpet "rame" finnes ikke',
      remedy: 'mente du "ramme"?',
    },
  ],
  good: goodTexts([
    ['numbers', '<Belop id="ramme" vis="kroner" /> og <Andel id="andel-forbehold" />.'],
    ['a word in other words', 'I <Ord id="regionen" vis="hele regionen" />.'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file, edition }) =>
      edition === undefined
        ? []
        : listElements(file.tree).flatMap((it) => checkElement(content, file, edition, it)),
    ),
};

function checkElement(
  content: Content,
  file: TextFile,
  edition: EditionContent,
  element: JsxElement,
): Finding[] {
  const name = element.name ?? '';
  const spec = Object.hasOwn(authoringComponents, name) ? authoringComponents[name] : undefined;
  return Object.entries(spec?.props ?? {}).flatMap(([prop, { type }]) => {
    const value = getProp(element, prop);
    if (value === undefined) return [];
    const at = (message: string, remedy: string): Finding[] => [atNode(file, element, message, remedy)];
    switch (type.kind) {
      case 'text':
        return /[\p{L}\p{N}]/u.test(value) ? [] : at(`${prop}="${value}" har ingen tekst`, `slett ${prop}`);
      case 'term': {
        const terms = content.glossary?.value?.terms.map((it) => it.id) ?? [value];
        const message = `ordet "${value}" finnes ikke i ordliste.json`;
        return terms.includes(value) ? [] : at(message, proposeKnown(value, terms));
      }
      case 'choice':
        if (type.choices.includes(value)) return [];
        return at(`${prop}="${value}" finnes ikke`, proposeKnown(value, type.choices));
      case 'source': {
        const unknown = describeUnknownSource(content, value);
        return unknown === undefined ? [] : at(unknown.message, unknown.remedy);
      }
      default: {
        const unknown = describeUnknownId(edition, type.kind, value);
        return unknown === undefined ? [] : at(unknown.message, unknown.remedy);
      }
    }
  });
}
