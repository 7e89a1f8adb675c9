import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { searchIndex } from '../../../src/integrations/search-index.ts';

type Handler = (request: { url: string }, response: FakeResponse, next: () => void) => void;

class FakeResponse extends Writable {
  readonly headers: Record<string, string> = {};
  body = '';

  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.body += chunk.toString();
    done();
  }
}

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-index-'));
  mkdirSync(join(root, 'dist', 'pagefind'), { recursive: true });
  writeFileSync(join(root, 'dist', 'pagefind', 'pagefind.js'), 'indeks');
  writeFileSync(join(root, 'dist', 'hemmelig.txt'), 'hemmelig');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Asks the dev server's middleware for an address: what it sends, or that it leaves the address to others. */
async function request(base: string, url: string): Promise<FakeResponse | 'next'> {
  let handler: Handler | undefined;
  const server = { config: { root, base }, middlewares: { use: (it: Handler) => (handler = it) } };
  const setup = searchIndex().hooks['astro:server:setup'] as unknown as (options: {
    server: typeof server;
  }) => void;
  setup({ server });
  return new Promise((resolve) => {
    const response = new FakeResponse();
    response.on('finish', () => resolve(response));
    handler?.({ url }, response, () => resolve('next'));
  });
}

describe('the search index in dev', () => {
  test.for([
    ['/', '/pagefind/pagefind.js'],
    ['/', '/pagefind/pagefind.js?ts=1'],
    ['/utviklingsplan/', '/utviklingsplan/pagefind/pagefind.js'],
  ] as const)('under %s serves %s from the last build', async ([base, url]) => {
    const response = await request(base, url);
    expect(response).toMatchObject({ body: 'indeks', headers: { 'Content-Type': 'text/javascript' } });
  });

  test.for([
    '/',
    '/pagefind/mangler.js',
    '/om/pagefind/pagefind.js',
    '/pagefind/../hemmelig.txt',
    '/pagefind/%2e%2e/hemmelig.txt',
    '/pagefind/..%2fhemmelig.txt',
  ])('leaves %s to the rest of the server', async (url) => {
    expect(await request('/', url)).toBe('next');
  });

  it('leaves an address that cannot be decoded to the rest of the server', async () => {
    expect(await request('/', '/om/%')).toBe('next');
  });
});
