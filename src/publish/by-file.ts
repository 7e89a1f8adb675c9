/**
 * Publishes into a folder that cannot change places with another: a mount point, or a system without that call. Every
 * file is replaced in one step, new ones first and old ones taken away last, so each address answers all the while. What
 * was there is kept aside until the end; a build that finds a journal takes the folder back to what it was.
 */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, VERSION_FILE } from './version.ts';

/** Folder in the published folder, there only while it is being changed. */
export const JOURNAL = '.publisering';
/** In the journal: there from the first change until the last. */
const BEGUN = 'begynt';
const BEFORE = 'forrige';
const AFTER = 'neste';

/**
 * @param next the new site, on any disk; left as it is
 * @param onStep called before each step that changes something; what it throws breaks the work off, as a kill would
 * @throws when the disk is full or the folder cannot be written; before the first change nothing is touched
 */
export function publishByFile(next: string, outDir: string, onStep: () => void = () => {}): void {
  mkdirSync(outDir, { recursive: true });
  const journal = join(outDir, JOURNAL);
  onStep();
  rmSync(journal, { recursive: true, force: true });
  cpSync(next, join(journal, AFTER), { recursive: true });
  onStep();
  mkdirSync(join(journal, BEFORE));
  for (const path of listSite(outDir)) keep(join(outDir, path), join(journal, BEFORE, path));
  onStep();
  writeFileSync(join(journal, BEGUN), '');
  replaceAll(outDir, join(journal, AFTER), onStep);
  finish(outDir, onStep);
}

/** Takes a folder back to what it was before a publication that did not end. Returns whether there was one that had begun. */
export function restoreByFile(outDir: string, onStep: () => void = () => {}): boolean {
  const journal = join(outDir, JOURNAL);
  if (!existsSync(journal)) return false;
  const hasBegun = existsSync(join(journal, BEGUN));
  if (hasBegun) {
    // What is moved back must stay in the journal, in case this is broken off too.
    const copy = join(journal, AFTER);
    rmSync(copy, { recursive: true, force: true });
    for (const path of listFiles(join(journal, BEFORE))) keep(join(journal, BEFORE, path), join(copy, path));
    mkdirSync(copy, { recursive: true });
    replaceAll(outDir, copy, onStep);
  }
  finish(outDir, onStep);
  return hasBegun;
}

/** From the moment that the mark is gone the folder is whole; the rest is only tidying. */
function finish(outDir: string, onStep: () => void): void {
  const journal = join(outDir, JOURNAL);
  onStep();
  rmSync(join(journal, BEGUN), { force: true });
  onStep();
  rmSync(journal, { recursive: true, force: true });
}

/** Moves all files of a folder into the site, then takes away the files that it has not. */
function replaceAll(outDir: string, from: string, onStep: () => void): void {
  const paths = listFiles(from).sort((a, b) => rank(a) - rank(b));
  for (const path of paths) {
    onStep();
    move(join(from, path), join(outDir, path));
  }
  const wanted = new Set(paths);
  for (const path of listSite(outDir).filter((it) => !wanted.has(it))) {
    onStep();
    rmSync(join(outDir, path));
  }
  removeEmptyFolders(outDir);
}

/** What pages load comes before the pages, and what names the version comes last. */
function rank(path: string): number {
  if (path === VERSION_FILE) return 2;
  return /\.html(?:\.br|\.gz)?$/.test(path) ? 1 : 0;
}

/** A file may lie where a folder was, or the other way round. */
function move(from: string, to: string): void {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR' || code === 'ENOTEMPTY') rmSync(to, { recursive: true });
    else if (code === 'EEXIST' || code === 'ENOTDIR') removeFileAbove(to);
    else throw error;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}

/** Takes away the file that stands where a folder above a path must be. */
function removeFileAbove(path: string): void {
  let above = dirname(path);
  while (!existsSync(above)) above = dirname(above);
  rmSync(above);
}

/** A second name for the same bytes; a copy where the disk knows no second names. */
function keep(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}

function listSite(outDir: string): string[] {
  return listFiles(outDir).filter((it) => !it.startsWith(`${JOURNAL}/`));
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === JOURNAL) continue;
    const inner = join(folder, entry.name);
    removeEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
}
