/** The whole check in one call, for the command line, the build, the dev server and the tests. */
import { adviceRules } from '../advice/index.ts';
import { type ContentProblem, sortProblems, toOneLine } from '../data/errors.ts';
import { type Content, readContent, type ReadCache } from '../read/index.ts';
import { leaveOutConsequences } from './consequences.ts';
import { faultRules } from './index.ts';
import { adviseReference } from './records/reference-advice.ts';
import type { Rule } from './rule.ts';

/** In the order in which their findings matter to an editor. */
export const rules: readonly Rule[] = [...faultRules, ...adviceRules];

export interface CheckResult {
  readonly content: Content;
  /** faults before advice, each sorted by file and line */
  readonly problems: readonly ContentProblem[];
  readonly fileCount: number;
  readonly faultCount: number;
  readonly adviceCount: number;
}

/** Files that are unchanged since the last check of this process are not parsed again. */
const cache: ReadCache = new Map();

/** Reads and checks a content folder. Never throws for anything that stands in it. */
export async function runCheck(contentDir: string): Promise<CheckResult> {
  const content = readContent(contentDir, cache);
  const problems = await checkContent(content);
  const faultCount = problems.filter((it) => it.kind === 'fault').length;
  return {
    content,
    problems,
    fileCount: content.entries.length,
    faultCount,
    adviceCount: problems.length - faultCount,
  };
}

/** Everything found in the content, reading faults included; empty when it is in order. */
export async function checkContent(content: Content): Promise<ContentProblem[]> {
  const found = await Promise.all(
    rules.map(async ({ id, kind, check }) =>
      (await check(content)).map((finding): ContentProblem => ({ ...finding, kind, rule: id })),
    ),
  );
  const problems = leaveOutConsequences(content, found.flat())
    .map((it) => adviseReference(content, it))
    .map((it) => ({ ...it, message: toOneLine(it.message), remedy: toOneLine(it.remedy) }));
  return sortProblems(problems);
}
