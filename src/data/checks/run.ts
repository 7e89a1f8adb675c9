/** The whole check in one call, for the command line, the build, the dev server and the tests. */
import { resolve } from 'node:path';
import type { ContentProblem } from '../errors.ts';
import { type Content, readContent, type ReadCache } from '../read/index.ts';
import { checkContent } from './index.ts';

export interface CheckResult {
  readonly content: Content;
  /** sorted by file and line */
  readonly problems: readonly ContentProblem[];
  readonly fileCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
}

/** Parsed chapters from one run to the next; only a content with very many of them writes it. */
const STORE = resolve('.cache/sjekk/kapitler');

/** Files that are unchanged since the last check of this process are not parsed again. */
const cache: ReadCache = new Map();

/** Reads and checks a content folder. Never throws for anything that stands in it. */
export function runCheck(contentDir: string): CheckResult {
  const content = readContent(contentDir, cache, STORE);
  const problems = checkContent(content);
  const errorCount = problems.filter((it) => it.severity === 'error').length;
  return {
    content,
    problems,
    fileCount: content.entries.length,
    errorCount,
    warningCount: problems.length - errorCount,
  };
}
