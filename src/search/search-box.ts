/**
 * Results under a search box while the reader types.
 *
 * The pattern is disclosure, not combobox: what appears are links to sections, not values for the box. As links they
 * can be opened in a new tab, copied, and are announced as links; options of a listbox may hold no links. The box stays
 * a search box, whose Enter leads to the search page, with and without this script. A live region tells the count.
 */
import { SHOW_ALL, SHOW_CONTENTS } from './messages.ts';
import { createStatus, keepPlaces, moveWithKeys, showResults } from './results-list.ts';
import type { StartSession } from './start.ts';
import { foundIn } from './state.ts';

const RESULTS_SHOWN = 12;

/** Adds the list to a form and keeps it up with the box. */
export function startSearchBox(form: HTMLFormElement, box: HTMLInputElement, start: StartSession): void {
  const panel = document.createElement('div');
  panel.className = 'found';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  list.setAttribute('role', 'list');
  const all = document.createElement('a');
  all.className = 'all';
  panel.append(status, list, all);
  panel.hidden = true;
  form.append(panel);

  const tell = createStatus(status, form.action);
  const session = start((state) => {
    panel.hidden = state.is === 'idle';
    const results = foundIn(state)?.results ?? [];
    tell(state, results.length);
    if (state.is === 'idle') return;
    // What stood there stays until there is an answer.
    if (state.is !== 'asking') {
      showResults(list, keepPlaces(list, results, session).slice(0, RESULTS_SHOWN), session, false);
    }
    all.textContent = results.length > 0 || state.is === 'asking' ? SHOW_ALL : SHOW_CONTENTS;
    all.href = `${form.action}?q=${encodeURIComponent(state.query)}`;
  });
  const update = (): void => session.ask(box.value.trim());

  box.addEventListener('input', update);
  box.addEventListener('focus', () => panel.hidden && box.value.trim() !== '' && update());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) session.close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) session.close();
  });
  moveWithKeys(form, box, () => {
    // Focus opens the list of a closed box: first the focus, then the closing.
    box.focus();
    session.close();
  });
  // Typed before this code had come.
  if (box.value.trim() !== '' && document.activeElement === box) update();
}
