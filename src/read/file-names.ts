/** What may lie in the content folder, and under which names. */
import { extname } from 'node:path';
import {
  chapterFolder,
  DATA_FOLDER,
  editionFiles,
  EDITIONS_FOLDER,
  HELP_FILES,
  IGNORED_FILES,
  isEditionSlug,
  isPictureName,
  MEDIA_EXTENSIONS,
  MEDIA_FOLDER,
  pageFolder,
  SCHEMA_FOLDER,
  topFiles,
} from './files.ts';
import { type FolderEntry, MAX_FILE_BYTES, MAX_PICTURE_BYTES } from './folder.ts';
import { findNearest } from './nearest.ts';
import { proposeId } from './slug.ts';

interface FileProblem {
  readonly rule: 'files' | 'file-names';
  /** relative to the content folder */
  readonly file: string;
  readonly line: 1;
  readonly column: 1;
  readonly message: string;
  readonly remedy: string;
}

/** Locks of Word and LibreOffice, what Macs put beside a file, copies of editors, rests of a merge. */
const LEFTOVER = /^(?:~\$|\.~|\._)|[~#]$|\.(?:bak|orig|rej|tmp|swp)$/i;
const WINDOWS_RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** The name becomes an address, and Windows counts the whole path. */
const MAX_NAME_CHARACTERS = 80;
const SPREADSHEET = /^\.(?:xlsx?|ods|csv)$/;
const DOCUMENT = /^\.(?:mdx?|docx?|odt|rtf|pdf|pptx?|pages|txt|html?)$/;
const PICTURE_OR_FILM = /^\.(?:gif|tiff?|bmp|hei[cf]|mp4|mov|avi|webm|m4v|mkv|wmv)$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const TOP_FOLDERS = [EDITIONS_FOLDER, pageFolder.path, SCHEMA_FOLDER];
const EDITION_FOLDERS = [DATA_FOLDER, chapterFolder.path, MEDIA_FOLDER];

type Fault = readonly [rule: FileProblem['rule'], message: string, remedy: string];

/** Checks the names, kinds and sizes of all files; at most one fault for a file, and one for a folder that has no place here. */
export function findFileProblems(entries: readonly FolderEntry[]): FileProblem[] {
  const problems = new Map<string, FileProblem>();
  const add = (file: string, [rule, message, remedy]: Fault): void => {
    if (!problems.has(file)) problems.set(file, { rule, file, line: 1, column: 1, message, remedy });
  };
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const { path } = entry;
    if (isNoContent(path)) continue;
    const folder = findFolderFault(path);
    if (folder !== undefined) {
      add(folder.folder, folder.fault);
      continue;
    }
    const fault = findFault(entry);
    if (fault !== undefined) add(path, fault);
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    const message = `navnet er likt "${twin}" når store og små bokstaver ikke skilles`;
    if (twin !== undefined)
      add(fault === undefined ? twin : path, [
        'file-names',
        message,
        'gi den ene filen et annet navn, eller slett kopien',
      ]);
  }
  return [...problems.values()];
}

/** The name of a file, without its folders. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isNoContent(path: string): boolean {
  return (IGNORED_FILES as readonly string[]).includes(nameOf(path)) || HELP_FILES.test(path);
}

/** The outermost folder around a file that the content does not have. */
function findFolderFault(path: string): { readonly folder: string; readonly fault: Fault } | undefined {
  const [top = '', slug = '', part = '', file] = path.split('/');
  if (!path.includes('/')) return undefined;
  if (!TOP_FOLDERS.includes(top)) return { folder: top, fault: describeFolder(top, TOP_FOLDERS) };
  if (top !== EDITIONS_FOLDER || part === '') return undefined;
  const edition = `${top}/${slug}`;
  if (!isEditionSlug(slug)) {
    const message = `mappen "${slug}" er ikke navnet på en utgave`;
    return {
      folder: edition,
      fault: [
        'files',
        message,
        'kall mappen for perioden, for eksempel 2020-23, eller slett den hvis den er en kopi',
      ],
    };
  }
  if (file === undefined || EDITION_FOLDERS.includes(part)) return undefined;
  return { folder: `${edition}/${part}`, fault: describeFolder(part, EDITION_FOLDERS) };
}

function describeFolder(name: string, known: readonly string[]): Fault {
  const message = `mappen "${name}" hører ikke hjemme her`;
  const nearest = findNearest(name, known);
  if (nearest !== undefined)
    return ['files', message, `kall mappen ${nearest}, eller slett den hvis den er en kopi`];
  return ['files', message, `flytt filene til en av mappene ${known.join(', ')}, eller ut av content/`];
}

function findFault(entry: FolderEntry): Fault | undefined {
  const { path } = entry;
  const name = nameOf(path);
  if (entry.kind === 'link') return ['files', 'filen er en lenke til en annen fil', 'legg selve filen her'];
  if (entry.kind === 'other') return ['files', 'dette er ingen vanlig fil', 'slett den'];
  if (LEFTOVER.test(name)) return ['files', `"${name}" er en fil som et program har lagt igjen`, 'slett den'];
  return findNameFault(path, name) ?? findPlaceFault(path, name) ?? findSizeFault(entry);
}

