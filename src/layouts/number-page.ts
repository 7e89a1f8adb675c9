/** What the budget page says about each number of an edition. */
import { type BudgetSections, computeBudgetSections } from '../data/compute/budget-sections.ts';
import { computeNumberGroups, UNCERTAIN_GROUP } from '../data/compute/number-groups.ts';
import { containsReservation, findReservation } from '../data/compute/quantity-notes.ts';
import { formatShare, sourceAnchor } from '../data/compute/placeholders.ts';
import type { Quantity } from '../data/compute/quantities.ts';
import { HOUSE_VALUE_ID } from '../data/compute/wharf-series.ts';
import { loadTables, type LoadedTable } from '../data/figures.ts';
import { loadSources, type LoadedEdition } from '../data/load.ts';
import type { Source } from '../data/schemas/sources.ts';
import { loadNumberUses } from '../data/uses.ts';
import { listDownloads } from '../downloads/addresses.ts';
import { writeFeedbackLink } from '../format/feedback.ts';
import { formatKroner } from '../format/money.ts';
import type { NumberText } from '../format/number-text.ts';
import { formatList, MINUS_SIGN } from '../format/numbers.ts';
import { href } from '../format/paths.ts';

interface NumberEntry {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly machineValue: number;
  readonly terms: readonly { sign: string; label: string; value: string; href: string }[];
  readonly how: NumberText;
  /** Where the plan has the number, or what it is computed from; null for what is not the plan's. */
  readonly source: string | null;
  readonly reservation: string | null;
  readonly isPartlyReserved: boolean;
  readonly uses: readonly { label: string; href: string }[];
  readonly reportHref: string | undefined;
}

/** A source that texts of the edition quote numbers from. */
interface SourceEntry {
  /** anchor of the entry; private, so that a source can go without leaving an address behind */
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly url: string | null;
  readonly uses: NumberEntry['uses'];
}

interface NumberEntryGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly NumberEntry[];
}

export interface NumberPage {
  readonly groups: readonly NumberEntryGroup[];
  /** The numbers about what is uncertain, which stand with the reservations and not among the groups. */
  readonly uncertain: NumberEntryGroup | undefined;
  readonly sections: BudgetSections;
  /** In the order of the register; empty while nothing is quoted. */
  readonly sources: readonly SourceEntry[];
  /** JSON-LD of the tables as a `Dataset`, safe inside a script element. */
  readonly dataset: string;
}

/**
 * Computes the page. All terms of a sum link to their own entry on it.
 * @param path of the page from the site's root
 * @param site origin of the published site
 */
export async function loadNumberPage(
  edition: LoadedEdition,
  path: string,
  site: URL | undefined,
): Promise<NumberPage> {
  const [uses, tables, sources] = await Promise.all([
    loadNumberUses(edition),
    loadTables(edition),
    loadSources(),
  ]);
  const usesOf = (id: string): NumberEntry['uses'] =>
    (uses.get(id) ?? []).map((use) => ({ label: use.label, href: href(use.path) }));
  const report = (label: string, id: string): string | undefined =>
    writeFeedbackLink(edition.edition.feedback, label, `${path}#${id}`, site);
  const all = computeNumberGroups(edition).map(({ id, title, quantities }) => ({
    id,
    title,
    entries: quantities.map((it) => ({
      ...describeQuantity(it, edition, sources, usesOf(it.id)),
      reportHref: report(it.label, it.id),
    })),
  }));
  const house = describeHouse(edition, usesOf(HOUSE_VALUE_ID));
  all[0]?.entries.push({ ...house, reportHref: report(house.label, house.id) });
  const quoted = sources.map((it) => describeQuotedSource(it, usesOf(sourceAnchor(it.id))));
  const bodies = edition.chapters.map((it) => it.entry.body ?? '');
  return {
    groups: all.filter((it) => it.id !== UNCERTAIN_GROUP),
    uncertain: all.find((it) => it.id === UNCERTAIN_GROUP),
    sections: computeBudgetSections(edition.figures, bodies),
    sources: quoted.filter((it) => it.uses.length > 0),
    dataset: describeDataset(edition, tables, path, site),
  };
}

function describeQuotedSource(
  { id, publisher, title, detail, licence, url }: Source,
  uses: NumberEntry['uses'],
): SourceEntry {
  const what = [publisher, detail].filter((it) => it !== null).join(', ');
  const line = `Kilde: ${what}${licence === null ? '' : ` (${licence})`}.`;
  return { id: sourceAnchor(id), title, line, url, uses };
}

