/** Which record was meant where a field that names one has something that is no id. */
import { editionFiles, topFiles } from '../../read/files.ts';
import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import { findNearest, listCandidates } from '../../read/nearest.ts';
import { proposeId } from '../../read/slug.ts';
import type { ContentProblem } from '../../data/errors.ts';
import { type IdKind, listKnownIds } from '../../site/known-ids.ts';

/** What the fields that name a record are about. Ids of records of their own are not among them. */
const FIELDS: Readonly<Record<string, IdKind>> = {
  programme: 'programme',
  medium: 'medium',
  goals: 'goal',
  milestones: 'milestone',
  partners: 'organisation',
  amounts: 'amount',
  amount: 'amount',
  left: 'amount',
  right: 'amount',
  source: 'fundingSource',
  fundSource: 'fundingSource',
};

const NO_ID = /^(?:"\w+": )?id-en må [^]*, fant "(.+)"$/;

/**
 * The reader proposes an id that is formed as ids are; this one finds the record that it was meant for. Problems of
 * other kinds, and those of a field whose records cannot be read, stay as they are.
 */
export function adviseReference<
  T extends Pick<ContentProblem, 'rule' | 'file' | 'line' | 'column' | 'message' | 'remedy'>,
>(content: Content, problem: T): T {
  const written = problem.rule === 'fields' ? NO_ID.exec(problem.message)?.[1] : undefined;
  if (written === undefined) return problem;
  for (const [file, edition] of listFiles(content)) {
    if (file?.file !== problem.file) continue;
    const path = findPath(file, problem, file.raw, []);
    const field = path?.findLast((it) => typeof it === 'string');
    const known = field === undefined ? undefined : listNames(content, edition, String(field));
    if (known === undefined || known.size === 0) continue;
    const ids = [...new Set(known.values())];
    const meant = findMeant(written, known);
    if (meant !== undefined && problem.remedy === `skriv "${meant}"`) return problem;
    const list = listCandidates(written, ids);
    const remedy =
      meant === undefined ? `disse finnes: ${list}` : `mente du "${meant}"? Disse finnes: ${list}`;
    return { ...problem, remedy };
  }
  return problem;
}

function* listFiles(
  content: Content,
): Generator<[DataFile<unknown> | undefined, EditionContent | undefined]> {
  for (const key of Object.keys(topFiles)) yield [content[key as keyof typeof topFiles], undefined];
  for (const edition of content.editions) {
    for (const key of Object.keys(editionFiles)) yield [edition[key as keyof typeof editionFiles], edition];
    for (const chapter of edition.chapters) yield [chapter, edition];
  }
}

/** The path of the value that a problem stands at. */
function findPath(
  file: DataFile<unknown>,
  place: { readonly line: number; readonly column: number },
  value: unknown,
  path: Path,
): Path | undefined {
  if (typeof value === 'string') {
    const { line, column } = file.locate(path);
    return line === place.line && column === place.column ? path : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = findPath(file, place, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Ids by what people write for them: the id itself, and the names of programmes. Undefined for a field that names none. */
function listNames(
  content: Content,
  edition: EditionContent | undefined,
  field: string,
): ReadonlyMap<string, string> | undefined {
  if (field === 'citation') return toMap(content.sources?.value?.sources.map((it) => it.id));
  if (edition === undefined) return undefined;
  if (field === 'chapter') return toMap(edition.chapters.map((it) => it.slug));
  const kind = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  const ids = kind === undefined ? undefined : listKnownIds(edition, kind);
  if (kind !== 'programme' || ids === undefined) return toMap(ids);
  const programmes = edition.programmes?.value?.programmes ?? [];
  return new Map(
    programmes.flatMap(({ id, ...own }) =>
      [id, own.code, own.name, own.shortName, own.planName].map((name) => [proposeId(name), id] as const),
    ),
  );
}

const toMap = (ids: readonly string[] | undefined): Map<string, string> | undefined =>
  ids && new Map(ids.map((it) => [it, it]));

/** The same but for its signs, else one that begins with it or has it in it, else one that is nearly it. */
function findMeant(written: string, known: ReadonlyMap<string, string>): string | undefined {
  const id = proposeId(written.replace(/\.[a-z]{2,4}$/i, ''));
  const names = [...known.keys()];
  if (id === '') return undefined;
  const name =
    names.find((it) => it === id) ??
    names.find((it) => it.startsWith(`${id}-`)) ??
    names.find((it) => it.startsWith(id)) ??
    names.find((it) => it.split('-').includes(id)) ??
    findNearest(id, names);
  return name === undefined ? undefined : known.get(name);
}
