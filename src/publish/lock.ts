/** One build at a time for each folder, in whatever process. The system frees the lock when the process ends, however it ends. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hashOf } from './version.ts';

const LOOK_AGAIN_MS = 250;

/**
 * Takes the lock of a folder and keeps it until the process ends.
 * @param folder full path; the lock does not lie in it, so it need not exist
 * @param onWait called once when another process has the lock
 * @returns whether the lock was got within the time
 */
export async function lockFolder(folder: string, longestMs: number, onWait: () => void): Promise<boolean> {
  const file = join(tmpdir(), `utviklingsplan-${hashOf(folder).slice(0, 16)}.laas`);
  const started = performance.now();
  for (let tries = 0; ; tries++) {
    if (takeLock(file)) return true;
    if (tries === 0) onWait();
    if (performance.now() - started > longestMs) return false;
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}

/** Locks that are held; what is not referred to would be closed. */
const held: DatabaseSync[] = [];

/** An empty database is the one thing in Node that locks a file. @throws when the file cannot be made */
function takeLock(file: string): boolean {
  const database = new DatabaseSync(file);
  try {
    database.exec('BEGIN EXCLUSIVE');
    held.push(database);
    return true;
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes('locked')) return false;
    throw error;
  }
}
