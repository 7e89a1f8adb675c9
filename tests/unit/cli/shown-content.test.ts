/** What Astro is given to read while the content has faults. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { rules, runCheck } from '../../../src/checks/run.ts';
import { STOPS_PAGES, STOPS_RENDERING, writeShownContent } from '../../../src/cli/shown-content.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';

const BUDGET = 'utgaver/2020-23/data/budsjett.json';
const CHAPTER = 'utgaver/2020-23/kapitler/maal.mdx';
let folder = '';
let content = '';
let shown = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shown-'));
  content = join(folder, 'content');
  shown = join(folder, 'shown');
  cpSync(resolve('content'), content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (base: string, path: string): string => readFileSync(join(base, path), 'utf8');
const change = (path: string, edit: (text: string) => string): void =>
  writeFileSync(join(content, path), edit(read(content, path)));
const write = async (): Promise<boolean> => writeShownContent(await runCheck(content), shown);

describe('the shown content', () => {
  it('depends on rules that there are', () => {
    const known = rules.map((it) => it.id);
    expect([...STOPS_RENDERING, ...STOPS_PAGES].filter((it) => !known.includes(it))).toEqual([]);
  });

  it('is the content while it is in order, without help for editors', async () => {
    expect(await write()).toBe(true);
    for (const path of [BUDGET, CHAPTER, 'sider/om.mdx']) expect(read(shown, path)).toBe(read(content, path));
    expect(existsSync(join(shown, 'skjema'))).toBe(false);
  });

  it('has a chapter with a dead link as it stands', async () => {
    change(CHAPTER, (it) => `${it}\nSe [der](/nei/).\n`);
    await write();
    expect(read(shown, CHAPTER)).toBe(read(content, CHAPTER));
  });

  test.for([
    '<Belop id="nei" />',
    'Det er <5 kommuner.',
    '{process.exit(1)}',
    'import a from "b"',
    '<Ukjent />',
  ])('has front matter and headings alone of a chapter with %s', async (text) => {
    change(CHAPTER, (it) => `${it}\n${text}\n`);
    expect(await write()).toBe(true);
    const standIn = read(shown, CHAPTER);
    expect(standIn).toContain('Teksten kan ikke vises');
    expect(standIn.split('---')[1]).toBe(read(content, CHAPTER).split('---')[1]);
    expect(standIn).not.toContain(text);
    expect(parseMdx(standIn)).toHaveProperty('tree');
  });

  it('keeps a data file as it was when it was last in order, and takes it again when it is mended', async () => {
    await write();
    const before = read(shown, BUDGET);
    change(BUDGET, (it) => it.replace('"year": 2020', '"year": "x"'));
    expect(await write()).toBe(true);
    expect(read(shown, BUDGET)).toBe(before);
    change(BUDGET, () => `${before}\n`);
    await write();
    expect(read(shown, BUDGET)).toBe(read(content, BUDGET));
  });

  it('is none while a data file of the only edition was never in order', async () => {
    change(BUDGET, (it) => it.slice(0, 100));
    expect(await write()).toBe(false);
  });

  it('leaves out an edition that is begun, and files that are gone', async () => {
    cpSync(join(content, 'utgaver/2020-23/utgave.json'), join(content, 'utgaver/2024-27/utgave.json'));
    expect(await write()).toBe(true);
    expect(existsSync(join(shown, 'utgaver/2024-27'))).toBe(false);
    rmSync(join(content, CHAPTER));
    await write();
    expect(existsSync(join(shown, CHAPTER))).toBe(false);
  });

  it('has no picture that is not there', async () => {
    change('utgaver/2020-23/medier.json', (it) =>
      it.replace('"file": null, "alt": null', '"file": "nei.jpg", "alt": "Et bilde"'),
    );
    await write();
    expect(read(shown, 'utgaver/2020-23/medier.json')).not.toContain('nei.jpg');
  });
});
