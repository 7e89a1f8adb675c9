/** Terms lead to the glossary. Where the page holds the explanation and the browser can, it opens beside the term instead. */

/** Listens for clicks on terms; what shows an explanation is fetched with the first of them. */
export function explainTerms(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
    const template = document.querySelector<HTMLTemplateElement>(
      `template[data-explains="${link?.dataset['term']}"]`,
    );
    // With these keys a reader asks for the glossary in another tab.
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!link || !template || isElsewhere || !('popover' in link)) return;
    event.preventDefault();
    import('./explanation.ts').then(
      ({ showExplanation }) => showExplanation(link, template.content.cloneNode(true)),
      () => location.assign(link.href),
    );
  });
}
