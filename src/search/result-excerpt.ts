/** The words around those that were found, as an element. */
import { makeExcerpt } from './excerpt.ts';
import { makeParagraph } from './results-list.ts';
import type { ShownHit } from './session.ts';

/** Makes the excerpt of a hit from its text or from what Pagefind says; empty where there is neither yet. */
export function renderExcerpt(hit: ShownHit): HTMLElement {
  const element = makeParagraph('excerpt', '');
  if (hit.text !== '' || hit.excerptHtml === undefined) {
    for (const { text, isMatch } of makeExcerpt(hit.text, hit.matched))
      element.append(isMatch ? mark(text) : text);
    return element;
  }
  // Rebuilt from text and marks alone, whatever else the index may hold.
  const parsed = new DOMParser().parseFromString(hit.excerptHtml, 'text/html');
  for (const node of parsed.body.childNodes) {
    const text = node.textContent ?? '';
    // Pagefind marks all between two blanks: the comma after a word as well.
    const [, before = '', word = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
    element.append(...(node.nodeName === 'MARK' && word !== '' ? [before, mark(word), after] : [text]));
  }
  return element;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
