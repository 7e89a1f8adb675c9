/** Buttons that copy what stands beside them. Without script the text is there to be marked and copied by hand. */

/** Here and not with the other interface strings: the browser would have to load them all. */
const COPY = 'Kopier';
const COPIED = 'Kopiert';
const SHOWN_MS = 2000;

/** Puts a button behind every element that is meant to be copied, where the browser lets scripts copy. */
export function addCopyButtons(): void {
  if (!('clipboard' in navigator)) return;
  for (const source of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const title = source.closest('[data-part]')?.querySelector('h3')?.textContent ?? '';
    const label = source.closest('dd')?.previousElementSibling?.textContent ?? '';
    const name = `${COPY} ${label.trim().toLowerCase()}${title === '' ? '' : `: ${title}`}`;
    const button = document.createElement('button');
    button.type = 'button';
    const say = (text: string, spoken: string): void => {
      button.textContent = text;
      button.setAttribute('aria-label', spoken);
    };
    say(COPY, name);
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(source.textContent?.trim() ?? '').then(() => {
        say(COPIED, COPIED);
        setTimeout(() => say(COPY, name), SHOWN_MS);
      });
    });
    // Code is folded: its button stands outside, so that it can be copied unseen.
    (source.closest('details') ?? source).after(' ', button);
  }
}
