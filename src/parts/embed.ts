/** A part of the plan for other sites: a page for frames, the same as a fragment, as data, and as oEmbed. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { withoutOrigin } from '../format/paths.ts';
import { embedChapter } from '../markdown/embed-chapter.ts';
import { writeDocument } from '../html/document.ts';
import { escapeHtml } from '../html/escape.ts';
import { findAll, hasClass, textOf } from '../html/hast.ts';
import type { OfferedPart } from './manifest.ts';
import { type PartPage, pathOf, previewUrl } from './part-page.ts';
import { linkOembed } from './share-page.ts';
import { slicePart } from './slice.ts';
import { THEME_SCRIPT, THEME_TARGETS, writeThemes } from './themes.ts';

/** Width in pixels that oEmbed states; frames are as wide as their column. */
const WIDTH_PX = 700;
const PREVIEW = { thumbnail_width: 1200, thumbnail_height: 630 } as const;
const DAY_S = 86_400;

const EMBED_CSS =
  'body{background:var(--bg)}.embed{padding:0 1rem 1rem;overflow-x:clip}.embed>:first-child{margin-block-start:.75rem}.embed>.frame{margin-block:.75rem}.embed>.origin{position:relative;background:var(--bg);margin:1rem 0 0;padding-block-start:.6rem;border-block-start:1px solid var(--line);color:var(--mut);font-size:var(--s)}.embed>.newer{padding:.6rem .8rem;background:var(--tint);font-size:var(--s)}';

/** How an address of the site is written: in full for other sites, without origin on our own. */
type Writer = (url: string) => string;
const inFull: Writer = (url) => url;

const writer = unified().use(rehypeStringify);

/** The part as HTML with full addresses, without what belongs to the page around it. */
function writePart(page: PartPage, part: OfferedPart, write: Writer): string {
  const root: Root = { type: 'root', children: structuredClone(slicePart(page.tree, part.id)) };
  removeLinks(root);
  const ids = new Set(findAll(root, () => true).map((it) => it.properties['id']));
  for (const element of findAll(root, () => true)) {
    if (element.tagName === 'a') completeLink(element, page, ids, write);
    for (const name of ['src', 'srcSet'] as const) completeSource(element, name, page, write);
  }
  return writer.stringify(root);
}

/** The way to the page for sharing is said once, under the part. */
function removeLinks(node: Root | Element): void {
  const isKept = (it: ElementContent | Root['children'][number]): boolean =>
    !(it.type === 'element' && (hasClass(it, 'share') || hasClass(it, 'newer')));
  node.children = node.children.filter(isKept) as typeof node.children;
  for (const it of node.children) if (it.type === 'element') removeLinks(it);
}

/** Links lead out of the frame, to the page where they would lead; those inside the part stay inside. */
function completeLink(link: Element, page: PartPage, ids: ReadonlySet<unknown>, write: Writer): void {
  const { href } = link.properties;
  if (typeof href !== 'string' || (href.startsWith('#') && ids.has(href.slice(1)))) return;
  const url = new URL(href, page.url);
  link.properties['href'] = url.origin === new URL(page.url).origin ? write(url.href) : url.href;
  if (link.properties['download'] !== undefined) return;
  link.properties['target'] = '_blank';
  link.properties['rel'] = ['noopener'];
}

/** Pictures come from the site of the plan, in all their sizes. */
function completeSource(element: Element, name: 'src' | 'srcSet', page: PartPage, write: Writer): void {
  const value = element.properties[name];
  const candidates = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  if (candidates.length === 0) return;
  const complete = candidates
    .flatMap((it) => it.split(/,\s+/))
    .map((it) => it.trim().replace(/^\S+/, (address) => write(new URL(address, page.url).href)));
  element.properties[name] = complete.join(', ');
}

function writeOrigin(page: PartPage, part: OfferedPart, write: Writer): string {
  const link = `<a href="${escapeHtml(write(part.url))}" target="_blank" rel="noopener">Se det i sammenheng</a>`;
  return `<p class="origin">Fra ${escapeHtml(page.planTitle)}, ${escapeHtml(page.organisation)}. ${link}</p>`;
}

