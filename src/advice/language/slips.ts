/** Slips of the fingers that are words of the dictionary all the same. */
import type { ContentProblem } from '../../data/errors.ts';
import type { Passage } from './passages.ts';

/** Short words that sentences never repeat, unlike «det det», «som som» and «til til»; and all long ones. */
const DOUBLED =
  /(?<![\p{L}\p{N}-])(og|eller|å|at|en|et|med|fra|ved|skal|vil|kan|må|blir?|vi|\p{Ll}{6,30})\s\1(?![\p{L}\p{N}-])/gu;

/** Advice for each word that stands twice. */
export function findSlips(passages: readonly Passage[]): ContentProblem[] {
  return passages.flatMap(({ file, locate, text }) =>
    [...text.matchAll(DOUBLED)].map(({ index, 1: word }): ContentProblem => ({
      rule: 'rettskriving',
      kind: 'advice',
      file,
      ...locate(index),
      message: `«${word}» står to ganger etter hverandre`,
      remedy: 'slett det ene',
    })),
  );
}
