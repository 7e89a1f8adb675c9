/** What is proposed where a field that names a record has no id. */
import { describe, expect, it } from 'vitest';
import {
  BUDGET,
  CHAPTER,
  corpus,
  FIGURES,
  MEASURES,
  MEDIA,
  MILESTONES,
  P2,
  PROGRAMMES,
} from '../../../fixtures/checks/corpus.ts';
import { editJson } from '../published-content.ts';

const FUND = 'utgaver/2020-23/data/fond.json';
const remedies = (it = corpus()) =>
  it
    .check()
    .filter(({ rule }) => rule === 'fields')
    .map(({ remedy }) => remedy.replace(/ Disse finnes: .*/, ''));
/** The ids that are proposed, in whatever words. */
const ids = (it = corpus()) =>
  remedies(it).map((remedy) => /^(?:mente du|skriv) "([^"]*)"\??$/.exec(remedy)?.[1] ?? remedy);
const idsInMeasure = (changes: object) =>
  ids(editJson(corpus(), MEASURES, (json) => Object.assign(json.measures[0], changes)));
const inMeasure = (changes: object, it = corpus()) =>
  remedies(editJson(it, MEASURES, (json) => Object.assign(json.measures[0], changes)));

describe('a field that names a record', () => {
  it.each([
    ['SSB', 'ssb-03321'],
    ['SSB 03321', 'ssb-03321'],
    ['Utviklingsplan 2020', 'utviklingsplan-2020-23'],
    ['03321!', 'ssb-03321'],
  ])('may mean a source: %s', (citation, id) => {
    expect(ids(editJson(corpus(), FUND, (json) => (json.citation = citation)))).toEqual([id]);
  });

  it.each([
    [{ programme: 'Næringsutvikling' }, 'p1'],
    [{ programme: 'Profilering' }, 'p3'],
    [{ programme: 'Ledelse og samarbeid' }, 'p4'],
    [{ programme: 'P2' }, 'p2'],
    [{ partners: ['Visit Trondheim'] }, 'visit-trondheim'],
    [{ partners: ['Visit'] }, 'visit-trondheim'],
    [{ partners: ['Trondheim'] }, 'visit-trondheim'],
    [{ milestones: ['Vedtak'] }, 'felles-vedtak'],
    [{ goals: ['P1 hovedmål'] }, 'p1-hovedmaal'],
    [{ amounts: ['Kommunene P1'] }, 'kommunene-p1'],
  ])('may mean %j', (changes, id) => {
    expect(idsInMeasure(changes)).toEqual([id]);
  });

  it('says which was meant, or that it is written so', () => {
    expect(inMeasure({ partners: ['Visit Trondheim'] })).toEqual(['skriv "visit-trondheim"']);
    expect(inMeasure({ partners: ['Visit'] })).toEqual(['mente du "visit-trondheim"?']);
  });

  it('lists all that exist, the nearest first', () => {
    const [problem] = editJson(
      corpus(),
      MEASURES,
      (json) => (json.measures[0].programme = 'Profilering'),
    ).check();
    expect(problem?.remedy).toBe('mente du "p3"? Disse finnes: "p1", "p2", "p3", "p4"');
    expect(inMeasure({ programme: 'Noe annet' })).toEqual(['disse finnes: "p1", "p2", "p3", "p4"']);
  });

  it('may stand in other files and in front matter', () => {
    const figure = (changes: object) =>
      ids(editJson(corpus(), FIGURES, (json) => Object.assign(json.figures[0], changes)));
    expect(figure({ medium: 'orkanger.png' })).toEqual(['foto-orkanger']);
    expect(figure({ claims: [{ kind: 'over-null', amount: 'Forbehold' }] })).toEqual(['forbehold']);
    expect(
      figure({
        claims: [{ kind: 'sammenlign', left: 'Fond 2020', relation: 'mindre-enn', right: 'Fond 2018' }],
      }),
    ).toEqual(['fond-2020', 'fond-2018']);
    const budget = (changes: object) =>
      ids(editJson(corpus(), BUDGET, (json) => Object.assign(json.allocations[0], changes)));
    // The sources stand in the same file, which has a fault.
    expect(budget({ source: 'Kommunene' })).toEqual(['kommunene']);
    expect(budget({ programme: 'Næringsutvikling' })).toEqual(['p1']);
    const programme = editJson(corpus(), PROGRAMMES, (json) => (json.programmes[1].chapter = 'P2 IKAP.mdx'));
    expect(ids(programme)).toEqual(['p2-ikap-og-arealplanlegging']);
    expect(ids(corpus().replace(P2, 'programme: p2', 'programme: IKAP'))).toEqual(['p2']);
    expect(ids(corpus().replace(CHAPTER, 'programme: null', 'programme: Ledelse'))).toEqual(['p4']);
  });

  it('of several, each has its own', () => {
    expect(idsInMeasure({ partners: ['Visit Trondheim', 'Visit!'], programme: 'Ledelse' })).toEqual([
      'p4',
      'visit-trondheim',
      'visit-trondheim',
    ]);
  });
});

describe('other fields', () => {
  it('keep the advice of the reader', () => {
    expect(inMeasure({ id: 'Visit Trondheim' })).toEqual(['skriv "visit-trondheim"']);
    expect(inMeasure({ title: '' })[0]).not.toContain('mente du');
    expect(inMeasure({ partners: ['!'] })[0]).toContain('disse finnes');
  });

  it('keep it while the records cannot be read', () => {
    const broken = { programme: 'Profilering' };
    expect(inMeasure(broken, corpus().append(PROGRAMMES, '{'))[0]).toBe('skriv "profilering"');
    expect(inMeasure({ milestones: ['Vedtak'] }, corpus().append(MILESTONES, '{'))[0]).toBe('skriv "vedtak"');
    const figure = editJson(corpus(), FIGURES, (json) => (json.figures[0].medium = 'Orkanger'));
    expect(remedies(figure.append(MEDIA, '{'))[0]).toBe('skriv "orkanger"');
    const source = editJson(corpus(), FUND, (json) => (json.citation = 'SSB'));
    expect(remedies(source.append('kilder.json', '{'))[0]).toBe('skriv "ssb"');
  });
});