function writeNewer(page: PartPage, part: OfferedPart, write: Writer): string {
  if (page.newer === null) return '';
  const url = escapeHtml(write(page.newer.urlOf(part.id)));
  return `<p class="newer">Dette er fra ${escapeHtml(page.planTitle)}. Det finnes en nyere utgave: <a href="${url}" target="_blank" rel="noopener">${escapeHtml(page.newer.title)}</a></p>`;
}

/** A page for a frame on another site: own policy, light or dark, no script needed, never in search engines. */
export function writeEmbedPage(page: PartPage, part: OfferedPart): string {
  const body = `${THEME_TARGETS}<main class="embed ${programmeClass(page)}">${writeNewer(page, part, withoutOrigin)}${writePart(page, part, withoutOrigin)}${writeOrigin(page, part, withoutOrigin)}</main>`;
  return writeDocument({
    title: `${part.title} – ${page.planTitle} | ${page.organisation}`,
    head: [
      '<meta name="robots" content="noindex">',
      `<link rel="canonical" href="${escapeHtml(page.url)}">`,
      linkOembed(part.embed?.url ?? '', part.title),
    ],
    css: page.css + EMBED_CSS + writeThemes(page.css),
    script: THEME_SCRIPT,
    body,
  });
}

/** Programme chapters carry their colour on `<main>`. */
function programmeClass(page: PartPage): string {
  const [main] = findAll(page.tree, (it) => it.tagName === 'main');
  const { className } = main?.properties ?? {};
  return Array.isArray(className) ? (className.map(String).find((it) => /^p\d+$/.test(it)) ?? '') : '';
}

/** The part for a site that builds it in: no frame, full addresses, and ids that no other fragment has. */
export function writeFragment(page: PartPage, part: OfferedPart): string {
  const html = writePart(page, part, inFull);
  const prefixed = embedChapter(html, {
    prefix: `utviklingsplan${pathOf(part.url, page.root).replace(/[^a-z0-9]+/gi, '-')}`,
    path: page.url,
    pagePaths: new Map(),
  });
  const classes = ['utviklingsplan', programmeClass(page)].filter(Boolean).join(' ');
  return `<div class="${classes}" lang="nb">${writeNewer(page, part, inFull)}${prefixed}${writeOrigin(page, part, inFull)}</div>\n`;
}

/** Everything about the part as JSON, in the order of its keys. */
export function writePartJson(page: PartPage, part: OfferedPart): string {
  const text = slicePart(page.tree, part.id).map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const hasData = part.kind === 'figur' || part.kind === 'tabell';
  const data = {
    id: part.id,
    kind: part.kind,
    title: part.title,
    url: part.url,
    shareUrl: part.shareUrl,
    embedUrl: part.embed?.url ?? null,
    dataUrl: hasData ? `${page.root}/${page.edition}/data/${part.id}.json` : null,
    citation: part.citation,
    page: { title: page.title, url: page.url },
    edition: {
      id: page.edition,
      title: page.planTitle,
      organisation: page.organisation,
      contentUpdated: page.updated,
      url: `${page.root}/${page.edition}/`,
    },
    newerEdition: page.newer === null ? null : { title: page.newer.title, url: page.newer.urlOf(part.id) },
    text,
    html: writeFragment(page, part),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** oEmbed 1.0, type rich. Source: oembed.com. */
export function writeOembed(page: PartPage, part: OfferedPart): string {
  const data = {
    version: '1.0',
    type: 'rich',
    title: part.title,
    provider_name: page.organisation,
    provider_url: `${page.root}/`,
    cache_age: DAY_S,
    html: part.embed?.code ?? '',
    width: WIDTH_PX,
    height: part.embed?.heightPx ?? null,
    thumbnail_url: previewUrl(page, part),
    ...PREVIEW,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
