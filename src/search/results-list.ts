/** Results as list items. Everything from the index goes in as text. */
import type { ExcerptPart } from './excerpt.ts';
import { DID_YOU_MEAN, describeKind, describeState } from './messages.ts';
import { rememberWords } from './passed-words.ts';
import type { Result } from './rank.ts';
import type { Session } from './session.ts';
import { foundIn, type SearchState } from './state.ts';

/** Tells assistive technology at most so often; the first message at once, and the last one always. */
const MESSAGE_MS = 1000;

/** Results in the order in which they should be shown: where the reader stands in the list, what is shown stays in place. */
export function keepPlaces(
  list: HTMLElement,
  results: readonly Result[],
  session: Session,
): readonly Result[] {
  if (!list.contains(document.activeElement)) return results;
  const shown = [...list.querySelectorAll('li')].map(addressIn);
  const byAddress = new Map(results.map((it) => [session.addressOf(it.section), it]));
  const kept = shown.flatMap((it) => byAddress.get(it) ?? []);
  return [...kept, ...results.filter((it) => !kept.includes(it))];
}

/** Makes a list show these results. One that is shown already keeps its link, so that a later tier takes no focus away. */
export function showResults(
  list: HTMLElement,
  results: readonly Result[],
  session: Session,
  withExcerpt: boolean,
): void {
  const before = new Map([...list.querySelectorAll('li')].map((it) => [addressIn(it), it]));
  const items = results.map((result) => {
    const address = session.addressOf(result.section);
    const item = before.get(address) ?? makeItem(address);
    fillItem(item, result, withExcerpt);
    return item;
  });
  for (const it of before.values()) if (!items.includes(it)) it.remove();
  // Moving an element takes its focus, so what stands right is left alone.
  for (const [i, it] of items.entries()) {
    if (list.children[i] !== it) list.insertBefore(it, list.children[i] ?? null);
  }
}

const addressIn = (item: Element): string => item.querySelector('a')?.getAttribute('href') ?? '';

function makeItem(address: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  item.append(link);
  return item;
}

/** Writes a result: its title and chapter in the link, the words that answer below. */
function fillItem(item: HTMLElement, { section, excerpt, matched }: Result, withExcerpt: boolean): void {
  item.dataset['searchResult'] = section.kind;
  // Names of programmes begin with their number; its class gives the little house its colour.
  item.className = /^P\d/.exec(section.programme)?.[0].toLowerCase() ?? '';
  const link = item.querySelector('a');
  if (link === null) return;
  const title = section.value === '' ? section.title : `${section.title}: ${section.value}`;
  const isPage = section.title === section.chapter;
  const place = [describeKind(section.kind), isPage ? '' : section.chapter].filter(Boolean).join(' · ');
  link.replaceChildren(makeSpan('title', title), ' ', makeSpan('place', place));
  link.onclick = (): void => rememberWords(link.pathname, matched);
  while (link.nextSibling !== null) link.nextSibling.remove();
  const isRow = section.kind === 'tabell' || section.kind === 'figur';
  if (withExcerpt || (isRow && excerpt.length > 0)) item.append(renderExcerpt(excerpt));
}

/** The excerpt as a paragraph; empty while the text is not known. */
function renderExcerpt(excerpt: readonly ExcerptPart[]): HTMLElement {
  const element = document.createElement('p');
  element.className = 'excerpt';
  for (const part of excerpt) {
    if (!part.isMatch) element.append(part.text);
    else element.append(Object.assign(document.createElement('mark'), { textContent: part.text }));
  }
  return element;
}

function makeSpan(className: string, text: string): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { className, textContent: text });
}

/** Writes into a live region what state the search is in and, where another word may have been meant, a link that searches for it. */
export function createStatus(
  region: HTMLElement,
  folder: string,
): (state: SearchState, count: number) => void {
  let last = -Infinity;
  let timer = 0;
  return (state, count) => {
    clearTimeout(timer);
    const write = (): void => {
      last = performance.now();
      const parts: (string | Node)[] = [describeState(state, count)];
      const offer = state.is === 'nothing found' ? foundIn(state)?.offer : undefined;
      if (offer !== undefined) {
        const link = document.createElement('a');
        link.href = `${folder}?q=${encodeURIComponent(offer)}`;
        link.textContent = offer;
        parts.push(` ${DID_YOU_MEAN} «`, link, '»?');
      }
      region.replaceChildren(...parts);
    };
    const rest = MESSAGE_MS - (performance.now() - last);
    if (rest <= 0 || state.is === 'idle') write();
    else timer = window.setTimeout(write, rest);
  };
}

/** Arrow keys move from the box into the list and through it; Escape leads back to the box. */
export function moveWithKeys(around: HTMLElement, box: HTMLInputElement, onEscape: () => void): void {
  around.addEventListener('keydown', (event) => {
    const links = [...around.querySelectorAll<HTMLAnchorElement>('[data-search-result] > a, a.all')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInBox = document.activeElement === box;
    if (event.key === 'Escape') return onEscape();
    if (!isInBox && at < 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || links.length === 0 || (isInBox && step < 0)) return;
    event.preventDefault();
    const next = isInBox ? 0 : at + step;
    (next < 0 ? box : (links[next] ?? links[at]))?.focus();
  });
}
