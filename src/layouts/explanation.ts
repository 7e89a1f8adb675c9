/** The box that explains a term, beside it. */

/** Pixels between a term and its explanation, and between the explanation and the edge of the window. */
const GAP_PX = 6;

/** The box follows its term, so that reading order and tab order are those of the sentence; it is gone when it closes. */
export function showExplanation(link: HTMLElement, explanation: Node): void {
  if (link.ariaExpanded === 'true') return;
  const box = document.createElement('span');
  box.className = 'explain';
  box.popover = 'auto';
  box.append(explanation);
  box.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    link.ariaExpanded = null;
    box.remove();
  });
  link.after(box);
  link.ariaExpanded = 'true';
  box.showPopover();
  if (!CSS.supports('position-area: block-end')) place(box, link);
}

/** Below the term, or above it where there is no room; never over it. */
function place(box: HTMLElement, link: HTMLElement): void {
  const term = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isRoomBelow = term.bottom + height + 2 * GAP_PX < innerHeight || term.top < height + 2 * GAP_PX;
  const top = isRoomBelow ? term.bottom + GAP_PX : term.top - height - GAP_PX;
  const left = Math.max(GAP_PX, Math.min(term.left, document.documentElement.clientWidth - width - GAP_PX));
  box.style.cssText = `position:absolute;margin:0;top:${top + scrollY}px;left:${left + scrollX}px`;
}
