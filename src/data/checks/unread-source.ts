/** The part of a paragraph's source that Markdown made nothing of. */
import type { Nodes } from 'mdast';
import type { TextFile } from '../read/index.ts';

/**
 * The source of a paragraph, heading or cell with blanks where Markdown found a link, code, emphasis or component:
 * what is left are words, and marks that missed their aim. Same length as the source, so offsets agree.
 */
export function getUnreadSource(file: TextFile, block: Nodes): string {
  const start = block.position?.start.offset ?? 0;
  const source = file.text.slice(start, block.position?.end.offset ?? 0);
  const kept = new Array<boolean>(source.length).fill(false);
  keepTexts(block, source, start, kept);
  return source.replace(/[^\n]/g, (sign, at: number) => (kept[at] ? sign : ' '));
}

function keepTexts(node: Nodes, source: string, start: number, kept: boolean[]): void {
  const from = (node.position?.start.offset ?? start) - start;
  const to = (node.position?.end.offset ?? start) - start;
  // An address without brackets becomes a link by itself, often in the middle of what should have been one.
  const isBareAddress = node.type === 'link' && !/[[<]/.test(source[from] ?? '');
  if (node.type === 'text' || isBareAddress) kept.fill(true, from, to);
  else if ('children' in node) for (const child of node.children) keepTexts(child, source, start, kept);
}
