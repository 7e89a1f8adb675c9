/** What is wrong in the content, where, and how an editor mends it. */

/** `fault` is certainly wrong and stops the build; `advice` is probably a slip, and the editor decides. */
export type ProblemKind = 'fault' | 'advice';

/** One fault, or one piece of advice, about one place of one file. */
export interface ContentProblem {
  /** id of the rule, e.g. `funding-list` */
  readonly rule: string;
  /** a fault stops the build; advice never does */
  readonly kind: ProblemKind;
  /** relative to the project root, forward slashes */
  readonly file: string;
  /** 1 is the first line */
  readonly line: number;
  /** 1 is the first character of the line */
  readonly column: number;
  /** what is wrong, in plain Norwegian */
  readonly message: string;
  /** what the editor should write or do instead, in plain Norwegian */
  readonly remedy: string;
}

/** Thrown when something asks for content that the checks would have stopped. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** The page of the author guide with a section for each rule. */
export const MESSAGES_GUIDE = 'content/veiledning/meldinger.md';

/** Where the author guide explains a message, relative to the project root. */
export function guideAddress({ rule }: Pick<ContentProblem, 'rule'>): string {
  return `${MESSAGES_GUIDE}#${rule}`;
}

/** One line of text for one problem: `file:12:7  message  →  remedy`; the remedy is left out when it is empty. */
export function formatProblem(problem: ContentProblem): string {
  // A file name may hold line breaks and control characters too.
  const place = `${toOneLine(problem.file)}:${problem.line}:${problem.column}`;
  const kind = problem.kind === 'advice' ? 'råd: ' : '';
  const remedy = problem.remedy === '' ? '' : `  →  ${problem.remedy}`;
  return `${place}  ${kind}${problem.message}${remedy}`;
}

/**
 * Makes a text that quotes content safe to print: one line, no control or direction characters, at most 4 000
 * characters.
 */
export function toOneLine(text: string): string {
  const oneLine = text.replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return oneLine.length > 4000 ? `${oneLine.slice(0, 3999)}…` : oneLine;
}

/** Sorts faults before advice, then by file, line and column, and drops exact repeats. Returns a new list. */
export function sortProblems(problems: readonly ContentProblem[]): ContentProblem[] {
  const unique = new Map(problems.map((it) => [`${it.rule} ${formatProblem(it)}`, it]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(b.kind, a.kind) || compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
