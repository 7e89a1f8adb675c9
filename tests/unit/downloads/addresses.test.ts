import { expect, it } from 'vitest';
import { downloadPath, listDownloads } from '../../../src/downloads/addresses.ts';

it('offers a figure as values and as pictures, values first', () => {
  expect(listDownloads('2020-23', 'pendling', 'figure')).toEqual([
    { label: 'CSV', path: '/2020-23/data/pendling.csv' },
    { label: 'JSON', path: '/2020-23/data/pendling.json' },
    { label: 'SVG', path: '/2020-23/data/pendling.svg' },
    { label: 'PNG', path: '/2020-23/data/pendling.png' },
  ]);
});

it('offers a table as values only', () => {
  expect(listDownloads('2024-27', 'ressurstabell', 'table').map((it) => it.label)).toEqual(['CSV', 'JSON']);
});

it('lists the same addresses that a single download has', () => {
  for (const { label, path } of listDownloads('2020-23', 'x', 'figure')) {
    const format = label.toLowerCase() as 'csv' | 'json' | 'svg' | 'png';
    expect(path).toBe(downloadPath('2020-23', 'x', format));
  }
});
