/** Words and numbers of a text, and of what a reader types. */
import { fold } from './fold.ts';

export interface Token {
  /** In lower case, numbers in one form: `3 500 000` -> `3,5`, `12 500` -> `12500`, `10,0` -> `10`. */
  readonly word: string;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
}

const SPACE = '[ \\u00a0\\u202f.]';
const TOKEN = new RegExp(
  `\\d{1,3}(?:${SPACE}\\d{3})+(?![\\d,])|\\d+(?:[.,]\\d+)?(?!\\p{L})|[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*`,
  'gu',
);

/** Words and numbers in the order of the text; punctuation and hyphens divide. Empty for a text without any. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    word: /^\d/.test(found) ? normalizeNumber(found) : found.normalize('NFC').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** One form of a number: `3 500 000` and `3,5` (millions) are the same amount, `10,0` is `10`. */
function normalizeNumber(found: string): string {
  const grouped = new RegExp(`^\\d{1,3}(?:${SPACE}\\d{3})+$`).test(found);
  const digits = grouped ? found.replace(/\D/g, '') : found;
  if (/^\d{6,}$/.test(digits) && Number(digits) % 10_000 === 0)
    return String(Number(digits) / 1e6).replace('.', ',');
  if (grouped) return digits;
  return found.toLowerCase().replace('.', ',').replace(/,0+$/, '');
}

/** Words that carry no subject; a query of nothing else is searched as it stands. */
/** Whether a word carries no subject: `og`, `hva`, `som`. Lower case. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(fold(word));
}

const STOP_WORDS = new Set(
  fold(
    'og i på for til av med som er en et ei den det de å at fra om har kan skal vil hva hvem hvor når hvordan hvorfor hvilke hvilken hvilket hvis jeg du vi man seg sin sitt sine så der her ble blir bli var være vært også men eller ved etter over under mot mellom mye mange vår våre vårt deres dette disse finnes står får få gjør gjøre mer noe noen ikke mest ut inn opp kommer heter betyr',
  ).split(' '),
);

export interface Query {
  /** Words that must be found, without those that carry no subject. */
  readonly words: readonly string[];
  /** Parts in quotation marks, each as its words. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether the reader may still be typing the last word. */
  readonly isOpen: boolean;
}

/** Longer than any sensible query; the rest is left out so that nothing can keep the page busy. */
const MOST_WORDS = 12;
const MOST_LETTERS = 60;

/** What stands behind an amount adds nothing to it. */
function isUnit(word: string): boolean {
  return /^(?:mill|million(?:er)?|kr|kroner|prosent)$/.test(word);
}

/** Reads what stands in the search box. */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(/["«“”]([^"«»“”]+)["»“”]/g)]
    .map(([, inner = '']) => tokenize(inner).map((it) => it.word))
    .filter((words) => words.length > 1);
  const all = tokenize(text.slice(0, 2000))
    .map((it) => it.word.slice(0, MOST_LETTERS))
    .slice(0, MOST_WORDS);
  const telling = all.filter(
    (word, i) => !isStopWord(word) && !(isUnit(word) && /^\d/.test(all[i - 1] ?? '')),
  );
  return { words: telling.length > 0 ? telling : all, phrases, isOpen: /[\p{L}\p{N}]$/u.test(text) };
}
