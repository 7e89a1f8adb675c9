/** Puts a finished site where the published one is. At every moment one of them is there, whole. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { publishByFile, restoreByFile } from './by-file.ts';
import { exchangeFolders } from './exchange.ts';
import { hashFiles, hashFolder, readVersion } from './version.ts';

/** How a site was put in its place: in one step for all files, or in one step for each. */
export type Placing = 'in one step' | 'file by file';

/**
 * Assets whose names change with what they hold, of the version before: readers may have one of its pages open.
 * They are copied into the new site. Returns their paths. A site that is published anew unchanged keeps what it kept.
 */
export function keepAssets(outDir: string, next: string): ReadonlySet<string> {
  const before = readVersion(outDir);
  if (before === undefined) return new Set();
  const isSame = hashFiles(hashFolder(next)) === before.version;
  const kept = Object.keys(isSame ? before.kept : before.files).filter(
    (path) => isHashedAsset(path) && existsSync(join(outDir, path)) && !existsSync(join(next, path)),
  );
  for (const path of kept) cpSync(join(outDir, path), join(next, path));
  return new Set(kept);
}

/** Astro's assets and the parts of the search index have their hash in their names, so they never change. */
export function isHashedAsset(path: string): boolean {
  return /^(?:_astro|pagefind\/(?:fragment|index|filter))\//.test(path) || path.endsWith('.pf_meta');
}

/**
 * @param next folder with the new site; afterwards it may hold the old one
 * @throws when the disk is full or the folder cannot be written; the published site is then as it was
 */
export function placeSite(next: string, outDir: string): Placing {
  const full = resolve(outDir);
  mkdirSync(dirname(full), { recursive: true });
  if (!existsSync(full) && isMoved(next, full)) return 'in one step';
  if (existsSync(full) && exchangeFolders(resolve(next), full)) return 'in one step';
  if (isPlacedBeside(next, full)) return 'in one step';
  try {
    publishByFile(next, full);
  } catch (error) {
    restoreByFile(full);
    throw error;
  }
  return 'file by file';
}

/** Where the two lie on different disks: a copy beside the published folder, then the exchange. */
function isPlacedBeside(next: string, full: string): boolean {
  const isMountPoint = existsSync(full) && statSync(full).dev !== statSync(dirname(full)).dev;
  if (isMountPoint) return false;
  const copy = besideFolder(full);
  try {
    rmSync(copy, { recursive: true, force: true });
    cpSync(next, copy, { recursive: true });
    return existsSync(full) ? exchangeFolders(copy, full) : isMoved(copy, full);
  } catch (error) {
    // The folder around a mount point may belong to somebody else, and then nothing can lie beside.
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Takes the folder back to the former site where a build was killed on the way. Returns whether it had to. */
export function restoreSite(outDir: string): boolean {
  const full = resolve(outDir);
  rmSync(besideFolder(full), { recursive: true, force: true });
  return restoreByFile(full);
}

function besideFolder(full: string): string {
  return join(dirname(full), `.${basename(full)}.neste`);
}

/** False where the two lie on different disks. */
function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EXDEV') return false;
    throw error;
  }
}
