/** Real servers with the files that the site ships, on this machine only. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningServer, serveSite } from '../../src/publish/site-server.ts';

export type { RunningServer };

export interface ServerOptions {
  readonly basePath?: string;
  /** Certificate and key: the server then answers over TLS, and sends plain HTTP there, on the same port. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Settings in the place of those that the site ships. */
  readonly settings?: string;
}

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;
export const hasCaddy = (): boolean => spawnSync('caddy', ['version']).status === 0;

/** The server of `npm run serve`. @param site folder of the built site */
export function startOwn(site: string, { basePath = '/' }: ServerOptions = {}): Promise<RunningServer> {
  return serveSite(site, basePath);
}

/** @param root the folder that requests are looked up in; the site lies at the base path below it */
export async function startNginx(root: string, options: ServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const { basePath = '/', tls, settings } = options;
  const shipped = `include ${join(resolve(root), basePath, '_server/nginx.conf')};`;
  const secure = tls && [
    `ssl_certificate ${tls.cert}; ssl_certificate_key ${tls.key};`,
    'error_page 497 =301 https://$http_host$request_uri;',
  ];
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      `pid ${folder}/nginx.pid; daemon off; worker_processes 1; error_log ${folder}/error.log;`,
      process.getuid?.() === 0 ? 'user root;' : '',
      'events { worker_connections 512; }',
      'http {',
      '  access_log off; keepalive_requests 1000000;',
      ...temporary.map((it) => `  ${it}_temp_path ${folder}/${it};`),
      `  server { listen 127.0.0.1:${port}${tls ? ' ssl' : ''};`,
      ...(secure ?? []),
      `  root ${resolve(root)};`,
      settings ?? shipped,
      '  }',
      '}',
    ].join('\n'),
  );
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const test = spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' });
  if (test.status !== 0 || test.stderr.includes('[warn]')) throw new Error(test.stderr);
  return running(spawn('nginx', args, { stdio: 'ignore' }), port, tls !== undefined, folder);
}

/** @param root the folder that requests are looked up in; the site lies at the base path below it */
export async function startCaddy(root: string, options: ServerOptions = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const port = await freePort();
  const { basePath = '/', tls, settings } = options;
  const shipped = `import ${join(resolve(root), basePath, '_server/Caddyfile')}`;
  mkdirSync(join(folder, 'data'));
  writeFileSync(
    join(folder, 'Caddyfile'),
    [
      '{',
      'admin off',
      'auto_https off',
      ...(tls ? ['servers {', 'listener_wrappers {', 'http_redirect', 'tls', '}', '}'] : []),
      '}',
      `${tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`} {`,
      'bind 127.0.0.1',
      ...(tls ? [`tls ${tls.cert} ${tls.key}`] : []),
      `root * ${resolve(root)}`,
      settings ?? shipped,
      '}',
      '',
    ].join('\n'),
  );
  const args = ['--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), XDG_CONFIG_HOME: join(folder, 'data') };
  const test = spawnSync('caddy', ['validate', ...args], { encoding: 'utf8', env });
  if (test.status !== 0) throw new Error(test.stderr);
  const child = spawn('caddy', ['run', ...args], { stdio: 'ignore', env });
  return running(child, port, tls !== undefined, folder);
}

async function running(
  child: ChildProcess,
  port: number,
  isTls: boolean,
  folder: string,
): Promise<RunningServer> {
  for (let tries = 0; tries < 200 && !(await isOpen(port)); tries++) await pause(25);
  return {
    origin: isTls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    close: async () => {
      const ended = new Promise((done) => child.on('close', done));
      child.kill('SIGTERM');
      await ended;
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isOpen(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
