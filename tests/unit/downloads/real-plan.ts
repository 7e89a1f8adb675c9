/** The figures and tables of the real plan as downloads take them, read without Astro. */
import { defineFigureData } from '../../../src/data/compute/figures/definitions.ts';
import { computeFigureTable, computeFigureValues } from '../../../src/data/compute/figures/index.ts';
import type { FigureData } from '../../../src/data/compute/figures/figure-data.ts';
import { computeNumbering } from '../../../src/data/compute/figures/numbering.ts';
import { computePlanTable } from '../../../src/data/compute/figures/plan-tables.ts';
import { fillPlaceholders } from '../../../src/data/compute/placeholders.ts';
import { computeQuantities } from '../../../src/data/compute/quantities.ts';
import { getFigureData } from '../../../src/site/edition-data.ts';
import { readContent } from '../../../src/read/index.ts';
import type { FigureRecord } from '../../../src/data/schemas/figures.ts';
import type { Source } from '../../../src/data/schemas/sources.ts';
import type { DownloadEdition, FigureDownload, TableDownload } from '../../../src/downloads/download.ts';
import { describeEdition } from '../../../src/downloads/from-edition.ts';

const content = readContent('content');
const edition = content.editions.find((it) => it.slug === '2020-23');
const read = edition && getFigureData(edition);
if (!edition || !read) throw new Error('content/utgaver/2020-23 has faults: run npm run check');

export const planData: FigureData = read;
export const planEdition: DownloadEdition = describeEdition({ id: edition.slug, ...planData });

const chapters = edition.chapters.toSorted((a, b) => (a.value?.order ?? 0) - (b.value?.order ?? 0));
const records = edition.figures?.value?.figures ?? [];
const front = records.filter((it) => it.form === 'bryggerekke').map((it) => it.id);
const numbering = computeNumbering(
  chapters.map((it) => it.text),
  front,
);

function requireSource(id: string): Source {
  const source = content.sources?.value?.sources.find((it) => it.id === id);
  if (source === undefined) throw new Error(`kilder.json lacks "${id}"`);
  return source;
}

function describe(record: FigureRecord, data: FigureData): FigureDownload {
  const quantities = computeQuantities(data);
  const source = requireSource(record.citation);
  const where = record.citationDetail ?? source.detail;
  const name = source.licence === null ? source.title : source.publisher;
  return {
    kind: 'figure',
    id: record.id,
    number: numbering.figures.get(record.id) ?? 0,
    title: fillPlaceholders(record.title, quantities),
    what: fillPlaceholders(record.what, quantities),
    definition: defineFigureData(record.form, data),
    note: record.note === null ? null : fillPlaceholders(record.note, quantities),
    source,
    sourceDetail: record.citationDetail,
    sourceLine: `Kilde: ${name}${where === null ? '' : `, ${where}`}${source.licence === null ? '' : ` (${source.licence})`}.`,
    dataDate: record.dataDate,
    values: computeFigureValues(record.form, data),
    table: computeFigureTable(record.form, data),
  };
}

/** The figures of the plan that have data; drawn from `data` in place of the plan's own where given. */
export function planFigures(data: FigureData = planData): FigureDownload[] {
  return records.map((it) => describe(it, data)).filter((it) => it.table.rows.length > 0);
}

/** One figure of the plan by its form. @throws Error when the plan has none with data */
export function planFigure(form: FigureRecord['form'], data: FigureData = planData): FigureDownload {
  const figure = planFigures(data).find((it) => it.values.form === form);
  if (figure === undefined) throw new Error(`The plan has no figure of the form ${form}`);
  return figure;
}

/** The tables of the plan: resources, funding list and one budget for each programme. */
export function planTables(data: FigureData = planData): TableDownload[] {
  const source = requireSource(data.budget.citation);
  return [...numbering.tables].map(([id, number]) => ({
    kind: 'table',
    id,
    number,
    ...computePlanTable(id, data),
    note: null,
    source,
    sourceDetail: null,
    sourceLine: `Kilde: ${source.title}, kapittel 3.1.`,
    dataDate: null,
  }));
}
