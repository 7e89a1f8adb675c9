/** What may lie in the content folder, and under which names. */
import { extname } from 'node:path';
import {
  chapterFolder,
  DATA_FOLDER,
  editionFiles,
  EDITIONS_FOLDER,
  HELP_FILES,
  IGNORED_FILES,
  isPictureName,
  MEDIA_EXTENSIONS,
  MEDIA_FOLDER,
  pageFolder,
  topFiles,
} from './files.ts';
import { type FolderEntry, MAX_FILE_BYTES, MAX_PICTURE_BYTES } from './folder.ts';
import { findFolderFaults } from './folder-names.ts';
import { proposePlace } from './known-files.ts';
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

/** Locks of Word and LibreOffice, what Macs put beside a file, copies of editors, rests of a merge. */
const LEFTOVER = /^(?:~\$|\.~|\._)|[~#]$|\.(?:bak|orig|rej|tmp|swp)$/i;
const WINDOWS_RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** The name becomes an address, and Windows counts the whole path. */
const MAX_NAME_CHARACTERS = 80;
const DOCUMENT = /^\.(?:docx?|odt|rtf|pdf|xlsx?|ods|csv|pptx?|pages)$/;
const FILM = /^\.(?:mp4|mov|avi|webm|m4v|mkv|wmv)$/;
const SPREADSHEET = /^\.(?:xlsx?|ods|csv)$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Checks the names, kinds and sizes of all files. */
export function findFileProblems(entries: readonly FolderEntry[]): FileProblem[] {
  const problems = new Map<string, FileProblem>();
  const add = (file: string, rule: string, message: string, remedy: string): void =>
    void problems.set(file, { rule, file, line: 1, column: 1, message, remedy });
  const placed: FolderEntry[] = [];
  for (const entry of entries) {
    const folders = isNoContent(entry) ? [] : findFolderFaults(entry.path);
    if (folders.length === 0) placed.push(entry);
    for (const it of folders) if (!problems.has(it.folder)) add(it.folder, 'files', it.message, it.remedy);
  }
  for (const entry of placed) {
    const fault = findFault(entry);
    if (fault !== undefined) add(entry.path, ...fault);
  }
  for (const twins of findCaseTwins(placed)) {
    // It is said of the one whose name is wrong; the other may be as it should.
    const [entry, twin] = problems.has(twins[1].path) ? [twins[1], twins[0]] : twins;
    const message = `navnet er likt "${twin.path}" når store og små bokstaver ikke skilles`;
    add(entry.path, 'file-names', message, 'gi filen et annet navn, eller slett den hvis den er en kopi');
  }
  return [...problems.values()];
}

function isNoContent({ path }: FolderEntry): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (IGNORED_FILES as readonly string[]).includes(name) || HELP_FILES.test(path);
}

type Fault = readonly [rule: string, message: string, remedy: string];

function findFault(entry: FolderEntry): Fault | undefined {
  const { path } = entry;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (entry.kind === 'link') return ['files', 'filen er en lenke til en annen fil', 'legg selve filen her'];
  if (entry.kind === 'other') return ['files', 'dette er ingen vanlig fil', 'slett den'];
  if (isNoContent(entry)) return undefined;
  if (LEFTOVER.test(name)) return ['files', `"${name}" er en fil som et program har lagt igjen`, 'slett den'];
  return findNameFault(path, name) ?? findPlaceFault(path, name) ?? findSizeFault(entry);
}

function findSizeFault(entry: FolderEntry): Fault | undefined {
  if (entry.bytes !== null) return undefined;
  if (entry.sizeBytes <= MAX_FILE_BYTES)
    return ['files', 'filen kan ikke leses', 'kontroller rettighetene til filen'];
  if (isPictureName(entry.path)) return ['files', ...describePictureSize(entry.sizeBytes)];
  const megabytes = Math.ceil(entry.sizeBytes / 1024 / 1024);
  return [
    'files',
    `filen er ${megabytes} MB, og grensen er ${MAX_FILE_BYTES / 1024 / 1024} MB`,
    'bruk en mindre fil',
  ];
}

/** What is said of a picture that is too large to be published, whether it could be read or not. */
export function describePictureSize(sizeBytes: number): readonly [message: string, remedy: string] {
  const [megabytes, limit] = [sizeBytes, MAX_PICTURE_BYTES].map((it) => Math.ceil(it / 1024 / 1024));
  return [
    `bildet er ${megabytes} MB, og grensen er ${limit} MB`,
    'lagre det i mindre størrelse, for eksempel 2400 piksler bredt',
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
    return [
      'file-names',
      `navnet "${path}" har mellomrom, æøå eller andre tegn som ikke virker i en adresse`,
      proposeName(path, name, `${proposeId(stem)}${extension.toLowerCase()}`),
    ];
  }
  return undefined;
}

/** What to do about a name that cannot be used; a new name is proposed only where the file may have it. */
function proposeName(path: string, name: string, proposal: string): string {
  if (proposal === extname(name).toLowerCase()) return 'bruk bare a-z, tall og bindestrek';
  const proposed = path.slice(0, -name.length) + proposal;
  const fault = findPlaceFault(proposed, proposal);
  if (fault === undefined) return `kall filen ${proposal}`;
  const [, , remedy] = fault;
  const meant = /^mente du "(.+)"\?$/.exec(remedy)?.[1];
  return meant === undefined ? remedy : `slett filen hvis den er en kopi av ${meant}`;
}

