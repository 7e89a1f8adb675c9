/** Pages of an older edition say where the same section stands in the current one. */
import { escapeHtml } from '../html/escape.ts';
import { listTags, type Tag } from '../html/tags.ts';
import { text } from '../text.ts';

/** What the HTML gets from one place to another. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly html: string;
}

/**
 * Sends the note to the same page of the current edition, and every section to the same section.
 * @param hrefOf address with base path of what answers to an id on the page; to the page itself for an empty id
 */
export function linkToNewer(html: string, hrefOf: (id: string) => string): string {
  const tags = listTags(html);
  const changes = tags.flatMap((tag): Change[] => {
    // The note at the top of pages of older editions marks its link with this attribute.
    if (tag.attributes.has('data-newer')) {
      const old = html.slice(tag.start, tag.end);
      return [{ ...tag, html: old.replace(/ href="[^"]*"/, () => ` href="${escapeHtml(hrefOf(''))}"`) }];
    }
    const id = tag.attributes.get('id');
    const end = id === undefined ? undefined : findSharingEnd(tag, tags, html);
    if (id === undefined || end === undefined) return [];
    const link = ` <a class="newer no-print" href="${escapeHtml(hrefOf(id))}">${text.inCurrentEdition}</a>`;
    return [{ start: end, end, html: link }];
  });
  // From the end of the page, so that the places before a change stay where they are.
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((page, it) => page.slice(0, it.start) + it.html + page.slice(it.end), html);
}

/** Where the link for sharing ends that stands right behind a heading; undefined for all else. */
function findSharingEnd({ name, close }: Tag, tags: readonly Tag[], html: string): number | undefined {
  if (!/^h[2-6]$/.test(name) || close === undefined) return undefined;
  const end = close + `</${name}>`.length;
  const link = tags.find((it) => it.start >= end);
  const isSharing = link?.attributes.get('class')?.split(' ').includes('share') === true;
  if (link?.close === undefined || !isSharing || html.slice(end, link.start).trim() !== '') return undefined;
  return link.close + '</a>'.length;
}
