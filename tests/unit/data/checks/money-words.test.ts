import { describe, expect, it } from 'vitest';
import {
  isAboutMoney,
  isCount,
  isFollowedByThing,
  sentenceAt,
} from '../../../../src/data/checks/money-words.ts';

/** Whether a number in a sentence counts something else than money. */
const counts = (sentence: string, number: string, kind: 'amount' | 'share'): boolean => {
  const index = sentence.indexOf(number);
  return isCount(sentence, index, index + number.length, kind);
};

describe('sentenceAt', () => {
  const text = 'Vi får 4,5 mill. kr i år. Hva nå? Slik er det: Alle er med.';

  it.each([
    ['4,5', 'Vi får 4,5 mill. kr i år.'],
    ['Vi', 'Vi får 4,5 mill. kr i år.'],
    ['nå', 'Hva nå?'],
    ['Slik', 'Slik er det:'],
    ['med', 'Alle er med.'],
  ])('finds the sentence around «%s»', (word, sentence) => {
    expect(sentenceAt(text, text.indexOf(word)).trim()).toBe(sentence);
  });
});

describe('isAboutMoney', () => {
  it.each([
    'Budsjettet er vedtatt',
    'totalrammen',
    'Kommunene betaler',
    'det koster',
    'to kroner',
    'SKATT',
    'satt av til',
  ])('hears money in «%s»', (text) => {
    expect(isAboutMoney(text)).toBe(true);
  });

  it.each(['programmet', 'kostymet', 'kronologi', 'nokså', '4,5 mill.', ''])('hears none in «%s»', (text) => {
    expect(isAboutMoney(text)).toBe(false);
  });
});

describe('isCount', () => {
  it.each([
    ['Her bor 5 millioner innbyggere.', '5 millioner', 'amount', true],
    ['Her er 5 millioner unge innbyggere.', '5 millioner', 'amount', true],
    ['Vi har 5 millioner til innbyggerne.', '5 millioner', 'share', true],
    ['Det er 20 prosent av alle kommunene.', '20 prosent', 'share', true],
    ['Det er 20 prosent av alle kommunene.', '20 prosent', 'amount', false],
    ['Blant unge er det 20 prosent.', '20 prosent', 'share', true],
    ['Det er 20 prosent mer.', '20 prosent', 'share', false],
    ['Budsjettet gir 5 millioner innbyggere et tilbud.', '5 millioner', 'amount', false],
  ] as const)('«%s»: %s as %s: %s', (sentence, number, kind, expected) => {
    expect(counts(sentence, number, kind)).toBe(expected);
  });

  it('sees what a number without unit counts', () => {
    expect(isFollowedByThing('7,5 km vei', 3)).toBe(true);
    expect(isFollowedByThing('7,5 mer', 3)).toBe(false);
  });
});
