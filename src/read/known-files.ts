/** What to do with a file under a name that nothing is read from. */
import { extname } from 'node:path';
import { findNearest } from './nearest.ts';

/** @param known the names that are read, in the same folder */
export function proposePlace(path: string, known: readonly string[]): string {
  // `budsjett-2019.json` may stand beside the real file, and must not be written over it.
  const original = known.find((it) => {
    const stem = it.slice(0, -extname(it).length);
    return path.startsWith(stem) && /^[-_.]?\d/.test(path.slice(stem.length));
  });
  if (original !== undefined)
    return `flytt filen ut av content/, eller kall den "${original}" hvis den ikke finnes fra før`;
  const nearest = findNearest(path, known);
  return nearest === undefined ? 'flytt filen ut av content/' : `mente du "${nearest}"?`;
}
