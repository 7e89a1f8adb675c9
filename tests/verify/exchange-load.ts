/** Requests while sites change places: none may fail, on our own server and on nginx. All go to this machine. */
import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { listFiles, readVersion } from '../../src/publish/version.ts';
import { judge, skipped, type Outcome, type Setting, type Trial } from './trial.ts';
import { hasNginx, startNginx, startOwn, type RunningServer } from './servers.ts';
import { makeTwoVersions } from './two-versions.ts';

const FEW = { exchanges: 4, requests: 4_000 };
const MANY = { exchanges: 20, requests: 500_000 };
const AT_ONCE = 16;
/** The trial ends by itself, whatever the machine. */
const LONGEST_MS = 15 * 60_000;

type How = 'shipped' | 'two-steps';

const load = (server: 'egen tjener' | 'nginx', start: (folder: string) => Promise<RunningServer>): Trial => ({
  name: `Bytte under last, ${server}`,
  run: (setting) => run(setting, start, setting.isLong ? MANY : FEW, 'shipped'),
  spoiled: (setting) => run(setting, start, FEW, 'two-steps'),
});

export const loads: readonly Trial[] = [load('egen tjener', startOwn), load('nginx', startNginx)];

async function run(
  { scratch }: Setting,
  start: (folder: string) => Promise<RunningServer>,
  { exchanges, requests }: typeof FEW,
  how: How,
): Promise<Outcome> {
  if (start === startNginx && !hasNginx()) return skipped('nginx er ikke installert');
  const { sites } = await makeTwoVersions();
  const outDir = `${scratch}/served`;
  rmSync(outDir, { recursive: true, force: true });
  cpSync(sites[0], outDir, { recursive: true });
  const paths = addressesOf(sites);
  const server = await start(outDir);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const faults: string[] = [];
  let [sent, placed] = [0, 0];
  const started = performance.now();
  const client = async (): Promise<void> => {
    while (sent < requests && performance.now() - started < LONGEST_MS) {
      const path = paths[sent++ % paths.length] ?? '/';
      const fault = await ask(`${server.origin}${path}`, agent);
      if (fault !== undefined) faults.push(`${path} ${fault}.`);
    }
  };
  const publisher = async (): Promise<void> => {
    for (; placed < exchanges; placed++) {
      while (sent < (requests / (exchanges + 1)) * (placed + 1) && sent < requests) await pause(5);
      const next = `${scratch}/next`;
      rmSync(next, { recursive: true, force: true });
      cpSync(sites[(placed + 1) % 2] ?? '', next, { recursive: true });
      await place(next, outDir, how);
      for (const it of [next, `${outDir}-old`]) rmSync(it, { recursive: true, force: true });
    }
  };
  await Promise.all([publisher(), ...Array.from({ length: AT_ONCE }, client)]);
  await server.close();
  agent.destroy();
  return judge(faults, `${sent} forespørsler over ${placed} bytter, ${faults.length} mislyktes`);
}

/** Addresses that both versions have. */
function addressesOf([one, other]: readonly [string, string]): string[] {
  const others = new Set(listFiles(other));
  return Object.keys(readVersion(one)?.files ?? {})
    .filter((it) => others.has(it) && !/^(?:_server\/|_headers$|_redirects$|\.|404)/.test(it))
    .map((it) => `/${it.replace(/(^|\/)index\.html$/, '$1')}`);
}

/** What is wrong with the answer: another status than 200, or fewer bytes than announced. */
function ask(url: string, agent: Agent): Promise<string | undefined> {
  return new Promise((done) => {
    const request = get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        const wanted = Number(response.headers['content-length'] ?? bytes);
        if (response.statusCode !== 200) done(`svarte ${response.statusCode}`);
        else done(bytes === wanted ? undefined : `ga ${bytes} av ${wanted} byte`);
      });
      response.on('error', (error) => done(error.message));
    });
    request.on('error', (error) => done(error.message));
  });
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** In a process of its own: what is asked for meanwhile must not wait for it. @throws when it fails */
function place(next: string, outDir: string, how: How): Promise<void> {
  const child = spawn(process.execPath, ['tests/verify/place.ts', next, outDir, how], { stdio: 'inherit' });
  return new Promise((done, fail) =>
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`Byttet ga kode ${code}.`)))),
  );
}
