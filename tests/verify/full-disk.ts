/** Builds onto disks of many sizes: a full disk ends the build with a sentence and leaves the former version, whole. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from '../../src/publish/version.ts';
import {
  findFaults,
  fingerprint,
  judge,
  runBuild,
  skipped,
  type Outcome,
  type Setting,
  type Trial,
} from './trial.ts';
import { makeTwoVersions } from './two-versions.ts';

/** Megabytes that are free beside the published site. */
const FEW = [2, 40];
const MANY = [0, 1, 2, 4, 6, 8, 10, 14, 20, 40];

export const fullDisk: Trial = {
  name: 'Full disk',
  run: (setting) => run(setting, setting.isLong ? MANY : FEW, () => {}),
  spoiled: (setting) => run(setting, [2], (outDir) => rmSync(join(outDir, 'index.html'))),
};

async function run(
  { scratch }: Setting,
  sizes: readonly number[],
  spoil: (outDir: string) => void,
): Promise<Outcome> {
  const { contents, sites, versions } = await makeTwoVersions();
  const disk = join(scratch, 'disk');
  const faults: string[] = [];
  let [full, done] = [0, 0];
  for (const free of sizes) {
    mkdirSync(disk, { recursive: true });
    if (!mount(disk, free)) return skipped('krever rett til å montere en disk');
    try {
      const outDir = join(disk, 'dist');
      cpSync(sites[0], outDir, { recursive: true });
      const before = fingerprint(outDir);
      const filled = fill(disk, free);
      const folders = { contentDir: contents[1], outDir, cacheDir: join(disk, 'cache') };
      const { exitCode, output } = await runBuild(folders);
      spoil(outDir);
      if (exitCode === 0) done++;
      else full++;
      const isWhole = findFaults(outDir).length === 0;
      const version = readVersion(outDir)?.version;
      if (exitCode !== 0 && fingerprint(outDir) !== before) faults.push(`${free} MB: nettstedet ble endret.`);
      if (exitCode !== 0 && !/Disken er full/.test(output)) faults.push(`${free} MB: ${output.trim()}`);
      if (exitCode === 0 && (!isWhole || version !== versions[1])) faults.push(`${free} MB: gal versjon.`);
      rmSync(filled, { force: true });
      if (exitCode !== 0 && faults.length === 0) {
        const after = await runBuild(folders);
        if (
          after.exitCode !== 0 ||
          readVersion(outDir)?.version !== versions[1] ||
          findFaults(outDir).length > 0
        )
          faults.push(`${free} MB: neste bygg ble ikke rett. ${after.output}`);
      }
    } finally {
      spawnSync('umount', [disk]);
    }
  }
  return judge(faults, `${sizes.length} størrelser: ${full} ganger full, ${done} ganger plass nok`);
}

const SIZE_MB = 120;

/** A disk in memory. False without the right to make one. */
function mount(disk: string, free: number): boolean {
  return (
    free < SIZE_MB &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', disk]).status === 0
  );
}

/** Fills the disk but for so many megabytes. Returns the file that does it. */
function fill(disk: string, free: number): string {
  const file = join(disk, 'fyll');
  const { stdout } = spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' });
  const available = Number(stdout.split('\n')[1]);
  writeFileSync(file, Buffer.alloc(Math.max(0, available - free * 1_048_576)));
  return file;
}
