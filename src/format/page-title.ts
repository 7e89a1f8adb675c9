/** Titles in tabs, bookmarks and lists of results, which show about 70 characters. */

const MOST_CHARACTERS = 70;

/**
 * The name of a page with as much of what it belongs to as there is room for: plan and site, or the plan, or neither.
 * @returns at most 70 characters, unless the name itself is longer: it is never cut
 */
export function writePageTitle(title: string, planTitle: string, siteName: string): string {
  const own = title === planTitle ? title : `${title} – ${planTitle}`;
  const candidates = [`${own} | ${siteName}`, own, title];
  return candidates.find((it) => it.length <= MOST_CHARACTERS) ?? title;
}
