/** The dictionary of bokmål with the project's own words. Takes half a second of processor time to open, so only the language report does. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { computeEditDistance, sortByNearness } from '../../read/nearest.ts';

export interface Dictionary {
  /** Whether a word is spelt right; compounds of known words count. */
  readonly knows: (word: string) => boolean;
  /** The nearest known words, best first; empty when none is near. */
  readonly suggest: (word: string) => string[];
}

/** Shorter parts fit together into nearly anything: «ut» + «el» + «at» + «e». */
const MIN_HEAD = 4;
const MIN_TAIL = 6;
const MAX_SUGGESTIONS = 3;
/** Letters that a proposal may differ by; beyond this the dictionary offers odd compounds. */
const MAX_EDITS = 2;

/** Opens the bokmål dictionary of the package @cspell/dict-nb-no, with more words beside it. */
export function openDictionary(ownWords: Iterable<string>): Dictionary {
  const manifest = fileURLToPath(import.meta.resolve('@cspell/dict-nb-no'));
  const trie = decodeTrie(gunzipSync(readFileSync(manifest.replace(/[^/\\]*$/, 'nb.trie.gz'))));
  // The dictionary itself joins parts so freely that «finans» + «i» + «ring» passes: only its whole words count.
  const isWhole = (word: string): boolean => {
    const { found, compoundUsed } = trie.findWord(word, { caseSensitive: true });
    return found !== false && !compoundUsed;
  };
  return createDictionary(
    isWhole,
    (word) => trie.suggest(word, { numSuggestions: 20 }).filter(isWhole),
    ownWords,
  );
}

/** The same over any list of words. */
export function createDictionary(
  has: (word: string) => boolean,
  suggest: (word: string) => readonly string[],
  ownWords: Iterable<string>,
): Dictionary {
  const own = new Set(ownWords);
  const isListed = (word: string): boolean => own.has(word) || has(word);
  // A capital begins a sentence, or a word in capitals is shouted; a name in small letters stays wrong.
  const isPart = (word: string): boolean => isListed(word) || isListed(toSmallInitial(word));
  const knows = (word: string): boolean =>
    isPart(word) ||
    isCompound(word, isPart) ||
    (word.includes('-') && word.split('-').every((part) => part === '' || knowsPart(part)));
  /** «arbeids-» in «arbeids- og boligmarked» is the first half of a compound. */
  const knowsPart = (part: string): boolean =>
    knows(part) || (/s$/.test(part) && isPart(part.slice(0, -1))) || /^\d+$/.test(part);
  return {
    knows,
    suggest: (word) =>
      [...new Set([...sortByNearness(word, own).slice(0, 1), ...suggest(word)])]
        .filter((it) => computeEditDistance(word.toLowerCase(), it.toLowerCase()) <= MAX_EDITS)
        .slice(0, MAX_SUGGESTIONS),
  };
}

function toSmallInitial(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** Two known words, joined as they are or with the «s» or «e» that Norwegian puts between. */
function isCompound(word: string, isPart: (word: string) => boolean): boolean {
  for (let at = MIN_HEAD; at <= word.length - MIN_TAIL; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    if (tail !== tail.toLowerCase() || !isPart(tail)) continue;
    if (isPart(head) || (/[se]$/.test(head) && head.length > MIN_HEAD && isPart(head.slice(0, -1))))
      return true;
  }
  return false;
}

/** The words of a word list: one on each line, `#` begins a comment. */
export function parseWordList(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}
