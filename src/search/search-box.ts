/**
 * Results under a search box while the reader types.
 *
 * The pattern is disclosure, not combobox: what appears are links to sections, not values for the box. As links they
 * can be opened in a new tab, copied, and are announced as links; options of a listbox may hold no links. The box stays
 * a search box, whose Enter leads to the search page, with and without this script. A live region tells the count.
 */
import { SEARCH_FAILED, SHOW_ALL, SHOW_CONTENTS } from './messages.ts';
import { moveWithKeys, showHits, showStatus } from './results-list.ts';
import type { Session } from './session.ts';

const HITS_SHOWN = 12;

/** Adds the list to a form and keeps it up with the box. */
export function startSearchBox(form: HTMLFormElement, box: HTMLInputElement, session: Session): void {
  const panel = document.createElement('div');
  panel.className = 'found';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  const all = document.createElement('a');
  all.className = 'all';
  panel.append(status, list, all);
  form.append(panel);

  const close = (): void => {
    // A later tier must not open the list again.
    session.cancel();
    panel.hidden = true;
    status.textContent = '';
  };
  const update = (): void => {
    const query = box.value.trim();
    all.href = `${form.action}?q=${encodeURIComponent(query)}`;
    if (query === '') return close();
    session.search(query, {
      isTyping: true,
      show: (answer) => {
        showHits(list, answer.hits.slice(0, HITS_SHOWN), session);
        all.textContent = answer.hits.length > 0 ? SHOW_ALL : SHOW_CONTENTS;
        panel.hidden = false;
        showStatus(status, answer, answer.hits.length, form.action);
      },
      fail: () => {
        list.replaceChildren();
        all.textContent = SHOW_CONTENTS;
        panel.hidden = false;
        status.textContent = SEARCH_FAILED;
      },
    });
  };

  close();
  box.addEventListener('input', update);
  box.addEventListener('focus', () => panel.hidden && update());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });
  moveWithKeys(form, box, () => {
    // Focus opens the list of a closed box: first the focus, then the closing.
    box.focus();
    close();
  });
  // Typed before this code had come.
  if (box.value.trim() !== '' && document.activeElement === box) update();
}
