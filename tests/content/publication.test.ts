/** The lines of `npm run verify` that need only a built site: what it holds, and what real servers make of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SITES } from '../fixtures/editions/sites.ts';
import { hosts } from '../verify/hosts.ts';
import { observatories } from '../verify/observatory.ts';
import { siteChecks } from '../verify/site-checks.ts';
import type { Setting } from '../verify/trial.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function makeSetting(): Setting {
  const scratch = mkdtempSync(join(tmpdir(), 'verter-'));
  made.push(scratch);
  return { isLong: false, site: SITES.root.outDir, scratch };
}

describe.each([...siteChecks, ...hosts, ...observatories])('$name', (trial) => {
  it('holds for the built site and fails for a broken one', async ({ skip }) => {
    const { state, says } = await trial.run(makeSetting());
    if (state === 'skipped') return skip(says);
    expect(state, says).toBe('passed');
    const control = await trial.spoiled(makeSetting());
    expect(control.state, control.says).toBe('failed');
  });
});
