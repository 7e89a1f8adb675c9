import { describe, expect, it, test } from 'vitest';
import { readManifest } from '../../../src/parts/manifest.ts';
import { parse } from './examples.ts';

/** An entry as the page for sharing has it. */
const entry = (embed = ''): string =>
  `<div id="felles" data-part="avsnitt" data-height="480"><h3>Mål &amp; midler</h3><dl><dt>Lenke</dt><dd><a href="/maal/#felles" data-copy>https://plan.example.no/maal/#felles</a></dd><dt>Del</dt><dd><a href="/maal/felles/" data-copy>https://plan.example.no/maal/felles/</a></dd><dt>Sitering</dt><dd><span data-copy data-citation>Trondheimsregionen: Plan.</span></dd>${embed}</dl></div>`;
const CODE =
  '<iframe src="https://plan.example.no/innbygging/maal/felles/" title="Mål &quot;1&quot;"></iframe>';
const EMBED = `<dt>Bygg inn</dt><dd><code data-copy>${CODE.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></dd>`;

describe('readManifest', () => {
  it('reads back every entry of a page for sharing', () => {
    const tree = parse(`<main><p>x</p>${entry(EMBED)}</main>`);
    expect(readManifest(tree)).toEqual([
      {
        id: 'felles',
        kind: 'avsnitt',
        title: 'Mål & midler',
        url: 'https://plan.example.no/maal/#felles',
        shareUrl: 'https://plan.example.no/maal/felles/',
        citation: 'Trondheimsregionen: Plan.',
        embed: { url: 'https://plan.example.no/innbygging/maal/felles/', heightPx: 480, code: CODE },
      },
    ]);
  });

  it('knows parts that cannot be embedded', () => {
    expect(readManifest(parse(entry()))[0]?.embed).toBeNull();
  });

  it('is empty for a page without entries', () => {
    expect(readManifest(parse('<main><h1>Del</h1></main>'))).toEqual([]);
  });

  test.for([
    ['id', / id="felles"/],
    ['permanent link', /<a href="\/maal\/#felles".*?<\/a>/],
    ['title', /<h3>.*<\/h3>/],
    ['citation', / data-citation/],
  ] as const)('names an entry that lacks its %s', ([, missing]) => {
    expect(() => readManifest(parse(entry().replace(missing, '')))).toThrow(
      /^Oppføringen «.*» på en delingsside er ikke hel\.$/,
    );
  });
});