function findSizeFault({ path, bytes, sizeBytes }: FolderEntry): Fault | undefined {
  if (bytes !== null) return undefined;
  if (sizeBytes <= MAX_FILE_BYTES)
    return ['files', 'filen kan ikke leses', 'kontroller rettighetene til filen'];
  return ['files', ...describeSize(sizeBytes, isPictureName(path) ? MAX_PICTURE_BYTES : MAX_FILE_BYTES)];
}

/** What is said of a file that is too large, whether it could be read or not. */
export function describeSize(
  sizeBytes: number,
  limitBytes: number,
): readonly [message: string, remedy: string] {
  const [megabytes, limit] = [sizeBytes, limitBytes].map((it) => Math.ceil(it / 1024 / 1024));
  const remedy =
    'bruk en mindre fil; et bilde kan lagres i mindre størrelse, for eksempel 2400 piksler bredt';
  return [`filen er ${megabytes} MB, og grensen er ${limit} MB`, remedy];
}

/** What is wrong with a name anywhere in the content. */
function findNameFault(path: string, name: string): Fault | undefined {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  const remedy = `kall filen ${proposeId(stem) || 'navn'}${extension.toLowerCase()}, eller slett den hvis den er en kopi`;
  if (path !== path.normalize('NFC'))
    return ['file-names', 'navnet har bokstaver som er satt sammen av to tegn', remedy];
  if (name.length > MAX_NAME_CHARACTERS)
    return [
      'file-names',
      `navnet har ${name.length} tegn, og grensen er ${MAX_NAME_CHARACTERS}`,
      'gi filen et kortere navn',
    ];
  if (WINDOWS_RESERVED.test(stem.split('.', 1)[0] ?? ''))
    return ['file-names', `Windows kan ikke ha en fil som heter "${name}"`, 'gi filen et annet navn'];
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) || name.endsWith('.'))
    return [
      'file-names',
      `navnet "${name}" har mellomrom, æøå eller andre tegn som ikke virker i en adresse`,
      remedy,
    ];
  return undefined;
}

/** What is wrong with a file in the place where it lies. */
function findPlaceFault(path: string, name: string): Fault | undefined {
  const [top, slug, ...rest] = path.split('/');
  const isEdition = top === EDITIONS_FOLDER && rest.length > 0;
  const local = isEdition ? rest.join('/') : path;
  const known = Object.values(isEdition ? editionFiles : topFiles).map((it) => it.path);
  if (known.some((it) => it === local)) return undefined;
  const folder = local.slice(0, -name.length);
  const isText = folder === `${isEdition ? chapterFolder.path : pageFolder.path}/`;
  const isMedia = isEdition && folder === `${MEDIA_FOLDER}/`;
  if ((isText && /\.mdx$/i.test(name)) || (isMedia && isPictureName(name))) return findSlugFault(name);
  const edition = isEdition ? `${EDITIONS_FOLDER}/${slug}/` : `${EDITIONS_FOLDER}/…/`;
  const nearest = findNearest(local, known);
  const remedy = nearest === undefined ? 'flytt filen ut av content/' : `mente du "${nearest}"?`;
  return ['files', `filen hører ikke hjemme her: "${local}"`, proposeHome(name, edition, isText) ?? remedy];
}

/** The name without its ending becomes an address. */
function findSlugFault(name: string): Fault | undefined {
  const extension = extname(name);
  const stem = name.slice(0, -extension.length);
  if (SLUG.test(stem) && extension === extension.toLowerCase()) return undefined;
  const message = `navnet blir adressen, og "${name}" har andre tegn enn små bokstaver a-z, tall og bindestrek`;
  return ['file-names', message, `kall filen ${proposeId(stem) || 'navn'}${extension.toLowerCase()}`];
}

/** What to do with a file of a known kind or name; undefined for others. */
function proposeHome(name: string, edition: string, isText: boolean): string | undefined {
  const extension = extname(name).toLowerCase();
  if (isPictureName(name)) return `flytt bildet til ${edition}${MEDIA_FOLDER}/`;
  if (PICTURE_OR_FILM.test(extension))
    return `bruk ${MEDIA_EXTENSIONS.join(', ')}; adressen til en film skrives i "url" i medier.json`;
  if (SPREADSHEET.test(extension)) return `skriv tallene inn i filene i ${DATA_FOLDER}/`;
  if (isText || DOCUMENT.test(extension))
    return `lagre teksten som ${proposeId(name.replace(/(?:\.\w+)+$/, '')) || 'kapittel'}.mdx under ${chapterFolder.path}/`;
  if (Object.values(topFiles).some((it) => it.path === name)) return 'flytt filen til content/';
  const file = Object.values(editionFiles).find((it) => nameOf(it.path) === name);
  return file && `flytt filen til ${edition}${file.path.slice(0, -name.length)}`;
}
