/** How many tests passed, from the reports of the test runners. */

export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Adds each kind; the result is new. */
export function addCounts(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`; skipped tests are told when there are any. */
export function formatCount({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts Vitest's JSON report. A file that could not be read as tests, and a runner that ended badly although no
 * test failed, count as one failure each; so does a report that is missing or holds no test.
 */
export function readVitestCount(report: unknown, exitCode: number): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = (report ?? {}) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    numTodoTests?: number;
    testResults?: readonly { status: string; assertionResults: readonly { status: string }[] }[];
  };
  const brokenFiles = (testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((it) => it.status === 'failed'),
  ).length;
  return settle(
    {
      passed: numPassedTests ?? 0,
      failed: (numFailedTests ?? 0) + brokenFiles,
      skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
    },
    exitCode,
  );
}

/** Counts Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function readPlaywrightCount(report: unknown, exitCode: number): Count {
  const { stats, errors } = (report ?? {}) as {
    stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
    errors?: readonly unknown[];
  };
  return settle(
    {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (errors?.length ?? 0),
      skipped: stats?.skipped ?? 0,
    },
    exitCode,
  );
}

function settle(count: Count, exitCode: number): Count {
  const endedBadly = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
  return endedBadly ? { ...count, failed: 1 } : count;
}
