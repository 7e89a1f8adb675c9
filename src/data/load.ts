/** The only door from pages and components to the content collections. */
import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { EditionData } from './compute/edition-data.ts';
import { nameSource } from './compute/source-name.ts';
import { fillPlaceholders } from './compute/placeholders.ts';
import {
  computeQuantities,
  type AmountQuantity,
  type Quantity,
  type ShareQuantity,
} from './compute/quantities.ts';
import type { ChapterEntry, LoadedChapter, LoadedEdition, LoadedMedium } from './loaded.ts';
import { LINKED_FIELDS, setTexts } from './compute/set-texts.ts';
import type { Term } from './schemas/glossary.ts';
import type { Goal } from './schemas/goals.ts';
import type { Measure, MeasureKind } from './schemas/measures.ts';
import type { Milestone } from './schemas/milestones.ts';
import type { Programme } from './schemas/programmes.ts';
import type { Source } from './schemas/sources.ts';

export type { ChapterEntry, LoadedChapter, LoadedEdition, LoadedMedium } from './loaded.ts';

let editionsPromise: Promise<readonly LoadedEdition[]> | undefined;

/** All editions, newest first. The list is read once per build, and anew for every request in dev. */
export function loadEditions(): Promise<readonly LoadedEdition[]> {
  if (import.meta.env.DEV) return readEditions();
  editionsPromise ??= readEditions();
  return editionsPromise;
}

/**
 * The edition with this id, or the current one when no id is given (pages outside an edition).
 * @throws Error when there is none: the content checks stop that before
 */
export async function requireEdition(id?: string): Promise<LoadedEdition> {
  const editions = await loadEditions();
  const found = editions.find((it) => (id === undefined ? it.isCurrent : it.id === id));
  if (found === undefined) throw new Error(`Fant ikke utgaven ${id ?? '(gjeldende)'} i innholdet.`);
  return found;
}

/** The glossary, shared by all editions, in alphabetical order. */
export async function loadGlossary(): Promise<readonly Term[]> {
  const terms = (await readCollection('glossary')).flatMap((entry) => entry.data.terms);
  return terms.sort((a, b) => a.term.localeCompare(b.term, 'nb'));
}

/** @throws Error when the glossary has no term with the id */
export async function requireTerm(id: string): Promise<Term> {
  return requireIn(await loadGlossary(), id, 'ord');
}

/** The source register. */
export async function loadSources(): Promise<readonly Source[]> {
  return (await getCollection('sources')).flatMap((entry) => entry.data.sources);
}

/** @throws Error when the register has no source with the id */
export async function requireSource(id: string): Promise<Source> {
  return requireIn(await loadSources(), id, 'kilde');
}

/** Compiles a chapter's MDX; `headings` are in the order of the text. */
export function renderChapter(chapter: LoadedChapter) {
  return render(chapter.entry);
}

/** The pages outside the editions. */
export function loadPages() {
  return readCollection('pages');
}

/** One of the pages outside the editions with its rendered content. @throws Error when there is none */
export async function getPage(id: string) {
  const entry = (await loadPages()).find((it) => it.id === id);
  if (entry === undefined) throw new Error(`Siden ${id}.mdx mangler i innholdet.`);
  return { entry, ...(await render(entry)) };
}

async function readEditions(): Promise<readonly LoadedEdition[]> {
  const editions = await readCollection('editions');
  const chapters = await readCollection('chapters');
  const programmes = await byEdition('programmes');
  const budgets = await byEdition('budgets');
  const funds = await byEdition('funds');
  const levels = await byEdition('runningLevels');
  const goals = await byEdition('goals');
  const measures = await byEdition('measures');
  const milestones = await byEdition('milestones');
  const organisations = await byEdition('organisations');
  const media = await byEdition('media');
  const figures = await byEdition('figures');
  const commuting = await byEdition('commuting');
  const housing = await byEdition('housing');
  const facts = await byEdition('facts');
  const corrections = await byEdition('corrections');
  const loaded = editions.map(({ id, data: edition }): LoadedEdition => {
    const data: EditionData = {
      edition,
      programmes: programmes(id).programmes,
      budget: budgets(id),
      fund: funds(id),
      runningLevel: levels(id),
      facts: facts(id).facts,
    };
    const quantities = computeQuantities(data);
    return {
      ...data,
      id,
      path: `/${id}/`,
      isCurrent: edition.status === 'gjeldende',
      goals: goals(id).goals,
      measures: measures(id).measures,
      milestones: milestones(id).milestones,
      media: media(id).media,
      organisations: organisations(id).organisations,
      figures: figures(id).figures,
      commuting: commuting(id),
      housing: housing(id),
      corrections: corrections(id).corrections,
      chapters: loadChapters(id, chapters, data.programmes, quantities),
      quantities,
    };
  });
  return loaded.sort((a, b) => b.edition.firstYear - a.edition.firstYear);
}

