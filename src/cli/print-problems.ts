import { formatProblem, type ContentProblem } from '../data/errors.ts';

/** Prints problems for people, one on each line, to standard error. */
export function printProblems(problems: readonly ContentProblem[]): void {
  for (const problem of problems) console.error(formatProblem(problem));
}
