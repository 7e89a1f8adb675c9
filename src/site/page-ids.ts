/** The ids on pages that are made from data: what links may aim at, and what may not stand there twice. */
import { computeBudgetSections } from '../data/compute/budget-sections.ts';
import { computeMeasureFilters } from '../data/compute/measure-filters.ts';
import { computeNumberGroups } from '../data/compute/number-groups.ts';
import { HOUSE_VALUE_ID } from '../data/compute/wharf-series.ts';
import type { Content, DataFile, EditionContent, Path } from '../read/index.ts';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { listAnchors } from './anchors.ts';
import { findCurrentEdition, listChapters } from './documents.ts';
import { getEditionData } from './edition-data.ts';

export interface PageId {
  readonly id: string;
  readonly kind: AddressKind;
  /** what carries the id, in Norwegian */
  readonly bearer: string;
  /** where it is written; undefined for what the page itself brings along */
  readonly place?: { readonly file: DataFile<unknown>; readonly path: Path } | undefined;
}

/** The target of the skip link, on every page with the frame of the site. */
export const MAIN_ID = 'innhold';

const FRAME: readonly PageId[] = [{ id: MAIN_ID, kind: 'sted', bearer: 'siden selv' }];
/** Headings of the page about embedding. */
const EMBED_HEADINGS = ['ramme', 'utseende', 'fragment', 'utgaver', 'deler', 'avsnitt'] as const;

type PageIds = ReadonlyMap<string, readonly PageId[] | undefined>;

const pageIds = new WeakMap<Content, PageIds>();

/** Address to ids, for pages that are not written in MDX; undefined while the data of a page has faults. */
export function listPageIds(content: Content): PageIds {
  const known = pageIds.get(content);
  if (known !== undefined) return known;
  const found = findPageIds(content);
  pageIds.set(content, found);
  return found;
}

function findPageIds(content: Content): PageIds {
  const current = findCurrentEdition(content);
  return new Map<string, readonly PageId[] | undefined>([
    ['/', current && listFrontIds(current)],
    ['/sok/', FRAME],
    ['/om/innbygging/', [...FRAME, ...own(...EMBED_HEADINGS)]],
    ['/ordliste/', listRecords(content.glossary, 'terms', 'begrep', 'et ord i ordlisten', (it) => it.terms)],
    ...content.editions.flatMap((edition) => listEditionPages(edition)),
  ]);
}

function listEditionPages(edition: EditionContent): [string, readonly PageId[] | undefined][] {
  const root = `/${edition.slug}/`;
  return [
    [root, listFrontIds(edition)],
    [`${root}hele-planen/`, listWholePlanIds(edition)],
    [`${root}tiltak/`, listMeasureIds(edition)],
    [`${root}budsjett/`, listNumberIds(edition)],
    ...(listFilters(edition) ?? []).map((slug): [string, readonly PageId[]] => [
      `${root}tiltak/${slug}/`,
      FRAME,
    ]),
  ];
}

/** Headings that no editor writes. */
function own(...ids: readonly string[]): readonly PageId[] {
  return ids.map((id) => ({ id, kind: 'avsnitt', bearer: 'siden selv' }));
}

function listRecords<T>(
  file: DataFile<T> | undefined,
  key: string,
  kind: AddressKind,
  bearer: string,
  list: (value: T) => readonly { readonly id: string }[],
): readonly PageId[] | undefined {
  if (file?.value === undefined) return undefined;
  const records = list(file.value).map(({ id }, index): PageId => ({
    id,
    kind,
    bearer,
    place: { file, path: [key, index, 'id'] },
  }));
  return [...FRAME, ...records];
}

/** The wharf row carries the id of its figure. */
function listFrontIds({ figures }: EditionContent): readonly PageId[] | undefined {
  if (figures?.value === undefined) return undefined;
  const index = figures.value.figures.findIndex((it) => it.form === 'bryggerekke');
  const row = figures.value.figures[index];
  const place = { file: figures, path: ['figures', index, 'id'] };
  return [
    ...FRAME,
    ...own('programomraader', 'nokkeltall', 'kapitler'),
    ...(row === undefined ? [] : [{ id: row.id, kind: 'figur' as const, bearer: 'figuren', place }]),
  ];
}

