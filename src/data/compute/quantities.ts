/**
 * Every number that prose, tables and key figures may show, under a readable id.
 * Stored amounts and computed ones share one register, so a changed cell reaches every place at once.
 */
import {
  computeFundPartNok,
  computeFundUseNok,
  computeProgrammeTotalNok,
  computeReservedAmounts,
  computeSourceNetNok,
  computeSourceTotalNok,
  computeTotalNok,
} from './budget.ts';
import { formatAmount } from '../../format/money.ts';
import type { NumberText } from '../../format/number-text.ts';
import { formatPercent, MINUS_SIGN } from '../../format/numbers.ts';
import type { EditionData } from './edition-data.ts';

/** One addend of a computed amount. */
export interface Term {
  readonly id: string;
  readonly sign: 1 | -1;
}

export interface AmountQuantity {
  readonly kind: 'amount';
  readonly id: string;
  /** What the amount is, in Norwegian. */
  readonly label: string;
  readonly valueNok: number;
  readonly qualifier: 'over' | null;
  /** Ids that the amount is the sum of; empty for an amount that stands in the data itself. */
  readonly terms: readonly Term[];
  /** How it is computed, in Norwegian with the numbers, when it is computed but is no sum; else null. */
  readonly how: NumberText | null;
}

export interface ShareQuantity {
  readonly kind: 'share';
  readonly id: string;
  readonly label: string;
  /** 1 is 100 percent; negative for a fall. */
  readonly ratio: number;
  /** How it is computed, in Norwegian with the numbers: `6,1 mill. kr av 10,0 mill. kr`. */
  readonly how: NumberText;
  /** Whether a source states it, with the decimals it is shown with; computed shares are whole percent. */
  readonly isStated: boolean;
}

export type Quantity = AmountQuantity | ShareQuantity;

/**
 * Builds the register for one edition. Cells and years that the plan does not state have no id, so that
 * prose cannot show them. A share whose denominator is 0 has none either.
 */
export function computeQuantities(data: EditionData): Map<string, Quantity> {
  const register = new Map<string, Quantity>();
  const amount: AddAmount = (id, label, valueNok, terms = [], how = null) => {
    register.set(id, { kind: 'amount', id, label, valueNok, qualifier: null, terms, how });
  };
  const share: AddShare = (id, label, part, whole, how) => {
    if (whole !== 0)
      register.set(id, { kind: 'share', id, label, ratio: part / whole, how, isStated: false });
  };

  addTable(data, amount);
  addFundingList(data, amount);
  addFund(data, amount, share);
  addReservations(data, amount, share);
  addOwnFinancing(data, amount, share);
  addRunningLevel(data, register);
  addFacts(data, amount, register);
  return register;
}

type AddAmount = (
  id: string,
  label: string,
  valueNok: number,
  terms?: readonly Term[],
  how?: NumberText | null,
) => void;
type AddShare = (id: string, label: string, part: number, whole: number, how: NumberText) => void;

const plus = (id: string): Term => ({ id, sign: 1 });
const minus = (id: string): Term => ({ id, sign: -1 });

function addTable(data: EditionData, amount: AddAmount): void {
  const { budget, programmes } = data;
  const stated = budget.allocations.filter((cell) => cell.amountNok !== null);
  for (const cell of stated) {
    const source = budget.sources.find((it) => it.id === cell.source);
    const programme = programmes.find((it) => it.id === cell.programme);
    amount(`${cell.source}-${cell.programme}`, `${source?.name} til ${programme?.code}`, cell.amountNok ?? 0);
  }
  for (const programme of programmes) {
    const terms = stated
      .filter((it) => it.programme === programme.id)
      .map((it) => plus(`${it.source}-${it.programme}`));
    const label = `Budsjett for ${programme.code} ${programme.name}`;
    amount(programme.id, label, computeProgrammeTotalNok(data, programme.id), terms);
  }
  for (const source of budget.sources) {
    const terms = stated
      .filter((it) => it.source === source.id)
      .map((it) => plus(`${it.source}-${it.programme}`));
    amount(source.id, `${source.name} i alt`, computeSourceTotalNok(data, source.id), terms);
  }
  amount(
    'ramme',
    `Samlet ramme for ${budget.year}`,
    computeTotalNok(data),
    programmes.map((it) => plus(it.id)),
  );
}

function addFundingList(data: EditionData, amount: AddAmount): void {
  const { budget } = data;
  const fundId = `fond-${budget.year}`;
  for (const item of budget.fundingList) {
    if (item.amountNok !== null) amount(item.id, item.name, item.amountNok);
  }
  for (const source of budget.sources) {
    const hasFund = computeFundPartNok(data, source.id) !== 0;
    const terms = hasFund ? [plus(source.id), minus(fundId)] : [plus(source.id)];
    amount(`${source.id}-netto`, `${source.name} uten fond`, computeSourceNetNok(data, source.id), terms);
  }
  const fundNok = computeFundUseNok(data, budget.year) ?? 0;
  const terms = fundNok === 0 ? [plus('ramme')] : [plus('ramme'), minus(fundId)];
  amount('netto', 'Ressurstilgang uten fond', computeTotalNok(data) - fundNok, terms);
}

