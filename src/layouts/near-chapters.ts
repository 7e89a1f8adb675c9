/** The chapters that a page lists beside its text. */

/** Plans have some tens of chapters; an edition with more would put all its titles into each of its pages. */
const MOST_LISTED = 30;
/** Chapters before and after the current one, when not all are listed. */
const EACH_SIDE = 10;

/**
 * All chapters of an ordinary plan; of a long one those around the current, so that a page does not grow with the plan.
 * @param chapters in reading order
 * @param path of the current chapter, which is one of them
 */
export function listNearChapters<Chapter extends { readonly path: string }>(
  chapters: readonly Chapter[],
  path: string,
): readonly Chapter[] {
  if (chapters.length <= MOST_LISTED) return chapters;
  const at = chapters.findIndex((it) => it.path === path);
  const from = Math.max(0, Math.min(at - EACH_SIDE, chapters.length - 2 * EACH_SIDE - 1));
  return chapters.slice(from, from + 2 * EACH_SIDE + 1);
}
