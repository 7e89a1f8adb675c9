/** Links for readers who have found a fault. */
import { href } from './paths.ts';

/**
 * A link that brings along what it is about: a mail with subject and text, or a form with the address as `side` in its query.
 * Undefined while nobody takes messages.
 * @param to mail address, or https address of a form
 * @param name what it is about, e.g. `Figur 2`
 * @param path of the page or part from the site's root, without base
 * @param site origin of the published site
 */
export function writeFeedbackLink(
  to: string | null | undefined,
  name: string,
  path: string,
  site: URL | undefined,
): string | undefined {
  if (!to) return undefined;
  const address = new URL(href(path), site).href;
  if (!to.startsWith('https:'))
    return `mailto:${to}?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(`${address}\n\n`)}`;
  const form = new URL(to);
  form.searchParams.set('side', address);
  return form.href;
}
