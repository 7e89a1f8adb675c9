import { describe, expect, test } from 'vitest';
import { addCounts, formatCount, readPlaywrightCount, readVitestCount } from '../../../src/cli/test-count.ts';

describe('the count of tests', () => {
  test('is one line, which tells skipped tests only when there are any', () => {
    expect(formatCount({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(formatCount({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
    const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });

  test('reads what Vitest reports, with a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitestCount(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('reads what Playwright reports, with a flaky test and a broken file as failures', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] };
    expect(readPlaywrightCount(report, 1)).toEqual({ passed: 7, failed: 3, skipped: 1 });
  });

  test('a runner that crashed, said nothing or ran nothing has failed', () => {
    const failure = { passed: 0, failed: 1, skipped: 0 };
    expect(readVitestCount(undefined, 1)).toEqual(failure);
    expect(readVitestCount({ numPassedTests: 0 }, 0)).toEqual(failure);
    expect(readPlaywrightCount(undefined, 0)).toEqual(failure);
    expect(readPlaywrightCount({ stats: { expected: 4 } }, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});
