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
 * Loads Pagefind. By itself it asks for entry, WebAssembly, list of words and texts one after the other; their names are
 * known, so they are fetched side by side and handed over when it asks for them.
 * @throws when it cannot be fetched
 */
async function openFullText(root: URL, index: Promise<SmallIndex>): Promise<FullText> {
  const folder = new URL('pagefind/', root);
  const ahead = new Map<string, Promise<Response>>();
  const fetchAhead = (file: string): void => {
    const { href } = new URL(file, folder);
    const response = fetch(href);
    response.catch(() => {});
    ahead.set(href, response);
  };
  fetchAhead('wasm.nb.pagefind');
  const code = import('./pagefind.ts');
  const loading = code.then((it) => it.loadModule(folder));
  loading.catch(() => {});
  const { files } = await index;
  const [version = 'nb'] = files;
  [...files, `pagefind-entry.json?ts=${version}`].forEach(fetchAhead);
  const { createFullText, handOver } = await code;
  handOver(ahead);
  return createFullText(await loading, folder.pathname, version);
}
