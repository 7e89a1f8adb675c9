/** Reads the whole content folder. Faults become problems, never exceptions. */
import { relative, resolve } from 'node:path';
import type { Content, EditionContent, MdxFile, ReadingProblem } from './content.ts';
import {
  chapterFolder,
  type EditionFiles,
  editionFiles,
  EDITIONS_FOLDER,
  isEditionSlug,
  MEDIA_FOLDER,
  pageFolder,
  type TopFiles,
  topFiles,
  WORD_LIST,
} from './files.ts';
import { FILE_START } from './positions.ts';
import { type FolderEntry, readFolder } from './folder.ts';
import { findFileProblems } from './file-names.ts';
import { type ReadCache, readOnce } from './read-cache.ts';
import { readJsonFile, readMdxFile, readText, type Report } from './read-file.ts';

const SILENT: Report = () => {};
const NO_CONTENT = {
  message: 'mappen finnes ikke, eller er tom',
  remedy: 'kjør kommandoen i mappen til prosjektet, eller skriv navnet på mappen med innholdet etter den',
};
const EMPTY_EDITION = {
  message: 'utgaven er tom: ingen av filene den skal ha, er her',
  remedy: 'kopier mappen til utgaven før hit, eller slett mappen',
};
/** What to do about a file that nobody writes by hand. */
const RESTORE = 'hent filen tilbake fra forrige versjon';

/** @param contentDir folder, relative to the working directory or absolute; one that does not exist gives a content with problems */
export function readContent(contentDir: string, cache: ReadCache = new Map()): Content {
  const fromHere = relative(process.cwd(), resolve(contentDir)).replaceAll('\\', '/');
  const root = fromHere.startsWith('..') ? resolve(contentDir).replaceAll('\\', '/') : fromHere || '.';
  return parseContent(readFolder(contentDir), root, cache);
}

/**
 * The same for a folder that is read already; touches nothing but its arguments.
 * @param root how problems name the folder: `content`
 * @param cache what earlier readings left; files whose bytes are the same are not parsed again
 */
export function parseContent(
  entries: readonly FolderEntry[],
  root: string,
  cache: ReadCache = new Map(),
): Content {
  const problems: ReadingProblem[] = [];
  const tell: Report = (problem) => problems.push({ ...problem, kind: 'fault' });
  for (const problem of findFileProblems(entries)) tell({ ...problem, file: `${root}/${problem.file}` });

  // Without a single file the folder is not the content, and there is nothing to say of what it lacks.
  const report: Report = entries.length === 0 ? SILENT : tell;
  if (entries.length === 0) tell({ rule: 'files', file: root, ...FILE_START, ...NO_CONTENT });
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const reader = { byPath, root, report, cache };
  const slugs = [...new Set(entries.map((it) => readEditionSlug(it.path)))]
    .filter((it) => it !== undefined)
    .sort();
  const editions = slugs.map((slug) => readEdition(reader, entries, slug));
  const top = readFiles(reader, '', topFiles) as TopFiles;
  const pages = readMdxFolder(reader, entries, `${pageFolder.path}/`, pageFolder.schema);
  const words = byPath.get(WORD_LIST);
  // A list of no words is one; its letters are all that can be wrong.
  if (words !== undefined && words.sizeBytes > 0) readText(words, `${root}/${WORD_LIST}`, 'text', report);
  return { ...top, root, entries, editions, pages, problems };
}

interface Reader {
  readonly byPath: ReadonlyMap<string, FolderEntry>;
  readonly root: string;
  readonly report: Report;
  readonly cache: ReadCache;
}

/** The edition whose folder a file stands in; undefined for files beside the editions, and for folders of other names. */
function readEditionSlug(path: string): string | undefined {
  const [top, slug = '', ...rest] = path.split('/');
  return top === EDITIONS_FOLDER && rest.length > 0 && isEditionSlug(slug) ? slug : undefined;
}

function readEdition(reader: Reader, entries: readonly FolderEntry[], slug: string): EditionContent {
  const prefix = `${EDITIONS_FOLDER}/${slug}/`;
  const paths = Object.values(editionFiles).map((it) => prefix + it.path);
  const isEmpty = !paths.some((it) => reader.byPath.has(it));
  const folder = `${reader.root}/${prefix.slice(0, -1)}`;
  if (isEmpty) reader.report({ rule: 'files', file: folder, ...FILE_START, ...EMPTY_EDITION });
  // What is missing of an edition that is not there at all, is said once.
  const own = isEmpty ? { ...reader, report: SILENT } : reader;
  const files = readFiles(own, prefix, editionFiles) as EditionFiles;
  const chapters = readMdxFolder(reader, entries, `${prefix}${chapterFolder.path}/`, chapterFolder.schema);
  const mediaPrefix = `${prefix}${MEDIA_FOLDER}/`;
  const mediaFiles = entries
    .filter((entry) => entry.path.startsWith(mediaPrefix))
    .map((entry) => ({ ...entry, path: entry.path.slice(mediaPrefix.length) }));
  return { ...files, slug, folder, chapters, mediaFiles };
}

type AnyFiles = Record<string, { path: string; schema: Parameters<typeof readJsonFile>[2] }>;

function readFiles(reader: Reader, prefix: string, specs: AnyFiles): Record<string, unknown> {
  const read = Object.entries(specs).map(([key, spec]) => {
    const entry = reader.byPath.get(prefix + spec.path);
    const file = `${reader.root}/${prefix}${spec.path}`;
    if (entry === undefined) {
      // What was published, and where it went, is known from there alone.
      const isUnique = spec === topFiles.permalinks || spec === topFiles.moves;
      const remedy = `${RESTORE}${isUnique ? '' : ', eller lag den på nytt'}`;
      reader.report({ rule: 'files', file, ...FILE_START, message: 'filen mangler', remedy });
      return [key, undefined] as const;
    }
    const read = (report: Report) => readJsonFile(entry, file, spec.schema, report);
    const report: Report =
      spec === topFiles.permalinks ? (it) => reader.report({ ...it, remedy: RESTORE }) : reader.report;
    return [key, readOnce(reader.cache, entry, file, report, read)] as const;
  });
  return Object.fromEntries(read);
}

function readMdxFolder<T>(
  reader: Reader,
  entries: readonly FolderEntry[],
  prefix: string,
  schema: Parameters<typeof readMdxFile<T>>[2],
): MdxFile<T>[] {
  return entries
    .filter((entry) => entry.path.startsWith(prefix) && /^[^/]+\.mdx$/.test(entry.path.slice(prefix.length)))
    .map((entry) => {
      const file = `${reader.root}/${entry.path}`;
      return readOnce(reader.cache, entry, file, reader.report, (report) =>
        readMdxFile(entry, file, schema, report),
      );
    });
}
