import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { compressSite, isCompressible } from '../../../src/publish/compress.ts';
import {
  findDifferences,
  hashOf,
  listFiles,
  parseVersion,
  writeVersion,
} from '../../../src/publish/version.ts';
import { makeFolder } from '../permalinks/built-folder.ts';

const LONG = 'Bolig og areal. '.repeat(200);
const make = (): string => makeFolder({ 'index.html': LONG, 'a/b.css': 'p{}', 'x.png': LONG });
const content = (): string => makeFolder({ 'utgave.json': '{}' });

describe('a version', () => {
  it('is called by the hash of what sha256sum prints', () => {
    const site = makeFolder({ 'b.txt': 'b', a: 'a' });
    const { version } = writeVersion(site, content(), '', new Set());
    expect(version).toBe(hashOf(`${hashOf('a')}  a\n${hashOf('b')}  b.txt\n`));
  });

  test.for<[string, (site: string) => void, string[]]>([
    ['nothing', () => {}, []],
    ['a changed file', (site) => writeFileSync(join(site, 'a/b.css'), 'p{ }'), ['a/b.css er endret.']],
    ['a file too few', (site) => rmSync(join(site, 'x.png')), ['x.png mangler.']],
    ['a file too many', (site) => writeFileSync(join(site, 'ny'), ''), ['ny hører ikke til.']],
    [
      'a copy of something else',
      (site) => writeFileSync(join(site, 'index.html.gz'), gzipSync('x')),
      ['index.html.gz er ikke lik filen den er laget av.'],
    ],
    [
      'a copy that is none',
      (site) => writeFileSync(join(site, 'index.html.br'), 'x'),
      ['index.html.br er ikke lik filen den er laget av.'],
    ],
  ])('is compared with a folder that has %s', async ([, change, faults]) => {
    const site = make();
    const version = writeVersion(site, content(), '', new Set());
    await compressSite(site);
    change(site);
    expect(findDifferences(site, version)).toEqual(faults);
  });

  it('names itself wrongly when a hash in it was changed', () => {
    const site = make();
    const version = writeVersion(site, content(), '', new Set());
    const changed = { ...version, files: { ...version.files, 'x.png': hashOf('') } };
    expect(findDifferences(site, changed)).toEqual(['versjon.json er endret.', 'x.png er endret.']);
  });

  test.for(['', '{}', 'null', '{"format":"annet","files":{}}'])('is not read from «%s»', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('compressed copies', () => {
  it('stand beside texts that are long enough', async () => {
    const site = make();
    expect(await compressSite(site)).toBe(1);
    expect(listFiles(site)).toEqual(['a/b.css', 'index.html', 'index.html.br', 'index.html.gz', 'x.png']);
  });

  test.for<[string, number, boolean]>([
    ['index.html', 1000, true],
    ['index.html', 999, false],
    ['a/x.csv', 5000, true],
    ['a/x.woff2', 50_000, false],
    ['_server/nginx.conf', 5000, false],
    ['_headers', 5000, false],
  ])('%s of %d bytes has one: %s', ([path, bytes, wanted]) => {
    expect(isCompressible(path, bytes)).toBe(wanted);
  });
});
