/** Marks the words that led here, without touching the page: ranges and a style, no elements. */
import css from '../styles/highlight.css?inline';
import { tokenize } from './tokens.ts';

/** More marks than this help nobody. */
const MOST_RANGES = 200;

/** @param words as in the text, in any case, divided by blanks */
export function highlightWords(words: string): void {
  const main = document.querySelector('main');
  if (main === null || !('highlights' in CSS)) return;
  const wanted = new Set(tokenize(words).map((it) => it.word));
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < MOST_RANGES; node = walker.nextNode()) {
    for (const token of tokenize(node.nodeValue ?? '')) {
      if (!wanted.has(token.word)) continue;
      const range = new Range();
      range.setStart(node, token.start);
      range.setEnd(node, token.end);
      ranges.push(range);
    }
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('sok', new Highlight(...ranges));
}
