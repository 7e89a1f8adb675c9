import { describe, expect, it, test } from 'vitest';
import {
  describePayers,
  describeSum,
  listNumbersIn,
  splitNumbers,
} from '../../../../src/data/compute/number-text.ts';
import { computeQuantities } from '../../../../src/data/compute/quantities.ts';
import { fillPlaceholders } from '../../../../src/data/compute/placeholders.ts';
import { joinNumberText } from '../../../fixtures/join-number-text.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../fixtures/edition-data.ts';

const quantities = computeQuantities(buildEditionData(PLAN_SKETCH));

describe('splitNumbers', () => {
  it('cuts a text at its numbers and names them', () => {
    expect(splitNumbers('Rammen er {belop:ramme}, {andel:andel-forbehold} usikkert.', quantities)).toEqual([
      'Rammen er ',
      { words: '10,0\u00a0mill.\u00a0kr', id: 'ramme' },
      ', ',
      { words: '39\u00a0%', id: 'andel-forbehold' },
      ' usikkert.',
    ]);
  });

  test.for(['', 'Ingen tall.', '{belop:p1}', '{belop:p1}{belop:p2}', 'a {belop:p1} b {belop:ramme}'])(
    'says the same as the filled-in text of "%s"',
    (text) => {
      const parts = splitNumbers(text, quantities);
      expect(joinNumberText(parts)).toBe(fillPlaceholders(text, quantities));
      expect(parts).not.toContain('');
      expect(listNumbersIn(parts)).toHaveLength(text.split('{').length - 1);
    },
  );

  it('throws on an unknown id, as the filling-in does', () => {
    expect(() => splitNumbers('{belop:ukjent}', quantities)).toThrow('Ukjent tall {belop:ukjent}');
  });
});

describe('describeSum', () => {
  it('joins names and amounts, and lower-cases all common nouns but the first', () => {
    const sum = describeSum([
      { quantityId: 'a', name: 'Kommunene', amountNok: 3_500_000 },
      { quantityId: 'b', name: 'Fylkeskommunen', amountNok: 1_000_000 },
      { quantityId: 'c', name: 'KMD', amountNok: 1_500_000 },
    ]);
    expect(joinNumberText(sum)).toBe('Kommunene 3,5 + fylkeskommunen 1,0 + KMD 1,5');
    expect(listNumbersIn(sum)).toEqual(['a', 'b', 'c']);
    expect(describeSum([])).toEqual([]);
  });
});

describe('describePayers', () => {
  const payer = (name: string, amountNok: number) => ({ quantityId: name, name, amountNok });

  it('names those who pay, largest first, and leaves out those who pay 0', () => {
    const rows = [payer('Fylkeskommunen', 0), payer('KMD', 1_000_000), payer('Kommunene', 3_500_000)];
    expect(joinNumberText(describePayers(rows))).toBe('Kommunene 3,5 + KMD 1,0');
  });

  it('keeps the order of the table between equal amounts, and does not change the table', () => {
    const rows = [payer('B', 1_500_000), payer('A', 1_500_000)];
    expect(listNumbersIn(describePayers(rows))).toEqual(['B', 'A']);
    expect(rows.map((row) => row.name)).toEqual(['B', 'A']);
  });

  it('gives no words when nobody pays', () => {
    expect(describePayers([])).toEqual([]);
    expect(describePayers([payer('KMD', 0)])).toEqual([]);
  });
});
