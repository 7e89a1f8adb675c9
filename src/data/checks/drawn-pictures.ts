/** Whether pictures can be drawn, as the build and browsers draw them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { serialize } from 'node:v8';

/** What became of a picture; `detail` is what the program says, in English. */
export type Outcome =
  | { readonly fault: null }
  | { readonly fault: 'pixels' }
  | { readonly fault: 'size' | 'xml'; readonly detail: string };

const PROGRAM = join(import.meta.dirname, 'draw-pictures.ts');
/** Ten photos take a second; after this the answers that came are used. */
const TIMEOUT_MS = 60_000;

/** Of this process, by the hash of the bytes: dev checks the same pictures at every save. */
const known = new Map<string, Outcome>();

/** One outcome for each picture; undefined where the program gave none. It is not started for pictures that were drawn before. */
export function drawPictures(pictures: readonly Uint8Array[]): readonly (Outcome | undefined)[] {
  const named = pictures.map((it) => [createHash('sha256').update(it).digest('base64'), it] as const);
  const fresh = new Map(named.filter(([hash]) => !known.has(hash)));
  if (fresh.size > 0) {
    const outcomes = run([...fresh.values()]);
    for (const hash of fresh.keys()) {
      const outcome = outcomes.shift();
      if (outcome !== undefined) known.set(hash, outcome);
    }
  }
  return named.map(([hash]) => known.get(hash));
}

function run(pictures: readonly Uint8Array[]): Outcome[] {
  const { stdout } = spawnSync(process.execPath, [PROGRAM], {
    input: serialize(pictures),
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Outcome);
}
