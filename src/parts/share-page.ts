/** The light page that messages and social media look at: title, text and picture of one part. Readers go on to the part. */
import { escapeHtml, PLAIN_CSS, writeDocument } from '../standalone/document.ts';
import { textOf } from './hast.ts';
import type { OfferedPart } from './manifest.ts';
import { type PartPage, previewUrl, shorten } from './part-page.ts';
import { slicePart } from './slice.ts';

const DESCRIPTION_LETTERS = 200;

/** Title, description and way on. Crawlers read the head; browsers follow the refresh at once, without script. */
export function writeSharePage(page: PartPage, part: OfferedPart): string {
  const place = page.title === page.planTitle ? page.planTitle : `${page.title}, ${page.planTitle}`;
  const description = describePart(page, part);
  const meta = (name: 'name' | 'property', key: string, content: string): string =>
    `<meta ${name}="${key}" content="${escapeHtml(content)}">`;
  const oembed = part.embed === null ? [] : [linkOembed(part.embed.url, part.title)];
  return writeDocument({
    title: `${part.title} – ${place} | ${page.organisation}`,
    head: [
      meta('name', 'description', description),
      `<link rel="canonical" href="${escapeHtml(page.url)}">`,
      `<meta http-equiv="refresh" content="0; url=${escapeHtml(part.url)}">`,
      meta('property', 'og:type', 'article'),
      meta('property', 'og:title', part.title),
      meta('property', 'og:description', description),
      meta('property', 'og:url', part.shareUrl),
      meta('property', 'og:locale', 'nb_NO'),
      meta('property', 'og:site_name', page.organisation),
      meta('property', 'og:image', previewUrl(page, part)),
      meta('property', 'og:image:width', '1200'),
      meta('property', 'og:image:height', '630'),
      meta('property', 'og:image:alt', `${part.title}. ${place}.`),
      meta('name', 'twitter:card', 'summary_large_image'),
      ...oembed,
    ],
    css: PLAIN_CSS,
    body: `<h1>${escapeHtml(part.title)}</h1><p>${escapeHtml(description)}</p><p><a href="${escapeHtml(part.url)}">Les i ${escapeHtml(place)}</a></p>`,
  });
}

/** The text of the part itself, without its title. */
function describePart(page: PartPage, part: OfferedPart): string {
  const text = slicePart(page.tree, part.id).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const withoutTitle = text.startsWith(part.title) ? text.slice(part.title.length).trim() : text;
  return shorten(withoutTitle === '' ? `${part.title}. ${page.title}.` : withoutTitle, DESCRIPTION_LETTERS);
}

/** How programs that make previews find the code for embedding. */
export function linkOembed(embedUrl: string, title: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(embedUrl)}oembed.json" title="${escapeHtml(title)}">`;
}
