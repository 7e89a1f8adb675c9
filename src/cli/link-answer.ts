/** What the answer of another host says about a link. */

export interface LinkAnswer {
  /** A host that keeps programs out says nothing about what a reader would see. */
  readonly state: 'alive' | 'unknown' | 'dead';
  /** In Norwegian. */
  readonly says: string;
}

/** Keeps out, asks to wait, or is down for the moment. */
const SAYS_NOTHING: readonly number[] = [403, 429, 503];
const WAIT_MS = 2000;

/**
 * Asks once, and once more after a while when the answer is not that all is well.
 * @param ask hands out the status of the answer; throws when there is none
 */
export async function askTwice(
  url: string,
  ask: (url: string) => Promise<number>,
  waitMs = WAIT_MS,
): Promise<LinkAnswer> {
  const first = await read(url, ask);
  if (first.state === 'alive') return first;
  await new Promise((done) => setTimeout(done, waitMs));
  return read(url, ask);
}

async function read(url: string, ask: (url: string) => Promise<number>): Promise<LinkAnswer> {
  try {
    const status = await ask(url);
    if (status >= 200 && status < 300) return { state: 'alive', says: 'svarer' };
    if (SAYS_NOTHING.includes(status)) return { state: 'unknown', says: `ukjent (svarer med ${status})` };
    return { state: 'dead', says: `svarer med ${status}` };
  } catch {
    return { state: 'dead', says: 'svarer ikke' };
  }
}
