/** The files for hosts, in the real servers: every header, type, redirect and compressed copy that the rules promise. */
import { cpSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { findGroup, listGroups } from '../../src/publish/server-rules.ts';
import { writeServerFiles } from '../../src/publish/server-files.ts';
import {
  hasCaddy,
  hasNginx,
  startCaddy,
  startNginx,
  startOwn,
  type RunningServer,
  type ServerOptions,
} from './servers.ts';
import { judge, skipped, type Outcome, type Setting, type Trial } from './trial.ts';

interface Host {
  readonly name: string;
  readonly isHere: () => boolean;
  /** @param root what requests are looked up in; the site lies at the base path below it */
  readonly start: (root: string, site: string, options: ServerOptions) => Promise<RunningServer>;
  /** The settings of somebody who has not taken the shipped ones. */
  readonly bare: string;
}

const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    isHere: hasNginx,
    start: (root, _site, options) => startNginx(root, options),
    bare: 'index index.html;',
  },
  {
    name: 'Caddy',
    isHere: hasCaddy,
    start: (root, _site, options) => startCaddy(root, options),
    bare: 'file_server',
  },
  {
    name: 'egen tjener',
    isHere: () => true,
    start: (_root, site, options) => startOwn(site, options),
    bare: '',
  },
];

const BASE = '/utviklingsplan/';
const EDITION = '2020-23';
const REDIRECT = { from: `${BASE}${EDITION}/borte/`, to: `${BASE}${EDITION}/maal/` };

/** One line for each server. */
export const hosts: readonly Trial[] = HOSTS.map((host) => ({
  name: `Filer for verter: ${host.name}`,
  run: (setting) => run(setting, host, {}),
  spoiled: (setting) => run(setting, host, host.bare === '' ? { basePath: '/' } : { settings: host.bare }),
}));

async function run({ site, scratch }: Setting, host: Host, options: ServerOptions): Promise<Outcome> {
  if (!host.isHere()) return skipped(`${host.name} er ikke installert`);
  const folder = join(scratch, BASE);
  mkdirSync(scratch, { recursive: true });
  cpSync(site, folder, { recursive: true });
  writeServerFiles(folder, { basePath: BASE, editions: [EDITION], pageFolders: [''], redirects: [REDIRECT] });
  const server = await host.start(scratch, folder, { basePath: BASE, ...options });
  try {
    const faults: string[] = [];
    for (const check of checks) faults.push(...(await check(server.origin)));
    return judge(faults, `${checks.length} svar prøvd`);
  } finally {
    await server.close();
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

type Check = (origin: string) => Promise<string[]>;

/** The answer as it is: no redirect is followed, nothing is unpacked. */
function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(url, { headers }, (response) => {
      response.resume();
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

const groups = listGroups({ editions: [EDITION] });

/** Status, all headers of its part, and its type. */
const serves =
  (path: string, type: string, status = 200): Check =>
  async (origin) => {
    const { status: found, headers } = await ask(`${origin}${BASE}${path}`);
    const wanted = { ...findGroup(groups, path)?.headers, 'Content-Type': type };
    return [
      ...(found === status ? [] : [`${path} svarte ${found}.`]),
      ...Object.entries(wanted)
        .filter(([name, value]) => headers[name.toLowerCase()] !== value)
        .map(([name]) => `${path}: ${name} er ${String(headers[name.toLowerCase()])}.`),
    ];
  };

const compresses =
  (path: string, accepted: string, encoding: string | undefined): Check =>
  async (origin) => {
    const { headers } = await ask(`${origin}${BASE}${path}`, { 'accept-encoding': accepted });
    const found = headers['content-encoding'];
    return found === encoding ? [] : [`${path} med «${accepted}»: ${String(found)}.`];
  };

/** A redirect within the host, as a path: behind a proxy with TLS a full address would lead to plain HTTP. */
const redirects =
  (path: string, to: string): Check =>
  async (origin) => {
    const { status, headers } = await ask(`${origin}${path}`);
    const isRight = [301, 308].includes(status) && headers.location === to;
    return isRight ? [] : [`${path} svarte ${status} til ${String(headers.location)}.`];
  };

const HTML = 'text/html; charset=utf-8';
const checks: readonly Check[] = [
  serves('', HTML),
  serves(`${EDITION}/maal/`, HTML),
  serves('404.html', HTML),
  serves('finnes-ikke/', HTML, 404),
  serves('_server/nginx.conf', HTML, 404),
  serves('_headers', HTML, 404),
  serves('.nojekyll', HTML, 404),
  serves('innbygging/2020-23/pendling/', HTML),
  serves('innbygging/2020-23/pendling/fragment.html', HTML),
  serves('innbygging/2020-23/pendling/oembed.json', 'application/json; charset=utf-8'),
  serves('innbygging/stil.css', 'text/css; charset=utf-8'),
  serves(`${EDITION}/data/pendling.csv`, 'text/csv; charset=utf-8'),
  serves(`${EDITION}/data/pendling.json`, 'application/json; charset=utf-8'),
  serves(`${EDITION}/data/pendling.svg`, 'image/svg+xml; charset=utf-8'),
  serves(`${EDITION}/data/pendling.png`, 'image/png'),
  serves(`${EDITION}/data/sitering.ris`, 'application/x-research-info-systems; charset=utf-8'),
  serves(`${EDITION}/data/sitering.bib`, 'application/x-bibtex; charset=utf-8'),
  serves('sitemap.xml', 'application/xml; charset=utf-8'),
  serves('robots.txt', 'text/plain; charset=utf-8'),
  serves('favicon.svg', 'image/svg+xml; charset=utf-8'),
  compresses('', 'gzip, br', 'br'),
  compresses(`${EDITION}/maal/`, 'gzip', 'gzip'),
  compresses(`${EDITION}/maal/`, 'br;q=0, gzip', 'gzip'),
  compresses(`${EDITION}/maal/`, 'identity', undefined),
  compresses('innbygging/stil.css', 'br', 'br'),
  redirects(REDIRECT.from, REDIRECT.to),
  redirects(`${REDIRECT.from}?tema=mork`, `${REDIRECT.to}?tema=mork`),
  redirects(`${BASE}${EDITION}/maal/%23felles`, `${BASE}${EDITION}/maal/#felles`),
  serves('/example.com/%23a', HTML, 404),
  redirects(`${BASE}${EDITION}/maal?tema=mork`, `${BASE}${EDITION}/maal/?tema=mork`),
];
