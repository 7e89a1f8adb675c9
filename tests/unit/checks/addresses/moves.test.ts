import { describe, expect, it, test } from 'vitest';
import { moves } from '../../../../src/checks/addresses/moves.ts';
import type { Moves } from '../../../../src/data/schemas/moves.ts';
import { CHAPTER, corpus, EDITION, LEDGER, MOVES } from '../../../fixtures/checks/corpus.ts';
import { findings, publish, withMoves } from '../published-content.ts';

const MAAL = '/2020-23/maal/';
/** Everything published, and then the id `felles` renamed. */
const renamed = publish().replace(CHAPTER, '[#felles]', '[#felles-nytt]');
const GOOD = { from: `${MAAL}#felles`, to: `${MAAL}#felles-nytt` };
const gone = (from: string, more: Partial<Moves['removed'][number]> = {}): Moves['removed'][number] => ({
  from,
  edition: '2020-23',
  reason: null,
  see: null,
  ...more,
});

const check = (records: Partial<Moves>): ReturnType<typeof findings> =>
  findings(moves, withMoves(renamed, records));
/** Line and column of a value in `flyttet.json`. */
function placeOf(records: Partial<Moves>, value: string, times = 1): string {
  const lines = withMoves(renamed, records).text(MOVES).split('\n');
  const found = lines.flatMap((line, i) => (line.includes(`"${value}"`) ? [i] : []));
  const line = found[times - 1] ?? -1;
  return `content/flyttet.json:${line + 1}:${(lines[line]?.lastIndexOf(`"${value}"`) ?? 0) + 1}`;
}

describe('records that hold', () => {
  test.for([
    ['none', {}],
    ['a move to where the content is', { moved: [GOOD] }],
    ['a chain of moves', { moved: [GOOD, { from: `${MAAL}felles/`, to: `${MAAL}#felles` }] }],
    ['a removal', { removed: [gone(`${MAAL}#felles`, { see: `${MAAL}#ressurser` })] }],
    [
      'a removal whose replacement was moved',
      { moved: [GOOD], removed: [gone(`${MAAL}felles/`, { see: `${MAAL}#felles` })] },
    ],
  ] as const)('give no findings: %s', ([, records]) => {
    expect(check(records as Partial<Moves>)).toEqual([]);
  });

  it('are not judged while there is no file, no list, or one of them cannot be read', () => {
    const bad = withMoves(renamed, { moved: [{ from: '/2020-23/aldri/', to: MAAL }] });
    expect(findings(moves, bad)).toHaveLength(1);
    for (const file of [MOVES, LEDGER]) {
      expect(findings(moves, bad.remove(file)), file).toEqual([]);
      expect(findings(moves, bad.write(file, '{')), file).toEqual([]);
    }
  });
});

describe('a move', () => {
  test.for([
    [
      'from an address in use',
      { from: `${MAAL}#ressurser`, to: MAAL },
      'from',
      `adressen ${MAAL}#ressurser er i bruk`,
      'slett linjen; har noe nytt fått id-en, gi det en annen: en publisert id brukes aldri om igjen',
    ],
    [
      'from an address that never was, near one that was',
      { from: `${MAAL}#feles`, to: MAAL },
      'from',
      `adressen ${MAAL}#feles er aldri publisert`,
      `mente du ${MAAL}#felles?`,
    ],
    [
      'from an address that is like no other',
      { from: '/helt/annet/sted/', to: MAAL },
      'from',
      'adressen /helt/annet/sted/ er aldri publisert',
      'slett linjen, eller rett adressen',
    ],
    [
      'to itself',
      { from: `${MAAL}#felles`, to: `${MAAL}#felles` },
      'to',
      'adressen fører til seg selv',
      'skriv adressen innholdet har nå',
    ],
    [
      'to an address that is not there, near one that is',
      { from: `${MAAL}#felles`, to: `${MAAL}#felles-nyt` },
      'to',
      `adressen ${MAAL}#felles-nyt finnes ikke`,
      `mente du ${MAAL}#felles-nytt?`,
    ],
    [
      'to an address that is like no other',
      { from: `${MAAL}#felles`, to: '/helt/annet/sted/' },
      'to',
      'adressen /helt/annet/sted/ finnes ikke',
      'skriv adressen innholdet har nå, for eksempel "/2020-23/maal/#felles"',
    ],
  ] as const)('%s is told at the value', ([, record, field, message, remedy]) => {
    const value = record[field];
    const times = record.from === record.to ? 2 : 1;
    expect(check({ moved: [record] })).toEqual([
      { at: placeOf({ moved: [record] }, value, times), message, remedy },
    ]);
  });

  it('in a circle is told at every line of it, and at those that lead into it', () => {
    const extra = publish().replace(CHAPTER, '[#felles]', '[#a]').replace(CHAPTER, '[#ressurser]', '[#b]');
    const circle = [
      { from: `${MAAL}#felles`, to: `${MAAL}#ressurser` },
      { from: `${MAAL}#ressurser`, to: `${MAAL}#felles` },
      { from: `${MAAL}felles/`, to: `${MAAL}#felles` },
    ];
    const found = findings(moves, withMoves(extra, { moved: circle }));
    expect(found.map((it) => it.message)).toEqual(
      circle.map((it) => `${it.to} fører ikke fram: flyttingene går i ring`),
    );
    expect(new Set(found.map((it) => it.at)).size).toBe(3);
    for (const it of found) expect(it.remedy).toBe('skriv adressen innholdet har nå');
  });

  it('to a published address that is lost is left to the rule for those', () => {
    expect(check({ moved: [{ from: `${MAAL}felles/`, to: `${MAAL}#felles` }] })).toEqual([]);
  });

  it('that stands twice is told at the second', () => {
    const records = { moved: [GOOD, { from: GOOD.from, to: MAAL }] };
    expect(check(records)).toEqual([
      {
        at: placeOf(records, GOOD.from, 2),
        message: `adressen ${GOOD.from} står to ganger`,
        remedy: 'behold den ene linjen',
      },
    ]);
  });

  it('and a removal of one address are one too many', () => {
    const records = { moved: [GOOD], removed: [gone(GOOD.from)] };
    expect(check(records).map((it) => [it.at, it.message])).toEqual([
      [placeOf(records, GOOD.from, 2), `adressen ${GOOD.from} står to ganger`],
    ]);
  });
});