function addFund(data: EditionData, amount: AddAmount, share: AddShare): void {
  const stated = data.fund.use.filter((it) => it.amountNok !== null);
  for (const use of stated) amount(`fond-${use.year}`, `Bruk av fond i ${use.year}`, use.amountNok ?? 0);
  const first = stated[0];
  const now = computeFundUseNok(data, data.budget.year);
  if (first?.amountNok && now !== null && first.year < data.budget.year) {
    const before = { words: formatAmount(first.amountNok), id: `fond-${first.year}` };
    const how = [
      '(',
      { words: formatAmount(now), id: `fond-${data.budget.year}` },
      ` ${MINUS_SIGN} `,
      before,
      ') delt på ',
      before,
    ];
    const label = `Endring i bruk av fond fra ${first.year} til ${data.budget.year}`;
    share('fond-endring', label, now - first.amountNok, first.amountNok, how);
  }
}

function addReservations(data: EditionData, amount: AddAmount, share: AddShare): void {
  const reserved = computeReservedAmounts(data);
  const reservedNok = reserved.reduce((sum, it) => sum + it.amountNok, 0);
  const totalNok = computeTotalNok(data);
  const ids = reserved.map((it) => it.quantityId);
  amount('forbehold', 'Beløp med forbehold', reservedNok, ids.map(plus));
  amount('uten-forbehold', 'Beløp uten forbehold', totalNok - reservedNok, [
    plus('ramme'),
    minus('forbehold'),
  ]);
  const of = (partNok: number, id: string): NumberText => [
    { words: formatAmount(partNok), id },
    ' av ',
    { words: formatAmount(totalNok), id: 'ramme' },
  ];
  share(
    'andel-forbehold',
    'Andel av rammen med forbehold',
    reservedNok,
    totalNok,
    of(reservedNok, 'forbehold'),
  );
  const grantsNok = computeSourceNetNok(data, data.budget.fundSource);
  const source = data.budget.sources.find((it) => it.id === data.budget.fundSource);
  share(
    `andel-${data.budget.fundSource}`,
    `${source?.name}: årets tilskudd som andel av rammen`,
    grantsNok,
    totalNok,
    of(grantsNok, `${data.budget.fundSource}-netto`),
  );
}

/** A grant G that needs the own share r of the whole must be matched with G x r / (1 - r). */
function addOwnFinancing(data: EditionData, amount: AddAmount, share: AddShare): void {
  for (const source of data.budget.sources) {
    const ratio = source.reservation?.ownFinancingRatio;
    if (ratio === undefined || ratio === null) continue;
    const label = `Krav til medfinansiering fra ${source.name}`;
    share(`${source.id}-medfinansiering`, label, ratio, 1, ['Kravet står i planen.']);
    if (ratio === 1) continue;
    const grantNok = computeSourceNetNok(data, source.id);
    amount(
      `${source.id}-egenandel`,
      `Egenandel for tilskuddet fra ${source.name}`,
      Math.round((grantNok * ratio) / (1 - ratio)),
      [],
      describeOwnShare(source.id, grantNok, ratio),
    );
  }
}

/** Half of the whole is as much as the other half; any other share is a sum to follow. */
function describeOwnShare(sourceId: string, grantNok: number, ratio: number): NumberText {
  const grant = { words: formatAmount(grantNok), id: `${sourceId}-netto` };
  const share = { words: formatPercent(ratio), id: `${sourceId}-medfinansiering` };
  return ratio === 0.5
    ? ['Like mye som tilskuddet på ', grant, ', for kravet er ', share, '.']
    : [grant, ' × ', share, ` delt på ${formatPercent(1 - ratio)}`];
}

/** A fact says itself where its number stands. */
function addFacts({ facts = [] }: EditionData, amount: AddAmount, register: Map<string, Quantity>): void {
  for (const fact of facts) {
    const { id, label, where } = fact;
    if (fact.kind === 'belop') amount(id, label, fact.amountNok, [], [where]);
    else register.set(id, { kind: 'share', id, label, ratio: fact.ratio, how: [where], isStated: true });
  }
}

function addRunningLevel(data: EditionData, register: Map<string, Quantity>): void {
  const { earlier, current } = data.runningLevel;
  register.set('driftsnivaa-tidligere', {
    kind: 'amount',
    id: 'driftsnivaa-tidligere',
    label: describeLevel(earlier),
    valueNok: earlier.amountNok,
    qualifier: earlier.qualifier,
    terms: [],
    how: null,
  });
  register.set('driftsnivaa', {
    kind: 'amount',
    id: 'driftsnivaa',
    label: describeLevel(current),
    valueNok: computeTotalNok(data),
    qualifier: null,
    terms: [plus('ramme')],
    how: null,
  });
}

function describeLevel({ label }: { label: string }): string {
  return `Driftsnivå: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
