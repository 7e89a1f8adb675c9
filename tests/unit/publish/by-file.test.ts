import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JOURNAL, publishByFile, restoreByFile } from '../../../src/publish/by-file.ts';
import { hashFolder } from '../../../src/publish/version.ts';
import { makeFolder } from '../permalinks/built-folder.ts';

const BEFORE = {
  'index.html': 'gammel',
  'om/index.html': 'om',
  'bare-for/index.html': 'x',
  a: 'fil',
  'b/c': 'mappe',
};
/** With a file where a folder was, and a folder where a file was. */
const AFTER = { 'index.html': 'ny', 'om/index.html': 'om', '_astro/x.js': 'x', 'a/d': 'mappe', b: 'fil' };

/** Runs the work until the step with the number, as if it was killed there. Returns whether it came to the end. */
function breakOff(work: (onStep: () => void) => void, step: number): boolean {
  let count = 0;
  try {
    work(() => {
      if (count++ === step) throw new Error('killed');
    });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'killed') return false;
    throw error;
  }
}

describe('publication file by file', () => {
  it('leaves the new site and nothing else', () => {
    const [next, out] = [makeFolder(AFTER), makeFolder(BEFORE)];
    publishByFile(next, out);
    expect(hashFolder(out)).toEqual(hashFolder(next));
    expect(existsSync(join(out, 'bare-for'))).toBe(false);
  });

  it('is taken back to the former site after a kill at any step, also when taking back is killed at any step', () => {
    const next = makeFolder(AFTER);
    const before = hashFolder(makeFolder(BEFORE));
    let [steps, ended] = [0, false];
    for (; !ended && steps < 100; steps++) {
      for (let back = 0; back < 100; back++) {
        const out = makeFolder(BEFORE);
        ended = breakOff((onStep) => publishByFile(next, out, onStep), steps);
        if (ended) break;
        const isBack = breakOff((onStep) => restoreByFile(out, onStep), back);
        if (!isBack) restoreByFile(out);
        const now = hashFolder(out);
        // Past the last change the new site is whole, and stays.
        expect([before, hashFolder(next)]).toContainEqual(now);
        expect(existsSync(join(out, JOURNAL))).toBe(false);
        if (isBack) break;
      }
    }
    expect(ended).toBe(true);
    expect(steps).toBeGreaterThan(10);
  });

  it('has nothing to take back in a folder that nobody was changing', () => {
    const out = makeFolder(BEFORE);
    expect(restoreByFile(out)).toBe(false);
    expect(restoreByFile(join(out, 'finnes-ikke'))).toBe(false);
  });

  it('throws away what was prepared when nothing was changed yet', () => {
    const out = makeFolder(BEFORE);
    mkdirSync(join(out, JOURNAL, 'neste'), { recursive: true });
    expect(restoreByFile(out)).toBe(false);
    expect(existsSync(join(out, JOURNAL))).toBe(false);
  });
});
