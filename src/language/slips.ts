/** Slips of the fingers that are words of the dictionary all the same. */
import type { ContentProblem } from '../data/errors.ts';
import type { Passage } from './passages.ts';

/** Short words that sentences never repeat, unlike «det det», «som som» and «til til»; and all long ones. */
const DOUBLED =
  /(?<![\p{L}\p{N}-])(og|eller|å|at|en|et|med|fra|ved|skal|vil|kan|må|blir?|vi|\p{Ll}{6,30})\s\1(?![\p{L}\p{N}-])/gu;
const BLANK_BEFORE_STOP = /\p{L} [.,](?=\s|$)/gu;

/** A warning for each word that stands twice and each blank in front of a full stop or a comma. */
export function findSlips(passages: readonly Passage[]): ContentProblem[] {
  return passages.flatMap((passage) => [
    ...[...passage.text.matchAll(DOUBLED)].map(({ index, 1: word }) =>
      warn(passage, index, `«${word}» står to ganger etter hverandre`, 'slett det ene'),
    ),
    ...[...passage.text.matchAll(BLANK_BEFORE_STOP)].map(({ index, 0: written }) =>
      warn(passage, index, `mellomrom foran tegnet i «${written}»`, 'slett mellomrommet'),
    ),
  ]);
}

function warn({ file, locate }: Passage, index: number, message: string, remedy: string): ContentProblem {
  return { rule: 'rettskriving', severity: 'warning', file, ...locate(index), message, remedy };
}
