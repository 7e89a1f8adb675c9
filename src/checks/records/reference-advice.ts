/** Which records there are where a field that names one has something that is no id. */
import type { Content, EditionContent } from '../../read/index.ts';
import { sortByNearness } from '../../read/nearest.ts';
import { proposeId } from '../../read/slug.ts';
import type { ContentProblem } from '../../data/errors.ts';
import { listKnownIds } from '../../site/known-ids.ts';
import { REFERENCE_FIELDS } from './references.ts';

const MAX_SHOWN = 5;

type Told = Pick<ContentProblem, 'rule' | 'file' | 'message' | 'remedy'>;

/** The reader proposes an id that is formed as ids are; this one names the records that there are, the nearest first. */
export function adviseReference<T extends Told>(content: Content, problem: T): T {
  const [, field, written] = /^"(\w+)": id-en må .* fant "(.+)"$/.exec(problem.message) ?? [];
  if (problem.rule !== 'fields' || field === undefined || written === undefined) return problem;
  const edition = content.editions.find((it) => problem.file.startsWith(`${it.folder}/`));
  const known = listNamed(content, edition, field);
  if (known.length === 0) return problem;
  const nearest = sortByNearness(proposeId(written), known).slice(0, MAX_SHOWN);
  const rest = known.length > nearest.length ? ` og ${known.length - nearest.length} til` : '';
  return { ...problem, remedy: `disse finnes: ${nearest.map((it) => `"${it}"`).join(', ')}${rest}` };
}

/** The records that a field may name; none for a field that names no record. */
function listNamed(content: Content, edition: EditionContent | undefined, field: string): readonly string[] {
  const kind = REFERENCE_FIELDS.get(field);
  if (kind === 'citation') return content.sources?.value?.sources.map((it) => it.id) ?? [];
  return (edition && kind && listKnownIds(edition, kind)) ?? [];
}
