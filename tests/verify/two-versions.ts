/** Two versions of the content that differ in one sentence: a build that is broken off must leave one of them, whole. */
import { rmSync } from 'node:fs';
import { readVersion } from '../../src/publish/version.ts';
import { copyContent } from '../fixtures/editions/copy-content.ts';
import { runBuild } from './trial.ts';

export interface TwoVersions {
  readonly contents: readonly [string, string];
  /** Folders with a whole build of each. */
  readonly sites: readonly [string, string];
  readonly versions: readonly [string, string];
  /** How long a build takes, in milliseconds. */
  readonly buildMs: number;
}

const FOLDER = 'tests/.tmp/verify-two';
let made: Promise<TwoVersions> | undefined;

/** Built once for all trials. @throws Error when one does not build */
export function makeTwoVersions(): Promise<TwoVersions> {
  return (made ??= make());
}

async function make(): Promise<TwoVersions> {
  const copy = copyContent('verify-other');
  copy.write('sider/om.mdx', `${copy.read('sider/om.mdx')}\nDenne setningen står bare i en prøve.\n`);
  rmSync(FOLDER, { recursive: true, force: true });
  const contents = ['content', copy.folder] as const;
  const sites = [`${FOLDER}/0`, `${FOLDER}/1`] as const;
  const versions: string[] = [];
  let buildMs = 0;
  for (const [i, contentDir] of contents.entries()) {
    const outDir = sites[i] ?? '';
    const { exitCode, output, milliseconds } = await runBuild({
      contentDir,
      outDir,
      cacheDir: `${FOLDER}/cache`,
    });
    if (exitCode !== 0) throw new Error(output);
    versions.push(readVersion(outDir)?.version ?? '');
    buildMs = milliseconds;
  }
  return { contents, sites, versions: versions as [string, string], buildMs };
}
