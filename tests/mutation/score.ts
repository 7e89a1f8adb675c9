/** Counts mutants in a report of the format `mutation-testing-report-schema`. */

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

export interface Score {
  readonly mutants: number;
  /** noticed: a test failed, or never came to an end */
  readonly killed: number;
  /** 0 to 100, rounded down to a tenth; 100 where there is nothing to change */
  readonly percent: number;
}

export const TABLE_HEAD = [
  '| group | mutants | killed | score | date |',
  '| ----- | ------: | -----: | ----: | ---- |',
] as const;

/**
 * Mutants that do not compile or that a comment takes out do not count.
 * @param paths of the files that count: what was kept from earlier runs may hold others that have left the group
 */
export function computeScore({ files }: Report, paths: readonly string[]): Score {
  const statuses = paths.flatMap((path) => files[path]?.mutants.map((it) => it.status) ?? []);
  const killed = statuses.filter((it) => it === 'Killed' || it === 'Timeout').length;
  const mutants = killed + statuses.filter((it) => it === 'Survived' || it === 'NoCoverage').length;
  return { mutants, killed, percent: mutants === 0 ? 100 : Math.floor((killed / mutants) * 1000) / 10 };
}

/** A row of the table in README.md; without a score the run itself failed. */
export function formatRow(group: string, score: Score | null): string {
  const date = new Date().toISOString().slice(0, 10);
  const cells = score === null ? ['', '', 'no result'] : [score.mutants, score.killed, `${score.percent} %`];
  return `| ${[group, ...cells, date].join(' | ')} |`;
}
