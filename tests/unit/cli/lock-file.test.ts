import { describe, expect, test } from 'vitest';
import { findLockFaults, type LockFile, type Manifest } from '../../../src/cli/lock-file.ts';

const MANIFEST: Manifest = { dependencies: { a: '1.0.0' }, optionalDependencies: { 'b-linux': '2.0.0' } };
const WHOLE: LockFile = {
  packages: {
    '': MANIFEST,
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a', dependencies: { '@scope/c': '^1.0.0' } },
    'node_modules/a/node_modules/@scope/c': {
      version: '1.2.0',
      integrity: 'sha512-c',
      dependencies: { a: '1' },
    },
    'node_modules/b-linux': { version: '2.0.0', integrity: 'sha512-b' },
  },
};

const without = (path: string): LockFile => ({
  packages: Object.fromEntries(Object.entries(WHOLE.packages).filter(([it]) => it !== path)),
});
const withEntry = (path: string, entry: LockFile['packages'][string]): LockFile => ({
  packages: { ...WHOLE.packages, [path]: { ...WHOLE.packages[path], ...entry } },
});

describe('the check of the lock file', () => {
  test('has nothing to say about one that is whole', () => {
    expect(findLockFaults(MANIFEST, WHOLE)).toEqual([]);
  });

  test('finds a package without a checksum', () => {
    const { version } = WHOLE.packages['node_modules/a'] ?? {};
    const lock = { packages: { ...WHOLE.packages, 'node_modules/a': { version: version ?? '' } } };
    expect(findLockFaults(MANIFEST, lock)).toEqual(['node_modules/a has no integrity']);
  });

  test('finds a package that another needs and that is not there', () => {
    expect(findLockFaults(MANIFEST, without('node_modules/a/node_modules/@scope/c'))).toEqual([
      '@scope/c, which node_modules/a needs, is missing',
    ]);
  });

  test('finds an optional package for a platform that is not there', () => {
    expect(findLockFaults(MANIFEST, without('node_modules/b-linux'))).toEqual([
      'b-linux, which the project needs, is missing',
    ]);
  });

  test('finds a package from another registry, and allows the ordinary one', () => {
    const ordinary = withEntry('node_modules/a', { resolved: 'https://registry.npmjs.org/a/-/a-1.0.0.tgz' });
    expect(findLockFaults(MANIFEST, ordinary)).toEqual([]);
    const foreign = withEntry('node_modules/a', { resolved: 'http://mirror.example/a-1.0.0.tgz' });
    expect(findLockFaults(MANIFEST, foreign)).toEqual([
      'node_modules/a comes from http://mirror.example/a-1.0.0.tgz',
    ]);
  });

  test('finds a difference from package.json, and a version that is not exact', () => {
    expect(findLockFaults({ ...MANIFEST, dependencies: { a: '1.0.1' } }, WHOLE)).toEqual([
      'package.json and the lock file differ about a',
    ]);
    const loose: Manifest = { ...MANIFEST, dependencies: { a: '^1.0.0' } };
    expect(findLockFaults(loose, withEntry('', loose))).toEqual(['a is not pinned to one version']);
  });
});
