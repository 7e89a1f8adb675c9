/** Words that no dictionary knows. */
import type { ContentProblem } from '../../data/errors.ts';
import type { Dictionary } from './dictionary.ts';
import type { Passage } from './passages.ts';

/** Letters, with hyphens and apostrophes inside; a number in it makes it a code. */
const WORD = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*-?/gu;
/** Addresses and what the data fills in. */
const NOT_WORDS = /https?:\/\/\S+|www\.\S+|\S+@\S+|\{[^{}]*\}/g;

/** Advice for each place where an unknown word stands. */
export function findMisspellings(passages: readonly Passage[], dictionary: Dictionary): ContentProblem[] {
  const verdicts = new Map<string, boolean>();
  const isKnown = (word: string): boolean => {
    const known = verdicts.get(word) ?? (/\p{N}/u.test(word) || dictionary.knows(word.replace(/-$/, '')));
    verdicts.set(word, known);
    return known;
  };
  return passages.flatMap((passage) =>
    listWords(passage.text)
      .filter(({ word }) => !isKnown(word))
      .map(({ word, index }) => ({
        rule: 'rettskriving',
        kind: 'advice' as const,
        file: passage.file,
        ...passage.locate(index),
        message: `«${word}» står ikke i ordboken`,
        remedy: advise(dictionary.suggest(word)),
      })),
  );
}

function advise(suggestions: readonly string[]): string {
  const start =
    suggestions.length === 0 ? '' : `mente du ${suggestions.map((it) => `«${it}»`).join(' eller ')}? `;
  return `${start}Er ordet riktig, så legg det til i content/ordbok.txt`;
}

/** The words of a text with their places, in order. */
export function listWords(text: string): { word: string; index: number }[] {
  const blank = text.replace(NOT_WORDS, (match) => ' '.repeat(match.length));
  return [...blank.matchAll(WORD)].map((match) => ({ word: match[0], index: match.index }));
}
