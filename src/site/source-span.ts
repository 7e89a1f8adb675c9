/** Where a part of a chapter stands in its file. */
import type { Nodes } from 'mdast';
import type { TextFile } from '../read/index.ts';

export interface Span {
  /** offset of the first character */
  readonly start: number;
  /** offset after the last character */
  readonly end: number;
}

/** 0 to 0 for the few texts that have no place: those around a bare address after a bracket, as in `[https://…]`. */
export function getSpan(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The characters that a node was made of. */
export function getSource(file: TextFile, node: Nodes): string {
  const { start, end } = getSpan(node);
  return file.text.slice(start, end);
}
