/** The tests of one group of mutants, as `run.ts` asks for them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split(' '),
    // One worker keeps the packages in memory; modules of the project are loaded anew for every mutant all the same.
    isolate: false,
    // As in the unit tests: a busy machine must not stop the first run.
    testTimeout: 30_000,
  },
});
