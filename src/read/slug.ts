/** Proposals for ids. */
import { formatSlug } from '../format/slug.ts';

/** The most letters of a proposal: longer ids are a burden in every link. */
const MOST_LETTERS = 60;

/** Turns a Norwegian text into an id: `Mål og tiltak` -> `maal-og-tiltak`. Empty when nothing usable is left. */
export function proposeId(text: string): string {
  return formatSlug(text).slice(0, MOST_LETTERS).replace(/-$/, '');
}