function describeQuantity(
  quantity: Quantity,
  edition: LoadedEdition,
  sources: readonly Source[],
  uses: NumberEntry['uses'],
): Omit<NumberEntry, 'reportHref'> {
  const { id, label } = quantity;
  const parts = quantity.kind === 'amount' ? describeTerms(quantity.terms, edition) : [];
  // A sum of one part is that part.
  const terms = parts.length > 1 ? parts : [];
  return {
    id,
    label,
    value: describeValue(quantity),
    machineValue: quantity.kind === 'amount' ? quantity.valueNok : Number(quantity.ratio.toFixed(6)),
    terms,
    how: quantity.how ?? describeOrigin(parts),
    source: describeSource(id, edition, sources),
    reservation: findReservation(id, edition),
    isPartlyReserved: containsReservation(id, edition, edition.quantities),
    uses,
  };
}

/** The unit of the wharf row: chosen for the drawing, so no number of the plan. */
function describeHouse(
  { budget }: LoadedEdition,
  uses: NumberEntry['uses'],
): Omit<NumberEntry, 'reportHref'> {
  return {
    id: HOUSE_VALUE_ID,
    label: 'Én brygge i figuren på forsiden',
    value: formatKroner(budget.houseValueNok),
    machineValue: budget.houseValueNok,
    terms: [],
    how: ['Størrelsen er valgt for tegningen. Den står ikke i planen.'],
    source: null,
    reservation: null,
    isPartlyReserved: false,
    uses,
  };
}

/** The part of the plan with the number: that of its own figure when it has one, else that of the budget. */
function describeSource(
  id: string,
  { figures, chapters, edition, facts = [] }: LoadedEdition,
  sources: readonly Source[],
): string {
  // A fact comes from a source of its own.
  const fact = facts.find((it) => it.id === id);
  const own = sources.find((it) => it.id === fact?.citation);
  if (own !== undefined) return `Kilde: ${own.publisher}, ${own.title}.`;
  const form = /^fond-/.test(id) ? 'fondsbruk' : /^driftsnivaa/.test(id) ? 'driftsnivaa' : 'bryggerekke';
  const detail = figures.find((it) => it.form === form)?.citationDetail;
  const chapter = chapters.find((it) => it.programme?.id === id)?.entry.data.sourceChapter;
  const parts = [detail, chapter].filter((it) => it !== undefined && it !== null);
  return `Kilde: ${[edition.title, formatList(parts)].filter(Boolean).join(', ')}.`;
}

function describeValue(quantity: Quantity): string {
  if (quantity.kind === 'share') return formatShare(quantity);
  const kroner = formatKroner(quantity.valueNok);
  return quantity.qualifier === null ? kroner : `${quantity.qualifier} ${kroner}`;
}

/** What is said of an amount beside its parts: it stands in the plan, or is the same as its only part. */
function describeOrigin(parts: NumberEntry['terms']): NumberText {
  const [only] = parts;
  if (only === undefined) return ['Står i planen.'];
  return parts.length > 1 ? [] : ['Samme beløp som ', { words: only.label, id: only.href.slice(1) }, '.'];
}

function describeTerms(
  terms: readonly { id: string; sign: 1 | -1 }[],
  edition: LoadedEdition,
): NumberEntry['terms'] {
  return terms.flatMap(({ id, sign }) => {
    const part = edition.quantities.get(id);
    if (part?.kind !== 'amount') return [];
    return [
      {
        sign: sign === 1 ? '+' : MINUS_SIGN,
        label: part.label,
        value: formatKroner(part.valueNok),
        href: `#${id}`,
      },
    ];
  });
}

/** `Dataset` of schema.org: the plan's tables with their downloads. Source: schema.org/Dataset. */
function describeDataset(
  edition: LoadedEdition,
  tables: readonly LoadedTable[],
  path: string,
  site: URL | undefined,
): string {
  const absolute = (address: string): string => new URL(href(address), site).href;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `Budsjett ${edition.budget.year}, ${edition.edition.title}`,
    description: `Beløpene i ${edition.edition.title} i hele kroner, etter kilde og programområde.`,
    url: absolute(path),
    inLanguage: 'nb',
    temporalCoverage: String(edition.budget.year),
    creator: { '@type': 'Organization', name: edition.edition.organisation },
    distribution: tables.flatMap(({ id, title }) =>
      listDownloads(edition.id, id, 'table').map(({ label, path: file }) => ({
        '@type': 'DataDownload',
        name: title,
        encodingFormat: label === 'CSV' ? 'text/csv' : 'application/json',
        contentUrl: absolute(file),
      })),
    ),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
