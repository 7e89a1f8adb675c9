/**
 * The only search code that reading pages load: waits until the reader touches the box, then fetches the code and the
 * small index side by side. Also shows the words that led to this page, when a result brought the reader here.
 */
import { takeWords } from './passed-words.ts';

/** Prepares every search form of the page. */
export function prepareSearch(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[role=search]')];
  for (const form of forms) prepareForm(form);

  // One key alone would be pressed by chance, by speech input for one. In text fields of macOS Ctrl+K cuts a line.
  document.addEventListener('keydown', (event) => {
    const isCtrlK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    const box = forms[0]?.elements.namedItem('q');
    if (!isCtrlK || (isTyping && !event.metaKey)) return;
    if (!(box instanceof HTMLInputElement) || event.defaultPrevented) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  const words = takeWords(location.pathname);
  if (words.length > 0) void import('./highlight.ts').then(({ highlightWords }) => highlightWords(words));
}

function prepareForm(form: HTMLFormElement): void {
  const box = form.elements.namedItem('q');
  if (!(box instanceof HTMLInputElement)) return;
  let isStarted = false;
  const start = (): void => {
    if (isStarted) return;
    isStarted = true;
    const index = fetch(`${form.action}indeks.json`);
    // A failed fetch is told to the reader by the code that awaits it.
    index.catch(() => {});
    void import('./start.ts').then((it) => it.startSearch(form, box, index)).catch(() => (isStarted = false));
  };
  const query = new URLSearchParams(location.search).get('q');
  const isSearchPage = form.id === '_sokeside';
  if (isSearchPage && query !== null) box.value = query;
  // The cursor in the empty box is no wish to search yet; typing is.
  else if (isSearchPage) box.focus();
  for (const type of ['focusin', 'pointerdown', 'input', 'keydown']) form.addEventListener(type, start);
  if (box.value !== '' && isSearchPage) start();
}
