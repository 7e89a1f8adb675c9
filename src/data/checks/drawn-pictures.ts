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
  const outcomes = drawAll(
    fresh.map(([, it]) => it),
    program,
  );
  for (const [index, outcome] of outcomes.entries()) {
    const hash = fresh[index]?.[0];
    if (hash !== undefined) known.set(hash, outcome);
  }
  return named.map(([hash]) => known.get(hash) ?? { fault: 'untried' });
}

/** The first that the program gives no answer for is tried once more, before all that stand behind it. */
function drawAll(pictures: readonly Uint8Array[], program: string): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let stops = 0;
  while (outcomes.length < pictures.length && stops < MAX_STOPS) {
    const answers = run(pictures.slice(outcomes.length), program);
    if (answers.length === 0) stops += 1;
    outcomes.push(...(answers.length > 0 || outcomes.length === 0 ? answers : [UNTRIED]));
  }
  return outcomes;
}
