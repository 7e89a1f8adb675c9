/** A fault that the guide shows: what was written, and what to write instead. Both are run through the checker. */
import { type Corpus, corpus, P2 } from '../fixtures/checks/corpus.ts';

export interface Example {
  /** id of the rule */
  readonly rule: string;
  /** heading of the section */
  readonly title: string;
  /** what the editor did, in code or in a sentence */
  readonly wrong: Shown;
  /** what the editor should have done */
  readonly right: Shown;
  readonly breakIt: (sound: Corpus) => Corpus;
  readonly mendIt: (sound: Corpus) => Corpus;
}

export type Shown =
  { readonly code: string; readonly language: 'json' | 'mdx' | 'yaml' } | { readonly text: string };

const languageOf = (file: string): 'json' | 'mdx' => (file.endsWith('.json') ? 'json' : 'mdx');

/** A piece of a file that is written wrongly. The sound fixture has `sound` in its place. */
export function inFile(
  rule: string,
  title: string,
  file: string,
  { sound, wrong, right = sound }: { sound: string; wrong: string; right?: string },
): Example {
  return {
    rule,
    title,
    wrong: { code: wrong.trim(), language: languageOf(file) },
    right: { code: right.trim(), language: languageOf(file) },
    breakIt: (it) => it.replace(file, sound, wrong),
    mendIt: (it) => (right === sound ? it : it.replace(file, sound, right)),
  };
}

/** A sentence of a chapter. */
export function inProse(rule: string, title: string, wrong: string, right: string): Example {
  return inFile(rule, title, P2, { sound: 'Dette er oppgavene.', wrong, right });
}

/** A field above the text of a chapter. */
export function inFront(rule: string, title: string, wrong: string, right: string, sound = right): Example {
  const example = inFile(rule, title, P2, { sound, wrong, right });
  return {
    ...example,
    wrong: { code: wrong, language: 'yaml' },
    right: { code: right, language: 'yaml' },
  };
}

/** Something that is done to a file as a whole, told in sentences. */
export function withFile(
  rule: string,
  title: string,
  [wrong, breakIt]: readonly [string, (sound: Corpus) => Corpus],
  [right, mendIt]: readonly [string, (sound: Corpus) => Corpus],
): Example {
  return { rule, title, wrong: { text: wrong }, right: { text: right }, breakIt, mendIt };
}

/** The content that all examples change. */
export const sound = (): Corpus => corpus();
