/** The part of a section that answers: the words around the rarest word that was found, or the row of a table. */
import { tokenize } from './tokens.ts';

export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const LENGTH = 150;
/** Letters shown before the word that decides. */
const BEFORE = 40;
const CELL = ' · ';

/**
 * Pieces of the text, the words found marked; its beginning when none of them is in it. Whole words and numbers only.
 * @param words in lower case, the rarest of the query first
 */
export function makeExcerpt(text: string, words: readonly string[]): ExcerptPart[] {
  const row = findRow(text, words);
  if (row !== undefined) return mark(row, 0, row.length, words);
  const tokens = tokenize(text);
  const first = Math.max(0, bestStart(tokens.map((it) => ({ ...it, rank: words.indexOf(it.word) }))));
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const cut = tokens.findLast((it) => it.end <= start + LENGTH)?.end ?? text.length;
  const end = text.length - start <= LENGTH ? text.length : Math.max(cut, start);
  const parts = mark(text, tokens.find((it) => it.end > start)?.start === undefined ? 0 : start, end, words);
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}

/** Where the rarest word stands that has most others near it; -1 when there is none. */
function bestStart(
  tokens: readonly { readonly start: number; readonly word: string; readonly rank: number }[],
): number {
  const found = tokens.filter((it) => it.rank >= 0);
  const rarest = Math.min(...found.map((it) => it.rank));
  let best = { start: -1, near: 0 };
  for (const it of found.filter((other) => other.rank === rarest)) {
    const near = new Set(
      found.filter((other) => Math.abs(other.start - it.start) < LENGTH - BEFORE).map((other) => other.word),
    );
    if (near.size > best.near) best = { start: it.start, near: near.size };
  }
  return best.start;
}

/** The row of a table that begins with a word that was found, each number with its head: `Melhus: 1 193 Fra Trondheim · 3 929 Til Trondheim`. */
function findRow(text: string, words: readonly string[]): string | undefined {
  const parts = text.split('; ');
  for (const word of words) {
    let head: readonly string[] = [];
    let caption = '';
    for (const [i, part] of parts.entries()) {
      const cells = part.split(CELL);
      if (cells.length < 2) {
        head = [];
        caption = part;
      } else if (head.length === 0) head = cells;
      else if (tokenize(part).some((it) => it.word === word) && cells.length === head.length) {
        const pairs = cells.slice(1).map((it, at) => `${head[at + 1] ?? ''} ${it}`);
        const year = /\b\d{4}\b/.exec(caption.replace(/.*(?=\b\d{4}\b)/, ''))?.[0];
        return `${cells[0] ?? ''}: ${pairs.join(CELL)}${year === undefined || i === 0 ? '' : ` (${year})`}`;
      }
    }
  }
  return undefined;
}

/** A piece of a text with its words marked. */
function mark(text: string, start: number, end: number, words: readonly string[]): ExcerptPart[] {
  const isFound = new Set(words);
  const shown = keepTogether(text);
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const token of tokenize(text)) {
    if (token.start < at || token.end > end || !isFound.has(token.word)) continue;
    parts.push({ text: shown.slice(at, token.start), isMatch: false });
    parts.push({ text: shown.slice(token.start, token.end), isMatch: true });
    at = token.end;
  }
  parts.push({ text: shown.slice(at, end), isMatch: false });
  return parts.filter((it) => it.text !== '');
}

/** Keeps a number and its unit on one line. As long as before: places in the text stay. */
function keepTogether(text: string): string {
  return text.replace(/(\d|mill\.|mrd\.) (?=mill|mrd|kr(?!\p{L})|prosent|%|\d{3})/gu, '$1\u00a0');
}
