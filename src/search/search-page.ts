/** `/sok/`: results while typing, filters, and an address that can be shared. */
import css from '../styles/search-page.css?inline';
import { KINDS } from './index-format.ts';
import { describeKind, SEARCH_FAILED, SEARCHING } from './messages.ts';
import { ALL, FILTER_LABELS, NONE_BEHIND_FILTER, SHOW_MORE } from './page-messages.ts';
import { renderExcerpt } from './result-excerpt.ts';
import { moveWithKeys, showHits, showStatus } from './results-list.ts';
import type { Answer, Session, ShownHit } from './session.ts';

const HITS_SHOWN = 20;

/** Names of the filters in the address. */
const FILTERS = ['vis', 'program', 'utgave'] as const;
type Filter = (typeof FILTERS)[number];

const VALUE_OF: Readonly<Record<Filter, (hit: ShownHit) => string>> = {
  vis: (hit) => hit.kind,
  program: (hit) => String(hit.programme),
  utgave: (hit) => String(hit.edition),
};

/** Connects the search page; it must hold `#_sok-status` and `#_sok-treff`. */
export function startSearchPage(form: HTMLFormElement, box: HTMLInputElement, session: Session): void {
  const status = document.querySelector<HTMLElement>('#_sok-status');
  const results = document.querySelector<HTMLElement>('#_sok-treff');
  if (!status || !results) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = SHOW_MORE;
  const filters = document.createElement('div');
  filters.className = 'filters';
  const selects = new Map<Filter, HTMLSelectElement>();
  results.replaceChildren(list, more);
  more.hidden = true;

  let answer: Answer | undefined;
  let shown = HITS_SHOWN;
  const show = (): void => {
    if (answer === undefined) return;
    const hits = answer.hits.filter((hit) =>
      [...selects].every(([name, it]) => it.value === '' || it.value === VALUE_OF[name](hit)),
    );
    showHits(list, hits.slice(0, shown), session, renderExcerpt);
    more.hidden = hits.length <= shown;
    filters.hidden = answer.hits.length === 0;
    if (hits.length < answer.hits.length && hits.length === 0) status.textContent = NONE_BEHIND_FILTER;
    else showStatus(status, answer, hits.length, form.action);
  };
  const update = (isTyping: boolean): void => {
    const query = box.value.trim();
    const address = new URLSearchParams(query === '' ? [] : [['q', query]]);
    for (const [name, it] of selects) if (it.value !== '') address.set(name, it.value);
    history.replaceState(
      null,
      '',
      address.size > 0 ? `?${address}`.replaceAll('+', '%20') : location.pathname,
    );
    shown = HITS_SHOWN;
    if (query === '') {
      answer = undefined;
      list.replaceChildren();
      filters.hidden = true;
      more.hidden = true;
      status.textContent = '';
    } else status.textContent ||= SEARCHING;
    session.search(query, {
      isTyping,
      show: (it) => {
        answer = it;
        show();
      },
      fail: () => {
        list.replaceChildren();
        status.textContent = SEARCH_FAILED;
      },
    });
  };

  box.addEventListener('input', () => update(true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update(false);
  });
  more.addEventListener('click', () => {
    const next = shown;
    shown += HITS_SHOWN;
    show();
    list.children[next]?.querySelector('a')?.focus();
  });
  const main = form.closest('main') ?? form;
  moveWithKeys(main, box, () => box.focus());
  // The filters come first: the address holds their values until they are there to keep them.
  const initial = new URLSearchParams(location.search);
  void session.index
    .then(addFilters)
    .catch(() => {})
    .then(() => {
      if (box.value.trim() !== '') update(false);
    });

  function addFilters({
    programmes,
    editions,
  }: {
    programmes: readonly string[];
    editions: readonly string[];
  }): void {
    const options: Readonly<Record<Filter, readonly (readonly [value: string, label: string])[]>> = {
      vis: KINDS.map((it) => [it, describeKind(it)] as const),
      program: programmes.map((it, i) => [String(i), it] as const),
      utgave: editions.map((it, i) => [String(i), it] as const),
    };
    for (const name of FILTERS) {
      if (options[name].length < 2) continue;
      const label = document.createElement('label');
      const select = document.createElement('select');
      select.append(new Option(ALL, ''), ...options[name].map(([value, text]) => new Option(text, value)));
      select.value = initial.get(name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
      select.addEventListener('change', () => update(false));
      select.id = `_sok-${name}`;
      label.htmlFor = select.id;
      label.textContent = FILTER_LABELS[name];
      const pair = document.createElement('span');
      pair.append(label, select);
      filters.append(pair);
      selects.set(name, select);
    }
    filters.hidden = answer === undefined;
    results?.before(filters);
  }
}
