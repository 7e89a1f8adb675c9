/** Filters of the search page: shown where they divide the results, with counts, and a button that takes them off. */
import { ALL, describeKind, FILTER_LABELS, RESET } from './messages.ts';
import type { Result } from './rank.ts';
import type { Kind, Section } from './section.ts';
import type { Session } from './session.ts';

/** Names of the filters in the address. */
const FILTERS = ['vis', 'program', 'utgave'] as const;
type Filter = (typeof FILTERS)[number];

const VALUE_OF: Readonly<Record<Filter, (section: Section) => string>> = {
  vis: (it) => it.kind,
  program: (it) => it.programme,
  utgave: (it) => it.edition,
};
/** Fewer results are read faster than a filter is set. */
const LEAST_RESULTS = 4;

export interface Filters {
  readonly element: HTMLElement;
  /** Results that pass. */
  apply(results: readonly Result[]): readonly Result[];
  /** Counts anew. @param results without filters */
  update(results: readonly Result[]): void;
  /** For the address. */
  values(): [string, string][];
  set(given: URLSearchParams): void;
}

/** @param onChange called when the reader chose something */
export function createFilters(session: Session, onChange: () => void): Filters {
  const element = document.createElement('div');
  element.className = 'filters';
  element.hidden = true;
  const chosen = new Map<Filter, string>();
  let editions: readonly (readonly [id: string, title: string])[] = [];
  const added = new Set<string>();
  const selects = new Map(FILTERS.map((it) => [it, addSelect(it)] as const));
  const reset = Object.assign(document.createElement('button'), { type: 'button', textContent: RESET });
  element.append(reset);
  reset.addEventListener('click', () => {
    chosen.clear();
    onChange();
    selects.get('vis')?.focus();
  });
  void session.index.then((it) => (editions = it.editions)).catch(() => {});

  function addSelect(name: Filter): HTMLSelectElement {
    const pair = document.createElement('span');
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.id = `_sok-${name}`;
    label.htmlFor = select.id;
    label.textContent = FILTER_LABELS[name];
    pair.append(label, select);
    element.append(pair);
    select.addEventListener('change', () => {
      choose(name, select.value);
      onChange();
    });
    return select;
  }

  function choose(name: Filter, value: string): void {
    if (value === '') chosen.delete(name);
    else chosen.set(name, value);
    if (name === 'utgave') void fetchEdition(value);
  }

  /** An older edition is fetched when it is asked for. */
  async function fetchEdition(id: string): Promise<void> {
    await session.index;
    const isOlder = editions.slice(1).some(([it]) => it === id);
    if (!isOlder || added.has(id)) return;
    added.add(id);
    await session.addEdition(id).catch(() => added.delete(id));
  }

  const passes = (result: Result, without?: Filter): boolean =>
    [...chosen].every(([name, value]) => name === without || VALUE_OF[name](result.section) === value);

  /** Values of a filter with how many results each would show; editions are there before they are fetched. */
  function optionsOf(name: Filter, results: readonly Result[]): [value: string, label: string][] {
    const counts = new Map<string, number>();
    for (const it of results.filter((other) => passes(other, name))) {
      const value = VALUE_OF[name](it.section);
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    if (name === 'utgave') {
      if (editions.length < 2) return [];
      return editions.map(([id, title]) => [
        id,
        counts.has(id) ? `${title} (${counts.get(id) ?? 0})` : title,
      ]);
    }
    const value = chosen.get(name);
    if (value !== undefined && !counts.has(value)) counts.set(value, 0);
    const label = (it: string): string => (name === 'vis' ? describeKind(it as Kind) : it);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([it, count]) => [it, `${label(it)} (${count})`]);
  }

  return {
    element,
    apply: (results) => results.filter((it) => passes(it)),
    update(results) {
      for (const [name, select] of selects) {
        const options = optionsOf(name, results);
        const value = chosen.get(name) ?? '';
        const isUseful = options.length > 1 && (results.length >= LEAST_RESULTS || name === 'utgave');
        if (select.parentElement) select.parentElement.hidden = !isUseful && value === '';
        select.replaceChildren(new Option(ALL, ''), ...options.map(([it, label]) => new Option(label, it)));
        select.value = value;
      }
      reset.hidden = chosen.size === 0;
      element.hidden = [...element.children].every((it) => it instanceof HTMLElement && it.hidden);
    },
    values: () => [...chosen],
    set(given) {
      chosen.clear();
      for (const name of FILTERS) choose(name, given.get(name) ?? '');
    },
  };
}
