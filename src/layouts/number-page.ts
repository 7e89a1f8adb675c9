/** What the budget page says about each number of an edition. */
import { computeNumberGroups } from '../data/compute/number-groups.ts';
import { findReservation } from '../data/compute/quantity-notes.ts';
import type { Quantity } from '../data/compute/quantities.ts';
import { loadTables, type LoadedTable } from '../data/figures.ts';
import { loadSources, type LoadedEdition } from '../data/load.ts';
import { loadNumberUses } from '../data/uses.ts';
import { listDownloads } from '../downloads/addresses.ts';
import { formatKroner, formatMillions } from '../format/money.ts';
import { formatPercent, MINUS_SIGN } from '../format/numbers.ts';
import { href } from '../format/paths.ts';

interface NumberEntry {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly machineValue: number;
  readonly terms: readonly { sign: string; label: string; value: string; href: string }[];
  readonly how: string | null;
  readonly reservation: string | null;
  readonly uses: readonly { label: string; href: string }[];
}

export interface NumberPage {
  readonly groups: readonly { id: string; title: string; entries: readonly NumberEntry[] }[];
  readonly sourceLine: string;
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
  /** A fact comes from a source of its own, which the line above all numbers does not name. */
  const describeHow = ({ id, how }: Quantity): string | null => {
    const fact = edition.facts?.find((it) => it.id === id);
    const source = sources.find((it) => it.id === fact?.citation);
    return source === undefined ? how : `${how} Kilde: ${source.publisher}, ${source.title}.`;
  };
  const describe = (quantity: Quantity): NumberEntry => ({
    id: quantity.id,
    label: quantity.label,
    value: describeValue(quantity),
    machineValue: quantity.kind === 'amount' ? quantity.valueNok : Number(quantity.ratio.toFixed(6)),
    terms: quantity.kind === 'amount' ? describeTerms(quantity.terms, edition) : [],
    how: describeHow(quantity),
    reservation: findReservation(quantity.id, edition),
    uses: (uses.get(quantity.id) ?? []).map((use) => ({ label: use.label, href: href(use.path) })),
  });
  return {
    groups: computeNumberGroups(edition).map(({ id, title, quantities }) => ({
      id,
      title,
      entries: quantities.map(describe),
    })),
    sourceLine: tables[0]?.sourceLine ?? '',
    dataset: describeDataset(edition, tables, path, site),
  };
}

function describeValue(quantity: Quantity): string {
  if (quantity.kind === 'share') return formatPercent(quantity.ratio);
  const kroner = formatKroner(quantity.valueNok);
  return quantity.qualifier === null ? kroner : `${quantity.qualifier} ${kroner}`;
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
        value: formatMillions(part.valueNok),
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
