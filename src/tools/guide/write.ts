/**
 * `npm run guide [-- --check]`: makes the parts of the author guide anew that come from the code. With `--check` it writes
 * nothing, and ends with 1 when a page is not as the code makes it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { makeGuide } from './guide.ts';

const isCheck = process.argv.includes('--check');
const stale = [...(await makeGuide())].filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
);
for (const [path, text] of stale) {
  if (!isCheck) writeFileSync(path, text);
  console.log(isCheck ? `${path} er ikke som koden lager den. Kjør npm run guide.` : `Skrev ${path}`);
}
if (isCheck && stale.length > 0) process.exitCode = 1;
