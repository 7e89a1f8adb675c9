import { editionOf } from '../../permalinks/address.ts';
import { isWhole } from '../../permalinks/ledger.ts';
import { createResolver, type Resolver } from '../../permalinks/resolve.ts';
import type { Content, DataFile, Path } from '../../read/index.ts';
import { findNearest } from '../../read/nearest.ts';
import type { Moves } from '../../data/schemas/moves.ts';
import { findCurrentEdition } from '../../site/documents.ts';
import { getPermalinkData, type PermalinkData } from '../../site/permalink-data.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';
import { bad, good } from './moves.examples.ts';

export const moves: Rule = {
  id: 'moves',
  kind: 'fault',
  about:
    'Linjene i flyttet.json fører fra adresser som er publisert og ikke lenger i bruk, til adresser som finnes.',
  bad,
  good,
  check: (content) => {
    const file = content.moves;
    const data = getPermalinkData(content);
    if (file?.value === undefined || data === undefined) return [];
    // A list of published addresses that is not whole says of sound lines that they lead from nowhere.
    if (content.permalinks?.value !== undefined && !isWhole(content.permalinks.value)) return [];
    const published = new Set(data.ledger.map((it) => it.address));
    const checker = {
      content,
      file,
      data,
      published,
      resolver: createResolver(data),
      suggest: createSuggester(),
    };
    return [
      ...file.value.moved.flatMap((it, i) => [
        ...checkFrom(checker, it.from, ['moved', i, 'from']),
        ...checkTo(checker, it.from, it.to, ['moved', i, 'to']),
      ]),
      ...file.value.removed.flatMap((it, i) => [
        ...checkFrom(checker, it.from, ['removed', i, 'from']),
        ...checkEdition(checker, it.edition, ['removed', i, 'edition']),
        ...(it.see === null ? [] : checkTo(checker, it.from, it.see, ['removed', i, 'see'])),
      ]),
      ...checkRepeats(file, file.value),
      ...file.value.successors.flatMap((it, i) => checkSuccessor(checker, it, i)),
    ];
  },
};

interface Checker {
  readonly content: Content;
  readonly file: DataFile<Moves>;
  readonly data: PermalinkData;
  readonly resolver: Resolver;
  readonly published: ReadonlySet<string>;
  /** The address that is nearest to a wrong one; undefined when none is near. */
  readonly suggest: (address: string, known: Iterable<string>) => string | undefined;
}

/** Hundreds of wrong lines have one cause, and looking for the nearest address takes its time. */
const MAX_SUGGESTIONS = 20;

function createSuggester(): Checker['suggest'] {
  let count = 0;
  return (address, known) => (count++ < MAX_SUGGESTIONS ? findNearest(address, known) : undefined);
}

/** An address that is in use leads to itself, so a move from it would never be followed. */
function checkFrom({ file, data, published, suggest }: Checker, from: string, path: Path): Finding[] {
  if (from.endsWith('*')) {
    const folder = from.slice(0, -1);
    const inUse = [...data.live.keys()].find((it) => it.startsWith(folder));
    if (inUse !== undefined)
      return [atValue(file, path, `${inUse} finnes fortsatt`, 'før opp bare det som er fjernet')];
    if (data.ledger.some((it) => it.address.startsWith(folder))) return [];
    return [
      atValue(file, path, `ingen adresse i ${folder} er publisert`, 'slett linjen, eller rett adressen'),
    ];
  }
  if (data.live.has(from)) {
    return [
      atValue(
        file,
        path,
        `adressen ${from} er i bruk`,
        'slett linjen; har noe nytt fått id-en, gi det en annen: en publisert id brukes aldri om igjen',
      ),
    ];
  }
  if (published.has(from)) return [];
  const nearest = suggest(from, published);
  return [
    atValue(
      file,
      path,
      `adressen ${from} er aldri publisert`,
      nearest === undefined ? 'slett linjen, eller rett adressen' : `mente du ${nearest}?`,
    ),
  ];
}

function checkTo(
  { file, data, resolver, published, suggest }: Checker,
  from: string,
  to: string,
  path: Path,
): Finding[] {
  if (from === to)
    return [atValue(file, path, 'adressen fører til seg selv', 'skriv adressen innholdet har nå')];
  const fate = resolver.resolve(to);
  if (fate.kind !== 'lost') return [];
  if (data.moves.some((it) => it.from === fate.at)) {
    return [
      atValue(file, path, `${to} fører ikke fram: flyttingene går i ring`, 'skriv adressen innholdet har nå'),
    ];
  }
  // A published address that leads nowhere is told of where it was lost.
  if (published.has(fate.at)) return [];
  const nearest = suggest(to, data.live.keys());
  return [
    atValue(
      file,
      path,
      `adressen ${to} finnes ikke`,
      nearest === undefined
        ? 'skriv adressen innholdet har nå, for eksempel "/2020-23/maal/#felles"'
        : `mente du ${nearest}?`,
    ),
  ];
}

function checkEdition({ content, file }: Checker, edition: string, path: Path): Finding[] {
  if (content.editions.some((it) => it.slug === edition)) return [];
  const known = content.editions.map((it) => `"${it.slug}"`).join(', ');
  return [atValue(file, path, `utgaven "${edition}" finnes ikke`, `disse finnes: ${known}`)];
}

function checkRepeats(file: DataFile<Moves>, { moved, removed, successors }: Moves): Finding[] {
  const list = (name: keyof Moves, records: readonly { from: string }[]): Origin[] =>
    records.map(({ from }, i) => ({ from, path: [name, i, 'from'] }));
  return [
    ...checkOnce(file, [...list('moved', moved), ...list('removed', removed)]),
    ...checkOnce(file, list('successors', successors)),
  ];
}

/** Where a record begins, and where that stands in the file. */
interface Origin {
  readonly from: string;
  readonly path: Path;
}

function checkOnce(file: DataFile<Moves>, origins: readonly Origin[]): Finding[] {
  const seen = new Set<string>();
  return origins.flatMap(({ from, path }) => {
    if (!seen.has(from)) {
      seen.add(from);
      return [];
    }
    return [atValue(file, path, `adressen ${from} står to ganger`, 'behold den ene linjen')];
  });
}

function checkSuccessor(
  checker: Checker,
  { from, to }: { from: string; to: string },
  index: number,
): Finding[] {
  const { content, file, resolver } = checker;
  const current = findCurrentEdition(content)?.slug;
  const path: Path = ['successors', index, 'from'];
  if (editionOf(from) === undefined || editionOf(from) === current) {
    return [
      atValue(
        file,
        path,
        `${from} ligger ikke i en tidligere utgave`,
        'skriv adressen i den tidligere utgaven',
      ),
    ];
  }
  if (resolver.resolve(from).kind === 'lost') {
    const nearest = checker.suggest(from, checker.data.live.keys());
    return [
      atValue(
        file,
        path,
        `adressen ${from} finnes ikke`,
        nearest === undefined ? 'rett adressen' : `mente du ${nearest}?`,
      ),
    ];
  }
  const unknown = checkTo(checker, from, to, ['successors', index, 'to']);
  if (unknown.length > 0 || (editionOf(to) ?? '') > (editionOf(from) ?? '')) return unknown;
  const message = `${to} ligger ikke i en nyere utgave`;
  const remedy = `skriv adressen i utgaven som kom etter ${editionOf(from)}`;
  return [atValue(file, ['successors', index, 'to'], message, remedy)];
}
