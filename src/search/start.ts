/** Entry of the search code that is loaded on touch: the search page, or the list under a box. */
import css from '../styles/search.css?inline';
import type { SmallIndex } from './index-format.ts';
import type { FullText } from './pagefind.ts';
import { startSearchBox } from './search-box.ts';
import { createSession, type Session } from './session.ts';
import type { SearchState } from './state.ts';
import { addStyle } from './style.ts';

/** Makes a session that shows its states in one way. */
export type StartSession = (show: (state: SearchState) => void) => Session;

/**
 * Connects a form with the index.
 * @param response the small index, already on its way
 */
export function startSearch(form: HTMLFormElement, box: HTMLInputElement, response: Promise<Response>): void {
  addStyle(css);
  const folder = form.action;
  const index = readIndex(response, `${folder}indeks.json`);
  const start: StartSession = (show) => {
    const session = createSession({ folder, index, openFullText, show });
    box.addEventListener('input', session.prepare, { once: true });
    if (box.value !== '') session.prepare();
    return session;
  };
  if (form.id === '_sokeside') {
    void import('./search-page.ts').then((it) => it.startSearchPage(form, box, start));
  } else startSearchBox(form, box, start);
}

async function readIndex(response: Promise<Response>, address: string): Promise<SmallIndex> {
  const got = await response.catch(() => fetch(address));
  if (!got.ok) throw new Error(`${got.url}: ${got.status}`);
  return (await got.json()) as SmallIndex;
}

/**
 * Loads Pagefind. By itself it asks for entry, worker, WebAssembly, list of words and texts one after the other; their
 * names are known, so they are fetched side by side and wait in the browser's cache.
 * @throws when it cannot be fetched
 */
async function openFullText(root: URL, index: Promise<SmallIndex>): Promise<FullText> {
  const folder = new URL('pagefind/', root);
  // Read to its end: what is half read is not in the cache.
  const fetchAhead = (file: string): Promise<unknown> =>
    fetch(new URL(file, folder))
      .then((it) => it.arrayBuffer())
      .catch(() => {});
  const code = import('./pagefind.ts');
  const loading = code.then((it) => it.loadModule(folder));
  loading.catch(() => {});
  const ahead = ['pagefind-worker.js', 'wasm.nb.pagefind'].map(fetchAhead);
  const { files } = await index;
  // The version of the index in the address lets the entry be cached as well.
  const [version = 'nb'] = files;
  await Promise.all([...ahead, ...[...files, `pagefind-entry.json?ts=${version}`].map(fetchAhead)]);
  return (await code).createFullText(await loading, folder.pathname, version);
}
