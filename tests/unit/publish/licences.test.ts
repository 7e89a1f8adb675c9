import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the notice of the search that is shipped is published with it', () => {
  const notice = readFileSync('node_modules/pagefind/LICENSE/LICENSE', 'utf8').trim();
  expect(notice).toContain('MIT License');
  expect(readFileSync('public/lisenser.txt', 'utf8')).toContain(notice);
});
