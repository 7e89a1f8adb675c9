/**
 * `npm run mutation [-- group …]`: changes the code in every small way and counts what no test notices. Works in a
 * copy of the project below `.cache/`, with Stryker beside it: neither the lock file nor `node_modules` changes. One
 * group takes two to ten minutes; `--list` names the groups.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Group, groups } from './groups.ts';
import { computeScore, formatRow, TABLE_HEAD } from './score.ts';

const STRYKER = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];
const HOME = resolve('.cache/mutation');
const COPY = `${HOME}/project`;
const COPIED = ['src', 'tests', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
/** Percent of the mutants that the tests must notice. */
const LEAST_SCORE = 85;

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !groups.some((it) => it.name === name));
if (unknown !== undefined) {
  console.error(`No group ${unknown}. Groups: ${groups.map((it) => it.name).join(', ')}`);
  process.exit(unknown === '--list' ? 0 : 2);
}
prepare();
const rows = groups.filter((it) => wanted.length === 0 || wanted.includes(it.name)).map(test);
console.log([...TABLE_HEAD, ...rows.map((it) => it.row)].join('\n'));
process.exitCode = rows.every((it) => it.percent >= LEAST_SCORE) ? 0 : 1;

/** A fresh copy of the project. Packages are found in the folders above it: Stryker first, then the project's own. */
function prepare(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const name of COPIED)
    cpSync(name, `${COPY}/${name}`, { recursive: true, filter: (it) => !it.includes('.tmp') });
  if (existsSync(`${HOME}/node_modules/@stryker-mutator/vitest-runner`)) return;
  writeFileSync(`${HOME}/package.json`, '{ "private": true }\n');
  // Peers would be a second vitest, whose tests know nothing of the first.
  const flags = ['--no-save', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  const { status } = spawnSync('npm', ['install', ...flags, ...STRYKER], {
    cwd: HOME,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(2);
}

function test(group: Group): { readonly row: string; readonly percent: number } {
  const result = `${HOME}/${group.name}.json`;
  rmSync(result, { force: true });
  const mutate = group.files.map((it) => `src/${it}.ts`);
  const config = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts' },
    mutate,
    // Prose and the wording of messages are read by people: a test of every word would only repeat it.
    mutator: { excludedMutations: group.messages ? ['StringLiteral'] : [] },
    coverageAnalysis: 'perTest',
    // Later runs test what changed and what survived; delete `.cache/mutation` to measure everything anew.
    incremental: true,
    incrementalFile: `${HOME}/${group.name}-incremental.json`,
    concurrency: 1,
    timeoutMS: 20_000,
    inPlace: true,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    jsonReporter: { fileName: result },
    clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
    tempDirName: 'backup',
  };
  writeFileSync(`${COPY}/stryker.json`, JSON.stringify(config, null, 2));
  const env = { ...process.env, MUTATION_TESTS: group.tests.join(' ') };
  const stryker = `${HOME}/node_modules/@stryker-mutator/core/bin/stryker.js`;
  spawnSync(process.execPath, [stryker, 'run', 'stryker.json'], { cwd: COPY, stdio: 'inherit', env });
  if (!existsSync(result)) return { row: formatRow(group.name, null), percent: 0 };
  const score = computeScore(JSON.parse(readFileSync(result, 'utf8')), mutate);
  return { row: formatRow(group.name, score), percent: score.percent };
}
