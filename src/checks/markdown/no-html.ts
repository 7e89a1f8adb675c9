import { proposeInsteadOfHtml } from '../../read/html-codes.ts';
import { findComponent } from '../../site/component-text.ts';
import { listDocuments } from '../../site/documents.ts';
import { listElements } from '../../site/mdx-nodes.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const noHtml: Rule = {
  id: 'no-html',
  kind: 'fault',
  about: 'HTML-koder kan ikke brukes i teksten.',
  bad: badTexts([
    ['an element in a sentence', 'A <b>b</b> c.', 'HTML-koden <b> kan ikke brukes', '**fet tekst**'],
    ['an element on a line of its own', '<iframe src="https://a.no"></iframe>', '<iframe>', 'skriv en lenke'],
    ['an element with a style', '<p style="color:red">A</p>', '<p>', 'tom linje'],
    ['an element in capitals', 'A <BR /> b.', '<BR>', 'tom linje'],
    ['an element that nobody has a use for', 'A <x-y /> b.', '<x-y>', 'skriv &lt;'],
    ['elements without a name', '<>A</>', '<>'],
  ]),
  good: goodTexts([
    ['components', 'A <Belop id="p2" />.\n\n<Ressurstabell />'],
    ['an element that is shown as code or behind a backslash', 'Skriv `<b>` eller \\<b>.'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) =>
      listElements(file.tree).flatMap((element): Finding[] => {
        const name = element.name ?? '';
        if (!isHtml(name)) return [];
        return [atNode(file, element, `HTML-koden <${name}> kan ikke brukes`, proposeInsteadOfHtml(name))];
      }),
    ),
};

/** Elements are written in small letters, or in capitals alone. What is the name of a component but for that, is one. */
export function isHtml(name: string): boolean {
  if (findComponent(name) !== undefined) return false;
  return !/^\p{Lu}[\p{L}\d]*$/u.test(name) || /^[A-Z]+[1-6]?$/.test(name);
}
