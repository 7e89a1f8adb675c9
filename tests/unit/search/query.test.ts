import { describe, expect, it, test } from 'vitest';
import { isStopWord, parseQuery } from '../../../src/search/query.ts';

describe('a query', () => {
  it('leaves out what carries no subject, unless there is nothing else', () => {
    expect(parseQuery('hvem betaler for bussen').words).toEqual(['betaler', 'bussen']);
    expect(parseQuery('hva er det').words).toEqual(['hva', 'er', 'det']);
  });

  it('takes the unit of an amount for granted', () => {
    expect(parseQuery('1,4 mill. kr').words).toEqual(['1,4']);
    expect(parseQuery('mill').words).toEqual(['mill']);
  });

  it('reads phrases in every kind of quotation marks', () => {
    for (const text of ['"grønne skiftet"', '«grønne skiftet»', '“grønne skiftet”']) {
      expect(parseQuery(text).phrases).toEqual([['grønne', 'skiftet']]);
    }
  });

  it('has an end, however much is pasted', () => {
    const { words } = parseQuery('a'.repeat(5000) + ' ord'.repeat(5000));
    expect(words.length).toBeLessThanOrEqual(12);
    expect(Math.max(...words.map((it) => it.length))).toBeLessThanOrEqual(60);
  });

  test.for([
    ['25.6.2019', ['25', 'juni', '2019']],
    ['25/6-2019', ['25', 'juni', '2019']],
    ['2019-06-25', ['25', 'juni', '2019']],
    ['des. 2016', ['desember', '2016']],
    ['sept 2018', ['september', '2018']],
    ['plan 2020', ['plan', '2020']],
    ['kapittel 3.1', ['kapittel', '3,1']],
    ['99.99.2019', ['99', '99', '2019']],
  ] as const)('reads the date in %s', ([text, words]) => {
    expect(parseQuery(text).words).toEqual(words);
  });

  it('drops the unit of an amount, however it is written', () => {
    for (const text of ['1,4 mill. kr', '1,4 millioner kroner', '1 400 000 kr', '1,4'])
      expect(parseQuery(text).words).toEqual(['1,4']);
    expect(parseQuery('61 prosent').words).toEqual(['61']);
  });

  it('may ask what a word means', () => {
    for (const text of ['hva er IKAP?', 'Kva tyder SNP', 'what is IKAP', 'IKAP betydning'])
      expect(parseQuery(text).asksMeaning).toBe(true);
    for (const text of ['hvem betaler', 'IKAP', 'hva koster planen'])
      expect(parseQuery(text).asksMeaning).toBe(false);
  });

  it('leaves out the question words of nynorsk as well', () => {
    expect(parseQuery('korleis blir budsjettet til').words).toEqual(['budsjettet']);
    expect(isStopWord('ikkje')).toBe(true);
    expect(isStopWord('plan')).toBe(false);
  });
});
