import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, test } from 'vitest';
import {
  formatCaddy,
  formatNginx,
  formatRedirects,
  type ServerRule,
} from '../../../src/permalinks/server-rules.ts';
import { makeFolder } from './built-folder.ts';

const RULES: readonly ServerRule[] = [
  { from: '/utviklingsplan/2020-23/p1/', to: '/utviklingsplan/2020-23/p2/' },
  { from: '/utviklingsplan/2020-23/p1/deling/', to: '/utviklingsplan/2020-23/p2/deling/' },
];
const FORMATS = [
  ['_redirects', formatRedirects],
  ['nginx', formatNginx],
  ['Caddy', formatCaddy],
] as const;

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const hasCaddy = spawnSync('caddy', ['version']).status === 0;

/** A server that listens on a socket in the folder and writes nothing outside it. */
const nginxConfig = (folder: string): string => `
pid ${folder}/nginx.pid;
daemon off;
master_process off;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((it) => `${it}_temp_path ${folder}/${it};`).join(' ')}
  server {
    listen unix:${folder}/nginx.sock;
    root ${folder};
    include ${folder}/rules.conf;
  }
}
`;

/** Status and target of what the server in the folder answers; waits until it listens. */
async function ask(
  folder: string,
  path: string,
): Promise<[status: number | undefined, target: string | undefined]> {
  const socketPath = join(folder, 'nginx.sock');
  for (let i = 0; i < 100 && !existsSync(socketPath); i++) await setTimeout(50);
  return new Promise((resolve, reject) => {
    const request = get({ socketPath, path, headers: { host: 'plan.example.no' } }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.location]);
    });
    request.on('error', reject);
  });
}

describe('rules for servers', () => {
  test.for(FORMATS)('of %s have a line for each page, below a comment', ([, format]) => {
    const [comment, ...lines] = format(RULES).split('\n');
    expect(comment).toMatch(/^# Sider som er flyttet\./);
    expect(lines).toHaveLength(RULES.length + 1);
    for (const [i, { from, to }] of RULES.entries()) {
      const words = lines[i]?.split(/[\s;$]+/) ?? [];
      expect(words).toEqual(expect.arrayContaining([from, to, '301']));
    }
    expect(lines.at(-1)).toBe('');
  });

  test.for(FORMATS)('of %s are a comment alone when nothing moved', ([, format]) => {
    expect(format([])).toMatch(/^#[^\n]*\n$/);
  });

  it('in _redirects have three parts, as Cloudflare and Netlify both read them', () => {
    const [, first] = formatRedirects(RULES).split('\n');
    expect(first?.split(/\s+/)).toEqual([RULES[0]?.from, RULES[0]?.to, '301']);
  });

  it.skipIf(!hasNginx)('are followed by nginx, with the query', async () => {
    const folder = makeFolder({ 'rules.conf': formatNginx(RULES), 'index.html': 'forsiden' });
    writeFileSync(join(folder, 'nginx.conf'), nginxConfig(folder));
    const options = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
    const test = spawnSync('nginx', ['-t', ...options], { encoding: 'utf8' });
    expect(test.stderr).toContain('test is successful');
    expect(test.stderr).not.toContain('[warn]');
    const server = spawn('nginx', options, { stdio: 'ignore' });
    try {
      for (const { from, to } of RULES) {
        expect(await ask(folder, from)).toEqual([301, `http://plan.example.no${to}`]);
        expect(await ask(folder, `${from}?tema=mork`)).toEqual([
          301,
          `http://plan.example.no${to}?tema=mork`,
        ]);
        expect(await ask(folder, `${from}x`)).toEqual([404, undefined]);
      }
      expect(await ask(folder, '/')).toEqual([200, undefined]);
    } finally {
      server.kill();
    }
  });

  it.skipIf(!hasCaddy)('are accepted by Caddy', () => {
    const folder = makeFolder({ Caddyfile: `:8080 {\n${formatCaddy(RULES)}}\n` });
    const result = spawnSync(
      'caddy',
      ['validate', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
      {
        encoding: 'utf8',
      },
    );
    expect(result.status, result.stderr).toBe(0);
  });
});
