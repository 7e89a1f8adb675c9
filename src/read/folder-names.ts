/** Folders that the content does not have: one fault for the folder, and none for the files in it. */
import {
  chapterFolder,
  DATA_FOLDER,
  EDITIONS_FOLDER,
  isEditionSlug,
  isPictureName,
  MEDIA_FOLDER,
  pageFolder,
  SCHEMA_FOLDER,
} from './files.ts';
import type { FolderEntry } from './folder.ts';
import { findNearest } from './nearest.ts';

export interface FolderFault {
  /** relative to the content folder, without a slash at the end */
  readonly folder: string;
  readonly message: string;
  readonly remedy: string;
  /** the folder that it should be, when only its spelling is wrong */
  readonly meant?: string;
}

const TOP_FOLDERS = [EDITIONS_FOLDER, pageFolder.path, SCHEMA_FOLDER];
const EDITION_FOLDERS = [DATA_FOLDER, chapterFolder.path, MEDIA_FOLDER];
const MOVE_PICTURES = `flytt bildene til ${EDITIONS_FOLDER}/…/${MEDIA_FOLDER}/`;
const COPY = /copy|kopi|\(\d{1,3}\)$/i;

/**
 * The folders around a file that should not be there, or should have another name, the outermost first. Behind a name that
 * is only misspelt, the next is looked at as if it were right.
 */
export function findFolderFaults(path: string): FolderFault[] {
  const fault = findOutermost(path);
  if (fault?.meant === undefined) return fault === undefined ? [] : [fault];
  const inner = findFolderFaults(fault.meant + path.slice(fault.folder.length));
  return [fault, ...inner.map((it) => ({ ...it, folder: takeFolder(path, it.folder) }))];
}

/** The folder of a path that is as deep as another one. */
function takeFolder(path: string, other: string): string {
  return path.split('/').slice(0, other.split('/').length).join('/');
}

function findOutermost(path: string): FolderFault | undefined {
  const [top = '', slug = '', part = '', file] = path.split('/');
  if (!path.includes('/')) return undefined;
  if (!TOP_FOLDERS.includes(top)) return describeFolder(top, top, TOP_FOLDERS, path);
  if (top !== EDITIONS_FOLDER || part === '') return undefined;
  if (!isEditionSlug(slug)) return describeEdition(slug);
  if (file === undefined || EDITION_FOLDERS.includes(part)) return undefined;
  return describeFolder(part, `${top}/${slug}/${part}`, EDITION_FOLDERS, path);
}

function describeEdition(slug: string): FolderFault {
  const folder = `${EDITIONS_FOLDER}/${slug}`;
  const message = `mappen "${slug}" er ikke navnet på en utgave`;
  const [, first, last] = /^(\d{4})\D{1,3}(?:\d{2})?(\d{2})$/.exec(slug) ?? [];
  const name = `${first}-${last}`;
  if (isEditionSlug(name)) {
    return { folder, message, remedy: `kall mappen ${name}`, meant: `${EDITIONS_FOLDER}/${name}` };
  }
  const remedy = 'kall mappen for perioden, for eksempel 2020-23';
  const isCopy = /^\d{4}-\d{2}/.test(slug) || COPY.test(slug);
  return { folder, message, remedy: isCopy ? `${remedy}, eller slett den hvis den er en kopi` : remedy };
}

function describeFolder(name: string, folder: string, known: readonly string[], path: string): FolderFault {
  const message = `mappen "${name}" hører ikke hjemme her`;
  const twin = known.find((it) => it === name.toLowerCase());
  if (twin !== undefined) {
    const meant = folder.slice(0, -name.length) + twin;
    return { folder, message, remedy: `kall mappen ${twin}, med små bokstaver`, meant };
  }
  if (COPY.test(name)) return { folder, message, remedy: 'slett mappen hvis den er en kopi' };
  if (isEditionSlug(name)) return { folder, message, remedy: `flytt mappen til ${EDITIONS_FOLDER}/` };
  if (EDITION_FOLDERS.includes(name) && !isPictureName(path))
    return { folder, message, remedy: `flytt mappen til ${EDITIONS_FOLDER}/…/` };
  if (isPictureName(path)) return { folder, message, remedy: MOVE_PICTURES };
  const home = known === TOP_FOLDERS ? EDITION_FOLDERS : TOP_FOLDERS;
  if (home.includes(name)) {
    const target = home === TOP_FOLDERS ? 'content/' : `${EDITIONS_FOLDER}/…/`;
    return { folder, message, remedy: `flytt mappen til ${target}` };
  }
  const nearest = findNearest(name, known);
  if (nearest === undefined) return { folder, message, remedy: 'flytt mappen ut av content/' };
  const meant = folder.slice(0, -name.length) + nearest;
  return { folder, message, remedy: `mente du "${nearest}"?`, meant };
}

export interface CorrectedFolders {
  readonly entries: readonly FolderEntry[];
  /** the folders' own names by their right ones, relative to the content folder */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The files as if a folder whose spelling is wrong had its right name: its files are there, and nothing that needs them
 * is at fault. A folder that stands beside the right one, or an edition beside others, is left out of the content.
 */
export function correctFolders(entries: readonly FolderEntry[]): CorrectedFolders {
  const names = new Map<string, string>();
  let corrected = entries;
  // One level of folders after the other.
  for (let known = -1; names.size > known;) {
    known = names.size;
    corrected = correctOutermost(corrected, entries, names);
  }
  return { entries: corrected, names };
}

/** @param originals the same files with the names that they have on the disk */
function correctOutermost(
  entries: readonly FolderEntry[],
  originals: readonly FolderEntry[],
  names: Map<string, string>,
): readonly FolderEntry[] {
  const faults = entries.map((it) => findOutermost(it.path));
  if (faults.every((it) => it?.meant === undefined)) return entries;
  const hasEdition = entries.some((it) => readEditionSlug(it.path) !== undefined);
  return entries.map((entry, index) => {
    const { folder = '', meant } = faults[index] ?? {};
    if (meant === undefined || (hasEdition && isEditionSlug(meant.split('/').at(-1) ?? ''))) return entry;
    const isTaken = entries.some((it) => it.path.startsWith(`${meant}/`));
    if (isTaken) return entry;
    names.set(meant, takeFolder(originals[index]?.path ?? entry.path, folder));
    return { ...entry, path: meant + entry.path.slice(folder.length) };
  });
}

/** The edition whose folder a file stands in; undefined for files beside the editions, and for folders of other names. */
export function readEditionSlug(path: string): string | undefined {
  const [top, slug = '', ...rest] = path.split('/');
  return top === EDITIONS_FOLDER && rest.length > 0 && isEditionSlug(slug) ? slug : undefined;
}
