import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exchangeFolders } from '../../../src/publish/exchange.ts';
import { lockFolder } from '../../../src/publish/lock.ts';
import { keepAssets, placeSite, restoreSite } from '../../../src/publish/place.ts';
import { findDifferences, hashFolder, writeVersion } from '../../../src/publish/version.ts';
import { makeFolder } from '../permalinks/built-folder.ts';

const CONTENT = (): string => makeFolder({ 'utgave.json': '{}' });

describe('the place of a site', () => {
  it('is taken by the new one, where there was none and where there was one', () => {
    const root = makeFolder({ 'neste/index.html': 'ny', 'neste2/index.html': 'nyere' });
    const out = join(root, 'dypt/ute');
    expect(placeSite(join(root, 'neste'), out)).toBe('in one step');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('ny');
    placeSite(join(root, 'neste2'), out);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('nyere');
  });

  it.runIf(process.platform === 'linux' || process.platform === 'darwin')('is exchanged in one step', () => {
    const root = makeFolder({ 'a/x': 'a', 'b/x': 'b' });
    expect(exchangeFolders(join(root, 'a'), join(root, 'b'))).toBe(true);
    expect(readFileSync(join(root, 'a/x'), 'utf8')).toBe('b');
    expect(readFileSync(join(root, 'b/x'), 'utf8')).toBe('a');
    expect(exchangeFolders(join(root, 'a'), join(root, 'finnes-ikke'))).toBe(false);
    expect(readFileSync(join(root, 'a/x'), 'utf8')).toBe('b');
  });

  it.runIf(existsSync('/dev/shm'))('may lie on another disk', () => {
    const root = makeFolder({ 'neste/index.html': 'ny' });
    const out = `/dev/shm/utviklingsplan-${process.pid}`;
    try {
      for (const text of ['ny', 'nyere']) {
        writeFileSync(join(root, 'neste/index.html'), text);
        placeSite(join(root, 'neste'), out);
        expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(text);
      }
      mkdirSync(`/dev/shm/.utviklingsplan-${process.pid}.neste`);
      expect(restoreSite(out)).toBe(false);
      expect(existsSync(`/dev/shm/.utviklingsplan-${process.pid}.neste`)).toBe(false);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});

describe('assets of the version before', () => {
  const site = (asset: string, text: string): string =>
    makeFolder({ [`_astro/${asset}`]: 'x', 'index.html': text });

  it('are kept for one version, and for as long as the same version is published again', () => {
    const [one, two, again, three] = [
      site('a.js', '1'),
      site('b.js', '2'),
      site('b.js', '2'),
      site('c.js', '3'),
    ];
    writeVersion(one, CONTENT(), '', keepAssets(makeFolder({}), one));
    const kept = keepAssets(one, two);
    expect([...kept]).toEqual(['_astro/a.js']);
    writeVersion(two, CONTENT(), '', kept);
    expect([...keepAssets(two, again)]).toEqual(['_astro/a.js']);
    expect([...keepAssets(two, three)]).toEqual(['_astro/b.js']);
  });

  it('do not change what the version is called', () => {
    const [one, two, alone] = [site('a.js', '1'), site('b.js', '2'), site('b.js', '2')];
    writeVersion(one, CONTENT(), '', new Set());
    const withKept = writeVersion(two, CONTENT(), '', keepAssets(one, two));
    expect(writeVersion(alone, CONTENT(), '', new Set()).version).toBe(withKept.version);
    expect(hashFolder(two)['_astro/a.js']).toBeDefined();
    expect(findDifferences(two, withKept)).toEqual([]);
  });
});

describe('the lock of a folder', () => {
  it('is had by one process at a time, and is free when that one is killed', async () => {
    const folder = makeFolder({});
    const code = `import { lockFolder } from './src/publish/lock.ts';
      await lockFolder(${JSON.stringify(folder)}, 0, () => {});
      console.log('got it'); setTimeout(() => {}, 60_000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    let waits = 0;
    expect(await lockFolder(folder, 300, () => waits++)).toBe(false);
    expect(waits).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await lockFolder(folder, 2_000, () => {})).toBe(true);
  });
});
