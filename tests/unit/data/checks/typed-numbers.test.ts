/** What the checker says of numbers in a chapter: each once, where it stands, with the ids that hold it. */
import { describe, expect, it } from 'vitest';
import { typedNumbers } from '../../../../src/data/checks/typed-numbers.ts';
import { corpus, P2, PAGE } from '../../../fixtures/checks/corpus.ts';

const say = (text: string, path = P2, sentence = 'Dette er oppgavene.') =>
  typedNumbers.check(corpus().replace(path, sentence, text).content());

describe('numbers in a chapter', () => {
  it('are said once each', () => {
    const found = say('Tilskuddet er 3,0 mill. kr, og 1,5 av 39 % er nytt. Rammen er 10 000 000 kr.');
    expect(found.map((it) => [it.column, /«(.*?)»/.exec(it.message)?.[1]]).toSorted()).toEqual([
      [15, '3,0 mill. kr'],
      [32, '1,5'],
      [39, '39 %'],
      [63, '10 000 000 kr'],
    ]);
    expect(found.map((it) => it.message.split(' ')[0]).toSorted()).toEqual([
      'andelen',
      'beløpet',
      'beløpet',
      'beløpet',
    ]);
  });

  it('are compared with the data even without a unit, where the text speaks of money', () => {
    expect(say('| Kommune | 2020 |\n| --- | --- |\n| Malvik | 1,5 |')).toHaveLength(1);
    expect(say('Her er 1,5 og 3,0 (i mill.)')).toHaveLength(2);
    expect(say('Vi fikk 1,5 poeng, og 3,5 mer.')).toEqual([]);
    expect(say('Vi er 10 000 000 sterke.')).toHaveLength(1);
  });

  it("are proposed under the ids of the chapter's own programme first, then under short ids", () => {
    expect(say('Det er 1,5 mill. kr.')[0]?.remedy).toBe(
      'skriv <Belop id="kmd-p2" /> eller <Belop id="kommunene-p2" /> eller <Belop id="p3" /> eller <Belop id="kmd" />',
    );
    expect(say('Det er 1,5 mill. kr.', PAGE, '<Rettelser />')[0]?.remedy).toBe(
      'skriv <Belop id="p3" /> eller <Belop id="kmd" /> eller <Belop id="kmd-p2" /> eller <Belop id="kmd-netto" />',
    );
  });

  it('get a place in the facts when the data does not have them', () => {
    expect(say('Det er 17 mill. kr.')[0]?.remedy).toMatch(
      /<Belop id="id" \/>; 17,0 mill. kr finnes ikke i dataene$/,
    );
    expect(say('Det er 17 % her.')[0]?.remedy).toMatch(
      /<Andel id="id" \/>; «17 %» finnes ikke i dataene; gjelder/,
    );
    expect(say('Det er fire millioner her.')[0]?.remedy).toMatch(
      /«fire millioner» finnes ikke i dataene; gjelder det ikke penger, skriv hva tallet teller$/,
    );
    expect(say('Det koster 244 419 kr.')[0]?.remedy).toMatch(/; 244 419 kr finnes ikke i dataene$/);
    expect(say('Det koster 244 000 kr.')[0]?.remedy).toMatch(/; 0,244 mill. kr finnes ikke i dataene$/);
  });

  it('are told of together when they share a unit', () => {
    const [found, ...others] = say('Andelen økte fra 39 til 61 prosent.');
    expect(others).toEqual([]);
    expect(found?.message).toBe('andelene «39 til 61 prosent» er skrevet inn i teksten');
    expect(found?.column).toBe(18);
    expect(found?.remedy).toMatch(
      /^skriv hvert tall for seg, <Andel id="andel-forbehold" \/> og <Andel id="[^"]+" \/>; gjelder/,
    );
    expect(say('Det er 3 til 4,5 mill. kr.')[0]).toMatchObject({
      message: 'beløpene «3 til 4,5 mill. kr» er skrevet inn i teksten',
      remedy: 'skriv hvert tall for seg, <Belop id="p2" /> og <Belop id="p1" />',
    });
    expect(say('Det er 3 til 17 mill. kr.')[0]?.remedy).toBe(
      'legg tallene som mangler, inn i data/fakta.json og skriv hvert tall for seg, <Belop id="p2" /> og <Belop id="id" />',
    );
    expect(say('Det er 17 til 4,5 mill. kr.')[0]?.remedy).toMatch(
      /^legg .*, <Belop id="id" \/> og <Belop id="p1" \/>$/,
    );
  });
});
