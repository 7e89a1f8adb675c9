/** A made-up chapter as it is built, with its page for sharing, for the tests of the small pages about parts. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { OfferedPart } from '../../../src/parts/manifest.ts';
import type { PartPage } from '../../../src/parts/part-page.ts';

export const ROOT = 'https://plan.example.no/utviklingsplan';

/** Reads a whole page, or a piece of one. */
export function parse(html: string, fragment = false): Root {
  return unified().use(rehypeParse, { fragment }).parse(html);
}

export const CHAPTER = `<html><body><main id="innhold" class="col p1"><h1>Mål &amp; midler</h1>
<h2 id="vekst">Vekst</h2><a class="share no-print" href="deling/#vekst"></a>
<p>Regionen skal vokse. Se <a href="#tall">tallene</a>, <a href="/utviklingsplan/2020-23/tiltak/">tiltakene</a>, <a href="#bolig">boligene</a> og <a href="https://example.org/a?b=1">en rapport</a>.</p>
<h3 id="tall">Tall</h3><a class="share no-print" href="deling/#tall"></a>
<figure class="frame" id="pendling" aria-labelledby="_pendling-tittel"><figcaption><p class="no">Figur 1</p><p class="title" id="_pendling-tittel">Flere pendler</p><p class="what">Antall personer</p></figcaption><svg><pattern id="_skravur"></pattern><rect fill="url(#_skravur)"></rect></svg><ul class="legend"><li>Inn</li></ul><p class="src"><span>Kilde: SSB</span> <a href="/utviklingsplan/2020-23/data/pendling.csv" download>CSV</a></p></figure>
<p class="no-print">Skjult</p>
<h2 id="bolig">Bolig</h2><a class="share no-print" href="deling/#bolig"></a>
<figure class="medium" id="foto"><picture><source srcset="/utviklingsplan/_astro/a.avif 360w, /utviklingsplan/_astro/b.avif 736w"><img src="../a.png" alt="Hus"></picture><figcaption>Hus</figcaption></figure>
<template data-explains="ikap">Skjult</template><nav class="next"><a href="/utviklingsplan/2020-23/p2/">Neste</a></nav></main></body></html>`;

/** A part of the chapter with everything that is offered for it. */
export function part(id: string, kind: string, title: string, isEmbeddable = true): OfferedPart {
  const url = `${ROOT}/2020-23/maal/#${id}`;
  const embedUrl = `${ROOT}/innbygging/2020-23/${kind === 'avsnitt' ? `maal/${id}` : id}/`;
  const code = `<iframe src="${embedUrl}" title="x"></iframe>`;
  return {
    id,
    kind,
    title,
    url,
    shareUrl: `${ROOT}/2020-23/maal/${id}/`,
    citation: `Trondheimsregionen: Utviklingsplan 2020-23. ${title}. ${url}`,
    embed: isEmbeddable ? { url: embedUrl, heightPx: 480, code } : null,
  };
}

export const SECTION = part('vekst', 'avsnitt', 'Vekst');
export const SUBSECTION = part('tall', 'avsnitt', 'Tall', false);
export const FIGURE = part('pendling', 'figur', 'Flere pendler');

/** A stylesheet as the build writes it. */
export const CSS =
  '@layer tokens,base;@layer tokens{@font-face{font-family:A;src:url(/utviklingsplan/fonts/a.woff2)format("woff2")}:root{color-scheme:light dark;--bg:#fbfcfc;--ink:#0f2530;--l-2:red;--m:1rem}@media screen and (prefers-color-scheme:dark){:root{--bg:#0d1a21;--ink:#e6eef0;--l-2:rgb(0 0 0/.5)}}}@layer base{p{color:var(--ink)}}';

export function page(changes: Partial<PartPage> = {}): PartPage {
  return {
    organisation: 'Trondheimsregionen',
    planTitle: 'Utviklingsplan 2020-23',
    edition: '2020-23',
    title: 'Mål & midler',
    url: `${ROOT}/2020-23/maal/`,
    root: ROOT,
    updated: '2026-11-23',
    newer: null,
    tree: parse(CHAPTER),
    css: CSS,
    parts: [SECTION, SUBSECTION, FIGURE],
    ...changes,
  };
}

/** What a page of an older edition knows of the current one. */
export const NEWER: NonNullable<PartPage['newer']> = {
  title: 'Utviklingsplan 2024-27',
  hrefOf: (id) => `/utviklingsplan/2024-27/maal/#${id}`,
  urlOf: (id) => `${ROOT}/2024-27/maal/#${id}`,
};