function findPlaceFault(path: string, name: string): Fault | undefined {
  const extension = extname(name).toLowerCase();
  const [top, slug, ...rest] = path.split('/');
  const isEdition = top === EDITIONS_FOLDER && rest.length > 0;
  const local = isEdition ? rest.join('/') : path;
  const known = Object.values(isEdition ? editionFiles : topFiles).map((it) => it.path);
  if (known.some((it) => it === local)) return undefined;
  const folder = local.slice(0, -name.length);
  if (folder === `${isEdition ? chapterFolder.path : pageFolder.path}/`) return findMdxFault(name, extension);
  if (isEdition && folder === `${MEDIA_FOLDER}/`) return findMediaFault(name, extension);
  if (DOCUMENT.test(extension)) {
    const remedy = SPREADSHEET.test(extension)
      ? `skriv tallene inn i filene i ${DATA_FOLDER}/`
      : `lim teksten inn i en .mdx-fil under ${chapterFolder.path}/`;
    return ['files', `${extension}-filer kan ikke vises på nettstedet`, remedy];
  }
  const message = `filen hører ikke hjemme her: "${local}"`;
  const home = findHome(name, isEdition ? `${EDITIONS_FOLDER}/${slug}/` : '');
  if (home !== undefined) return ['files', message, `flytt filen til ${home}`];
  const around = (isEdition ? [chapterFolder.path, MEDIA_FOLDER] : [pageFolder.path]).find((it) =>
    local.startsWith(`${it}/`),
  );
  if (around !== undefined) return ['files', message, `flytt filen til ${around}/, uten egen mappe`];
  if (extension === '.mdx') {
    const chapters = `${EDITIONS_FOLDER}/${isEdition ? slug : '…'}/${chapterFolder.path}/`;
    const others = isEdition ? '' : ` eller ${pageFolder.path}/`;
    return ['files', message, `flytt filen til ${chapters}${others}`];
  }
  return ['files', message, proposePlace(local, known)];
}

/** The folder of a file that has the right name, or of a picture. */
function findHome(name: string, edition: string): string | undefined {
  const inEdition = edition || `${EDITIONS_FOLDER}/…/`;
  if (isPictureName(name)) return `${inEdition}${MEDIA_FOLDER}/`;
  if (Object.values(topFiles).some((it) => it.path === name)) return 'content/';
  const file = Object.values(editionFiles).find((it) => it.path.split('/').at(-1) === name);
  return file && inEdition + file.path.slice(0, -name.length);
}

function findMdxFault(name: string, extension: string): Fault | undefined {
  const slug = name.slice(0, name.length - extension.length);
  const proposal = `${proposeId(slug) || 'kapittel'}.mdx`;
  if (extension === '.md' || extension === '.markdown') {
    return ['files', `teksten må ligge i en .mdx-fil, fant "${name}"`, `kall filen ${slug}.mdx`];
  }
  if (extension !== '.mdx')
    return [
      'files',
      `bare .mdx-filer kan ligge her, fant "${name}"`,
      describeNoText(name, extension, proposal),
    ];
  if (!name.endsWith('.mdx') || !SLUG.test(slug)) {
    return [
      'file-names',
      `filnavnet blir adressen, og "${name}" har andre tegn enn små bokstaver a-z, tall og bindestrek`,
      `kall filen ${proposal}`,
    ];
  }
  return undefined;
}

function describeNoText(name: string, extension: string, proposal: string): string {
  if (extension === '') return `kall filen ${proposal}`;
  if (extension === '.txt')
    return `kall filen ${proposeId(name.replace(/(?:\.mdx?)?\.txt$/i, '')) || 'kapittel'}.mdx`;
  if (DOCUMENT.test(extension) && !SPREADSHEET.test(extension)) return `lim teksten inn i ${proposal}`;
  return isPictureName(name)
    ? `flytt bildet til ${EDITIONS_FOLDER}/…/${MEDIA_FOLDER}/`
    : 'flytt filen ut av mappen';
}

function findMediaFault(name: string, extension: string): Fault | undefined {
  if (FILM.test(extension)) {
    const remedy = 'legg filmen på en filmtjeneste, og skriv adressen i "url" i medier.json';
    return ['files', 'filmer kan ikke ligge her', remedy];
  }
  if (!(MEDIA_EXTENSIONS as readonly string[]).includes(extension.slice(1)))
    return [
      'files',
      `${extension || 'filer uten endelse'} kan ikke vises som bilde`,
      `bruk ${MEDIA_EXTENSIONS.join(', ')}`,
    ];
  const stem = name.slice(0, -extension.length);
  if (SLUG.test(stem) && name.endsWith(extension)) return undefined;
  return [
    'file-names',
    `navnet "${name}" har andre tegn enn små bokstaver a-z, tall og bindestrek`,
    `kall filen ${proposeId(stem) || 'bilde'}${extension}, også i "file" i medier.json`,
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
