import { proposeInsteadOfHtml } from '../../read/html-codes.ts';
import type { TextFile } from '../../read/index.ts';
import { findComponent } from '../../site/component-text.ts';
import { listDocuments } from '../../site/documents.ts';
import { type JsxElement, listElements } from '../../site/mdx-nodes.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';

export const noHtml: Rule = {
  id: 'no-html',
  kind: 'fault',
  about: 'HTML-koder kan ikke brukes i teksten.',
  bad: [],
  good: [],
  check: (content) =>
    listDocuments(content).flatMap(({ file }) =>
      listElements(file.tree).flatMap((it) => checkElement(file, it)),
    ),
};

/** Elements are written in small letters, or in capitals alone. What is the name of a component but for that, is one. */
export function isHtml(name: string): boolean {
  if (findComponent(name) !== undefined) return false;
  return !/^\p{Lu}[\p{L}\d]*$/u.test(name) || /^[A-Z]+[1-6]?$/.test(name);
}

function checkElement(file: TextFile, element: JsxElement): Finding[] {
  const name = element.name ?? '';
  if (!isHtml(name)) return [];
  return [atNode(file, element, `HTML-koden <${name}> kan ikke brukes`, proposeInsteadOfHtml(name))];
}
