import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, requireBrowser } from './src/cli/browser.ts';

// Workers load this file too: the browser is looked for, and if need be installed, once.
const executablePath = (process.env['E2E_BROWSER'] ??= requireBrowser());

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
  use: {
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    launchOptions: { executablePath, args: [...BROWSER_FLAGS] },
  },
});
