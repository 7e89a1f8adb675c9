/** Marks the words that led here, without touching the page: ranges and a style, no elements. */
import css from '../styles/highlight.css?inline';

/** More marks than this help nobody. */
const MOST_RANGES = 200;
/** As in `tokens.ts`, but for numbers in groups; on its own, so that a page fetches one small file and not two. */
const WORD = /\d+(?:,\d+)?(?!\p{L})|[\p{L}\p{N}]+/gu;

/** @param words in lower case */
export function highlightWords(words: readonly string[]): void {
  const main = document.querySelector('main');
  if (main === null || !('highlights' in CSS)) return;
  const wanted = new Set(words);
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < MOST_RANGES; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(WORD)) {
      if (!wanted.has(word.toLowerCase().replace(/,0+$/, ''))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  // Written here and not shared, so that a page fetches one small file and not two.
  document.styleSheets[0]?.insertRule(css);
  CSS.highlights.set('sok', new Highlight(...ranges));
}
