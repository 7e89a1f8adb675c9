/** What every line of `npm run verify` is, and what the trials share. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDifferences, hashOf, listFiles, readVersion } from '../../src/publish/version.ts';

/** `passed` and `failed` come with a sentence that holds the figures; `skipped` with the reason. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly says: string;
}

export interface Trial {
  /** In Norwegian, for the table. */
  readonly name: string;
  /** What the trial does to a site that is in order. */
  run(setting: Setting): Promise<Outcome>;
  /** The same trial on something that is broken on purpose: it must fail. */
  spoiled(setting: Setting): Promise<Outcome>;
}

export interface Setting {
  /** Whether the long trials are wanted. */
  readonly isLong: boolean;
  /** A site built from the content, at the root of its host. */
  readonly site: string;
  /** Folder for the trials to use as they like; empty at the start. */
  readonly scratch: string;
}

export const passed = (says: string): Outcome => ({ state: 'passed', says });
export const failed = (says: string): Outcome => ({ state: 'failed', says });
export const skipped = (says: string): Outcome => ({ state: 'skipped', says });
/** Passed when nothing is wrong; else failed with the first faults. */
export const judge = (faults: readonly string[], says: string): Outcome =>
  faults.length === 0
    ? passed(says)
    : failed(`${says}; ${faults.length} feil: ${faults.slice(0, 3).join(' ')}`);

export interface BuildFolders {
  readonly contentDir: string;
  readonly outDir: string;
  readonly cacheDir: string;
}

export interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly milliseconds: number;
}

/** Runs the build program. @param killAfterMs kills it and all that it started, without warning */
export function runBuild(
  { contentDir, outDir, cacheDir }: BuildFolders,
  { killAfterMs, env = {}, cwd = '.' }: { killAfterMs?: number; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      SITE_URL: 'https://plan.example.no',
      BASE_PATH: '/',
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: cacheDir,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer =
    killAfterMs === undefined
      ? undefined
      : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), killAfterMs);
  return new Promise((done) =>
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      done({ exitCode, output, milliseconds: performance.now() - started });
    }),
  );
}

/** One hash over every byte of a folder; two folders with the same are the same. */
export function fingerprint(folder: string): string {
  return hashOf(
    listFiles(folder)
      .map((it) => `${hashOf(readFileSync(join(folder, it)))}  ${it}\n`)
      .join(''),
  );
}

/** What is wrong with a published folder by its own account. */
export function findFaults(folder: string): string[] {
  const version = readVersion(folder);
  return version === undefined ? [`${folder} har ingen versjon.`] : findDifferences(folder, version);
}
