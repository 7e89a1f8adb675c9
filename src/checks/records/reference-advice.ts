/** Which records there are where a field that names one has something that is no id. */
import type { Content, TextFile } from '../../read/index.ts';
import { sortByNearness } from '../../read/nearest.ts';
import { proposeId } from '../../read/slug.ts';
import type { ContentProblem } from '../../data/errors.ts';
import { listKnownIds } from '../../site/known-ids.ts';
import { REFERENCE_FIELDS } from './references.ts';
import { listDataFiles } from './unique-ids.ts';

const MAX_SHOWN = 5;

type Told = Pick<ContentProblem, 'rule' | 'file' | 'line' | 'column' | 'message' | 'remedy'>;

/** The reader proposes an id that is formed as ids are; where no record has it, those that there are, the nearest first. */
export function adviseReference<T extends Told>(content: Content, problem: T): T {
  const [, written] = /id-en må .* fant "?(.+?)"?$/.exec(problem.message) ?? [];
  if (problem.rule !== 'fields' || written === undefined) return problem;
  const edition = content.editions.find((it) => problem.file.startsWith(`${it.folder}/`));
  const files: (TextFile | undefined)[] = [...listDataFiles(content), ...(edition?.chapters ?? [])];
  const file = files.find((it) => it?.file === problem.file);
  const kind = file === undefined ? undefined : REFERENCE_FIELDS.get(findField(file.text, problem));
  const known =
    kind === 'citation'
      ? content.sources?.value?.sources.map((it) => it.id)
      : edition && kind && listKnownIds(edition, kind);
  if (known === undefined || known.length === 0 || known.includes(proposeId(written))) return problem;
  const nearest = sortByNearness(proposeId(written), known).slice(0, MAX_SHOWN);
  const rest = known.length > nearest.length ? ` og ${known.length - nearest.length} til` : '';
  return { ...problem, remedy: `disse finnes: ${nearest.map((it) => `"${it}"`).join(', ')}${rest}` };
}

/** The last name of a field before a place: `"partners": [` and `programme:`. */
function findField(text: string, { line, column }: Told): string {
  const lines = text.split('\n').slice(0, line);
  const before = [...lines.slice(0, -1), lines.at(-1)?.slice(0, column - 1)].join('\n');
  return [...before.matchAll(/(\w+)"?\s*:/g)].at(-1)?.[1] ?? '';
}