/** Ids of a chapter are put behind its address. */
function listWholePlanIds(edition: EditionContent): readonly PageId[] | undefined {
  if (edition.chapters.some((it) => it.tree === undefined)) return undefined;
  const chapters = listChapters(edition).flatMap((document): PageId[] => {
    const { file } = document;
    const place = { file, path: [] };
    return [
      { id: file.slug, kind: 'avsnitt', bearer: `kapittelet "${file.slug}"`, place },
      ...listAnchors(document).flatMap(({ id, kind }): PageId[] =>
        kind === undefined
          ? []
          : [
              {
                id: `${file.slug}-${id}`,
                kind,
                bearer: `"${id}" i kapittelet "${file.slug}"`,
                place,
              },
            ],
      ),
    ];
  });
  return [...FRAME, ...chapters];
}

function listMeasureIds(edition: EditionContent): readonly PageId[] | undefined {
  const programmes = listRecords(
    edition.programmes,
    'programmes',
    'avsnitt',
    'et programområde',
    (it) => it.programmes,
  );
  const measures = listRecords(edition.measures, 'measures', 'tiltak', 'et tiltak', (it) => it.measures);
  // A programme without measures has no section on the page.
  const empty = new Set(edition.programmes?.value?.programmes.map((it) => it.id));
  for (const { programme } of edition.measures?.value?.measures ?? []) empty.delete(programme);
  return (
    programmes &&
    measures && [...programmes.filter((it) => !empty.has(it.id)), ...measures.slice(FRAME.length)]
  );
}

/** Ids of numbers come from several records, so the programme or source that clashes is named by `amount-ids`. */
function listNumberIds(edition: EditionContent): readonly PageId[] | undefined {
  const data = getEditionData(edition);
  if (data === undefined) return undefined;
  const sections = computeBudgetSections(
    edition.figures?.value?.figures ?? [],
    edition.chapters.map((it) => it.text),
  );
  const places = listNumberPlaces(edition);
  const place = edition.budget && { file: edition.budget, path: [] };
  const facts = new Set(data.facts?.map((it) => it.id));
  return [
    ...FRAME,
    ...own(...Object.values(sections).flatMap((it) => it?.id ?? [])),
    { id: HOUSE_VALUE_ID, kind: 'tall', bearer: 'siden selv' },
    ...computeNumberGroups(data).flatMap(({ id, quantities }) => [
      // The section goes when its last number does.
      ...own(id).map((it) => (id === 'fakta' ? { ...it, kind: 'faktum' as const } : it)),
      ...quantities.map((it): PageId => ({
        id: it.id,
        kind: facts.has(it.id) ? 'faktum' : 'tall',
        bearer: `beløpet «${it.label}»`,
        place: places.get(it.id) ?? place,
      })),
    ]),
  ];
}

/** Where the ids of numbers are written that are no computed ones. */
function listNumberPlaces({ programmes, budget, facts }: EditionContent): Map<string, PageId['place']> {
  const list = (
    file: DataFile<unknown> | undefined,
    key: string,
    records: readonly { readonly id: string }[] = [],
  ): [string, PageId['place']][] =>
    records.map(({ id }, index) => [id, file && { file, path: [key, index, 'id'] }]);
  return new Map([
    ...list(facts, 'facts', facts?.value?.facts),
    ...list(programmes, 'programmes', programmes?.value?.programmes),
    ...list(budget, 'sources', budget?.value?.sources),
    ...list(budget, 'fundingList', budget?.value?.fundingList),
  ]);
}

/** Pages of the measures that are narrowed by a filter; undefined while the data has faults. */
export function listFilters(edition: EditionContent): string[] | undefined {
  const { measures, programmes, organisations, goals, budget } = edition;
  if (!measures?.value || !programmes?.value || !organisations?.value || !goals?.value || !budget?.value)
    return undefined;
  const data = { ...measures.value, ...programmes.value, ...organisations.value, ...goals.value };
  return computeMeasureFilters(data, budget.value.year).map((it) => it.slug);
}
