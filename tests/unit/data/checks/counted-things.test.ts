import { describe, expect, it } from 'vitest';
import {
  isCount,
  isCountedAnywhere,
  isFollowedByThing,
  mayCount,
} from '../../../../src/data/checks/counted-things.ts';

/** Whether a number in a sentence counts something else than money. */
const counts = (sentence: string, number: string, kind: 'amount' | 'share'): boolean => {
  const index = sentence.indexOf(number);
  return isCount(sentence, index, index + number.length, kind);
};

describe('isCount', () => {
  it.each([
    ['Her bor 5 millioner innbyggere.', '5 millioner', 'amount', true],
    ['Her er 5 millioner unge innbyggere.', '5 millioner', 'amount', true],
    ['Vi har 5 millioner til innbyggerne.', '5 millioner', 'share', true],
    ['Det er 20 prosent av alle kommunene.', '20 prosent', 'share', true],
    ['Det er 20 prosent av alle kommunene.', '20 prosent', 'amount', false],
    ['Blant unge er det 20 prosent.', '20 prosent', 'share', true],
    ['Det er 20 prosent mer.', '20 prosent', 'share', false],
    ['Det er 5 millioner til elevene.', '5 millioner', 'amount', false],
    ['Det er 5 millioner per innbygger.', '5 millioner', 'amount', false],
    ['Det er 2 ganger.', '2', 'amount', true],
    ['Det er 2 ganger.', '2', 'share', false],
    ['Det er 2 mill. treff.', '2', 'amount', true],
    ['Det er 2 millioner år.', '2', 'amount', true],
    ['Det er 2 nye ganger.', '2', 'amount', false],
    ['Det er 20 prosent av husene.', '20 prosent', 'share', true],
    ['Det er 20 prosent av midlene.', '20 prosent', 'share', false],
    ['Det er 20 prosent av de samlede midlene.', '20 prosent', 'share', false],
    ['Det er 20 prosent av det.', '20 prosent', 'share', false],
    ['Budsjettet dekker 20 prosent av behovet.', '20 prosent', 'share', true],
    ['Kommunene fikk 3 prosent vekst i folketallet.', '3 prosent', 'share', true],
    ['KMD gir 15 prosent, og elevene resten.', '15 prosent', 'share', false],
    ['KMD gir 15 prosent i folketilskudd til elevene.', '15 prosent', 'share', false],
    ['Budsjettet gir 5 millioner innbyggere et tilbud.', '5 millioner', 'amount', false],
  ] as const)('«%s»: %s as %s: %s', (sentence, number, kind, expected) => {
    expect(counts(sentence, number, kind)).toBe(expected);
  });

  it('sees people and land anywhere', () => {
    expect(isCountedAnywhere('Malvik, elever')).toBe(true);
    expect(isCountedAnywhere('Malvik')).toBe(false);
  });

  it.each([
    ['Det bor 300 000 i regionen.', '300 000', true],
    ['Bygget tar 300 000 av alle bedriftene.', '300 000', true],
    ['Av alle bedriftene tar bygget 300 000.', '300 000', false],
    ['Vi har elever. Vi brukte 300 000 på dette.', '300 000', false],
  ])('may count: «%s»: %s: %s', (text, number, expected) => {
    const match = new RegExp(number).exec(text);
    expect(match && mayCount(text, match)).toBe(expected);
  });

  it('sees what a number without unit counts', () => {
    expect(isFollowedByThing('7,5 km vei', 3)).toBe(true);
    expect(isFollowedByThing('7,5 mer', 3)).toBe(false);
  });
});
