import { editionOf } from '../../permalinks/address.ts';
import { createResolver, type Resolver } from '../../permalinks/resolve.ts';
import type { Content, DataFile, Path } from '../read/index.ts';
import { findNearest } from '../read/nearest.ts';
import type { Moves } from '../schemas/moves.ts';
import { findCurrentEdition } from './documents.ts';
import { getPermalinkData, type PermalinkData } from './permalink-data.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const moves: Rule = {
  id: 'moves',
  about:
    'Linjene i flyttet.json fører fra adresser som er publisert og ikke lenger i bruk, til adresser som finnes.',
  check: (content) => {
    const file = content.moves;
    const data = getPermalinkData(content);
    if (file?.value === undefined || data === undefined) return [];
    const checker = { content, file, data, resolver: createResolver(data) };
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
}

/** An address that is in use leads to itself, so a move from it would never be followed. */
function checkFrom({ file, data }: Checker, from: string, path: Path): Finding[] {
  if (from.endsWith('*')) {
    const folder = from.slice(0, -1);
    const inUse = [...data.live.keys()].find((it) => it.startsWith(folder));
    return inUse === undefined
      ? []
      : [atValue(file, path, `${inUse} finnes fortsatt`, 'før opp bare det som er fjernet')];
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
  const published = data.ledger.map((it) => it.address);
  if (published.includes(from)) return [];
  const nearest = findNearest(from, published);
  return [
    atValue(
      file,
      path,
      `adressen ${from} er aldri publisert`,
      nearest === undefined ? 'slett linjen, eller rett adressen' : `mente du ${nearest}?`,
    ),
  ];
}

function checkTo({ file, data, resolver }: Checker, from: string, to: string, path: Path): Finding[] {
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
  if (data.ledger.some((it) => it.address === fate.at)) return [];
  const nearest = findNearest(to, data.live.keys());
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

function checkRepeats(file: DataFile<Moves>, { moved, removed }: Moves): Finding[] {
  const seen = new Set<string>();
  const all = [
    ...moved.map((it, i) => ({ from: it.from, path: ['moved', i, 'from'] as Path })),
    ...removed.map((it, i) => ({ from: it.from, path: ['removed', i, 'from'] as Path })),
  ];
  return all.flatMap(({ from, path }) => {
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
    const nearest = findNearest(from, checker.data.live.keys());
    return [
      atValue(
        file,
        path,
        `adressen ${from} finnes ikke`,
        nearest === undefined ? 'rett adressen' : `mente du ${nearest}?`,
      ),
    ];
  }
  return checkTo(checker, from, to, ['successors', index, 'to']);
}
