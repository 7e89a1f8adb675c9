import { expect, test } from 'vitest';
import { askTwice } from '../../../src/cli/link-answer.ts';

test.for<[string, (number | undefined)[], string, number]>([
  ['a page that answers', [200], 'alive', 1],
  ['a page that answers the second time', [503, 200], 'alive', 2],
  ['a host that keeps programs out', [403, 403], 'unknown', 2],
  ['a host that asks to wait', [429, 429], 'unknown', 2],
  ['a host that is down for the moment', [503, 503], 'unknown', 2],
  ['a page that is gone', [404, 404], 'dead', 2],
  ['a host that is gone', [undefined, undefined], 'dead', 2],
])('%s', async ([, statuses, state, asked]) => {
  let count = 0;
  const answer = await askTwice(
    'https://example.no/',
    async () => {
      const status = statuses[count++];
      if (status === undefined) throw new Error('no such host');
      return status;
    },
    0,
  );
  expect([answer.state, count]).toEqual([state, asked]);
});
