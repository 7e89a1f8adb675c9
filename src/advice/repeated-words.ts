import { badTexts, goodTexts } from '../checks/markdown/text-examples.ts';
import type { Rule } from '../checks/rule.ts';
import { listPassages } from './language/passages.ts';

export const repeatedWords: Rule = {
  id: 'repeated-words',
  kind: 'advice',
  about: 'Ingen småord står to ganger etter hverandre.',
  bad: badTexts([
    ['a word twice', 'Regionen og og kommunene.', '«og» står to ganger', 'slett det ene'],
    ['a word at the end of a line and the next', 'Regionen vil\nat\nat alle', '«at» står to ganger', '', 2],
  ]),
  good: goodTexts([
    ['words that may be doubled', 'De som som barn bodde her, vet at det det gjelder, går til til mai.'],
    ['parts of words', 'Til-og-og-med, og «og» og «og».'],
  ]),
  check: (content) =>
    listPassages(content).flatMap(({ file, text, locate }) =>
      [...text.matchAll(REPEATED)].map(({ index, 1: word }) => ({
        file,
        ...locate(index),
        message: `«${word}» står to ganger etter hverandre`,
        remedy: 'slett det ene',
      })),
    ),
};

/** Words that no sentence repeats, unlike «det det», «som som» and «til til». */
const REPEATED = /(?<![\p{L}\p{N}-])(og|eller|å|at|en|et|fra|med)\s\1(?![\p{L}\p{N}-])/gu;
