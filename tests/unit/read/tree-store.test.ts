/** Parsed chapters that are kept on disk: the same trees as from the parser, and never a reason to fail. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTreeStore, type TreeStore } from '../../../src/read/tree-store.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';

const TEXTS = [
  '---\ntitle: A\n---\n\n## Mål [#maal]\n\nDet er <Belop id="p1" />.[^1]\n\n[^1]: Ja.\n',
  '| A | B |\n| --- | --- |\n| 1 | 2 |\n\n{/* merknad */}\n',
];

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tree-store-'));
  path = join(folder, 'under', 'trees');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (version = '1', count = 100): TreeStore => openTreeStore(path, count, () => version);
const fill = (): void => {
  const store = open();
  for (const text of TEXTS) store.parse(text);
  store.save();
};

describe('the store of parsed chapters', () => {
  it('gives the trees of the parser, before and after it was written', () => {
    fill();
    const store = open();
    for (const text of TEXTS) expect(store.parse(text)).toEqual(parseMdx(text));
  });

  it('does not parse what it has read', () => {
    fill();
    const { parse } = open();
    const first = parse(TEXTS[0] ?? '');
    expect(parse(TEXTS[0] ?? '')).toEqual(first);
    expect('tree' in first && first.tree).toBe((parse(TEXTS[0] ?? '') as { tree: unknown }).tree);
  });

  it('is written only when something is new, and forgets what nobody asked for', () => {
    fill();
    const before = readFileSync(path);
    const same = open();
    for (const text of TEXTS) same.parse(text);
    same.save();
    expect(readFileSync(path)).toEqual(before);
    const fewer = open();
    fewer.parse('Ny tekst.');
    fewer.save();
    expect(readFileSync(path).length).toBeLessThan(before.length);
  });

  it('is begun anew for another version of the parser', () => {
    fill();
    const before = readFileSync(path);
    const store = open('2');
    store.parse('A.');
    store.save();
    expect(readFileSync(path)).not.toEqual(before);
  });

  it.each([['nothing'], ['{"trees": []}'], ['\0\0\0']])('is begun anew when the file holds %j', (junk) => {
    fill();
    writeFileSync(path, junk);
    expect(open().parse('A.')).toEqual(parseMdx('A.'));
  });

  it('passes faults on and does not keep them', () => {
    const store = open();
    expect(store.parse('{x')).toEqual(parseMdx('{x'));
    store.save();
    expect(existsSync(path)).toBe(false);
  });

  it('lets be what is small', () => {
    const store = open('1', 5);
    store.parse('A.');
    store.save();
    expect(existsSync(path)).toBe(false);
  });

  it('goes on without a disk to write to', () => {
    writeFileSync(join(folder, 'file'), '');
    path = join(folder, 'file', 'trees');
    const store = open();
    store.parse('A.');
    expect(() => store.save()).not.toThrow();
  });

  it('knows the version of the real parser', () => {
    const store = openTreeStore(path, 100);
    store.parse('A.');
    store.save();
    expect(existsSync(path)).toBe(true);
  });
});
