import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listComponents } from '../../../src/cli/sbom-components.ts';

it('lists each package of the lock file once, with hash and licence', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const components = listComponents(packages);
  const purls = components.map((it) => it.purl);
  expect(new Set(purls).size).toBe(purls.length);
  expect(purls).toEqual(purls.toSorted());
  expect(components.filter((it) => it.hashes.length === 0).map((it) => it.purl)).toEqual([]);
  expect(components.find((it) => it.name === 'astro')?.scope).toBe('required');
  expect(components.find((it) => it.name === 'vitest')?.scope).toBe('excluded');
});

it('is required when one of two places requires it', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-AAAA', license: 'MIT' };
  const [only, ...others] = listComponents({
    '': { version: '1.0.0' },
    'node_modules/a/node_modules/@x/b': { ...entry, dev: true },
    'node_modules/@x/b': entry,
  });
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    name: '@x/b',
    purl: 'pkg:npm/%40x/b@1.0.0',
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: '000000' }],
  });
});