function loadChapters(
  editionId: string,
  entries: readonly ChapterEntry[],
  programmes: readonly Programme[],
  quantities: ReadonlyMap<string, Quantity>,
): LoadedChapter[] {
  return entries
    .filter((entry) => entry.id.startsWith(`${editionId}/`))
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => {
      const programme = programmes.find((it) => it.id === entry.data.programme);
      return {
        slug: entry.id.slice(editionId.length + 1),
        path: `/${entry.id}/`,
        entry,
        title: entry.data.title,
        programme,
        fullTitle: programme ? `${programme.code} ${entry.data.title}` : entry.data.title,
        navTitle: entry.data.navTitle,
        description: fillPlaceholders(entry.data.description, quantities),
      };
    });
}

/** Reads a collection with one entry per edition and returns the look-up that throws where a file is missing. */
async function byEdition<Key extends CollectionKey>(
  key: Key,
): Promise<(id: string) => CollectionEntry<Key>['data']> {
  const entries = await readCollection(key);
  return (id) => {
    const entry = entries.find((it) => it.id === id);
    if (entry === undefined) throw new Error(`Utgaven ${id} mangler filen for ${key}.`);
    return entry.data;
  };
}

/** Entries with their texts as readers get them. */
async function readCollection<Key extends CollectionKey>(key: Key): Promise<CollectionEntry<Key>[]> {
  const entries: CollectionEntry<Key>[] = await getCollection(key);
  const names = new Map((await loadSources()).map((it) => [it.id, nameSource(it)]));
  return entries.map((entry) => ({ ...entry, data: setTexts(entry.data, LINKED_FIELDS[key] ?? [], names) }));
}

/** @throws Error when the id is unknown or is a share */
export function requireAmount(edition: LoadedEdition, id: string): AmountQuantity {
  const quantity = edition.quantities.get(id);
  if (quantity?.kind !== 'amount') throw new Error(`Ukjent beløp «${id}» i utgaven ${edition.id}.`);
  return quantity;
}

/** @throws Error when the id is unknown or is an amount */
export function requireShare(edition: LoadedEdition, id: string): ShareQuantity {
  const quantity = edition.quantities.get(id);
  if (quantity?.kind !== 'share') throw new Error(`Ukjent andel «${id}» i utgaven ${edition.id}.`);
  return quantity;
}

/** @throws Error when no programme has the id */
export function requireProgramme(edition: LoadedEdition, id: string): Programme {
  return requireIn(edition.programmes, id, 'programområde');
}

/** @throws Error when no goal has the id */
export function requireGoal(edition: LoadedEdition, id: string): Goal {
  return requireIn(edition.goals, id, 'mål');
}

/** @throws Error when no milestone has the id */
export function requireMilestone(edition: LoadedEdition, id: string): Milestone {
  return requireIn(edition.milestones, id, 'milepæl');
}

/** @throws Error when no medium has the id */
export function requireMedium(edition: LoadedEdition, id: string): LoadedMedium {
  return requireIn(edition.media, id, 'medium');
}

/** Measures of one programme and kind in the order of the file; empty when there are none. */
export function selectMeasures(edition: LoadedEdition, programme: string, kind: MeasureKind): Measure[] {
  return edition.measures.filter((it) => it.programme === programme && it.kind === kind);
}

function requireIn<T extends { readonly id: string }>(records: readonly T[], id: string, what: string): T {
  const record = records.find((it) => it.id === id);
  if (record === undefined) throw new Error(`Ukjent ${what} «${id}».`);
  return record;
}
