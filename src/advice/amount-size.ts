import { withUnit } from '../site/amount-words.ts';
import { computeMedian } from './median.ts';
import { BUDGET, type Change, edit, FUND } from '../checks/example.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';
import type { DataFile, EditionContent, Path } from '../read/index.ts';

interface BudgetFile {
  allocations: { amountNok: number | null }[];
}
const multiply = (first: number, others = 1) =>
  edit<BudgetFile>(BUDGET, ({ allocations }) => {
    const stated = allocations.filter((it) => it.amountNok !== null);
    stated.forEach(
      (cell, index) => (cell.amountNok = Number(cell.amountNok) * (index === 0 ? first : others)),
    );
  });
const use = (amountNok: number) =>
  edit<{ use: object[] }>(FUND, (fund) => void Object.assign(fund.use[0] ?? {}, { amountNok }));
const odd = (name: string, change: Change, file: string, message: string | RegExp) => ({
  name,
  change,
  file,
  message,
});

export const amountSize: Rule = {
  id: 'amount-size',
  kind: 'advice',
  about: 'Et beløp som er mer enn femti ganger så stort eller lite som de andre, kan ha feil antall nuller.',
  bad: [
    odd('three zeros too many', multiply(1000), BUDGET, /^kontroller: beløpet er .* mens de andre er rundt/),
    odd('a table in thousands', multiply(0.001, 0.001), BUDGET, 'kontroller: rammen er 10 000 kr i alt'),
    odd('a fund without its zeros', use(1400), FUND, 'kontroller: beløpet er 1 400 kr'),
  ],
  good: [
    { name: 'a cell that is ten times the others', change: multiply(10) },
    { name: 'nothing used of the fund', change: use(0) },
    { name: 'a fund as large as the frame', change: use(10_000_000) },
  ],
  check: ({ editions }) => editions.flatMap((edition) => [...listOddCells(edition), ...checkOthers(edition)]),
};

/** Three zeros are a factor of 1 000, and honest cells differ by 30 at most. */
const MAX_RATIO = 50;
/** With fewer other cells a median says nothing. */
const MIN_OTHERS = 3;
/** The frame of a cooperation between municipalities lies well within these. */
const USUAL_FRAME_NOK = { least: 50_000, most: 2_000_000_000 };

/** Cells that are far from the others. */
export function listOddCells({ budget }: EditionContent): Finding[] {
  const cells = listCells(budget?.value);
  if (budget === undefined || cells.length <= MIN_OTHERS) return [];
  return cells.flatMap(({ path, amountNok }) => {
    const others = cells.filter((it) => it.path !== path).map((it) => it.amountNok);
    return compare(budget, path, amountNok, computeMedian(others));
  });
}

/** The frame, the fund and the running level, while the cells agree with each other. */
function checkOthers(edition: EditionContent): Finding[] {
  const { budget, fund, runningLevel } = edition;
  const cells = listCells(budget?.value);
  if (budget === undefined || cells.length <= MIN_OTHERS || listOddCells(edition).length > 0) return [];
  const usualNok = computeMedian(cells.map((it) => it.amountNok));
  const totalNok = cells.reduce((sum, it) => sum + it.amountNok, 0);
  const isUsual = totalNok >= USUAL_FRAME_NOK.least && totalNok <= USUAL_FRAME_NOK.most;
  const message = `kontroller: rammen er ${withUnit(totalNok)} i alt`;
  if (!isUsual)
    return [
      atValue(budget, ['allocations'], message, 'skriv alle beløp i hele kroner, for eksempel 3500000'),
    ];
  const uses = (fund?.value?.use ?? []).flatMap(({ amountNok }, index) =>
    compare(fund, ['use', index, 'amountNok'], amountNok ?? 0, usualNok),
  );
  const levelNok = runningLevel?.value?.earlier.amountNok ?? 0;
  return [...uses, ...compare(runningLevel, ['earlier', 'amountNok'], levelNok, usualNok)];
}

function listCells(budget: BudgetFile | undefined): { path: Path; amountNok: number }[] {
  return (budget?.allocations ?? [])
    .map(({ amountNok }, index) => ({ path: ['allocations', index, 'amountNok'], amountNok: amountNok ?? 0 }))
    .filter((it) => it.amountNok > 0);
}

function compare(
  file: DataFile<unknown> | undefined,
  path: Path,
  amountNok: number,
  usualNok: number,
): Finding[] {
  const ratio = amountNok / usualNok;
  if (file === undefined || amountNok === 0 || (ratio <= MAX_RATIO && ratio >= 1 / MAX_RATIO)) return [];
  const message = `kontroller: beløpet er ${withUnit(amountNok)}, mens de andre er rundt ${withUnit(usualNok)}`;
  return [atValue(file, path, message, 'kontroller antall nuller: beløp skrives i hele kroner')];
}
