/** Figures and tables of an edition, ready to be shown or downloaded. */
import { computeFigureTable, computeFigureValues, type FigureValues } from './compute/figures/index.ts';
import { defineFigureData } from './compute/figures/definitions.ts';
import type { DataTable } from './compute/figures/data-table.ts';
import type { ComponentUse } from './compute/mdx-uses.ts';
import { computeNumbering, tableId, type Numbering } from './compute/figures/numbering.ts';
import { computePlanTable } from './compute/figures/plan-tables.ts';
import { fillPlaceholders } from './compute/placeholders.ts';
import { type LoadedEdition, requireSource } from './load.ts';
import type { FigureRecord } from './schemas/figures.ts';
import type { Source } from './schemas/sources.ts';

export interface LoadedFigure {
  readonly id: string;
  readonly record: FigureRecord;
  /** Counted through the edition, from 1. */
  readonly number: number;
  /** The finding, with its numbers filled in. */
  readonly title: string;
  readonly what: string;
  /** What the rows of the data are, in whole units. */
  readonly definition: string;
  readonly note: string | null;
  readonly source: Source;
  /** `Kilde: Utviklingsplan 2020-23, kapittel 3.1` */
  readonly sourceLine: string;
  readonly values: FigureValues;
  readonly table: DataTable;
}

export interface LoadedTable {
  readonly id: string;
  /** The component that shows it in a chapter. */
  readonly component: ComponentUse;
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly definition: string;
  readonly source: Source;
  readonly sourceLine: string;
  readonly table: DataTable;
}

function numberingOf(edition: LoadedEdition): Numbering {
  const front = edition.figures.filter((it) => it.form === 'bryggerekke').map((it) => it.id);
  return computeNumbering(
    edition.chapters.map((it) => it.entry.body ?? ''),
    front,
  );
}

/** @throws Error when no figure has the id, or its source is unknown: the content checks stop that before */
export async function requireFigure(edition: LoadedEdition, id: string): Promise<LoadedFigure> {
  const record = edition.figures.find((it) => it.id === id);
  if (record === undefined) throw new Error(`Ukjent figur «${id}».`);
  const fill = (value: string): string => fillPlaceholders(value, edition.quantities);
  const housingSource = record.form === 'boligbygging' ? edition.housing.citation : null;
  const source = await requireSource(housingSource ?? record.citation);
  return {
    id,
    record,
    number: numberingOf(edition).figures.get(id) ?? 0,
    title: fill(record.title),
    what: fill(record.what),
    definition: defineFigureData(record.form, edition),
    note: record.note === null ? null : fill(record.note),
    source,
    sourceLine: describeSource(source, record.citationDetail),
    values: computeFigureValues(record.form, edition),
    table: computeFigureTable(record.form, edition),
  };
}

/** All figures of an edition that have data, in the order of the register. */
export async function loadFigures(edition: LoadedEdition): Promise<LoadedFigure[]> {
  const figures = await Promise.all(edition.figures.map((it) => requireFigure(edition, it.id)));
  return figures.filter((it) => it.table.rows.length > 0);
}

/** The plan's tables as downloads: the resource table, the funding list, one budget for each programme. */
export async function loadTables(edition: LoadedEdition): Promise<LoadedTable[]> {
  const numbers = numberingOf(edition).tables;
  const source = await requireSource(edition.budget.citation);
  const components: ComponentUse[] = [
    { name: 'Ressurstabell', props: {} },
    { name: 'Finansieringsliste', props: {} },
    ...edition.programmes.map((it) => ({ name: 'Programbudsjett', props: { program: it.id } })),
  ];
  return components
    .map((component) => ({ component, id: tableId(component) }))
    .filter(({ id }) => numbers.has(id))
    .map(({ component, id }) => ({
      id,
      component,
      number: numbers.get(id) ?? 0,
      ...computePlanTable(id, edition),
      source,
      sourceLine: describeSource(source, 'kapittel 3.1'),
    }));
}

/** @throws Error when the edition shows no table with the id */
export async function requireTable(edition: LoadedEdition, id: string): Promise<LoadedTable> {
  const table = (await loadTables(edition)).find((it) => it.id === id);
  if (table === undefined) throw new Error(`Ukjent tabell «${id}».`);
  return table;
}

function describeSource(source: Source, detail: string | null): string {
  const where = detail ?? source.detail;
  const name = source.licence === null ? source.title : source.publisher;
  const licence = source.licence === null ? '' : ` (${source.licence})`;
  return `Kilde: ${name}${where === null ? '' : `, ${where}`}${licence}.`;
}
