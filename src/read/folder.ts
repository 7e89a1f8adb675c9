/** Lists the content folder. The only module of the checker that touches the disk; links are never followed. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Larger files are listed, but not read. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Larger pictures are read, but not published. */
export const MAX_PICTURE_BYTES = 8 * 1024 * 1024;
const MAX_FOLDER_DEPTH = 8;

/** One thing in the content folder that is not a folder. */
export interface FolderEntry {
  /** relative to the content folder, forward slashes */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'other';
  readonly sizeBytes: number;
  /** null for links and other things, for files that are too large, and for files that cannot be read */
  readonly bytes: Uint8Array | null;
}

/** Reads every file under a folder, sorted by path; an absent folder gives an empty list. */
export function readFolder(folder: string): FolderEntry[] {
  const entries: FolderEntry[] = [];
  collect(folder, '', entries, 0);
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function collect(folder: string, prefix: string, entries: FolderEntry[], depth: number): void {
  for (const item of list(folder)) {
    const path = `${prefix}${item.name}`;
    const fullPath = join(folder, item.name);
    if (item.isDirectory() && depth < MAX_FOLDER_DEPTH) collect(fullPath, `${path}/`, entries, depth + 1);
    else entries.push(readEntry(fullPath, path));
  }
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readEntry(fullPath: string, path: string): FolderEntry {
  try {
    const stat = lstatSync(fullPath);
    if (stat.isSymbolicLink()) return { path, kind: 'link', sizeBytes: 0, bytes: null };
    if (!stat.isFile()) return { path, kind: 'other', sizeBytes: 0, bytes: null };
    const bytes = stat.size > MAX_FILE_BYTES ? null : readFileSync(fullPath);
    return { path, kind: 'file', sizeBytes: stat.size, bytes };
  } catch {
    return { path, kind: 'file', sizeBytes: 0, bytes: null };
  }
}
