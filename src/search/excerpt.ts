/** The part of a text around the words that were found. */
import { tokenize } from './tokens.ts';

export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const LENGTH = 150;
/** Letters shown before the first word that was found. */
const BEFORE = 40;

/** Pieces of the text, the words found marked; the beginning of the text when none of them is in it. Whole words only. */
export function makeExcerpt(text: string, words: readonly string[]): ExcerptPart[] {
  const tokens = tokenize(text);
  const isFound = new Set(words);
  const first = tokens.find((it) => isFound.has(it.word))?.start ?? 0;
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const cut = text.length - start <= LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
  const end = cut > start ? cut : Math.min(text.length, start + LENGTH);
  const shown = keepTogether(text);
  const parts: ExcerptPart[] = start > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = start;
  for (const token of tokens) {
    if (token.start < at || token.end > end || !isFound.has(token.word)) continue;
    parts.push({ text: shown.slice(at, token.start), isMatch: false });
    parts.push({ text: shown.slice(token.start, token.end), isMatch: true });
    at = token.end;
  }
  parts.push({ text: shown.slice(at, end) + (end < text.length ? ' …' : ''), isMatch: false });
  return parts.filter((it) => it.text !== '');
}

/** Keeps a number and its unit on one line. As long as before: places in the text stay. */
function keepTogether(text: string): string {
  return text.replace(/(\d|mill\.|mrd\.) (?=mill|mrd|kr(?!\p{L})|prosent|%|\d{3})/gu, '$1\u00a0');
}
