/** Entry of the search code that is loaded on touch: the search page, or the list under a box. */
import css from '../styles/search.css?inline';
import type { SmallIndex } from './index-format.ts';
import { startSearchBox } from './search-box.ts';
import { createSession } from './session.ts';

/**
 * Connects a form with the index.
 * @param response the small index, already on its way
 */
export function startSearch(form: HTMLFormElement, box: HTMLInputElement, response: Promise<Response>): void {
  // A stylesheet made by script is allowed under the policy, and costs reading pages nothing.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const folder = form.action;
  const readIndex = async (answer: Promise<Response>): Promise<SmallIndex> => {
    const got = await answer.catch(() => fetch(`${folder}indeks.json`));
    if (!got.ok) throw new Error(`${got.url}: ${got.status}`);
    return got.json() as Promise<SmallIndex>;
  };
  const isPage = form.id === '_sokeside';
  const session = createSession({
    folder,
    index: readIndex(response),
    readFull: () => readIndex(fetch(`${folder}tekst.json`)),
    asksTwice: isPage,
  });
  if (isPage) void import('./search-page.ts').then((it) => it.startSearchPage(form, box, session));
  else startSearchBox(form, box, session);
}
