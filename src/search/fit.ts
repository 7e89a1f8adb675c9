/** How well the words that were found fit an entry: its title, their order, the quoted phrases. */
import type { Entry } from './entries.ts';
import { fold } from './fold.ts';
import { tokenize } from './tokens.ts';
import { CLOSENESS, type Matches } from './vocabulary.ts';

/** What an entry gains whose title says just what was asked for. */
const TITLE = 0.8;
/** What it gains that has the words of the query in their order, next to each other. */
const ORDER = 0.8;
/** What a word of a title loses with every word beyond two. */
const CROWD = 0.06;
/** Words between the halves of a compound that the index lacks, at most. */
const NEAR = 8;

/** How much less a word says in a long title: a divisor from 1. */
export function crowdIn({ titleWords }: Entry): number {
  return 1 + CROWD * Math.max(0, titleWords.size - 2);
}

/** A factor from 1 for what the entry says in its title, and for words that follow each other there or in its text. */
export function fitOf(entry: Entry, words: readonly Matches[]): number {
  return titleFit(entry, words) * orderFit(entry, words);
}

function titleFit({ titleWords }: Entry, words: readonly Matches[]): number {
  if (titleWords.size === 0) return 1;
  let covered = 0;
  for (const id of titleWords) covered += Math.min(1, Math.max(0, ...words.map((it) => it.get(id) ?? 0)));
  return 1 + TITLE * (covered / titleWords.size);
}

/** Words that follow each other as in the query say more than words that stand apart: `Trondheim kommune`. */
function orderFit({ sequence }: Entry, words: readonly Matches[]): number {
  if (words.length < 2) return 1;
  const close = words.map(ownWords);
  let pairs = 0;
  for (let i = 1; i < close.length; i++) {
    const [left, right] = [close[i - 1], close[i]];
    const isAt = (at: number): boolean => right?.has(sequence[at] ?? -1) ?? false;
    let nearest = 0;
    sequence.forEach((id, at) => {
      if (!left?.has(id)) return;
      // Two words that are one here follow each other as closely as can be.
      if (right?.has(id) || isAt(at + 1)) nearest = 1;
      else if (isAt(at + 2)) nearest ||= 0.5;
    });
    pairs += nearest;
  }
  return 1 + ORDER * (pairs / (words.length - 1));
}

/** The words that are the reader's own in some form, neither parts nor others for them. */
function ownWords(words: Matches): ReadonlySet<number> {
  return new Set([...words].flatMap(([id, closeness]) => (closeness > CLOSENESS.synonym ? [id] : [])));
}

/** Whether one of two words stands in the title, or they stand within a few words of each other. */
export function areNear({ titleWords, sequence }: Entry, first: Matches, last: Matches): boolean {
  if ([...first.keys(), ...last.keys()].some((id) => titleWords.has(id))) return true;
  return sequence.some(
    (id, at) => first.has(id) && sequence.slice(Math.max(0, at - NEAR), at + NEAR).some((it) => last.has(it)),
  );
}

/** Whether the entry has every phrase word for word, in any spelling that readers mix. */
export function holdsPhrases(entry: Entry, phrases: readonly (readonly string[])[]): boolean {
  if (phrases.length === 0) return true;
  const normalized = (text: string): string =>
    ` ${tokenize(text)
      .map((it) => fold(it.word))
      .join(' ')} `;
  const own = normalized(entry.title) + normalized(entry.text);
  return phrases.every((words) => own.includes(` ${words.map(fold).join(' ')} `));
}
