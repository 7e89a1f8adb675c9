/** Pages of an older edition say where the same section stands in the current one. */
import { escapeHtml } from '../html/escape.ts';
import { text } from '../text.ts';

/** The note at the top of pages of older editions marks its link with this attribute. */
const NOTE_LINK = /<a href="[^"]*"( data-newer[^>]*)>/;
/** A heading with the link for sharing beside it. */
const HEADING =
  /<(h[2-6]) id="([^"]+)"[^>]*>(?:(?!<\/?h[2-6])[\s\S])*<\/\1> ?<a [^>]*class="share[^>]*><\/a>/g;

/**
 * Sends the note to the same page of the current edition, and every section to the same section.
 * @param hrefOf address with base path of what answers to an id on the page; to the page itself for an empty id
 */
export function linkToNewer(html: string, hrefOf: (id: string) => string): string {
  return html
    .replace(NOTE_LINK, (_, rest: string) => `<a href="${escapeHtml(hrefOf(''))}"${rest}>`)
    .replace(
      HEADING,
      (whole, _heading: string, id: string) =>
        `${whole} <a class="newer no-print" href="${escapeHtml(hrefOf(id))}">${text.inCurrentEdition}</a>`,
    );
}
