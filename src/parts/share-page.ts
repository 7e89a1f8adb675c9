/** The light page that messages and social media look at: title, text and picture of one part. Readers go on to the part. */
import type { Element, Root } from 'hast';
import { withoutOrigin } from '../format/paths.ts';
import { endSentence } from '../format/words.ts';
import { PLAIN_CSS, writeDocument } from '../html/document.ts';
import { escapeHtml } from '../html/escape.ts';
import { find, findAll, hasClass, textOf } from '../html/hast.ts';
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
      `<meta http-equiv="refresh" content="0; url=${escapeHtml(withoutOrigin(part.url))}">`,
      meta('property', 'og:type', 'article'),
      meta('property', 'og:title', part.title),
      meta('property', 'og:description', description),
      meta('property', 'og:url', part.shareUrl),
      meta('property', 'og:locale', 'nb_NO'),
      meta('property', 'og:site_name', page.organisation),
      meta('property', 'og:image', previewUrl(page, part)),
      meta('property', 'og:image:width', '1200'),
      meta('property', 'og:image:height', '630'),
      meta('property', 'og:image:alt', `${endSentence(part.title)} ${endSentence(place)}`),
      meta('name', 'twitter:card', 'summary_large_image'),
      ...oembed,
    ],
    css: PLAIN_CSS,
    body: `<main><h1>${escapeHtml(part.title)}</h1><p>${escapeHtml(description)}</p><p><a href="${escapeHtml(withoutOrigin(part.url))}">Les i ${escapeHtml(place)}</a></p></main>`,
  });
}

/** Labels and foots, which say little without what stands around them. */
const ASIDES = ['no', 'title', 'kind', 'tag', 'with', 'rest', 'src', 'year'] as const;

/** The beginning of the part: of a figure or table what it shows and its source, of anything else its text. */
function describePart(page: PartPage, part: OfferedPart): string {
  const root: Root = { type: 'root', children: slicePart(page.tree, part.id) };
  const isText = (it: Element): boolean =>
    (it.tagName === 'p' && !ASIDES.some((name) => hasClass(it, name))) ||
    (it.tagName === 'li' && find(it, (inner) => inner.tagName === 'p') === undefined);
  const isLegend = (it: Element): boolean => it.tagName === 'li' || hasClass(it, 'no-print');
  const isFrame = part.kind === 'figur' || part.kind === 'tabell';
  const source = findAll(root, (it) => hasClass(it, 'src')).at(-1);
  const sourceLine = source === undefined ? undefined : find(source, (it) => it.tagName === 'span');
  const texts = isFrame
    ? [...findAll(root, (it) => isText(it) && !isLegend(it)), ...(sourceLine?.children.slice(0, 1) ?? [])]
    : findProse(root, isText);
  const whole = texts
    .map((it) => endSentence(textOf(it)))
    .join(' ')
    .trim();
  return shorten(
    whole === '' ? `${endSentence(part.title)} ${endSentence(page.title)}` : whole,
    DESCRIPTION_LETTERS,
  );
}

/** Texts of a section: its own, and those of its figures and tables only where it has none. */
function findProse(root: Root, isText: (element: Element) => boolean): Element[] {
  const texts = findAll(root, isText);
  const frames = findAll(root, (it) => it.tagName === 'figure' || it.tagName === 'table');
  const framed = new Set(frames.flatMap((it) => findAll(it, isText)));
  const own = texts.filter((it) => !framed.has(it));
  return own.length === 0 ? texts : own;
}

/** How programs that make previews find the code for embedding. */
export function linkOembed(embedUrl: string, title: string): string {
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(embedUrl)}oembed.json" title="${escapeHtml(title)}">`;
}
