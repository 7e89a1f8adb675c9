import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitName, endSentence, midSentence } from '../../../src/format/words.ts';

describe('splitName', () => {
  test.for([
    ['Fylkeskommunen', 'Fylkes|kommunen'],
    ['Trøndelag fylkeskommune', 'Trøndelag fylkes|kommune'],
    ['moderniseringsdepartementet', 'moderniserings|departementet'],
    ['Miljødirektoratet', 'Miljø|direktoratet'],
    ['Kommunene', 'Kommunene'],
    ['KMD', 'KMD'],
    ['', ''],
  ] as const)('writes "%s" as "%s"', ([name, expected]) => {
    expect(splitName(name).join('|')).toBe(expected);
  });

  it('changes nothing that a reader sees', () => {
    const names = fc.array(fc.constantFrom('fylkes', 'kommune', 'direktorat', 'ne', ' ', 'Ø', '-'));
    fc.assert(
      fc.property(names, (parts) => {
        expect(splitName(parts.join('')).join('')).toBe(parts.join(''));
      }),
    );
  });
});

describe('midSentence', () => {
  test.for([
    ['Kommunene', 'kommunene'],
    ['Øvrige', 'øvrige'],
    ['Årets', 'årets'],
    ['KMD', 'KMD'],
    ['NTNU-miljøet', 'NTNU-miljøet'],
    ['Trondheim kommune', 'Trondheim kommune'],
    ['kommunene', 'kommunene'],
    ['A', 'a'],
    ['', ''],
  ] as const)('writes "%s" as "%s" inside a phrase', ([name, expected]) => {
    expect(midSentence(name)).toBe(expected);
  });

  it('changes at most the case of the first letter, and nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå -]{0,15}$/), (name) => {
        expect(midSentence(name).slice(1)).toBe(name.slice(1));
        expect([name[0], name[0]?.toLowerCase()]).toContain(midSentence(name)[0]);
        expect(midSentence(midSentence(name))).toBe(midSentence(name));
      }),
    );
  });
});

describe('endSentence', () => {
  test.for([
    ['Mål', 'Mål.'],
    ['Mål.', 'Mål.'],
    ['Hva vil vi?', 'Hva vil vi?'],
    ['Ja!', 'Ja!'],
    ['Dette:', 'Dette:'],
    ['«Mål»', '«Mål».'],
    ['', ''],
  ] as const)('ends "%s" as "%s"', ([text, expected]) => {
    expect(endSentence(text)).toBe(expected);
  });
});
