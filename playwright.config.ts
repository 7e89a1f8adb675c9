import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findFirefox, requireBrowser } from './src/cli/browser.ts';

// Workers load this file too: the browser is looked for, and if need be installed, once.
const executablePath = (process.env['E2E_BROWSER'] ??= requireBrowser());

const firefox = findFirefox();
const inChromium = { launchOptions: { executablePath, args: [...BROWSER_FLAGS] } };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'tests/.tmp/e2e-results',
  globalSetup: './tests/fixtures/editions/sites.ts',
  // One more than there are cores: many tests wait for a font, a timer or a quiet network.
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot'], ['json', { outputFile: 'tests/.tmp/e2e.json' }]],
  use: { locale: 'nb-NO', timezoneId: 'Europe/Oslo' },
  projects: [
    { name: 'chromium', use: inChromium },
    {
      name: 'firefox',
      testMatch: ['core.spec.ts', 'search-box.spec.ts'],
      use:
        firefox === undefined
          ? inChromium
          : { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: firefox } },
      // Without a Firefox the tests are listed and skipped, so that nobody takes them for passed.
      metadata: { isMissing: firefox === undefined },
    },
  ],
});
