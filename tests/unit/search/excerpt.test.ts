import { describe, expect, it } from 'vitest';
import { makeExcerpt } from '../../../src/search/excerpt.ts';

const show = (text: string, ...words: string[]): string =>
  makeExcerpt(text, words)
    .map((it) => (it.isMatch ? `[${it.text}]` : it.text))
    .join('');
const filler = 'og så videre '.repeat(20);

describe('an excerpt', () => {
  it('shows the words around the rarest word, not around the first that comes', () => {
    expect(
      show(`Planen er her. ${filler}Her står brekkstang i planen. ${filler}`, 'brekkstang', 'planen'),
    ).toMatch(/^… .*\[brekkstang\] i \[planen\].* …$/);
  });

  it('begins at the beginning where no word stands in it', () => {
    expect(show('Kort tekst.', 'fond')).toBe('Kort tekst.');
  });

  it('cuts no number apart', () => {
    for (let length = 100; length < 160; length++) {
      const text = `${'a'.repeat(length)} 16 535 personer ${filler}`;
      const shown = show(text);
      expect(shown).not.toMatch(/ 16 …$/);
    }
  });

  it('of a table is the row that holds the word, each number with its head, and the year of the table', () => {
    const table =
      'Sysselsatte i 4. kvartal 2018; Kommune · Fra Trondheim · Til Trondheim; Malvik · 843 · 4 125; Melhus · 1 193 · 3 929; Kilde: SSB.';
    expect(show(table, 'melhus')).toBe(
      '[Melhus]: Fra Trondheim 1\u00a0193 · Til Trondheim 3\u00a0929 (2018)',
    );
    expect(show(table, '3929')).toBe('Melhus: Fra Trondheim 1\u00a0193 · Til Trondheim [3\u00a0929] (2018)');
  });
});
