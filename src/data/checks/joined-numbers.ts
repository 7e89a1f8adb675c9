import type { PhrasingContent } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { isHtml } from './no-html.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atNode, atValue, type Finding, type Rule } from './rule.ts';
import { visit } from './walk.ts';

export const joinedNumbers: Rule = {
  id: 'joined-numbers',
  about: 'Det står et mellomrom mellom et tall fra dataene og ordene rundt det.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) => checkDocument(file)),
    ...listReaderTexts(content).flatMap(({ file, path, text }): Finding[] =>
      JOINED_PLACEHOLDER.test(text) ? [atValue(file, path, MESSAGE, REMEDY)] : [],
    ),
  ],
};

const MESSAGE = 'mellomrommet mellom tallet og ordet ved siden av mangler';
const REMEDY = 'sett inn et mellomrom';
const JOINED_PLACEHOLDER =
  /[\p{L}\p{N},;:]\{(?:belop|andel):[^{}]*\}|\{(?:belop|andel):[^{}]*\}(?:\{|[\p{L}\p{N}])/u;
/** A term may be inflected behind its component: `<Ord id="ikap" />s`. Numbers and dates may not. */
const NUMBERS: readonly (string | null)[] = ['Belop', 'Andel', 'Tid'];

function checkDocument(file: MdxFile<unknown>): Finding[] {
  const findings: Finding[] = [];
  visit(file.tree, 'mdxJsxTextElement', (node, index, parent) => {
    if (node.name === null || isHtml(node.name)) return;
    const siblings = (parent?.children ?? []) as readonly PhrasingContent[];
    const before = siblings[(index ?? 0) - 1];
    const after = siblings[(index ?? 0) + 1];
    const isJoined =
      (before?.type === 'text' && /[\p{L}\p{N},;:]$/u.test(before.value)) ||
      (NUMBERS.includes(node.name) &&
        ((after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value)) ||
          after?.type === 'mdxJsxTextElement'));
    if (isJoined) findings.push(atNode(file, node, MESSAGE, REMEDY));
  });
  return findings;
}
