/** How to cite the web edition or a part of it, in words and for reference managers. */
import { formatPartialDate } from '../format/dates.ts';
import { formatSlug } from '../format/slug.ts';
import { endSentence } from '../format/words.ts';

/** What is cited. All texts are as readers see them; nothing is escaped. */
export interface Cited {
  readonly organisation: string;
  /** Title of the plan: `Utviklingsplan 2020-23`. */
  readonly title: string;
  /** Folder of the edition: `2020-23`. */
  readonly edition: string;
  /** Title of the chapter or page, or null for the whole edition. */
  readonly chapter: string | null;
  /** What in the chapter: `avsnittet «Mål»`, `figur 3`; null for all of it. */
  readonly part: string | null;
  /** Date of the version: when the content was last changed, e.g. `2026-11-23`. */
  readonly version: string;
  /** Permanent address. */
  readonly url: string;
}

/**
 * One line for a case paper: `Trondheimsregionen: Utviklingsplan 2020-23. P1 Strategisk næringsutvikling, avsnittet
 * «Hovedmål». Nettutgave, versjon av 23. november 2026. https://…`.
 */
export function formatCitation({ organisation, title, chapter, part, version, url }: Cited): string {
  const place = [chapter, part].filter((it) => it !== null).join(', ');
  const date = formatPartialDate(version);
  return [
    endSentence(`${organisation}: ${title}`),
    endSentence(place.charAt(0).toUpperCase() + place.slice(1)),
    `Nettutgave, versjon av ${date}.`,
    url,
  ]
    .filter((it) => it !== '')
    .join(' ');
}

/** The key of an entry in reference managers: `trondheimsregionen-2020-23`, ASCII. */
export function citationKey({ organisation, edition }: Pick<Cited, 'organisation' | 'edition'>): string {
  return `${formatSlug(organisation)}-${edition}`;
}
