/** axe in a page. It is put in once and run in several states: putting it in again takes most of the time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const nextToPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(nextToPlaywright.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeOptions {
  readonly rules?: Record<string, { enabled: boolean }>;
  readonly runOnly?: string[];
}

declare const axe: {
  run(options: AxeOptions): Promise<{
    violations: { id: string; nodes: { target: unknown[] }[] }[];
    passes: unknown[];
  }>;
};

export interface AxeFindings {
  /** `color-contrast: .a, .b` */
  readonly violations: string[];
  /** rules that found something to look at */
  readonly passCount: number;
}

export type AxeRun = (options?: AxeOptions) => Promise<AxeFindings>;

/** What can differ between states of a page whose elements are the same: colours and sizes. */
export const LOOKS: AxeOptions = { runOnly: ['color-contrast', 'target-size'] };

/** Puts axe into the page. The answer runs it there, until the page is left. */
export async function startAxe(page: Page): Promise<AxeRun> {
  await page.evaluate(AXE);
  return (options = {}) =>
    page.evaluate(async (given) => {
      const { violations, passes } = await axe.run(given);
      return {
        violations: violations.map(
          (it) => `${it.id}: ${it.nodes.map((node) => String(node.target)).join(', ')}`,
        ),
        passCount: passes.length,
      };
    }, options);
}
