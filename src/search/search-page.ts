/** `/sok/`: results while typing, filters, an address that can be shared, and a list that is there again on the way back. */
import css from '../styles/search-page.css?inline';
import { createFilters } from './filters.ts';
import { NONE_BEHIND_FILTER, RESULTS, SHOW_MORE } from './messages.ts';
import { createStatus, keepPlaces, moveWithKeys, showResults } from './results-list.ts';
import type { StartSession } from './start.ts';
import { foundIn, type SearchState } from './state.ts';
import { addStyle } from './style.ts';

const RESULTS_SHOWN = 20;
/** The address follows when the reader has stopped typing: some browsers allow a hundred changes in half a minute. */
const PAUSE_MS = 700;

/** What the browser keeps beside the address of a visit. */
interface Visit {
  readonly shown: number;
  readonly scroll: number;
  /** Whether the query was typed and not sent: the next one takes its place in the history. */
  readonly isDraft: boolean;
}

const NEW_VISIT: Visit = { shown: RESULTS_SHOWN, scroll: 0, isDraft: false };

/** Connects the search page; it must hold `#_sok-status` and `#_sok-treff`. */
export function startSearchPage(form: HTMLFormElement, box: HTMLInputElement, start: StartSession): void {
  const region = document.querySelector<HTMLElement>('#_sok-status');
  const place = document.querySelector<HTMLElement>('#_sok-treff');
  if (!region || !place) return;
  addStyle(css);
  const heading = Object.assign(document.createElement('h2'), { textContent: RESULTS, hidden: true });
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  const more = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: SHOW_MORE,
    hidden: true,
  });
  const tell = createStatus(region, form.action);
  const title = document.title;
  let state: SearchState = { is: 'idle' };
  let visit = NEW_VISIT;
  let timer = 0;

  const session = start((next) => {
    state = next;
    show();
  });
  const filters = createFilters(session, () => {
    visit = NEW_VISIT;
    show();
    keepAddress(false);
  });
  place.replaceChildren(heading, filters.element, list, more);

  function show(): void {
    document.title = state.is === 'idle' ? title : `«${state.query}» – ${title}`;
    const all = foundIn(state)?.results ?? [];
    const results = filters.apply(all);
    if (state.is !== 'asking') {
      showResults(list, keepPlaces(list, results, session).slice(0, visit.shown), session, true);
      filters.update(all);
      heading.hidden = all.length === 0;
      more.hidden = results.length <= visit.shown;
    }
    if (all.length > 0 && results.length === 0) region?.replaceChildren(NONE_BEHIND_FILTER);
    else tell(state, results.length);
    const isWhole = state.is === 'all shown' || state.is === 'could not look';
    if (isWhole && visit.scroll > 0) {
      scrollTo({ top: visit.scroll, behavior: 'instant' });
      visit = { ...visit, scroll: 0 };
    }
  }

  /** Writes query and filters into the address. What was sent stays in the history, what was only typed is replaced. */
  function keepAddress(isDraft: boolean): void {
    clearTimeout(timer);
    const query = box.value.trim();
    const words = new URLSearchParams([
      ...(query === '' ? [] : [['q', query]]),
      ...filters.values(),
    ]).toString();
    const address = words === '' ? location.pathname : `?${words.replaceAll('+', '%20')}`;
    const isNew = address !== (location.search || location.pathname);
    const kept: Visit = { shown: visit.shown, scroll: scrollY, isDraft: isDraft && isNew };
    if (isNew && !(history.state as Visit | null)?.isDraft) history.pushState(kept, '', address);
    else history.replaceState(kept, '', address);
  }

  function readAddress(): void {
    const given = new URLSearchParams(location.search);
    const kept = history.state as Partial<Visit> | null;
    visit = { ...NEW_VISIT, ...kept };
    filters.set(given);
    session.ask(box.value.trim());
  }

  const follow = (): void => {
    visit = NEW_VISIT;
    session.ask(box.value.trim());
    clearTimeout(timer);
    timer = window.setTimeout(() => keepAddress(true), PAUSE_MS);
  };
  box.addEventListener('input', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepAddress(false);
    session.ask(box.value.trim());
  });
  more.addEventListener('click', () => {
    const next = visit.shown;
    visit = { ...visit, shown: next + RESULTS_SHOWN };
    show();
    list.children[next]?.querySelector('a')?.focus();
    keepAddress(false);
  });
  addEventListener('popstate', () => {
    box.value = new URLSearchParams(location.search).get('q') ?? '';
    readAddress();
  });
  // Who follows a result finds the list as it was on the way back.
  list.addEventListener('click', () => keepAddress(false));
  moveWithKeys(form.closest('main') ?? form, box, () => box.focus());
  // The box holds the query of the address already, or what was typed before this code had come.
  const query = new URLSearchParams(location.search).get('q') ?? '';
  readAddress();
  if (box.value !== query) follow();
}
