/** What is told of when no chapter shows it, and when nobody can know. */
import { describe, expect, it } from 'vitest';
import { shownContent } from '../../../../src/checks/records/shown-content.ts';
import {
  CHAPTER,
  type Corpus,
  corpus,
  EDITION,
  FIGURES,
  GOALS,
  MEASURES,
  MEDIA,
  P1,
  PAGE,
} from '../../../fixtures/checks/corpus.ts';
import { editJson, messages } from '../published-content.ts';

const CORRECTIONS = `${EDITION}/data/rettelser.json`;
const say = (it: Corpus): string[] => messages(shownContent, it);
const withoutChapters = (it: Corpus = corpus()): Corpus =>
  corpus(it.entries.filter((each) => !each.path.includes('/kapitler/')));

describe('goals, measures and pictures', () => {
  it('are shown in the small plan', () => {
    expect(say(corpus())).toEqual([]);
  });

  it.each([
    [
      'a goal',
      (it: Corpus) => it.replace(P1, '<Maal id="p1-hovedmaal" />', ''),
      ['målet "p1-hovedmaal" vises ikke i noe kapittel'],
    ],
    [
      'measures of one kind',
      (it: Corpus) => it.replace(P1, '<Tiltaksliste program="p1" slag="ny" />', ''),
      ['tiltaket "p1-klynger" vises ikke i noe kapittel'],
    ],
    [
      'measures that are there',
      (it: Corpus) => it.append(P1, '\n<Tiltaksliste program="p2" slag="ny" />\n'),
      ['ingen tiltak har program="p2" slag="ny", så listen er tom'],
    ],
  ] as const)('miss %s', (_, change, expected) => {
    expect(say(change(corpus()))).toEqual(expected);
  });

  it('are not asked of a list that lacks its programme or its kind', () => {
    expect(say(corpus().append(P1, '\n<Tiltaksliste program="p2" />\n'))).toEqual([]);
    expect(say(corpus().append(P1, '\n<Tiltaksliste slag="ny" />\n'))).toEqual([]);
    expect(say(corpus().append(P1, '\n<Tiltaksliste />\n'))).toEqual([]);
  });

  it('are let be while a chapter or their own file cannot be read, or there is no chapter', () => {
    expect(say(withoutChapters())).toEqual([]);
    expect(say(corpus().replace(P1, '<Maal id="p1-hovedmaal" />', '').append(CHAPTER, '\n{'))).toEqual([]);
    for (const path of [GOALS, MEASURES, MEDIA, FIGURES]) {
      expect(say(corpus().remove(path)).filter((it) => !it.includes('program='))).toEqual([]);
      expect(say(corpus().append(path, '{')).filter((it) => !it.includes('program='))).toEqual([]);
    }
    const lost = editJson(corpus(), MEDIA, (json) => json.media.push({ ...json.media[0], id: 'foto-ny' }));
    expect(say(lost)).toEqual(['"foto-ny" vises ikke i noe kapittel']);
    expect(say(lost.remove(FIGURES))).toEqual([]);
  });
});

describe('corrections', () => {
  const LOST = ['rettelsene vises ikke på noen side'];

  it('are shown on a page or in a chapter', () => {
    expect(say(corpus().replace(PAGE, '<Rettelser />', ''))).toEqual(LOST);
    expect(say(corpus().replace(PAGE, '<Rettelser />', '').append(P1, '\n<Rettelser />\n'))).toEqual([]);
  });

  it('are not asked for where there are none, or where they cannot be read', () => {
    const bare = corpus().replace(PAGE, '<Rettelser />', '');
    expect(say(editJson(bare, CORRECTIONS, (json) => (json.corrections = [])))).toEqual([]);
    expect(say(bare.remove(CORRECTIONS))).toEqual([]);
    expect(say(bare.append(CORRECTIONS, '{'))).toEqual([]);
    expect(say(bare.append(P1, '\n{'))).toEqual([]);
    expect(say(corpus(bare.entries.filter((it) => !it.path.startsWith(EDITION))))).toEqual([]);
  });

  it('are those of the current edition', () => {
    const bare = corpus().replace(PAGE, '<Rettelser />', '');
    const older = bare.entries
      .filter((it) => it.path.startsWith(EDITION))
      .map((it) => ({ ...it, path: it.path.replace('2020-23', '2016-19') }));
    const both = editJson(
      corpus([...bare.entries, ...older]),
      'utgaver/2016-19/utgave.json',
      (json) => (json.status = 'tidligere'),
    );
    expect(say(both)).toEqual(LOST);
    expect(say(both.append(P1.replace('2020-23', '2016-19'), '\n<Rettelser />\n'))).toEqual(LOST);
    expect(say(both.append(P1, '\n<Rettelser />\n'))).toEqual([]);
  });
});
