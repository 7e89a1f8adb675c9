import type { Commuting } from '../data/schemas/commuting.ts';
import type { Housing } from '../data/schemas/housing.ts';
import type { DataFile } from '../read/index.ts';
import { COMMUTING, edit } from '../checks/example.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';

const counts = (change: (rows: Record<string, number>[]) => void) =>
  edit<{ counts: Record<string, number>[] }>(COMMUTING, (data) => change(data.counts));
const other = (inCount: number, outCount: number) =>
  counts((rows) => rows.push({ ...rows[0], year: 2018, inCount, outCount }));

export const oddCounts: Rule = {
  id: 'odd-counts',
  kind: 'advice',
  about: 'Tallene for pendling og boligbygging hopper ikke mye fra et år til det neste.',
  bad: [
    {
      name: 'ten times as many as the year before',
      change: other(41250, 950),
      file: COMMUTING,
      message: 'kontroller: 41250 i 2018, men 4125 i 2019',
      remedy: 'antall siffer',
    },
  ],
  good: [
    { name: 'a number that grows by half', change: other(2800, 950) },
    {
      name: 'small numbers that grow tenfold',
      change: counts((rows) => rows.push({ ...rows[0], inCount: 4000, outCount: 99, year: 2018 })),
    },
  ],
  check: (content) =>
    content.editions.flatMap((it) => [...checkRows(it.commuting), ...checkRows(it.housing)]),
};

/** From one year to the next a number of people or dwellings changes less than this. */
const MAX_CHANGE = 8;
/** Small numbers may change much for good reasons. */
const MIN_COUNT = 100;

function checkRows(file: DataFile<Commuting> | DataFile<Housing> | undefined): Finding[] {
  const rows = file?.value?.counts ?? [];
  return rows.flatMap((row, index): Finding[] => {
    const near = rows.find(
      (it) => it.municipality === row.municipality && Math.abs(it.year - row.year) === 1,
    );
    return ['inCount', 'outCount', 'count'].flatMap((field): Finding[] => {
      const count = Number(Reflect.get(row, field) ?? 0);
      const usual = near === undefined ? 0 : Number(Reflect.get(near, field) ?? 0);
      if (file === undefined || near === undefined || usual === 0) return [];
      if (count < MIN_COUNT || count <= usual * MAX_CHANGE) return [];
      const message = `kontroller: ${count} i ${row.year}, men ${usual} i ${near.year}`;
      return [atValue(file, ['counts', index, field], message, 'kontroller antall siffer i begge årene')];
    });
  });
}
