import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { href, withBase } from '../../../src/format/paths.ts';

describe('withBase', () => {
  test.for([
    ['/', '/om/', '/om/'],
    ['/', '/', '/'],
    ['/utviklingsplan/', '/om/#si-fra', '/utviklingsplan/om/#si-fra'],
    ['/utviklingsplan', '/om/', '/utviklingsplan/om/'],
    ['/utviklingsplan/', '/', '/utviklingsplan/'],
    ['/a/b/', '/2020-23/maal/', '/a/b/2020-23/maal/'],
  ] as const)('puts %s before %s', ([base, address, expected]) => {
    expect(withBase(base, address)).toBe(expected);
  });

  test.for(['#maal', 'https://www.ssb.no/', '//annen.example/', 'mailto:post@example.no', ''])(
    'leaves "%s" as it is',
    (address) => {
      expect(withBase('/utviklingsplan/', address)).toBe(address);
    },
  );
});

describe('href', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('follows the base path of the build', () => {
    vi.stubEnv('BASE_URL', '/utviklingsplan/');
    expect(href('/om/')).toBe('/utviklingsplan/om/');
    vi.stubEnv('BASE_URL', '/');
    expect(href('/om/')).toBe('/om/');
  });
});
