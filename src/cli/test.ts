/**
 * `npm test`: every check and test, two at a time. A step that fails does not stop the next ones.
 * The last line counts what passed and failed; exit code 1 when anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { requireBrowser } from './browser.ts';
import { findLockFaults } from './lock-file.ts';
import { addCounts, formatCount, readPlaywrightCount, readVitestCount, type Count } from './test-count.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Count>;
}

const PASSED: Count = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Count = { passed: 0, failed: 1, skipped: 0 };
const REPORTS = 'tests/.tmp';

const buildStep = (site: string): Step => ({
  name: `build of the test site ${site}`,
  run: () => runNode(['tests/fixtures/editions/build-site.ts', site]),
});

/**
 * Two steps run at a time, one of each lane. Everything that writes to `.astro/` is in one lane: Astro keeps one such
 * folder, and two that write it disturb each other.
 */
const lanes: readonly (readonly Step[])[] = [
  [
    { name: 'lock file', run: checkLockFile },
    { name: 'formatting', run: () => runNode([findBin('prettier', 'prettier'), '--check', '.']) },
    { name: 'unit tests and content checks', run: () => runVitest('unit') },
  ],
  [
    {
      name: 'types',
      run: () => runNode([findBin('astro', 'astro'), 'check', '--minimumFailingSeverity', 'hint']),
    },
    ...['root', 'base', 'two-editions', 'changed-number', 'moved'].map(buildStep),
    { name: 'tests of the built pages', run: () => runVitest('pages') },
  ],
];

/** The browser needs the built sites, and the machine for itself: its tests measure what a reader waits for. */
const lastSteps: readonly Step[] = [
  {
    name: 'browser',
    run: async () => {
      process.env['E2E_BROWSER'] = requireBrowser();
      console.log(`  ${process.env['E2E_BROWSER']}`);
      return PASSED;
    },
  },
  { name: 'end-to-end tests', run: runPlaywright },
];

process.chdir(resolve(import.meta.dirname, '../..'));
// Children that start with `#!/usr/bin/env node` must get the project's Node, not an older one of the system.
const nodeFolders = [resolve('node_modules/.bin'), dirname(process.execPath)].join(delimiter);
process.env['PATH'] = `${nodeFolders}${delimiter}${process.env['PATH'] ?? ''}`;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['SITES_ARE_BUILT'] = 'yes';
for (const name of ['SITE_URL', 'BASE_PATH', 'CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR', 'PORT'])
  delete process.env[name];
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const stepCount = lanes.flat().length + lastSteps.length;
const summary: string[] = [];
let total: Count = { passed: 0, failed: 0, skipped: 0 };
await Promise.all(lanes.map(runSteps));
await runSteps(lastSteps);
console.log(['', ...summary, '', formatCount(total)].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;

/** One after the other, whether they fail or not. */
async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const { name, run } of steps) {
    const started = performance.now();
    const count = await run().catch((error: unknown): Count => {
      console.log(error instanceof Error ? error.message : String(error));
      return FAILED;
    });
    total = addCounts(total, count);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const state = count.failed > 0 ? 'FAILED' : 'ok';
    summary.push(`${state.padEnd(7)}${name.padEnd(52)}${`${seconds} s`.padStart(8)}  ${formatCount(count)}`);
    console.log(`[${summary.length}/${stepCount}] ${name}: ${state} in ${seconds} s`);
  }
}

async function checkLockFile(): Promise<Count> {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const faults = findLockFaults(read('package.json'), read('package-lock.json'));
  for (const fault of faults) console.log(`  ${fault}`);
  return faults.length === 0 ? PASSED : FAILED;
}

/** One step without a count of its own; what it says is shown when it fails. */
async function runNode(args: readonly string[]): Promise<Count> {
  const { exitCode, output } = await spawnNode(args);
  if (exitCode !== 0) console.log(output);
  return exitCode === 0 ? PASSED : FAILED;
}

async function runVitest(project: string): Promise<Count> {
  const report = join(REPORTS, `vitest-${project}.json`);
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const args = [findBin('vitest', 'vitest'), 'run', '--project', project, ...reporters];
  const { exitCode, output } = await spawnNode(args);
  if (exitCode !== 0) console.log(output);
  return readVitestCount(readReport(report), exitCode);
}

async function runPlaywright(): Promise<Count> {
  const { exitCode, output } = await spawnNode([findBin('@playwright/test', 'playwright'), 'test']);
  console.log(output);
  return readPlaywrightCount(readReport(join(REPORTS, 'e2e.json')), exitCode);
}

/** A runner that crashed has left no report: undefined counts as one failure. */
function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The file behind a command of an installed package. Its shell wrapper is not used: it differs by system. */
function findBin(packageName: string, command: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[command] ?? ''));
}

/** What steps print side by side would be mixed up, so each hands over what it said when it is done. */
async function spawnNode(args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exitCode = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  return { exitCode, output };
}
