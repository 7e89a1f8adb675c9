/** Reads the whole content folder. Faults become problems, never exceptions. */
import { relative, resolve } from 'node:path';
import type { ContentProblem } from '../data/errors.ts';
import type { Content, EditionContent, MdxFile } from './content.ts';
import {
  chapterFolder,
  type EditionFiles,
  editionFiles,
  EDITIONS_FOLDER,
  MEDIA_FOLDER,
  pageFolder,
  type TopFiles,
  topFiles,
  WORD_LIST,
} from './files.ts';
import { FILE_START } from './positions.ts';
import { type FolderEntry, readFolder } from './folder.ts';
import { findFileProblems } from './file-names.ts';
import { correctFolders, readEditionSlug } from './folder-names.ts';
import { parseMdx } from '../markdown/parse.ts';
import { type ReadCache, readOnce } from './read-cache.ts';
import { readJsonFile, readMdxFile, readText, type Report } from './read-file.ts';
import { openTreeStore, type ParseText } from './tree-store.ts';

const SILENT: Report = () => {};
const NO_CONTENT = {
  message: 'mappen finnes ikke, eller er tom',
  remedy: 'kjør kommandoen i mappen til prosjektet, eller skriv navnet på mappen med innholdet etter den',
};
/** What to do about a file that nobody writes by hand. */
const RESTORE = 'hent filen tilbake fra forrige versjon';

/**
 * @param contentDir folder, relative to the working directory or absolute; one that does not exist gives a content with problems
 * @param storePath where parsed chapters are kept from one run to the next, when there are many; null keeps none
 */
export function readContent(
  contentDir: string,
  cache: ReadCache = new Map(),
  storePath: string | null = null,
): Content {
  const fromHere = relative(process.cwd(), resolve(contentDir)).replaceAll('\\', '/');
  const root = fromHere.startsWith('..') ? resolve(contentDir).replaceAll('\\', '/') : fromHere || '.';
  const entries = readFolder(contentDir);
  if (storePath === null) return parseContent(entries, root, cache);
  const store = openTreeStore(storePath, entries.filter((it) => it.path.endsWith('.mdx')).length);
  const content = parseContent(entries, root, cache, store.parse);
  store.save();
  return content;
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
  parse: ParseText = parseMdx,
): Content {
  const problems: ContentProblem[] = [];
  const tell: Report = (problem) => problems.push({ ...problem, kind: 'fault' });
  for (const problem of findFileProblems(entries)) tell({ ...problem, file: `${root}/${problem.file}` });

  // Without a single file the folder is not the content, and there is nothing to say of what it lacks.
  const report: Report = entries.length === 0 ? SILENT : tell;
  if (entries.length === 0) tell({ rule: 'files', file: root, ...FILE_START, ...NO_CONTENT });
  const { entries: corrected, names: folderNames } = correctFolders(entries);
  const byPath = new Map(corrected.map((entry) => [entry.path, entry]));
  const reader = { byPath, root, report, cache, parse };
  const slugs = [
    ...new Set(corrected.map((it) => readEditionSlug(it.path)).filter((it) => it !== undefined)),
  ].sort();
  const editions = slugs.map((slug) => readEdition(reader, corrected, slug));
  const top = readFiles(reader, '', topFiles) as TopFiles;
  const pages = readMdxFolder(reader, corrected, `${pageFolder.path}/`, pageFolder.schema);
  const words = byPath.get(WORD_LIST);
  // A list of no words is one; its letters are all that can be wrong.
  if (words !== undefined && words.sizeBytes > 0) readText(words, `${root}/${WORD_LIST}`, 'text', report);
  return { ...top, root, entries: corrected, folderNames, editions, pages, problems };
}

interface Reader {
  readonly byPath: ReadonlyMap<string, FolderEntry>;
  readonly root: string;
  readonly report: Report;
  readonly cache: ReadCache;
  readonly parse: ParseText;
}

function readEdition(reader: Reader, entries: readonly FolderEntry[], slug: string): EditionContent {
  const prefix = `${EDITIONS_FOLDER}/${slug}/`;
  const paths = Object.values(editionFiles).map((it) => prefix + it.path);
  const isEmpty = !paths.some((it) => reader.byPath.has(it));
  if (isEmpty) reader.report(describeEmpty(`${reader.root}/${prefix.slice(0, -1)}`));
  // What is missing of an edition that is not there at all, is said once.
  const own = isEmpty ? { ...reader, report: SILENT } : reader;
  const files = readFiles(own, prefix, editionFiles) as EditionFiles;
  const chapters = readMdxFolder(reader, entries, `${prefix}${chapterFolder.path}/`, chapterFolder.schema);
  const mediaPrefix = `${prefix}${MEDIA_FOLDER}/`;
  const mediaFiles = entries
    .filter((entry) => entry.path.startsWith(mediaPrefix))
    .map((entry) => ({ ...entry, path: entry.path.slice(mediaPrefix.length) }));
  return { ...files, slug, folder: `${reader.root}/${prefix.slice(0, -1)}`, chapters, mediaFiles };
}

function describeEmpty(file: string): Parameters<Report>[0] {
  const message = 'utgaven er tom: ingen av filene den skal ha, er her';
  const remedy = 'kopier mappen til utgaven før hit, eller slett mappen';
  return { rule: 'files', file, ...FILE_START, message, remedy };
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
        readMdxFile(entry, file, schema, report, reader.parse),
      );
    });
}
