/** One slip is told of where it was made, and a removal with all that follows from it, in one round. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/run.ts';
import {
  BUDGET,
  CHAPTER,
  type Corpus,
  corpus,
  GOALS,
  MEASURES,
  P1,
  PROGRAMMES,
} from '../../fixtures/checks/corpus.ts';
import { publish } from './published-content.ts';

/** The rules of the faults, each with the line it names. */
async function listFaults(content: Corpus): Promise<string[]> {
  const problems = await checkContent(content.content());
  return problems.filter((it) => it.kind === 'fault').map((it) => `${it.rule}:${it.line}`);
}

describe('a removed record', () => {
  it('is told of at every place that names it, with the address that is lost', async () => {
    const faults = await listFaults(publish().replace(GOALS, /,\n.*"p1-hovedmaal".*/, ''));
    expect(faults).toEqual(['data-references:4', expect.stringMatching(/^permalinks:/), 'component-ids:12']);
  });

  it('is told of once in a file, with all its lines', async () => {
    const removed = publish().replace(GOALS, /,\n.*"p1-hovedmaal".*/, '');
    const [first] = await checkContent(removed.content());
    expect(first?.message).toBe('målet "p1-hovedmaal" finnes ikke i data/maal.json; det samme på linje 5');
    expect(first?.remedy).toContain('er posten fjernet, slett id-en alle stedene');
  });

  it('is told of with the list that holds nothing now', async () => {
    const faults = await listFaults(publish().replace(MEASURES, /,\n.*"p1-klynger".*/, ''));
    expect(faults).toEqual([expect.stringMatching(/^permalinks:/), 'shown-content:18']);
  });
});

describe('a record with another id', () => {
  it.each([
    ['a programme', PROGRAMMES, '"id": "p2"', '"id": "p5"', 'renamed-ids:4'],
    ['a goal', GOALS, '"id": "p1-hovedmaal"', '"id": "p1-maal"', 'renamed-ids:5'],
    ['a source of money', BUDGET, '"id": "kmd"', '"id": "departementet"', 'renamed-ids:8'],
  ])('is one fault: %s', async (_, file, from, to, expected) => {
    expect(await listFaults(publish().replace(file, from, to))).toEqual([expected]);
  });

  it('is one fault for each of two records', async () => {
    const both = publish()
      .replace(GOALS, '"id": "p1-hovedmaal"', '"id": "p1-malet"')
      .replace(PROGRAMMES, '"id": "p2"', '"id": "p5"');
    expect(await listFaults(both)).toEqual(['renamed-ids:5', 'renamed-ids:4']);
  });

  it('does not hide a fault of another record', async () => {
    const renamed = publish().replace(GOALS, '"id": "p1-hovedmaal"', '"id": "p1-maal"');
    const both = renamed.replace(MEASURES, '"felles-vedtak"', '"felles-vedtaket"');
    expect(await listFaults(both)).toEqual(['renamed-ids:5', 'data-references:4']);
  });
});

describe('a lost address', () => {
  it.each([
    ['a misspelt reference', P1, '<Maal id="p1-hovedmaal" />', '<Maal id="p1-hovedmal" />'],
    ['a list of measures that is gone', P1, '<Tiltaksliste program="p1" slag="ny" />', ''],
    ['an amount that is no number', BUDGET, '"amountNok": 3500000', '"amountNok": "mye"'],
  ])('is left out of what follows from %s', async (_, file, from, to) => {
    const faults = await listFaults(publish().replace(file, from, to));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((it) => /^(?:permalinks|moves):/.test(it))).toEqual([]);
  });

  it('is told of when nothing else is wrong', async () => {
    const faults = await listFaults(publish().replace(CHAPTER, '[#felles]', '[#felles-2]'));
    expect(faults).toEqual([expect.stringMatching(/^permalinks:/)]);
  });
});

describe('what is no id in a field that names a record', () => {
  it.each([
    [MEASURES, '["visit-trondheim"]', '[\n  "Turistkontoret!"]', 'disse finnes: "visit-trondheim"'],
    [P1, 'programme: p1', 'programme: P 1', 'disse finnes: "p1", "p2", "p3", "p4"'],
    [BUDGET, '"citation": "utv', '"citation": "Utv', 'skriv "utviklingsplan-2020-23"'],
  ])('is told of with the records that there are: %s', async (file, from, to, remedy) => {
    const problems = await checkContent(corpus().replace(file, from, to).content());
    expect(problems.map((it) => it.remedy)).toContain(remedy);
  });
});
