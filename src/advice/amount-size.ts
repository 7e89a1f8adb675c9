import type { Content, DataFile, EditionContent, Path } from '../read/index.ts';
import type { Budget } from '../data/schemas/budget.ts';
import { withUnit } from '../checks/budget/amount-words.ts';
import { computeMedian } from '../checks/budget/median.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';

/**
 * The slip that the rule looks for is a factor of 1 000: kroner typed as thousands, or three zeros too many.
 * Honest cells of one table differ less: here by 3.5, in budgets of this kind seldom by more than 30. The limit of
 * 50 lies between (the middle of 1 and 1 000 on a logarithmic scale is 32), on the side of letting things pass.
 * The median of the other cells is not moved by the slip itself, and all cells equal give a ratio of 1.
 */
const MAX_RATIO = 50;
/** A fund that is used with many times the whole frame in one year has zeros too many. */
const MAX_FUND_RATIO = 10;
/** One zero too many is rarer than three, and what is so large may be right after all: that is a warning. */
const ODD_FUND_RATIO = 3;
const ODD_LEVEL_RATIO = 5;
/** A fund pays a part of the frame, so a use that lacks zeros is far below the frame even when it is right. */
const USUAL_FUND_PART = 5;
/** With fewer other cells a median says nothing. */
const MIN_OTHERS = 3;

export const amountSize: Rule = {
  id: 'amount-size',
  kind: 'advice',
  about:
    'Et beløp som er mye større eller mindre enn de andre, har trolig tre nuller for mye eller for lite.',
  bad: [],
  good: [],
  check: (content) => [...content.editions.flatMap(checkEdition), ...checkTotals(content)],
};

/** How many times as much, and how small a part, an amount may be of the usual one. */
interface Limits {
  readonly most: number;
  readonly least: number;
}

/** The frame of a cooperation between municipalities lies well within these; outside them the whole file is in thousands. */
const USUAL_FRAME_NOK = { least: 50_000, most: 2_000_000_000 };

/** When every amount has the same slip, the table agrees with itself: then other editions and experience tell. */
function checkTotals({ editions }: Content): Finding[] {
  // A slip in one cell makes its sum odd as well.
  const sound = editions.filter((it) => listOddCells(it).length === 0);
  const totals = sound.flatMap(({ budget }) =>
    budget?.value === undefined
      ? []
      : [{ file: budget, totalNok: listCells(budget.value).reduce((sum, it) => sum + it.amountNok, 0) }],
  );
  const known = totals.filter((it) => it.totalNok > 0);
  return known.flatMap(({ file, totalNok }, index): Finding[] => {
    const earlier = known[index - 1]?.totalNok ?? totalNok;
    const odd = compare(file, ['allocations'], totalNok, earlier, 'rammen i utgaven før er');
    if (odd.length > 0)
      return odd.map((it) => ({ ...it, remedy: 'kontroller antall nuller i hele tabellen' }));
    if (totalNok >= USUAL_FRAME_NOK.least && totalNok <= USUAL_FRAME_NOK.most) return [];
    const message = `rammen er ${withUnit(totalNok)} i alt, så beløpene er trolig ikke skrevet i hele kroner`;
    return [atValue(file, ['allocations'], message, 'skriv alle beløp i hele kroner, for eksempel 3500000')];
  });
}

/** Cells that are far from the others. */
export function listOddCells({ budget }: EditionContent): Finding[] {
  if (budget?.value === undefined) return [];
  const cells = listCells(budget.value);
  if (cells.length <= MIN_OTHERS) return [];
  return cells.flatMap(({ index, amountNok }) => {
    const others = cells.filter((it) => it.index !== index).map((it) => it.amountNok);
    return compare(
      budget,
      ['allocations', index, 'amountNok'],
      amountNok,
      computeMedian(others),
      'de andre beløpene i tabellen er rundt',
    );
  });
}

function checkEdition(edition: EditionContent): Finding[] {
  const { budget, fund, runningLevel } = edition;
  if (budget?.value === undefined) return [];
  const cells = listCells(budget.value);
  if (cells.length <= MIN_OTHERS) return [];
  const inCells = listOddCells(edition);
  // A slip in the table makes its sum useless as a yardstick for the rest.
  if (inCells.length > 0) return inCells;
  const totalNok = cells.reduce((sum, it) => sum + it.amountNok, 0);
  const uses = fund?.value?.use ?? [];
  const level = runningLevel?.value?.earlier.amountNok ?? 0;
  return [
    ...uses.flatMap(({ amountNok }, index) =>
      compareToTotal(fund, ['use', index, 'amountNok'], amountNok ?? 0, totalNok, {
        most: MAX_FUND_RATIO,
        odd: ODD_FUND_RATIO,
        least: 1000,
        usualNok: totalNok / USUAL_FUND_PART,
      }),
    ),
    ...compareToTotal(runningLevel, ['earlier', 'amountNok'], level, totalNok, {
      most: MAX_RATIO,
      odd: ODD_LEVEL_RATIO,
      least: MAX_RATIO,
      usualNok: totalNok,
    }),
  ];
}

function listCells(budget: Budget): { index: number; amountNok: number }[] {
  return budget.allocations
    .map(({ amountNok }, index) => ({ index, amountNok: amountNok ?? 0 }))
    .filter((it) => it.amountNok > 0);
}

function compare(
  file: DataFile<unknown>,
  path: Path,
  amountNok: number,
  usualNok: number,
  comparison: string,
  limits: Limits = { most: MAX_RATIO, least: MAX_RATIO },
  likelyNok = usualNok,
): Finding[] {
  if (amountNok === 0 || usualNok === 0) return [];
  const isTooLarge = amountNok > usualNok * limits.most;
  if (!isTooLarge && amountNok * limits.least >= usualNok) return [];
  const message = `beløpet er ${withUnit(amountNok)}, mens ${comparison} ${withUnit(usualNok)}: ${isTooLarge ? 'trolig for mange nuller' : 'trolig for få nuller'}`;
  // As many zeros as bring it near the others: most often three.
  const thousandNok = amountNok * 1000;
  const isInThousands = !isTooLarge && thousandNok <= usualNok && thousandNok * limits.least >= usualNok;
  const zeros = isInThousands ? 3 : Math.max(1, Math.round(Math.abs(Math.log10(amountNok / likelyNok))));
  const proposalNok = isTooLarge ? Math.round(amountNok / 10 ** zeros) : amountNok * 10 ** zeros;
  return [atValue(file, path, message, `skriv ${proposalNok} hvis du mener ${withUnit(proposalNok)}`)];
}

interface TotalLimits extends Limits {
  /** how many times as much is odd, though it can be */
  readonly odd: number;
  /** what such an amount is likely to be */
  readonly usualNok: number;
}

/** Amounts outside the table may be small for good reasons, so they have their own lower limit. */
function compareToTotal(
  file: DataFile<unknown> | undefined,
  path: Path,
  amountNok: number,
  totalNok: number,
  limits: TotalLimits,
): Finding[] {
  if (file === undefined) return [];
  const find = (most: number): Finding[] =>
    compare(file, path, amountNok, totalNok, 'hele rammen er', { ...limits, most }, limits.usualNok);
  const errors = find(limits.most);
  return errors.length > 0 ? errors : find(limits.odd).map((it) => it);
}
