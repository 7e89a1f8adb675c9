/** "Mente du …?": the known word that is closest to what was written. */

/**
 * Number of single-letter edits (insert, delete, replace, swap of neighbours) between two words; 0 when equal.
 * Source: optimal string alignment distance (restricted Damerau-Levenshtein).
 */
export function computeEditDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(rows, i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, replaced);
      // In the first row and column one side is undefined, which no letter equals.
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(rows, i - 2, j - 2) + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: number[][], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

/** All candidates, the closest to the word first; ties in alphabetical order. Long words are compared by their first 100 characters. */
export function sortByNearness(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.slice(0, 100).toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: computeEditDistance(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .map((it) => it.candidate);
}

/** The candidate that the word is most likely a misspelling of, or undefined when none is close. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const [nearest] = sortByNearness(word, candidates);
  if (nearest === undefined) return undefined;
  const distance = computeEditDistance(word.slice(0, 100).toLowerCase(), nearest.toLowerCase());
  return distance <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : undefined;
}

/** `"a", "b", "c" og 4 til`: the five that are closest to the word, the closest first, with a count of the rest. */
export function listCandidates(word: string, candidates: Iterable<string>): string {
  const sorted = sortByNearness(word, candidates);
  const rest = sorted.length > 5 ? ` og ${sorted.length - 5} til` : '';
  const quoted = sorted.slice(0, 5).map((it) => `"${it}"`);
  return quoted.join(', ') + rest;
}
