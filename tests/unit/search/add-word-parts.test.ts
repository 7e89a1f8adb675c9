import { describe, expect, it } from 'vitest';
import { addWordParts } from '../../../src/search/build/add-word-parts.ts';

const page = (attributes: string, text: string): { sourcePath: string; content: string } => ({
  sourcePath: 'a/index.html',
  content: `<main id="innhold" data-pagefind-body${attributes}><p>${text}</p></main>`,
});

describe('the parts of compounds', () => {
  it('stand right inside the page, whatever its attributes hold', () => {
    const attributes =
      ' data-pagefind-meta="chapter:Rart &amp; <i>odd</i>" data-pagefind-filter="utgave:2020-23"';
    const [joined] = addWordParts([page(attributes, 'arealplanen'), page('', 'plan areal planen')]);
    expect(joined?.content).toContain(`${attributes}><i data-pagefind-meta="deler:planen`);
  });
});
