/** Two editors change the same file at once: git joins different records by itself, and the checker stops the rest. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readFolder } from '../../../src/read/index.ts';
import { corpus, EDITION } from '../../fixtures/checks/corpus.ts';

const CONTENT = resolve(import.meta.dirname, '../../../content');
const DATA = `${EDITION}/data`;
const LISTS = [
  ['kilder.json', 'sources'],
  ['ordliste.json', 'terms'],
  [`${EDITION}/medier.json`, 'media'],
  [`${DATA}/budsjett.json`, 'sources'],
  [`${DATA}/budsjett.json`, 'allocations'],
  [`${DATA}/budsjett.json`, 'fundingList'],
  [`${DATA}/figurer.json`, 'figures'],
  [`${DATA}/fond.json`, 'use'],
  [`${DATA}/maal.json`, 'goals'],
  [`${DATA}/milepaeler.json`, 'milestones'],
  [`${DATA}/organisasjoner.json`, 'organisations'],
  [`${DATA}/pendling.json`, 'counts'],
  [`${DATA}/programmer.json`, 'programmes'],
  [`${DATA}/rettelser.json`, 'corrections'],
  [`${DATA}/tiltak.json`, 'measures'],
] as const;
/** Enough pairs of each list; every pair costs a process. */
const MAX_RECORDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'editors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasGit = spawnSync('git', ['--version']).status === 0;

const read = (path: string): string => readFileSync(join(CONTENT, path), 'utf8');

/** Puts a text in place of the first or the last value of a record. */
function edit(text: string, list: string, index: number, which: 'first' | 'last'): string {
  const tree = parseTree(text);
  const record = tree && findNodeAtLocation(tree, [list, index]);
  const value = record?.children?.at(which === 'first' ? 0 : -1)?.children?.[1];
  if (value === undefined) throw new Error(`no record ${index} in ${list}`);
  return `${text.slice(0, value.offset)}"endret ${which}"${text.slice(value.offset + value.length)}`;
}

/** What git makes of two changes to one text: the joined text, and the number of conflicts. */
function merge(mine: string, base: string, theirs: string): { text: string; conflicts: number } {
  const paths = [mine, base, theirs].map((text, at) => {
    const path = join(folder, `${at}.json`);
    writeFileSync(path, text);
    return path;
  });
  const { stdout, status } = spawnSync('git', ['merge-file', '-p', ...paths], { encoding: 'utf8' });
  return { text: stdout, conflicts: status ?? -1 };
}

/** git joins changes that have an unchanged line between them. */
function hasLineBetween(text: string, list: string, index: number): boolean {
  const tree = parseTree(text);
  const [record, next] = [index, index + 1].map((it) => tree && findNodeAtLocation(tree, [list, it]));
  const end = record?.children?.at(-1);
  const start = next?.children?.[0];
  if (!end || !start) throw new Error(`no record ${index} in ${list}`);
  return text.slice(end.offset + end.length, start.offset).split('\n').length > 2;
}

describe.skipIf(!hasGit)('two editors', () => {
  test.for(LISTS)('change records of %s %s that are no neighbours', ([path, list]) => {
    const base = read(path);
    const count = Math.min(MAX_RECORDS, (JSON.parse(base) as Record<string, unknown[]>)[list]?.length ?? 0);
    for (let index = 0; index + 2 < count; index++) {
      const { text, conflicts } = merge(
        edit(base, list, index, 'last'),
        base,
        edit(base, list, index + 2, 'first'),
      );
      expect(conflicts).toBe(0);
      expect(text).toBe(edit(edit(base, list, index, 'last'), list, index + 2, 'first'));
    }
  });

  test.for(LISTS)(
    'change neighbours in %s %s: joined when a line stands between, stopped otherwise',
    ([path, list]) => {
      const base = read(path);
      const count = Math.min(MAX_RECORDS, (JSON.parse(base) as Record<string, unknown[]>)[list]?.length ?? 0);
      for (let index = 0; index + 1 < count; index++) {
        const { conflicts } = merge(
          edit(base, list, index, 'last'),
          base,
          edit(base, list, index + 1, 'first'),
        );
        expect(conflicts, `${list}[${index}]`).toBe(hasLineBetween(base, list, index) ? 0 : 1);
      }
    },
  );

  test.for([
    [`${DATA}/tiltak.json`, 'measures'],
    ['ordliste.json', 'terms'],
    [`${DATA}/maal.json`, 'goals'],
    [`${DATA}/figurer.json`, 'figures'],
  ] as const)(
    'change neighbours in %s without a conflict: its records have lines of their own',
    ([path, list]) => {
      const base = read(path);
      const { conflicts } = merge(edit(base, list, 0, 'last'), base, edit(base, list, 1, 'first'));
      expect(conflicts).toBe(0);
    },
  );

  test.for([
    [`${DATA}/tiltak.json`, 'measures'],
    [`${DATA}/budsjett.json`, 'allocations'],
    ['ordliste.json', 'terms'],
  ] as const)(
    'change the same record of %s: the checker stops, and says what to do',
    async ([path, list]) => {
      const base = read(path);
      const { text, conflicts } = merge(
        edit(base, list, 1, 'first'),
        base,
        edit(base, list, 1, 'first').replace('endret', 'rettet'),
      );
      expect(conflicts).toBe(1);
      const problems = await corpus(readFolder(CONTENT)).write(path, text).check();
      const inFile = problems.filter((it) => it.file === `content/${path}`);
      expect(inFile.map((it) => [it.rule, it.message])).toEqual([
        ['conflict-marks', 'to versjoner av filen er ikke flettet ferdig'],
      ]);
      expect(text.split('\n')[(inFile[0]?.line ?? 0) - 1]).toMatch(/^<<<<<<< /);
      expect(inFile[0]?.remedy).toContain('velg linjene som skal stå');
    },
  );

  it('work on branches of their own, and both changes reach main', { timeout: 60_000 }, () => {
    const repository = join(folder, 'repository');
    const path = `content/${DATA}/tiltak.json`;
    const file = join(repository, path);
    const git = (...args: string[]): string =>
      execFileSync(
        'git',
        ['-c', 'user.name=Redaktør', '-c', 'user.email=r@example.no', '-c', 'commit.gpgsign=false', ...args],
        {
          cwd: repository,
          encoding: 'utf8',
        },
      );
    const commit = (text: string): void => {
      writeFileSync(file, text);
      git('commit', '--quiet', '--all', '--message', 'Endring');
    };
    const base = read(`${DATA}/tiltak.json`);
    mkdirSync(dirname(file), { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(file, base);
    git('add', path);
    commit(base.replace('"measures"', ' "measures"'));
    const start = readFileSync(file, 'utf8');
    git('checkout', '--quiet', '-b', 'kari');
    commit(edit(start, 'measures', 0, 'last'));
    git('checkout', '--quiet', '-b', 'ola', 'main');
    commit(edit(start, 'measures', 1, 'first'));
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-edit', 'kari', 'ola');
    expect(readFileSync(file, 'utf8')).toBe(edit(edit(start, 'measures', 0, 'last'), 'measures', 1, 'first'));
  });
});
