/** Builds killed without warning, at any time: what is published is then the former version or the new one, whole. */
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { readVersion } from '../../src/publish/version.ts';
import { findFaults, fingerprint, judge, runBuild, type Outcome, type Setting, type Trial } from './trial.ts';
import { makeTwoVersions } from './two-versions.ts';

const FEW = 4;
const MANY = 50;
/** Every so many kills a build runs to its end. */
const WHOLE_EACH = 10;

export const kills: Trial = {
  name: 'Drept bygg (kill -9)',
  run: (setting) => run(setting, setting.isLong ? MANY : FEW, () => {}),
  spoiled: (setting) => run(setting, 1, (outDir) => appendFileSync(join(outDir, 'index.html'), ' ')),
};

async function run({ scratch }: Setting, count: number, spoil: (outDir: string) => void): Promise<Outcome> {
  const { contents, sites, versions, buildMs } = await makeTwoVersions();
  const outDir = `${scratch}/killed`;
  const cacheDir = `${scratch}/killed-cache`;
  cpSync(sites[0], outDir, { recursive: true });
  let before = fingerprint(outDir);
  let [killed, changed] = [0, 0];
  const faults: string[] = [];
  // On a machine that gets faster meanwhile some builds end before they are killed.
  for (let i = 0; killed < count && i < 2 * count; i++) {
    const now = readVersion(outDir)?.version;
    const other = now === versions[0] ? 1 : 0;
    // Half of the kills fall in the last fifth, where the site is put in its place.
    const share = i % 2 === 0 ? Math.random() : 0.8 + Math.random() * 0.25;
    const folders = { contentDir: contents[other], outDir, cacheDir };
    const { exitCode } = await runBuild(folders, { killAfterMs: buildMs * share });
    if (exitCode === null) killed++;
    spoil(outDir);
    faults.push(...judgeFolder(outDir, before, versions[other]).map((it) => `Etter drap ${i + 1}: ${it}`));
    if ((i + 1) % WHOLE_EACH === 0 || (killed === count && faults.length === 0)) {
      const { exitCode: code, output } = await runBuild(folders);
      if (code !== 0) faults.push(`Bygget etter drap ${i + 1} stoppet: ${output}`);
      faults.push(...judgeFolder(outDir, '', versions[other]));
    }
    const after = fingerprint(outDir);
    if (after !== before) changed++;
    before = after;
  }
  return judge(faults, `${killed} bygg drept, ny versjon på plass ${changed} ganger`);
}

/** Byte for byte as before, or the whole new version. */
function judgeFolder(outDir: string, before: string, version: string): string[] {
  if (fingerprint(outDir) === before) return [];
  if (readVersion(outDir)?.version !== version) return ['mappen er verken som før eller den nye versjonen.'];
  return findFaults(outDir);
}
