/** What follows from another fault and would only lead the editor away from it. */
import type { ContentProblem } from '../data/errors.ts';
import type { Content } from '../read/index.ts';
import { listKnownIds } from '../site/known-ids.ts';
import { listRenames, type Rename } from './records/renamed-ids.ts';

type Told = Pick<ContentProblem, 'rule' | 'kind' | 'file' | 'line' | 'message' | 'remedy'>;

/** Rules whose faults leave open what will exist: addresses seem lost that were neither moved nor removed. */
const HIDES_CONTENT: ReadonlySet<string> = new Set([
  'fields',
  'unique-ids',
  'unique-anchors',
  'distinct-names',
  'components',
  'budget-cells',
  'fund-years',
  'figure-claims',
  'drawable-figures',
]);
/** Rules about an id that is named. What it names may be there and not be shown, or be gone. */
const ABOUT_REFERENCES: ReadonlySet<string> = new Set([
  'data-references',
  'component-ids',
  'placeholders',
  'shown-content',
]);
/** Rules about sums and what is drawn of them: a record that nothing finds is missing in both. */
const COMPUTED: ReadonlySet<string> = new Set(['figure-claims', 'drawable-figures', 'funding-list']);
const ABOUT_ADDRESSES: ReadonlySet<string> = new Set(['permalinks', 'moves']);

/**
 * Leaves out what is mended together with something else: the places that name a record which got another id, and
 * lost addresses of content that still is in the data. The address of a record that was removed is told of in the same
 * round as the places that name it, which are told of together. Nothing gets through, for the fault itself is left.
 */
export function leaveOutConsequences<T extends Told>(content: Content, problems: readonly T[]): T[] {
  const renames = listRenames(content);
  const kept = joinPlaces(problems).filter((it) => !renames.some((rename) => isAbout(it, rename)));
  const rules = new Set(kept.filter((it) => it.kind === 'fault').map((it) => it.rule));
  const isAddress = ({ rule }: Told): boolean => ABOUT_ADDRESSES.has(rule);
  if (renames.length > 0 || rules.intersection(HIDES_CONTENT).size > 0)
    return kept.filter((it) => !isAddress(it));
  if (rules.intersection(ABOUT_REFERENCES).size === 0) return kept;
  const ids = listRecords(content);
  return kept.filter((it) => !isAddress(it) || !listWords(it).some((word) => isOneOf(word, ids)));
}

/** The places of a file that name the same missing record, as one problem at the first of them. */
function joinPlaces<T extends Told>(problems: readonly T[]): T[] {
  const groups = Map.groupBy(problems, (it) =>
    ABOUT_REFERENCES.has(it.rule) ? `${it.file}\n${it.message}` : it,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const lines = [...new Set(others.map((it) => it.line))].join(', ');
    const message = `${first.message}; det samme på linje ${lines}`;
    return { ...first, message, remedy: `${first.remedy}; er posten fjernet, slett id-en alle stedene` };
  });
}

/** A problem of the edition that is computed, or names the old or the new id: `p2`, `kommunene-p2`, `p2-netto`. */
function isAbout(problem: Told, { edition, from, to, finding }: Rename): boolean {
  if (problem.message === finding.message || !problem.file.startsWith(`${edition.folder}/`)) return false;
  if (COMPUTED.has(problem.rule)) return true;
  return listWords(problem).some((word) => [from, to].some((id) => `-${word}-`.includes(`-${id}-`)));
}

/** Ids, and names of files and pages; what is quoted from a text is none of them. */
function listWords({ message }: Told): string[] {
  return message.replace(/«[^»]*»/g, '').match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
}

/** `p2`, and ids that are made of it with something in front: `maal-p2`, `kommunene-p2`. */
function isOneOf(word: string, ids: ReadonlySet<string>): boolean {
  const parts = word.split('-');
  return parts.some((_, index) => ids.has(parts.slice(index).join('-')));
}

/** Every record that an address may be made of. */
function listRecords({ editions }: Content): ReadonlySet<string> {
  const kinds = [
    'goal',
    'programme',
    'medium',
    'figure',
    'milestone',
    'organisation',
    'fundingSource',
  ] as const;
  return new Set(
    editions.flatMap((edition) => [
      ...kinds.flatMap((kind) => listKnownIds(edition, kind) ?? []),
      ...(edition.measures?.value?.measures.map((it) => it.id) ?? []),
    ]),
  );
}
