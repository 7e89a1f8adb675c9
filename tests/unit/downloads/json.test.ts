import { describe, expect, it, test } from 'vitest';
import { computeJson, formatJson } from '../../../src/downloads/json.ts';
import { planEdition, planFigure, planFigures, planTables } from './real-plan.ts';

const toUrl = (path: string): string => `https://plan.example.no/base${path}`;
const downloads = [...planFigures(), ...planTables()];

describe('formatJson', () => {
  test.for(downloads.map((it) => [it.id, it] as const))(
    'holds every value of %s under its key',
    ([, it_]) => {
      const json = JSON.parse(formatJson(it_, planEdition, toUrl));
      const keys = it_.table.columns.map((it) => it.key);
      expect(json.columns.map((it: { key: string }) => it.key)).toEqual(keys);
      expect(json.rows.map((row: object) => Object.keys(row))).toEqual(it_.table.rows.map(() => keys));
      expect(json.rows.map((row: object) => Object.values(row))).toEqual(it_.table.rows);
    },
  );

  it('always has the same keys in the same order', () => {
    const keys = [
      ...['id', 'kind', 'number', 'title', 'definition', 'notes', 'dataDate', 'source', 'edition', 'url'],
      ...['columns', 'rows'],
    ];
    for (const it of downloads) expect(Object.keys(computeJson(it, planEdition, toUrl))).toEqual(keys);
  });

  it('says where the values come from and under which licence', () => {
    const { source, notes, dataDate } = computeJson(planFigure('pendling'), planEdition, toUrl);
    expect(source).toMatchObject({
      publisher: 'Statistisk sentralbyrå',
      detail: 'tabell 03321',
      licence: 'CC BY 4.0',
    });
    expect(notes).toHaveLength(1);
    expect(source.rights).toBeNull();
    expect(computeJson(planFigure('fondsbruk'), planEdition, toUrl).source).toMatchObject({
      licence: null,
      rights: 'Tilhører Trondheimsregionen.',
    });
    expect(dataDate).toBe('2018');
  });

  it('never says millions: the values are whole', () => {
    for (const download of downloads) {
      const { definition, columns } = computeJson(download, planEdition, toUrl);
      expect(definition).not.toMatch(/mill/i);
      if (columns.some((it) => it.unit === 'kroner')) expect(definition).toContain('kroner');
    }
  });

  it('gives the permanent address of itself and of its edition', () => {
    const { url, edition } = computeJson(planFigure('pendling'), planEdition, toUrl);
    expect(url).toBe('https://plan.example.no/base/2020-23/data/pendling.json');
    expect(edition).toMatchObject({ id: '2020-23', url: 'https://plan.example.no/base/2020-23/' });
  });

  it('gives each column its unit: kroner, persons, years, none for text', () => {
    const { columns } = computeJson(planFigure('pendling'), planEdition, toUrl);
    expect(columns.map((it) => [it.key, it.unit])).toEqual([
      ['year', 'år'],
      ['municipality_number', null],
      ['municipality', null],
      ['in_count', 'personer'],
      ['out_count', 'personer'],
    ]);
    for (const download of downloads) {
      for (const { type, unit } of computeJson(download, planEdition, toUrl).columns) {
        if (type === 'nok') expect(unit).toBe('kroner');
      }
    }
  });

  it('has no number for a figure that no chapter shows', () => {
    expect(computeJson({ ...planFigure('pendling'), number: 0 }, planEdition, toUrl).number).toBeNull();
  });
});
