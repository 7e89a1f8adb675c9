/** Results as list items. Everything from the index goes in as text. */
import { describeAnswer, describeKind, DID_YOU_MEAN } from './messages.ts';
import type { Answer, Session, ShownHit } from './session.ts';

/** Words carried to the page that a result opens; more make the address long and the page spotted. */
const MOST_WORDS = 8;

/**
 * Makes a list show these hits. A hit that is shown already keeps its elements, so that a later tier takes no focus away.
 * @param extra what stands below a hit where there is room
 */
export function showHits(
  list: HTMLElement,
  hits: readonly ShownHit[],
  session: Session,
  extra?: (hit: ShownHit) => HTMLElement,
): void {
  const before = new Map([...list.querySelectorAll('li')].map((it) => [it.querySelector('a')?.href, it]));
  const items = hits.map((hit) => {
    const link = document.createElement('a');
    link.href = session.addressOf(hit);
    const item = before.get(link.href) ?? document.createElement('li');
    if (item.firstChild === null) item.append(link);
    fillItem(item, hit, extra);
    return item;
  });
  for (const it of before.values()) if (!items.includes(it)) it.remove();
  // Moving an element takes its focus, so what stands right is left alone.
  for (const [i, it] of items.entries()) {
    if (list.children[i] !== it) list.insertBefore(it, list.children[i] ?? null);
  }
}

/** Writes a hit around the link of its item. */
function fillItem(item: HTMLElement, hit: ShownHit, extra?: (hit: ShownHit) => HTMLElement): void {
  item.dataset['searchResult'] = hit.kind;
  // Titles of chapters begin with the programme; its class gives the little house its colour.
  item.className = /^P\d/.exec(hit.place)?.[0].toLowerCase() ?? '';
  const link = item.querySelector('a');
  if (link === null) return;
  link.textContent = hit.title;
  link.onclick = (): void => passWords(link, hit.matched);
  while (link.nextSibling !== null) link.nextSibling.remove();
  item.append(makeParagraph('place', describePlace(hit)));
  if (extra) item.append(extra(hit));
}

function describePlace(hit: ShownHit): string {
  const isPage = hit.title === hit.place;
  return [describeKind(hit.kind), isPage ? '' : hit.place].filter(Boolean).join(' · ');
}

/** A paragraph with text. */
export function makeParagraph(className: string, text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Gives the page that opens the words to highlight. The link is clean before and after, for those who copy it. */
function passWords(link: HTMLAnchorElement, words: readonly string[]): void {
  const clean = link.href;
  if (words.length === 0) return;
  const address = new URL(clean);
  address.searchParams.set('s', words.slice(0, MOST_WORDS).join(' '));
  link.href = address.href;
  setTimeout(() => (link.href = clean));
}

/** Writes the answer in words into the live region and, where another word may have been meant, a link that searches for it. */
export function showStatus(status: HTMLElement, answer: Answer, count: number, folder: string): void {
  const parts: (string | Node)[] = [describeAnswer(answer, count)];
  if (answer.offer !== undefined && answer.isFinal) {
    const link = document.createElement('a');
    link.href = `${folder}?q=${encodeURIComponent(answer.offer)}`;
    link.textContent = answer.offer;
    parts.push(` ${DID_YOU_MEAN} «`, link, '»?');
  }
  status.replaceChildren(...parts);
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
