/** What people write for true, false and shares. */
import { describe, expect, it } from 'vitest';
import { describeWritten, proposeShare, readTruth } from '../../../src/read/written-values.ts';

describe('words for true and false', () => {
  it.each(['true', 'TRUE', 'ja', 'Ja ', 'sant', 'yes', '1'])('%j is true', (written) => {
    expect(readTruth(written)).toBe(true);
  });

  it.each(['false', 'nei', 'usant', 'No', '0'])('%j is false', (written) => {
    expect(readTruth(written)).toBe(false);
  });

  it.each(['', 'kanskje', 'janei', 'nja', 'neida', 'x1', '10', 'sannhet', 'nope'])(
    '%j is neither',
    (written) => {
      expect(readTruth(written)).toBeUndefined();
    },
  );

  it('are proposed in their field alone', () => {
    expect(describeWritten('expected', 'ja')).toEqual({
      message: 'verdien må være true eller false, fant ja',
      remedy: 'skriv true',
    });
    expect(describeWritten('expected', 'nei').remedy).toBe('skriv false');
    expect(describeWritten('expected', 'kanskje').remedy).toBe('skriv true eller false');
    expect(describeWritten('title', 'ja').remedy).toBe('skriv "ja"');
  });
});

describe('a share in percent', () => {
  it.each([
    ['ratio', 39, 'skriv 0.39 for 39 %'],
    ['ownFinancingRatio', 50, 'skriv 0.5 for 50 %'],
    ['ratio', 12.3, 'skriv 0.123 for 12,3 %'],
    ['ratio', 1.5, 'skriv 0.015 for 1,5 %'],
    ['ratio', 1, undefined],
    ['ratio', 100, undefined],
    ['year', 39, undefined],
  ] as const)('%s: %s', (field, found, expected) => {
    expect(proposeShare(field, found)).toBe(expected);
  });
});
