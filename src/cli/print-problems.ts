import { formatProblem, type ContentProblem } from '../data/errors.ts';

/** More pieces of advice than this are counted, not shown: whoever meets a long list reads none of it. */
const MOST_ADVICE = 20;

/** How the message of advice begins that is about a number which can hardly be right. */
const IMPLAUSIBLE = /^kontroller:/i;

/**
 * Every fault, then advice below a line of its own: what can hardly be right comes first.
 * @param problems faults before advice
 * @param format one line for one problem
 */
export function layOut(
  problems: readonly ContentProblem[],
  format: (problem: ContentProblem) => string = formatProblem,
): string[] {
  const faults = problems.filter((it) => it.kind === 'fault');
  const advice = problems
    .filter((it) => it.kind === 'advice')
    .sort((a, b) => Number(IMPLAUSIBLE.test(b.message)) - Number(IMPLAUSIBLE.test(a.message)));
  const rest = advice.length - MOST_ADVICE;
  return [
    ...faults.map(format),
    ...(advice.length > 0 ? ['── Råd: dette stopper ingenting ──'] : []),
    ...advice.slice(0, MOST_ADVICE).map(format),
    ...(rest > 0 ? [`… og ${rest} råd til. Alle står i npm run check -- --json`] : []),
  ];
}

/** Prints problems for people to standard error. */
export function printProblems(problems: readonly ContentProblem[]): void {
  for (const line of layOut(problems)) console.error(line);
}
