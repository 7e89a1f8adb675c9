/** MDN's HTTP Observatory on the shipped files, over TLS, on this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import {
  hasCaddy,
  hasNginx,
  startCaddy,
  startNginx,
  type RunningServer,
  type ServerOptions,
} from './servers.ts';
import { failed, passed, skipped, type Outcome, type Setting, type Trial } from './trial.ts';

const LEAST_SCORE = 130;

const HOSTS = [
  { name: 'nginx', isHere: hasNginx, start: startNginx, bare: 'index index.html;' },
  { name: 'Caddy', isHere: hasCaddy, start: startCaddy, bare: 'file_server' },
] as const;

export const observatories: readonly Trial[] = HOSTS.map(({ name, isHere, start, bare }) => ({
  name: `MDN Observatory, ${name}`,
  run: (setting) => (isHere() ? run(setting, start, {}) : missing(name)),
  spoiled: (setting) => run(setting, start, { settings: bare }),
}));

const missing = async (name: string): Promise<Outcome> => skipped(`${name} er ikke installert`);

type Start = (root: string, options: ServerOptions) => Promise<RunningServer>;

async function run({ site, scratch }: Setting, start: Start, options: ServerOptions): Promise<Outcome> {
  const tls = makeCertificate(scratch);
  if (tls === undefined) return skipped('openssl er ikke installert');
  const server = await start(site, { ...options, tls });
  try {
    const { grade, score } = await scan(server.origin.replace('https://', ''), tls.cert);
    const says = `${grade}, ${score} poeng`;
    return grade === 'A+' && score >= LEAST_SCORE ? passed(says) : failed(says);
  } finally {
    await server.close();
  }
}

/** A certificate for this machine that lives for a day. */
function makeCertificate(folder: string): { cert: string; key: string } | undefined {
  const [cert, key] = [resolve(folder, 'cert.pem'), resolve(folder, 'key.pem')];
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
  ]);
  return made.status === 0 ? { cert, key } : undefined;
}

interface Score {
  readonly grade: string;
  readonly score: number;
}

/** @throws Error when it cannot scan */
async function scan(host: string, certificate: string): Promise<Score> {
  const home = dirname(createRequire(import.meta.url).resolve('@mdn/mdn-http-observatory/package.json'));
  // The list of hosts that browsers know is fetched when the package is installed with scripts. This machine is not on it.
  const list = join(home, 'conf/hsts-preload.json');
  if (!existsSync(list)) writeFileSync(list, '{}');
  const child = spawn(process.execPath, [join(home, 'src/scan.js'), host], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((done) => child.on('close', done));
  const { scan: result, error } = JSON.parse(output) as { scan?: Score; error?: string };
  if (result === undefined) throw new Error(`Observatory: ${error}`);
  return result;
}
