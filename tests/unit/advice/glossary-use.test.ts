/** Where a word of the glossary counts as used, and when the rule cannot know. */
import { describe, expect, it } from 'vitest';
import { glossaryUse } from '../../../src/advice/glossary-use.ts';
import {
  CHAPTER,
  type Corpus,
  corpus,
  EDITION,
  GOALS,
  MEASURES,
  MEDIA,
  MILESTONES,
  P1,
} from '../../fixtures/checks/corpus.ts';
import { findings } from '../checks/published-content.ts';

const GLOSSARY = 'ordliste.json';

/** A second word, which stands nowhere. */
const unused = (it: Corpus = corpus()): Corpus =>
  it.replace(
    GLOSSARY,
    ' }\n  ]',
    ' },\n    { "id": "kai", "term": "Kai", "expansion": null, "forms": ["kaien"], "explanation": "Der båter legger til." }\n  ]',
  );
const say = (it: Corpus): string[] => findings(glossaryUse, it).map(({ at, message }) => `${at} ${message}`);

const FOUND = [`content/${GLOSSARY}:4:13 ordet "Kai" er ikke brukt i noen tekst`];

/** Puts a word in front of the first text of a field. */
const put = (path: string, field: string, it: Corpus): Corpus =>
  it.replace(path, new RegExp(`"${field}": "`), `"${field}": "Ved kaien `);

describe('a word of the glossary', () => {
  it('is told of when no text uses it', () => {
    expect(say(unused())).toEqual(FOUND);
  });

  it.each([
    ['a chapter', (it: Corpus) => it.append(P1, '\nBåter ligger ved kaien.\n')],
    ['the title of a measure', (it: Corpus) => put(MEASURES, 'title', it)],
    ['the text of a measure', (it: Corpus) => put(MEASURES, 'text', it)],
    ['a goal', (it: Corpus) => put(GOALS, 'text', it)],
    ['a caption', (it: Corpus) => put(MEDIA, 'caption', it)],
    ['an event', (it: Corpus) => put(MILESTONES, 'text', it)],
  ])('may be used in %s', (_, change) => {
    expect(say(change(unused()))).toEqual([]);
  });

  it('may be used in one edition of two', () => {
    const copies = corpus()
      .entries.filter((it) => it.path.startsWith(EDITION))
      .map((it) => ({ ...it, path: it.path.replace('2020-23', '2019-22') }));
    const both = unused(corpus([...corpus().entries, ...copies]));
    expect(say(both)).toEqual(FOUND);
    expect(say(both.append(P1, '\nBåter ligger ved kaien.\n'))).toEqual([]);
    expect(say(both.append(P1.replace('2020-23', '2019-22'), '\nBåter ligger ved kaien.\n'))).toEqual([]);
    for (const path of [MEASURES, CHAPTER]) {
      expect(say(both.append(path, '\n{'))).toEqual([]);
      expect(say(both.append(path.replace('2020-23', '2019-22'), '\n{'))).toEqual([]);
    }
  });

  it.each([MEASURES, GOALS, MEDIA, MILESTONES])('is let be while %s is missing or cannot be read', (path) => {
    expect(say(unused().remove(path))).toEqual([]);
    expect(say(unused().append(path, '\n{'))).toEqual([]);
  });

  it('is let be while a chapter cannot be read, or there is none', () => {
    expect(say(unused().append(CHAPTER, '\n{'))).toEqual([]);
    expect(say(unused(corpus(corpus().entries.filter((it) => !it.path.endsWith('.mdx')))))).toEqual([]);
  });

  it('is let be while there is no edition', () => {
    expect(say(unused(corpus(corpus().entries.filter((it) => !it.path.startsWith(EDITION)))))).toEqual([]);
  });

  it('is let be while the glossary is missing or cannot be read', () => {
    expect(say(unused().remove(GLOSSARY))).toEqual([]);
    expect(say(unused().append(GLOSSARY, '{'))).toEqual([]);
  });
});

describe('the forms of a word', () => {
  it.each(['og', 'er', 'de', 'her'])('are no everyday words: %s', (form) => {
    const everyday = corpus().replace(GLOSSARY, '["regionen"]', `["regionen", "${form}"]`);
    expect(findings(glossaryUse, everyday)).toEqual([
      {
        at: `content/${GLOSSARY}:3:86`,
        message: `«${form}» er et vanlig ord, og ville blitt forklart overalt`,
        remedy: 'slett formen, eller skriv den med store bokstaver når den er en forkortelse',
      },
    ]);
  });

  it.each(['OG', 'Er', 'bi'])('may be an abbreviation or a rarer word: %s', (form) => {
    expect(say(corpus().replace(GLOSSARY, '["regionen"]', `["regionen", "${form}"]`))).toEqual([]);
  });

  it('stand each for itself', () => {
    const listed = corpus().replace(GLOSSARY, '["regionen"]', '["regionens", "regionen, regioner"]');
    expect(say(listed)).toEqual([`content/${GLOSSARY}:3:87 flere former står i én tekst`]);
    expect(findings(glossaryUse, listed)[0]?.remedy).toBe('skriv dem hver for seg: "regionen", "regioner"');
  });
});
