/** What an editor sees when the dev server is started with errors in the content. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { waitForContent } from '../../../src/cli/wait-for-content.ts';
import type { ContentProblem } from '../../../src/data/errors.ts';

const PROBLEM: ContentProblem = {
  rule: 'fields',
  kind: 'fault',
  file: 'content/utgaver/2020-23/data/budsjett.json',
  line: 2,
  column: 11,
  message: 'årstallet må være 2100 eller tidligere',
  remedy: 'rett årstallet',
};

it('does not wait for sound content', async () => {
  await waitForContent(
    async () => [],
    0,
    () => expect.unreachable(),
  );
});

it('takes the next port when one is taken, as Astro does', { timeout: 20_000 }, async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port: taken } = other.address() as AddressInfo;
  let errors = [PROBLEM];
  let port = 0;
  const waiting = waitForContent(
    async () => errors,
    taken,
    (it) => void (port = it),
  );
  await expect.poll(() => port).toBeGreaterThan(taken);
  errors = [];
  await waiting;
  other.close();
});

it('shows the errors until they are mended, and then gives the port free', { timeout: 20_000 }, async () => {
  let errors = [PROBLEM];
  let address = '';
  const waiting = waitForContent(
    async () => errors,
    0,
    (port) => void (address = `http://localhost:${port}/2020-23/maal/`),
  );
  await expect.poll(() => address).not.toBe('');
  const response = await fetch(address);
  expect(response.status).toBe(500);
  expect(await response.text()).toContain('årstallet må være 2100 eller tidligere');
  errors = [];
  await waiting;
  await expect(fetch(address)).rejects.toThrow();
});
