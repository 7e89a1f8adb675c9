/**
 * What the tests counted and copied from the adopted plan belongs to the release of its edition. It holds for the text
 * of that release; whoever edits the text is not stopped by it. Renewed with a release: mend `facts.json` and the tests
 * that use `isAsReleased`, and put the digest that the test prints into `release.json`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readContent } from '../../src/read/index.ts';
import { computeState } from '../../src/site/published-state.ts';

const EDITION = '2020-23';

/** Digest of all that readers see of the edition; the date of the last change is no part of it. */
export function computeDigest(folder: string): string {
  const content = readContent(folder);
  const edition = content.editions.find((it) => it.slug === EDITION);
  const files = edition && computeState(content, edition)?.files;
  return createHash('sha256').update(JSON.stringify(files ?? null)).digest('hex');
}

const released = JSON.parse(readFileSync('tests/content/release.json', 'utf8')) as { digest: string };

export const digest = computeDigest('content');
export const isAsReleased = released.digest === digest;
