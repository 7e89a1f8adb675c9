/** Opens folded parts of figures where browsers do not do it themselves: on paper, and for what a link leads to. */

/** Opens everything folded in the main content before printing, and what holds the target of the address. */
export function unfold(): void {
  const openAround = (element: Element | null): void => {
    for (let it = element?.closest('details'); it; it = it.parentElement?.closest('details')) it.open = true;
  };
  const openTarget = (): void =>
    openAround(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  addEventListener('hashchange', openTarget);
  openTarget();
  addEventListener('beforeprint', () => {
    for (const it of document.querySelectorAll<HTMLDetailsElement>('main details')) it.open = true;
  });
}
