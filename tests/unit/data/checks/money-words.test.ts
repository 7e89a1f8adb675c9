import { describe, expect, it } from 'vitest';
import {
  isAboutGiving,
  isAboutMoney,
  namesGiver,
  sentenceAt,
  withoutMoneyOfOthers,
} from '../../../../src/data/checks/money-words.ts';

describe('sentenceAt', () => {
  const text = 'Vi får 4,5 mill. kr i år. Hva nå? Slik er det: Alle er med.';

  it.each([
    ['4,5', 'Vi får 4,5 mill. kr i år.'],
    ['Vi', 'Vi får 4,5 mill. kr i år.'],
    ['nå', 'Hva nå?'],
    ['Slik', 'Slik er det:'],
    ['med', 'Alle er med.'],
    [' Hva', 'Hva nå?'],
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
    'rammen',
    'midlene',
    'støtten',
    'prisen',
    'lån',
    'gjelden',
    'NOK',
    'bidrar med',
    'statstilskuddet',
    'underskudd',
  ])('hears money in «%s»', (text) => {
    expect(isAboutMoney(text)).toBe(true);
  });

  it.each([
    ...[
      'programmet',
      'kostymet',
      'kronologi',
      'nokså',
      '4,5 mill.',
      '',
      'Drammen',
      'rammet',
      'midlertidig',
      'gjelder',
      'nok',
      'Lånke',
    ],
    ...['lønnsom', 'prisverdig', 'overskuddsvarme', 'budsjettmøte', 'budsjettåret', 'støtte'],
  ])('hears none in «%s»', (text) => {
    expect(isAboutMoney(text)).toBe(false);
  });
});

describe('who gives', () => {
  it.each(['Kommunene: 7,5', 'fra fylket', 'KMD', 'til P2'])('is named in «%s»', (text) => {
    expect(namesGiver(text)).toBe(true);
  });

  it.each(['kommunen', 'P', 'fylkesvei', 'KMDs'])('is not named in «%s»', (text) => {
    expect(namesGiver(text)).toBe(false);
  });

  it('gives only where a word says so', () => {
    expect(isAboutGiving('KMD gir mest')).toBe(true);
    expect(isAboutGiving('KMD er med')).toBe(false);
    expect(isAboutGiving('Skolen gir mest')).toBe(false);
  });
});

describe('withoutMoneyOfOthers', () => {
  it.each([
    'Boligprisene',
    'Prisen',
    'prisnivået',
    'Prisutviklingen',
    'byggekostnadene',
    'Byggekostnader',
    'husleien',
    'Leien',
    'kostnadsindeksen',
    'Indeks',
    'skatteinngangen',
    'Kommuneskatten',
    'arbeidsgiveravgift',
    'egenkapitalkravet',
    'moms',
    'netto lånegjeld',
    'lånegjelden',
    'FoU-utgiftene',
    'inntektene i industrien',
    'Skatteinntektene til husholdningene',
    'investeringene i næringslivet',
    'kostnadene for bedriftene',
  ])('leaves nothing of «%s»', (text) => {
    expect(withoutMoneyOfOthers(`Her: ${text}!`)).toBe('Her: !');
  });

  it.each([
    'tilskuddet',
    'prisme',
    'inntektene',
    'inntektene i fondet',
    'investeringene til kommunene',
    'lønna',
    'byggekostnadskalkyle',
    'kostnadene i P2',
  ])('leaves «%s»', (text) => {
    expect(withoutMoneyOfOthers(text)).toBe(text);
  });
});

describe('what is given', () => {
  it.each([
    'svar',
    'høringssvar',
    'svarene',
    'ansvaret',
    'forslag',
    'innspill',
    'merknader',
    'medhold',
    'søknadene',
  ])('is no money when it is %s', (thing) => {
    expect(isAboutGiving(`Kommunene fikk ${thing} fra alle`)).toBe(false);
  });

  it.each(['svarte', 'forslagskasse', 'søknad', 'mye'])('may be money beside «%s»', (thing) => {
    expect(isAboutGiving(`Kommunene fikk ${thing} fra alle`)).toBe(true);
  });
});

describe('words that begin like money', () => {
  it.each([
    'tidsrammen',
    'økonomistudiet',
    'økonomifag',
    'kostnadsindeksen',
    'regnskapskurset',
    'tilskuddsmottakere',
    'budsjettindeks',
  ])('are none: %s', (text) => {
    expect(isAboutMoney(text)).toBe(false);
  });

  it.each(['økonomien', 'totalrammen', 'kostnadskurve'])('are money: %s', (text) => {
    expect(isAboutMoney(text)).toBe(true);
  });
});
