/**
 * `npm run verify`: tries the publication in every way there is and prints one table that can be pasted into a release
 * note. Every line is also tried on something broken on purpose, where it must fail. `-- --alt` runs the long trials,
 * `-- <words>` only the lines whose names hold them. `-- <folder or address>` says what version is there instead.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readVersion } from '../../src/publish/version.ts';
import { trials } from './trials.ts';
import type { Outcome, Setting, Trial } from './trial.ts';
import { makeTwoVersions } from './two-versions.ts';

interface Row {
  readonly name: string;
  readonly outcome: Outcome;
  /** Whether the trial failed on what was broken. */
  readonly control: Outcome;
}

const SCRATCH = 'tests/.tmp/verify';
process.chdir(resolve(import.meta.dirname, '../..'));
const words = process.argv.slice(2).filter((it) => !it.startsWith('--'));
rmSync(SCRATCH, { recursive: true, force: true });
mkdirSync(SCRATCH, { recursive: true });

const [target] = words;
if (target !== undefined && (/^https?:/.test(target) || existsSync(target))) {
  await import('../../src/cli/verify-version.ts');
  process.exit();
}
const { sites } = await makeTwoVersions();
const [site] = sites;

const rows: Row[] = [];
for (const [i, trial] of trials.entries()) {
  if (words.length > 0 && !words.some((it) => trial.name.includes(it))) continue;
  const setting: Setting = { isLong: process.argv.includes('--alt'), site, scratch: `${SCRATCH}/${i}` };
  const outcome = await attempt(trial, 'run', setting);
  const control = outcome.state === 'skipped' ? outcome : await attempt(trial, 'spoiled', setting);
  rows.push({ name: trial.name, outcome, control });
  console.error(formatRow({ name: trial.name, outcome, control }));
}
const table = [`Innholdet er ${readVersion(site)?.content}.`, '', ...formatTable(rows), ''].join('\n');
writeFileSync('kontroll.md', table);
console.log(`\n${table}`);
const isGood = rows.every(
  (it) => it.outcome.state === 'skipped' || (it.outcome.state === 'passed' && it.control.state === 'failed'),
);
process.exitCode = isGood ? 0 : 1;

async function attempt(trial: Trial, kind: 'run' | 'spoiled', setting: Setting): Promise<Outcome> {
  rmSync(setting.scratch, { recursive: true, force: true });
  mkdirSync(setting.scratch, { recursive: true });
  try {
    return await trial[kind](setting);
  } catch (error) {
    // A control that breaks down has not found the fault that it was given.
    return {
      state: kind === 'run' ? 'failed' : 'passed',
      says: `stoppet: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function formatTable(all: readonly Row[]): string[] {
  return [
    '| Prøve | Utfall | Tall | På noe som er ødelagt |',
    '| --- | --- | --- | --- |',
    ...all.map(formatRow),
  ];
}

function formatRow({ name, outcome, control }: Row): string {
  const words = { passed: 'bestått', failed: 'IKKE BESTÅTT', skipped: 'hoppet over' };
  const red = { passed: 'SÅ INGEN FEIL', failed: 'så feilen', skipped: '–' };
  return `| ${name} | ${words[outcome.state]} | ${outcome.says.replace(/[|\n]/g, ' ')} | ${red[control.state]} |`;
}
