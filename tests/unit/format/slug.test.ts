import { describe, expect, it } from 'vitest';
import { formatSlug } from '../../../src/format/slug.ts';

describe('formatSlug', () => {
  it.each([
    ['Trondheimsregionen', 'trondheimsregionen'],
    ['Mål og tiltak', 'maal-og-tiltak'],
    ['  Øvrige – kommuner (inkl. Klæbu) ', 'ovrige-kommuner-inkl-klaebu'],
    ['Ma\u030al på Café', 'maal-paa-cafe'],
    ['🎉', ''],
    ['', ''],
  ])('writes «%s» as «%s»', (text, slug) => {
    expect(formatSlug(text)).toBe(slug);
  });
});
