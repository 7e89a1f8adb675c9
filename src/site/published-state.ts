/** What readers see of each edition, as hashes: kept beside the ledger, so that a later check can say what has changed. */
import { createHash } from 'node:crypto';
import { computeFigureTable } from '../data/compute/figures/index.ts';
import type { EditionState } from '../data/schemas/permalinks.ts';
import type { Content, DataFile, EditionContent, MdxFile } from '../read/index.ts';
import { getFigureData } from './edition-data.ts';

/** Without effect on what readers see, or the date that is compared itself. */
const IGNORED = new Set(['$schema', 'contentUpdated']);
const COMMENT = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;
const HASH_DIGITS = 16;

/** The state of every edition; undefined for one whose files have faults. Paths are relative to the content folder. */
export function computeStates(content: Content): EditionState[] {
  return content.editions.flatMap((edition) => computeState(content, edition) ?? []);
}

/** The state of one edition; undefined while its files have faults. */
export function computeState(content: Content, edition: EditionContent): EditionState | undefined {
  const { value } = edition.edition ?? {};
  const data = getFigureData(edition);
  const figures = edition.figures?.value?.figures;
  if (value === undefined || data === undefined || figures === undefined) return undefined;
  return {
    edition: edition.slug,
    contentUpdated: value.contentUpdated,
    files: Object.fromEntries([
      ...listData(content, edition).map((file) => [pathOf(content, file), hash(file.raw)]),
      ...listTexts(content, edition).map((file) => [pathOf(content, file), hash([file.raw, readBody(file)])]),
    ]),
    figures: Object.fromEntries(
      figures.map(({ id, form, title }) => [id, { title, data: hash(computeFigureTable(form, data).rows) }]),
    ),
  };
}

/** Files that differ from the published state, new and deleted ones too, in the order of their names. */
export function listChangedFiles(published: EditionState, now: EditionState): string[] {
  const names = new Set([...Object.keys(published.files), ...Object.keys(now.files)]);
  return [...names].filter((it) => published.files[it] !== now.files[it]).sort();
}

/** The texts that all editions share count with the current one: its date is theirs. */
function isCurrent(edition: EditionContent): boolean {
  return edition.edition?.value?.status === 'gjeldende';
}

function listData(content: Content, edition: EditionContent): DataFile<unknown>[] {
  const shared = isCurrent(edition) ? [content.sources, content.glossary] : [];
  const { edition: plan, programmes, budget, fund, runningLevel, goals, measures, organisations } = edition;
  const { milestones, figures, commuting, housing, facts, corrections, media } = edition;
  const plans = [plan, programmes, budget, fund, runningLevel, goals, measures, organisations];
  const others = [milestones, figures, commuting, housing, facts, corrections, media];
  return [...shared, ...plans, ...others].filter((it) => it !== undefined);
}

function listTexts(content: Content, edition: EditionContent): MdxFile<unknown>[] {
  return [...edition.chapters, ...(isCurrent(edition) ? content.pages : [])];
}

function pathOf(content: Content, { file }: DataFile<unknown>): string {
  return file.slice(content.root.length + 1);
}

/** What stands below the front matter, without comments, blanks at the ends of lines and more than one empty line. */
function readBody({ text }: MdxFile<unknown>): string {
  const [, , ...rest] = text.replace(/\r\n?/g, '\n').split(/^---[ \t]*$/m);
  return rest
    .join('---')
    .replace(COMMENT, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for values that mean the same: the order of keys does not count, nor do fields that are not stated. */
function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(normalise(value)) ?? '')
    .digest('hex')
    .slice(0, HASH_DIGITS);
}

function normalise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  const stated = Object.entries(value).filter(([key, it]) => !IGNORED.has(key) && it !== null && it !== '');
  return Object.fromEntries(
    stated.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, it]) => [key, normalise(it)]),
  );
}
