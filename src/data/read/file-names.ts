/** What may lie in the content folder, and under which names. */
import { extname } from 'node:path';
import {
  chapterFolder,
  editionFiles,
  EDITIONS_FOLDER,
  HELP_FILES,
  IGNORED_FILES,
  MEDIA_EXTENSIONS,
  MEDIA_FOLDER,
  pageFolder,
  topFiles,
} from './files.ts';
import { type FolderEntry, MAX_FILE_BYTES } from './folder.ts';
import { findNearest } from './nearest.ts';
import { proposeId } from './slug.ts';

interface FileProblem {
  readonly rule: string;
  /** relative to the content folder */
  readonly file: string;
  readonly line: 1;
  readonly column: 1;
  readonly message: string;
  readonly remedy: string;
}

/** Locks of Word and LibreOffice, copies of editors, rests of a merge. */
const LEFTOVER = /^(?:~\$|\.~)|[~#]$|\.(?:bak|orig|rej|tmp|swp)$/i;
const WINDOWS_RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** The name becomes an address, and Windows counts the whole path. */
const MAX_NAME_CHARACTERS = 80;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EDITION_SLUG = /^\d{4}-\d{2}$/;

/** Checks the names, kinds and sizes of all files. */
export function findFileProblems(entries: readonly FolderEntry[]): FileProblem[] {
  const problems: FileProblem[] = [];
  const add = (entry: FolderEntry, rule: string, message: string, remedy: string): void => {
    problems.push({ rule, file: entry.path, line: 1, column: 1, message, remedy });
  };
  for (const entry of entries) {
    const fault = findFault(entry);
    if (fault !== undefined) add(entry, ...fault);
  }
  for (const [entry, twin] of findCaseTwins(entries)) {
    add(
      entry,
      'file-names',
      `navnet er likt "${twin.path}" når store og små bokstaver ikke skilles`,
      'gi den ene et annet navn',
    );
  }
  return problems;
}

type Fault = readonly [rule: string, message: string, remedy: string];

function findFault(entry: FolderEntry): Fault | undefined {
  const { path } = entry;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (entry.kind === 'link') return ['files', 'filen er en lenke til en annen fil', 'legg selve filen her'];
  if (entry.kind === 'other') return ['files', 'dette er ingen vanlig fil', 'slett den'];
  if ((IGNORED_FILES as readonly string[]).includes(name) || HELP_FILES.test(path)) return undefined;
  if (LEFTOVER.test(name)) return ['files', `"${name}" er en fil som et program har lagt igjen`, 'slett den'];
  return findNameFault(path, name) ?? findPlaceFault(path, name) ?? findSizeFault(entry);
}

function findSizeFault(entry: FolderEntry): Fault | undefined {
  if (entry.bytes !== null) return undefined;
  if (entry.sizeBytes <= MAX_FILE_BYTES)
    return ['files', 'filen kan ikke leses', 'kontroller rettighetene til filen'];
  const megabytes = Math.ceil(entry.sizeBytes / 1024 / 1024);
  return [
    'files',
    `filen er ${megabytes} MB, og grensen er ${MAX_FILE_BYTES / 1024 / 1024} MB`,
    'bruk en mindre fil',
  ];
}

function findNameFault(path: string, name: string): Fault | undefined {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  if (path !== path.normalize('NFC')) {
    return [
      'file-names',
      'navnet har bokstaver som er satt sammen av to tegn',
      `kall filen ${proposeId(stem)}${extension.toLowerCase()}`,
    ];
  }
  if (name.length > MAX_NAME_CHARACTERS) {
    return [
      'file-names',
      `navnet har ${name.length} tegn, og grensen er ${MAX_NAME_CHARACTERS}`,
      'gi filen et kortere navn',
    ];
  }
  if (WINDOWS_RESERVED.test(stem.split('.')[0] ?? '')) {
    return ['file-names', `Windows kan ikke ha en fil som heter "${name}"`, 'gi filen et annet navn'];
  }
  if (path.split('/').some((part) => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part) || part.endsWith('.'))) {
    const proposal = proposeId(stem);
    const remedy =
      proposal === ''
        ? 'bruk bare a-z, tall og bindestrek'
        : `kall filen ${proposal}${extension.toLowerCase()}`;
    return [
      'file-names',
      `navnet "${path}" har mellomrom, æøå eller andre tegn som ikke virker i en adresse`,
      remedy,
    ];
  }
  return undefined;
}

