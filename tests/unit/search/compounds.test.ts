import { describe, expect, it, test } from 'vitest';
import { findPart, leadingParts, splitCompound } from '../../../src/search/compounds.ts';

const words = new Set([
  'naring',
  'bolig',
  'areal',
  'plan',
  'bygging',
  'politikk',
  'parkering',
  'kollektiv',
  'felt',
  'mat',
]);
const isWord = (it: string): boolean => words.has(it);

describe('a part of a compound', () => {
  test.for([
    ['naringsareal', 'areal', 'end'],
    ['naringsarealene', 'areal', 'end'],
    ['boligbygging', 'bygging', 'end'],
    ['boligbygging', 'bygg', 'end'],
    ['boligfelt', 'bolig', 'front'],
    ['utbygging', 'bygging', 'end'],
    ['naringsarealplan', 'areal', 'middle'],
    ['karrieremuligheter', 'muligheter', 'end'],
    ['automatisk', 'mat', undefined],
    ['format', 'mat', 'end'],
    ['revisjon', 'visjon', undefined],
    ['bompenger', 'bo', undefined],
    ['areal', 'areal', undefined],
  ] as const)('%s holds %s: %s', ([word, part, place]) => {
    expect(findPart(word, part, isWord)).toBe(place);
  });
});

describe('a compound that the vocabulary lacks', () => {
  it('is split where both halves are known, with and without a linking letter', () => {
    expect(splitCompound('boligpolitikk', isWord)).toEqual([['bolig', 'politikk']]);
    expect(splitCompound('parkeringsareal', isWord)).toEqual([['parkering', 'areal']]);
    expect(splitCompound('matplan', isWord)).toEqual([['mat', 'plan']]);
  });

  it('is left whole where one is unknown or too short', () => {
    expect(splitCompound('bompenger', isWord)).toEqual([]);
    expect(splitCompound('planmat', isWord)).toEqual([]);
  });

  it('is about its first part where the last says little', () => {
    const leading = (word: string): string[] => leadingParts(word, isWord, (rest) => !isWord(rest));
    expect(leading('parkeringstiltaket')).toEqual(['parkering']);
    expect(leading('boligprosjekter')).toEqual(['bolig']);
    expect(leading('skoleprosjekt')).toEqual([]);
    expect(leading('boligpolitikk')).toEqual([]);
    expect(leading('boligskatt')).toEqual(['bolig']);
  });
});
