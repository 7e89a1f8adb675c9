/** The same content, built in another folder, time zone, language and year, gives the same bytes. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hashOf, listFiles } from '../../src/publish/version.ts';
import { judge, runBuild, type Outcome, type Setting, type Trial } from './trial.ts';
import { makeTwoVersions } from './two-versions.ts';

const COPIED = ['src', 'public', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
/** Moves the clock of a process. */
const CLOCK = `const Real = Date; const ahead = 987654321000;
globalThis.Date = class extends Real {
  constructor(...args) { if (args.length === 0) super(Real.now() + ahead); else super(...args); }
  static now() { return Real.now() + ahead; }
};`;

export const reproducible: Trial = {
  name: 'Samme byte på nytt',
  run: (setting) => run(setting, 0),
  spoiled: (setting) => run(setting, 1),
};

async function run({ scratch }: Setting, compareWith: 0 | 1): Promise<Outcome> {
  const { sites } = await makeTwoVersions();
  const other = resolve(scratch, 'et annet sted');
  mkdirSync(other, { recursive: true });
  for (const name of COPIED) cpSync(name, join(other, name), { recursive: true });
  const clock = join(other, 'klokke.mjs');
  writeFileSync(clock, CLOCK);
  const { exitCode, output } = await runBuild(
    { contentDir: 'content', outDir: 'ut', cacheDir: 'mellomlager' },
    {
      cwd: other,
      env: {
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        NODE_OPTIONS: `--import="${clock}"`,
      },
    },
  );
  if (exitCode !== 0) throw new Error(output);
  return judge(compare(sites[compareWith], join(other, 'ut')), 'annen mappe, tidssone, språk og klokke');
}

function compare(one: string, other: string): string[] {
  const hashes = (folder: string): Map<string, string> =>
    new Map(listFiles(folder).map((it) => [it, hashOf(readFileSync(join(folder, it)))]));
  const [a, b] = [hashes(one), hashes(other)];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((it) => a.get(it) !== b.get(it))
    .map((it) => `${it} er ulik.`);
}
