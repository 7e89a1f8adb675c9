/** Adds rules to the page's own stylesheet: the policy allows it, in every browser, and reading pages do not carry them. */

/** @param css one rule, as `@layer parts { … }` */
export function addStyle(css: string): void {
  const [sheet] = document.styleSheets;
  sheet?.insertRule(css, sheet.cssRules.length);
}
