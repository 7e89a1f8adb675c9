import type { Content, EditionContent, TextFile } from '../../read/index.ts';
import { authoringComponents } from '../../site/authoring-components.ts';
import { listDocuments } from '../../site/documents.ts';
import { describeUnknownId, describeUnknownSource, proposeKnown } from '../../site/known-ids.ts';
import { getProp, type JsxElement, listElements } from '../../site/mdx-nodes.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';

export const componentIds: Rule = {
  id: 'component-ids',
  kind: 'fault',
  about: 'Id-ene i komponentene må finnes i dataene: beløp, andeler, mål, programområder og medier.',
  bad: [],
  good: [],
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
  const { name } = element;
  const spec =
    name !== null && Object.hasOwn(authoringComponents, name) ? authoringComponents[name] : undefined;
  return Object.entries(spec?.props ?? {}).flatMap(([prop, { type }]) => {
    const value = getProp(element, prop);
    if (value === undefined) return [];
    if (type.kind === 'text') {
      if (/[\p{L}\p{N}]/u.test(value)) return [];
      return [
        atNode(file, element, `${prop}="${value}" har ingen tekst`, `skriv teksten, eller slett ${prop}`),
      ];
    }
    if (type.kind === 'term') {
      const terms = content.glossary?.value?.terms.map((it) => it.id);
      if (terms === undefined || terms.includes(value)) return [];
      return [
        atNode(file, element, `ordet "${value}" finnes ikke i ordliste.json`, proposeKnown(value, terms)),
      ];
    }
    if (type.kind === 'choice') {
      if (type.choices.includes(value)) return [];
      return [atNode(file, element, `${prop}="${value}" finnes ikke`, proposeKnown(value, type.choices))];
    }
    const unknown =
      type.kind === 'source'
        ? describeUnknownSource(content, value)
        : describeUnknownId(edition, type.kind, value);
    return unknown === undefined ? [] : [atNode(file, element, unknown.message, unknown.remedy)];
  });
}
