/** Where a part of a chapter stands in its file. */
import type { Nodes, Parents } from 'mdast';
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

/**
 * A stretch of a paragraph as it is written, with the whole of the marks that begin or end inside it: what tags can be
 * put around.
 * @param words what the reader sees of it, which is returned where the source itself cannot be copied
 */
export function quoteSource(text: string, block: Nodes, start: number, end: number, words: string): string {
  let parent = block as Parents;
  for (;;) {
    const [first, last] = [start, end - 1].map((it) =>
      parent.children.find((child) => getSpan(child).start <= it && it < getSpan(child).end),
    );
    if (first === undefined || last === undefined) return words;
    if (first === last && 'children' in first) parent = first;
    else {
      const from = first.type === 'text' ? start : getSpan(first).start;
      const written = text.slice(from, last.type === 'text' ? end : getSpan(last).end);
      // A line break, a sign written as a code and a component are not to be copied.
      return first === last || /[\n&<]/.test(written) ? words : written;
    }
  }
}
