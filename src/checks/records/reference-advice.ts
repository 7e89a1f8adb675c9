/** Which record was meant where a field that names one has something that is no id. */
import { editionFiles, topFiles } from '../../read/files.ts';
import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import { sortByNearness } from '../../read/nearest.ts';
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

const MAX_SHOWN = 5;

type Told = Pick<ContentProblem, 'rule' | 'file' | 'line' | 'column' | 'message' | 'remedy'>;

/** The reader proposes an id that is formed as ids are; this one names the records that there are, the nearest first. */
export function adviseReference<T extends Told>(content: Content, problem: T): T {
  const written =
    problem.rule === 'fields' ? /id-en må .* fant "(.+)"$/.exec(problem.message)?.[1] : undefined;
  if (written === undefined) return problem;
  for (const [file, edition] of listFiles(content)) {
    const path = file?.file === problem.file ? findPath(file, problem, file.raw, []) : undefined;
    const field = String(path?.findLast((it) => typeof it === 'string'));
    const known = path === undefined ? [] : listNamed(content, edition, field);
    if (known.length === 0) continue;
    const nearest = sortByNearness(proposeId(written), known).slice(0, MAX_SHOWN);
    const rest = known.length > nearest.length ? ` og ${known.length - nearest.length} til` : '';
    return { ...problem, remedy: `disse finnes: ${nearest.map((it) => `"${it}"`).join(', ')}${rest}` };
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
function findPath(file: DataFile<unknown>, place: Told, value: unknown, path: Path): Path | undefined {
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

/** The records that a field may name; none for a field that names no record. */
function listNamed(content: Content, edition: EditionContent | undefined, field: string): readonly string[] {
  if (field === 'citation') return content.sources?.value?.sources.map((it) => it.id) ?? [];
  if (edition === undefined) return [];
  if (field === 'chapter') return edition.chapters.map((it) => it.slug);
  const kind = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  return (kind && listKnownIds(edition, kind)) ?? [];
}
