/** The plan's own tables as rows for download, each with its title. */
import type { EditionData } from '../edition-data.ts';
import { computeFundUseNok } from '../budget.ts';
import { computeFundingTable, computeProgrammeTable, computeResourceTable } from '../tables.ts';
import type { DataColumn, DataTable } from './data-table.ts';

export interface PlanTable {
  readonly title: string;
  /** What stands under the title on the page, where amounts are in millions. */
  readonly what: string;
  /** What the rows are, in whole kroner. */
  readonly definition: string;
  readonly table: DataTable;
}

const UNIT = 'Millioner kroner';

/**
 * The table behind an id: `ressurstabell`, `finansieringsliste` or `budsjett-<programme>`.
 * @throws Error when the id names no table
 */
export function computePlanTable(id: string, data: EditionData): PlanTable {
  if (id === 'ressurstabell') return computeResources(data);
  if (id === 'finansieringsliste') return computeFundingList(data);
  const programme = data.programmes.find((it) => id === `budsjett-${it.id}`);
  if (programme === undefined) throw new Error(`Ukjent tabell «${id}».`);
  const { rows, totalNok } = computeProgrammeTable(data, programme.id);
  return {
    title: `Budsjett ${data.budget.year} for ${programme.code} ${programme.name}`,
    what: `${UNIT}. Planens navn: ${programme.budgetLineName}`,
    definition: `Beløp i kroner fra hver kilde. Planen kaller linjen «${programme.budgetLineName}».`,
    table: { columns: AMOUNT_COLUMNS, rows: [...rows.map(toRow), ['Sum', totalNok, null]] },
  };
}

const AMOUNT_COLUMNS: readonly DataColumn[] = [
  { key: 'source', label: 'Kilde', type: 'text' },
  { key: 'amount_nok', label: 'Beløp (kroner)', type: 'nok' },
  { key: 'reservation', label: 'Forbehold', type: 'text' },
];

function toRow(row: {
  name: string;
  note: string | null;
  amountNok: number;
  reservation: string | null;
}): (string | number | null)[] {
  return [row.note === null ? row.name : `${row.name} (${row.note})`, row.amountNok, row.reservation];
}

function computeFundingList(data: EditionData): PlanTable {
  const { rows, subtotals, totalNok } = computeFundingTable(data);
  return {
    title: `Ressurstilgang i ${data.budget.year} uten bruk av fond`,
    what: UNIT,
    definition: 'Beløp i kroner fra hver kilde, uten bruk av fondet.',
    table: {
      columns: AMOUNT_COLUMNS,
      rows: [
        ...rows.flatMap((row) => [
          toRow(row),
          ...subtotals.filter((it) => it.afterId === row.id).map((it) => [it.name, it.amountNok, null]),
        ]),
        ['Sum', totalNok, null],
      ],
    },
  };
}

function computeResources(data: EditionData): PlanTable {
  const { rows, programmeTotalsNok, totalNok, fundNok, netNok } = computeResourceTable(data);
  return {
    title: `Ressurstilgang ${data.budget.year} fordelt på programområdene`,
    what: UNIT,
    definition:
      'Beløp i kroner fra hver kilde til hvert programområde. Tom verdi betyr at planen ikke oppgir noe. Planen fordeler ikke fondet på programområdene.',
    table: {
      columns: [
        { key: 'source', label: 'Kilde', type: 'text' },
        ...data.programmes.map((it): DataColumn => ({
          key: `${it.id}_nok`,
          label: `${it.code} ${it.name} (kroner)`,
          type: 'nok',
        })),
        { key: 'total_nok', label: 'Sum (kroner)', type: 'nok' },
        { key: 'fund_nok', label: 'Herav fond (kroner)', type: 'nok' },
        { key: 'net_nok', label: 'Netto sum (kroner)', type: 'nok' },
      ],
      rows: [
        ...rows.map((row) => [row.source.name, ...row.cellsNok, row.totalNok, row.fundNok, row.netNok]),
        ['Sum', ...programmeTotalsNok, totalNok, fundNok, netNok],
      ],
    },
  };
}

/** Ids in the register of the numbers that a table shows; none for an id that names no table. See ../quantities.ts. */
export function listTableNumbers(id: string, data: EditionData): string[] {
  const { allocations, sources, fundingList, year } = data.budget;
  const cells = allocations.filter((it) => it.amountNok !== null);
  const cellIds = cells.map((it) => `${it.source}-${it.programme}`);
  if (id === 'ressurstabell') {
    const totals = [
      ...data.programmes.map((it) => it.id),
      ...sources.flatMap((it) => [it.id, `${it.id}-netto`]),
    ];
    const fund = computeFundUseNok(data, year) === null ? [] : [`fond-${year}`];
    return [...cellIds, ...totals, 'ramme', 'netto', ...fund];
  }
  if (id === 'finansieringsliste') {
    const items = fundingList.map((it) => (it.amountNok === null ? `${it.source}-netto` : it.id));
    const shared = sources.filter((it) => fundingList.filter((item) => item.source === it.id).length > 1);
    return [...items, ...shared.map((it) => `${it.id}-netto`), 'netto'];
  }
  const programme = data.programmes.find((it) => id === `budsjett-${it.id}`)?.id;
  if (programme === undefined) return [];
  return [
    programme,
    ...cells.filter((it) => it.programme === programme).map((it) => `${it.source}-${programme}`),
  ];
}
