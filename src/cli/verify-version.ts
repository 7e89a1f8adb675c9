/**
 * `npm run verify -- <folder or address> [version]`: says whether a folder or an address holds exactly the version
 * that its `versjon.json` names, and whether that is the one that is asked for.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareAddress } from '../publish/compare-address.ts';
import {
  findDifferences,
  parseVersion,
  readVersion,
  VERSION_FILE,
  type Version,
} from '../publish/version.ts';
import { readSettings } from '../environment.ts';

const [target = readSettings(process.env).outDir, wanted] = process.argv.slice(2);
const isAddress = /^https?:\/\//.test(target);
const base = target.endsWith('/') ? target : `${target}/`;

const version = isAddress ? await fetchVersion() : readVersion(target);
if (version === undefined) {
  console.error(`${target} har ingen ${VERSION_FILE}, så det går ikke an å si hvilken versjon det er.`);
  process.exit(1);
}
const differences = isAddress ? await compareAddress(base, version) : findDifferences(target, version);
// A folder names the version that is wanted, too.
const asked =
  wanted !== undefined && existsSync(join(wanted, VERSION_FILE)) ? readVersion(wanted)?.version : wanted;
if (asked !== undefined && !version.version.startsWith(asked))
  differences.unshift(`Versjonen er ${version.version}, ikke ${asked}.`);
for (const it of differences) console.log(it);
console.log(
  differences.length === 0
    ? `${target} har nøyaktig versjon ${version.version}. Innholdet er ${version.content}.`
    : `${target} har ikke nøyaktig versjon ${version.version}: ${differences.length} avvik.`,
);
process.exitCode = differences.length === 0 ? 0 : 1;

async function fetchVersion(): Promise<Version | undefined> {
  const response = await fetch(`${base}${VERSION_FILE}`).catch(() => undefined);
  return response?.ok ? parseVersion(await response.text()) : undefined;
}