describe('a removal', () => {
  it('in an edition that does not exist names those that do', () => {
    const records = { removed: [gone(GOOD.from, { edition: '2024-27' })] };
    expect(check(records)).toEqual([
      {
        at: placeOf(records, '2024-27'),
        message: 'utgaven "2024-27" finnes ikke',
        remedy: 'disse finnes: "2020-23"',
      },
    ]);
  });

  it('that names nothing instead which is there says so', () => {
    const records = { removed: [gone(GOOD.from, { see: '/2020-23/mal/' })] };
    expect(check(records)).toEqual([
      {
        at: placeOf(records, '/2020-23/mal/'),
        message: 'adressen /2020-23/mal/ finnes ikke',
        remedy: `mente du ${MAAL}?`,
      },
    ]);
  });

  it('of what is still there is told, for a folder by what is in it', () => {
    const records = { removed: [gone(`${MAAL}*`), gone(`${MAAL}#ressurser`)] };
    const [folder, element] = check(records);
    expect(folder).toEqual({
      at: placeOf(records, `${MAAL}*`),
      message: `${MAAL} finnes fortsatt`,
      remedy: 'før opp bare det som er fjernet',
    });
    expect(element?.message).toBe(`adressen ${MAAL}#ressurser er i bruk`);
  });

  it('of a folder in which nothing was published is told', () => {
    const records = { removed: [gone('/2020-23/aldri/*')] };
    expect(check(records)).toEqual([
      {
        at: placeOf(records, '/2020-23/aldri/*'),
        message: 'ingen adresse i /2020-23/aldri/ er publisert',
        remedy: 'slett linjen, eller rett adressen',
      },
    ]);
  });
});

describe('a successor', () => {
  /** The edition stands beside an older one with the same chapters. */
  const two = publish(
    corpus()
      .entries.filter((it) => it.path.startsWith(`${EDITION}/`))
      .reduce((all, it) => all.add({ ...it, path: it.path.replace(EDITION, 'utgaver/2016-19') }), corpus())
      .replace('utgaver/2016-19/utgave.json', '"gjeldende"', '"tidligere"'),
  );
  const OLD = '/2016-19/maal/';
  const checkSuccessor = (from: string, to: string): (readonly [string, string])[] =>
    findings(moves, withMoves(two, { successors: [{ from, to }] })).map(
      (it) => [it.message, it.remedy] as const,
    );

  it('of a place in an older edition is in order', () => {
    expect(checkSuccessor(`${OLD}#felles`, `${MAAL}#ressurser`)).toEqual([]);
  });

  test.for([
    [
      `${MAAL}#felles`,
      MAAL,
      `${MAAL}#felles ligger ikke i en tidligere utgave`,
      'skriv adressen i den tidligere utgaven',
    ],
    ['/om/', MAAL, '/om/ ligger ikke i en tidligere utgave', 'skriv adressen i den tidligere utgaven'],
    [`${OLD}#feles`, MAAL, `adressen ${OLD}#feles finnes ikke`, `mente du ${OLD}#felles?`],
    [`${OLD}#felles`, `${MAAL}#feles`, `adressen ${MAAL}#feles finnes ikke`, `mente du ${MAAL}#felles?`],
    [OLD, OLD, 'adressen fører til seg selv', 'skriv adressen innholdet har nå'],
  ] as const)('from %s to %s is told', ([from, to, message, remedy]) => {
    expect(checkSuccessor(from, to)).toEqual([[message, remedy]]);
  });

  it('that stands twice is told at the second', () => {
    const successors = [
      { from: OLD, to: MAAL },
      { from: OLD, to: `${MAAL}#felles` },
    ];
    expect(findings(moves, withMoves(two, { successors })).map((it) => it.message)).toEqual([
      `adressen ${OLD} står to ganger`,
    ]);
  });
});
