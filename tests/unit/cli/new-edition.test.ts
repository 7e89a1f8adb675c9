/** The command that makes a new edition: what it changes, what it leaves, and when it refuses. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { planNewEdition } from '../../../src/cli/new-edition-files.ts';
import { checkContent } from '../../../src/checks/run.ts';
import { readContent } from '../../../src/read/index.ts';
import { type Corpus, corpus, PLAN } from '../../fixtures/checks/corpus.ts';

const NEW = 'utgaver/2021-24';
const plan = (it: Corpus) => planNewEdition(it.content(), '2021-24', '2020-12-01');
const apply = (it: Corpus): Corpus =>
  [...plan(it).files].reduce((all, [path, data]) => all.write(path, data), it);

describe('the files of a new edition', () => {
  const made = apply(corpus());
  const read = (file: string): unknown => JSON.parse(made.text(`${NEW}/${file}`));

  it('name the new period, and the old edition is no longer current', () => {
    expect(read('utgave.json')).toMatchObject({
      title: 'Utviklingsplan 2021-24',
      status: 'gjeldende',
      firstYear: 2021,
      lastYear: 2024,
      replaces: '2020-23',
      contentUpdated: '2020-12-01',
    });
    expect(JSON.parse(made.text(PLAN))).toMatchObject({ status: 'tidligere', firstYear: 2020 });
  });

  it('invent no amount', () => {
    const { year, allocations } = read('data/budsjett.json') as {
      year: number;
      allocations: { amountNok: unknown }[];
    };
    expect([year, new Set(allocations.map((it) => it.amountNok))]).toEqual([2021, new Set([null])]);
    expect(read('data/fond.json')).toMatchObject({
      use: { 3: { year: 2021, amountNok: null, status: 'ikke-oppgitt' } },
    });
  });

  it('cite the new plan, link to the new edition and leave the rest as it was', () => {
    expect(made.text('kilder.json')).toContain(
      '"id": "utviklingsplan-2021-24", "title": "Utviklingsplan 2021-24"',
    );
    expect(read('data/tiltak.json')).toMatchObject({ citation: 'utviklingsplan-2021-24' });
    const chapter = 'kapitler/p2-ikap-og-arealplanlegging.mdx';
    const old = corpus().text(`utgaver/2020-23/${chapter}`);
    expect(made.text(`${NEW}/${chapter}`)).toBe(old.replaceAll('(/2020-23/', '(/2021-24/'));
  });

  it.each([
    ['the sample', made],
    ['the plan itself', apply(corpus(readContent('content').entries))],
  ])('have only faults that name what is to be filled in: %s', async (_, all) => {
    const faults = (await checkContent(all.content())).filter((it) => it.kind === 'fault');
    const rules = new Set(faults.map((it) => it.rule));
    const open = [
      'component-ids',
      'data-references',
      'figure-claims',
      'funding-list',
      'links',
      'placeholders',
    ];
    expect([...rules].filter((it) => !open.includes(it))).toEqual([]);
  });

  it.each([
    ['2020-23', /finnes allerede/],
    ['2019-22', /er ikke nyere enn/],
    ['neste', /er ikke navnet på en utgave/],
  ])('are not made for the name %s', (slug, message) => {
    expect(() => planNewEdition(corpus().content(), slug, '2020-12-01')).toThrow(message);
  });

  it('are not made of content with faults', () => {
    expect(() => plan(corpus().replace('utgaver/2020-23/data/fond.json', '"use"', '"used"'))).toThrow(
      /har feil/,
    );
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'utgave-'));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('src/cli/new-edition.ts'), ...args], {
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: 'utf8',
    });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes the folder once, says what is left to do, and changes nothing when it refuses', () => {
    cpSync('content', folder, { recursive: true });
    const first = run('2021-24');
    expect([first.status, first.stdout]).toEqual([
      0,
      expect.stringMatching(/Dette må du gjøre:\n\n1\. data\/budsjett\.json/),
    ]);
    const before = readContent(folder).entries;
    expect(readdirSync(join(folder, 'utgaver'))).toContain('2021-24');
    const second = run('2021-24');
    expect([second.status, second.stderr]).toEqual([
      1,
      'Kunne ikke lage utgaven: utgaver/2021-24 finnes allerede.\n',
    ]);
    expect([run().status, readContent(folder).entries]).toEqual([2, before]);
  });
});
