import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/cli/browser.ts';

const machine = (...executables: string[]) => ({
  playwrightPath: '/cache/playwright/chrome',
  path: '/usr/local/bin::/usr/bin',
  isExecutable: (file: string) => executables.includes(file.replaceAll('\\', '/')),
});

describe('the search for a browser', () => {
  test("prefers Playwright's own", () => {
    const found = findBrowser(machine('/usr/bin/chromium', '/cache/playwright/chrome'));
    expect(found).toBe('/cache/playwright/chrome');
  });

  test('takes an installed Chromium or Chrome from the PATH, the first folder first', () => {
    const found = findBrowser(machine('/usr/bin/chromium', '/usr/local/bin/google-chrome'));
    expect(found?.replaceAll('\\', '/')).toBe('/usr/local/bin/google-chrome');
  });

  test('looks where installers put Chrome outside the PATH', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine(path))).toBe(path);
  });

  test('finds nothing where there is nothing', () => {
    expect(findBrowser(machine())).toBeUndefined();
  });
});
