/** Whether pictures can be drawn, as the build and browsers draw them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { serialize } from 'node:v8';

/** What became of a picture; `detail` is what the program says, in English. */
export type Outcome =
  | { readonly fault: null }
  /** the program stopped at it, or could not be started */
  | { readonly fault: 'untried' }
  | { readonly fault: 'pixels' }
  | { readonly fault: 'size' | 'xml'; readonly detail: string };

const UNTRIED: Outcome = { fault: 'untried' };
const PROGRAM = join(import.meta.dirname, 'draw-pictures.ts');
/** Ten photos take a second; after this the answers that came are used. */
const TIMEOUT_MS = 60_000;
/** Then it is the program that has a fault, and not the pictures. */
const MAX_STOPS = 3;

/** Of this process, by the hash of the bytes: dev checks the same pictures at every save. */
const known = new Map<string, Outcome>();

/**
 * One outcome for each picture. The program is not started for pictures that were drawn before.
 * @param program the file that draws them
 */
export function drawPictures(pictures: readonly Uint8Array[], program = PROGRAM): readonly Outcome[] {
  const named = pictures.map((it) => [createHash('sha256').update(it).digest('base64'), it] as const);
  const fresh = [...new Map(named.filter(([hash]) => !known.has(hash)))];
  const bytes = fresh.map(([, it]) => it);
  for (const [index, outcome] of drawAll(bytes, program).entries()) {
    const hash = fresh[index]?.[0];
    if (hash !== undefined) known.set(hash, outcome);
  }
  return named.map(([hash]) => known.get(hash) ?? UNTRIED);
}

/** Where the program stopped, that picture is drawn alone once more, and then those behind it. */
function drawAll(pictures: readonly Uint8Array[], program: string): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let stops = 0;
  while (outcomes.length < pictures.length && stops < MAX_STOPS) {
    outcomes.push(...run(pictures.slice(outcomes.length), program));
    const next = pictures[outcomes.length];
    if (next === undefined) break;
    const [again] = run([next], program);
    if (again === undefined) stops += 1;
    outcomes.push(again ?? UNTRIED);
  }
  return outcomes;
}

/** The outcomes until the program stopped: it may be brought down by a picture, take too long, or not start. */
function run(pictures: readonly Uint8Array[], program: string): readonly Outcome[] {
  const { stdout } = spawnSync(process.execPath, [program], {
    input: serialize(pictures),
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Not a string when the program did not start, whatever its type says; the last line may be cut.
  const lines = ((stdout as string | null) ?? '').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Outcome);
}
