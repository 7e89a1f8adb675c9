/** `node tests/verify/place.ts <next> <published> [two-steps]`: puts one site in the place of another, in a process of its own. */
import { renameSync } from 'node:fs';
import { placeSite } from '../../src/publish/place.ts';

const [, , next = '', outDir = '', how] = process.argv;
if (how === 'two-steps') {
  // As it was done before. Between the two steps there is no site.
  renameSync(outDir, `${outDir}-old`);
  await new Promise((done) => setTimeout(done, 50));
  renameSync(next, outDir);
} else placeSite(next, outDir);
