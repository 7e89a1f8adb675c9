import type { Content, EditionContent } from '../../read/index.ts';
import { findNearest, sortByNearness } from '../../read/nearest.ts';
import { listKnownIds } from '../../site/known-ids.ts';
import { EDITION, FUND, GOALS, MEASURES, PROGRAMMES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';
import { listComponentReferences, listDataReferences, type Reference } from './references.ts';

export const renamedIds: Rule = {
  id: 'renamed-ids',
  kind: 'fault',
  about: 'Når en post får en ny id, må alle stedene som viser til den, få den samme.',
  bad: [
    {
      name: 'a programme with a new id, once',
      change: (it) => it.replace(PROGRAMMES, '"id": "p1"', '"id": "p5"'),
      file: PROGRAMMES,
      line: 3,
      column: 13,
      message:
        /^id-en er "p5", men \d+ steder viser til "p1": budsjett\.json linje 12, 16, 20; maal\.json linje 5; /,
      remedy: 'skriv "p1" her, eller "p5" alle stedene',
    },
    {
      name: 'a goal with a new id',
      change: (it) => it.replace(GOALS, '"id": "p1-hovedmaal"', '"id": "p1-maal"'),
      file: GOALS,
      line: 5,
      message:
        'id-en er "p1-maal", men 3 steder viser til "p1-hovedmaal": tiltak.json linje 4, 5; p1-strategisk',
      remedy: 'skriv "p1-hovedmaal" her, eller "p1-maal" alle stedene',
    },
  ],
  good: [
    // One place is told of where it stands, and what is gone is told of at each place that names it.
    {
      name: 'one misspelt reference',
      change: (it) => it.replace(MEASURES, '["felles-vedtak"]', '["felles"]'),
    },
    { name: 'a removed goal', change: (it) => it.replace(GOALS, /,\n.*"p1-hovedmaal".*/, '') },
    { name: 'another year', change: (it) => it.replace(FUND, '"year": 2018', '"year": 2017') },
    { name: 'a new medium', change: (it) => it.replace(`${EDITION}/medier.json`, '"film-kavli"', '"film"') },
  ],
  check: (content) => listRenames(content).map((it) => it.finding),
};

/** A record with a new id while its old one is still in use. */
export interface Rename {
  readonly edition: EditionContent;
  readonly from: string;
  readonly to: string;
  readonly finding: Finding;
}

/** What a record is, the file of the edition that it stands in, and its list there. */
const KINDS = [
  ['programme', 'programmes', 'programmes'],
  ['fundingSource', 'budget', 'sources'],
  ['goal', 'goals', 'goals'],
  ['organisation', 'organisations', 'organisations'],
  ['milestone', 'milestones', 'milestones'],
  ['medium', 'media', 'media'],
  ['figure', 'figures', 'figures'],
] as const;

const known = new WeakMap<Content, readonly Rename[]>();

/** Found once for each content: what follows from a rename is left out of the report. */
export function listRenames(content: Content): readonly Rename[] {
  const found =
    known.get(content) ??
    content.editions.flatMap((edition) => KINDS.flatMap((it) => findRenames(edition, it)));
  known.set(content, found);
  return found;
}

/** An id that nothing has any longer is named in several places, and a record has an id that nothing names. */
function findRenames(edition: EditionContent, [kind, key, list]: (typeof KINDS)[number]): Rename[] {
  const file = edition[key];
  const ids = listKnownIds(edition, kind);
  if (file === undefined || ids === undefined) return [];
  const all = [...listDataReferences(edition), ...listComponentReferences(edition)];
  const places = Map.groupBy(
    all.filter((it) => it.kind === kind),
    (it) => it.id,
  );
  const unused = ids.filter((it) => !places.has(it));
  const gone = [...places.keys()].filter((it) => !ids.includes(it) && (places.get(it) ?? []).length > 1);
  return gone.flatMap((from): Rename[] => {
    // As many ids are gone as are new: then even one that is very different is the same record.
    const to = gone.length === unused.length ? sortByNearness(from, unused)[0] : findNearest(from, unused);
    const named = places.get(from) ?? [];
    if (to === undefined) return [];
    const message = `id-en er "${to}", men ${named.length} steder viser til "${from}": ${listPlaces(named)}`;
    const remedy = `skriv "${from}" her, eller "${to}" alle stedene; er posten en annen, slett "${from}" alle stedene`;
    return [{ edition, from, to, finding: atValue(file, [list, ids.indexOf(to), 'id'], message, remedy) }];
  });
}

/** `tiltak.json linje 4, 5; maal.mdx linje 12` */
function listPlaces(places: readonly Reference[]): string {
  const spots = places.map((it) => it.at('', ''));
  return [...Map.groupBy(spots, (it) => it.file)]
    .map(([file, all]) => {
      const lines = [...new Set(all.map((it) => it.line))].sort((a, b) => a - b);
      return `${file.slice(file.lastIndexOf('/') + 1)} linje ${lines.join(', ')}`;
    })
    .join('; ');
}
