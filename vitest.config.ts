import { defineConfig } from 'vitest/config';

/** Checks of the content need no built site; the other tests in tests/content read built pages. */
const checks = ['tests/checks/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', ...checks],
          // Property tests take a second; a busy machine must not make them fail.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['tests/content/*.test.ts'],
          exclude: checks,
          globalSetup: 'tests/fixtures/editions/sites.ts',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
