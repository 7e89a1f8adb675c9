/** Remembers what files said, by their bytes: in dev, and over many checks, only what changed is parsed again. */
import { createHash } from 'node:crypto';
import type { FolderEntry } from './folder.ts';
import type { Report } from './read-file.ts';

interface Remembered {
  readonly hash: string;
  readonly result: unknown;
  readonly problems: readonly Parameters<Report>[0][];
}

/** One entry for each file, so that it never grows beyond the content. */
export type ReadCache = Map<string, Remembered>;

/** Calls `read` unless the same file with the same bytes was read before; problems are reported either way. */
export function readOnce<T>(
  cache: ReadCache,
  entry: FolderEntry,
  file: string,
  report: Report,
  read: (report: Report) => T,
): T {
  if (entry.bytes === null) return read(report);
  const hash = createHash('sha256').update(entry.bytes).digest('base64');
  const known = cache.get(file);
  if (known?.hash === hash) {
    known.problems.forEach(report);
    return known.result as T;
  }
  const problems: Parameters<Report>[0][] = [];
  const result = read((problem) => problems.push(problem));
  cache.set(file, { hash, result, problems });
  problems.forEach(report);
  return result;
}
