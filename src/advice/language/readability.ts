/** How heavy a text is to read. A figure to talk about, never a reason to stop. */
import { FILLED_IN } from '../../site/blocks.ts';
import type { Passage } from './passages.ts';
import { listWords } from './spelling.ts';

export interface LongSentence {
  readonly line: number;
  readonly wordCount: number;
  readonly text: string;
}

export interface Readability {
  readonly file: string;
  readonly wordCount: number;
  readonly sentenceCount: number;
  /** readability index, a whole number: below 30 very easy, 60 and above very difficult */
  readonly lix: number;
  readonly longSentences: readonly LongSentence[];
}

/** Plain-language advice of the Norwegian state is about 20 words at most on average; 25 is worth a look. */
export const LONG_SENTENCE_WORDS = 25;
/** A long word has more than six letters. Source: C. H. Björnsson, «Läsbarhet», 1968. */
const LONG_WORD_LETTERS = 6;
/** A figure for a few words says nothing. */
const MIN_WORDS = 30;
const SENTENCE_END = new RegExp(String.raw`[.!?:]["»)]*(?=\s+(?:[\p{Lu}«\d]|${FILLED_IN.source}))`, 'gu');

/**
 * One row for each file with at least 30 words of prose, in order of first appearance.
 * LIX = words / sentences + 100 x long words / words (Björnsson 1968); a number from the data counts as one word.
 */
export function measureReadability(passages: readonly Passage[]): Readability[] {
  const prose = passages.filter((it) => it.isProse);
  const files = [...new Set(prose.map((it) => it.file))];
  return files.flatMap((file) => {
    const sentences = prose.filter((it) => it.file === file).flatMap(listSentences);
    const words = sentences.flatMap((it) => it.words);
    if (words.length < MIN_WORDS) return [];
    const longWords = words.filter((it) => it.length > LONG_WORD_LETTERS).length;
    return [
      {
        file,
        wordCount: words.length,
        sentenceCount: sentences.length,
        lix: Math.round(words.length / sentences.length + (100 * longWords) / words.length),
        longSentences: sentences
          .filter((it) => it.words.length > LONG_SENTENCE_WORDS)
          .map(({ line, words: { length }, text }) => ({ line, wordCount: length, text })),
      },
    ];
  });
}

interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly line: number;
}

function listSentences(passage: Passage): Sentence[] {
  const ends = [...passage.text.matchAll(SENTENCE_END)].map((it) => it.index + it[0].length);
  return [0, ...ends].flatMap((start, at) => {
    const end = ends[at] ?? passage.text.length;
    const text = passage.text.slice(start, end);
    // What the data fills in is read as one word: «4,5 mill. kr», «39 %», a term.
    const read = text.replace(FILLED_IN, 'tall').replace(/\{[^{}]*\}/g, 'tall');
    const words = [
      ...listWords(read).map((it) => it.word),
      ...(read.match(/(?<![\p{L}\p{N}])\p{N}+/gu) ?? []),
    ];
    const first = start + (text.length - text.trimStart().length);
    return words.length === 0
      ? []
      : [{ text: text.trim().replace(/\s+/g, ' '), words, line: passage.locate(first).line }];
  });
}

const GRADES: readonly (readonly [below: number, grade: string])[] = [
  [30, 'svært lett'],
  [40, 'lett'],
  [50, 'middels'],
  [60, 'tung'],
];

/** What a LIX means in words. */
export function describeLix(lix: number): string {
  return GRADES.find(([below]) => lix < below)?.[1] ?? 'svært tung';
}
