/** The part of a paragraph's source that Markdown made nothing of. */
import type { Nodes, Parents } from 'mdast';
import type { TextFile } from '../read/index.ts';
import { getSource, getSpan } from './source-span.ts';

/**
 * The source of a paragraph, heading or cell with blanks where Markdown found a link, code, emphasis or component:
 * what is left are words, and marks that missed their aim. Same length as the source, so offsets agree.
 */
export function getUnreadSource(file: TextFile, block: Nodes): string {
  const { start } = getSpan(block);
  const source = getSource(file, block);
  const kept = new Array<boolean>(source.length).fill(false);
  keepTexts(block, source, start, kept);
  if ('children' in block) keepUnplaced(block, start, kept);
  return source.replace(/[^\n]/g, (sign, at: number) => (kept[at] ? sign : ' '));
}

function keepTexts(node: Nodes, source: string, start: number, kept: boolean[]): void {
  const span = getSpan(node);
  const from = span.start - start;
  const to = span.end - start;
  // An address without brackets becomes a link by itself, often in the middle of what should have been one.
  const isBareAddress = node.type === 'link' && !/[[<]/.test(source[from] ?? '');
  if (node.type === 'text' || isBareAddress) kept.fill(true, from, to);
  else if ('children' in node) for (const child of node.children) keepTexts(child, source, start, kept);
}

/** After a bracket before a bare address the parser no longer knows where the texts stand: between those it knows. */
function keepUnplaced(block: Parents, start: number, kept: boolean[]): void {
  block.children.forEach((child, index) => {
    if (child.position !== undefined) return;
    const before = block.children.slice(0, index).findLast((it) => it.position !== undefined);
    const after = block.children.slice(index).find((it) => it.position !== undefined);
    const from = before === undefined ? start : getSpan(before).end;
    const to = after === undefined ? getSpan(block).end : getSpan(after).start;
    kept.fill(true, from - start, to - start);
  });
}