function findPlaceFault(path: string, name: string): Fault | undefined {
  const extension = extname(name).toLowerCase();
  const [top, slug = '', ...rest] = path.split('/');
  if (top === EDITIONS_FOLDER && rest.length > 0 && !EDITION_SLUG.test(slug)) {
    return [
      'files',
      `mappen "${slug}" er ikke navnet på en utgave`,
      'kall mappen for perioden, for eksempel 2020-23',
    ];
  }
  const isEdition = top === EDITIONS_FOLDER && rest.length > 0;
  const local = isEdition ? rest.join('/') : path;
  const known = Object.values(isEdition ? editionFiles : topFiles).map((it) => it.path);
  if (known.some((it) => it === local)) return undefined;
  const folder = local.slice(0, -name.length);
  if (folder === `${isEdition ? chapterFolder.path : pageFolder.path}/`) return findMdxFault(name, extension);
  if (isEdition && folder === `${MEDIA_FOLDER}/`) return findMediaFault(extension);
  if (/^\.(?:docx?|odt|rtf|pdf|xlsx?|pptx?|pages)$/.test(extension)) {
    return [
      'files',
      `${extension}-filer kan ikke vises på nettstedet`,
      'lim teksten inn i en .mdx-fil under kapitler/',
    ];
  }
  const nearest = findNearest(local, known);
  const home = (isEdition ? [chapterFolder.path, MEDIA_FOLDER] : [pageFolder.path]).find((it) =>
    local.startsWith(`${it}/`),
  );
  const remedy =
    home !== undefined
      ? `flytt filen til ${home}/, uten egen mappe`
      : nearest === undefined
        ? 'flytt filen ut av content/'
        : `mente du "${nearest}"?`;
  return ['files', `filen hører ikke hjemme her: "${local}"`, remedy];
}

function findMdxFault(name: string, extension: string): Fault | undefined {
  const slug = name.slice(0, name.length - extension.length);
  if (extension === '.md' || extension === '.markdown') {
    return ['files', `teksten må ligge i en .mdx-fil, fant "${name}"`, `kall filen ${slug}.mdx`];
  }
  if (extension !== '.mdx') {
    const remedy = /^\.(?:docx?|odt|rtf|pdf|pages)$/.test(extension)
      ? `lim teksten inn i ${proposeId(slug) || 'kapittel'}.mdx`
      : 'flytt filen ut av mappen';
    return ['files', `bare .mdx-filer kan ligge her, fant "${name}"`, remedy];
  }
  if (!name.endsWith('.mdx') || !SLUG.test(slug)) {
    return [
      'file-names',
      `filnavnet blir adressen, og "${name}" har andre tegn enn små bokstaver a-z, tall og bindestrek`,
      `kall filen ${proposeId(slug)}.mdx`,
    ];
  }
  return undefined;
}

function findMediaFault(extension: string): Fault | undefined {
  if ((MEDIA_EXTENSIONS as readonly string[]).includes(extension.slice(1))) return undefined;
  return [
    'files',
    `${extension || 'filer uten endelse'} kan ikke vises som bilde`,
    `bruk ${MEDIA_EXTENSIONS.join(', ')}`,
  ];
}

function findCaseTwins(entries: readonly FolderEntry[]): [FolderEntry, FolderEntry][] {
  const seen = new Map<string, FolderEntry>();
  const twins: [FolderEntry, FolderEntry][] = [];
  for (const entry of entries) {
    const key = entry.path.toLowerCase();
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, entry);
    else twins.push([entry, earlier]);
  }
  return twins;
}
