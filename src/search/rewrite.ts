/** From a reading to the few questions that Pagefind gets. */
import { askedAs } from './ask.ts';
import type { Reading } from './reading.ts';
import { rawStem } from './stem.ts';
import type { Matches } from './vocabulary.ts';

/** Most questions for one query: each costs a message to the worker. */
const MOST = 8;
/** What is this much less close than the best is not asked for. */
const LEAST_OF_BEST = 0.35;

/** One question to Pagefind. */
export interface Question {
  readonly text: string;
  /** The words of the group that it is there to find. */
  readonly words: Matches;
}

/** Questions for each group of words of a reading; a group may share a text with another. */
export type Questions = ReadonlyMap<Matches, readonly Question[]>;

/**
 * One question for each word that begins differently: Pagefind finds by stem, and what begins with it, so `areal` needs
 * no question for `arealplan`, but one for `næringsareal`. Of a word with several ways the first come first; what is over the limit is left out.
 */
export function rewrite({ read }: Reading): Questions {
  const groups = [...new Set(read.flatMap(({ ways }) => ways.flatMap((it) => it.groups)))].map((it) => ({
    it,
    wanted: beginnings(it),
  }));
  const questions = new Map<Matches, Question[]>(groups.map(({ it }) => [it, []]));
  const asked = new Set<string>();
  for (let round = 0; round < MOST; round++) {
    for (const { it, wanted } of groups) {
      const next = wanted[round];
      if (next === undefined || (!asked.has(next.text) && asked.size >= MOST)) continue;
      asked.add(next.text);
      questions.get(it)?.push(next);
    }
  }
  return questions;
}

/** A question for each beginning that no other one covers, closest first. */
function beginnings(matches: Matches): Question[] {
  const best = Math.max(...matches.values());
  const words = [...matches]
    .filter(([, closeness]) => closeness >= best * LEAST_OF_BEST)
    .map(([word, closeness]) => ({ word, closeness, stem: rawStem(word) }))
    .sort((a, b) => a.stem.length - b.stem.length || a.word.length - b.word.length);
  const chosen: { text: string; stem: string; words: Map<string, number> }[] = [];
  for (const { word, closeness, stem } of words) {
    const cover = chosen.find((it) => stem.startsWith(it.stem) && !/^\d/.test(stem));
    if (cover === undefined) chosen.push({ text: askedAs(word), stem, words: new Map([[word, closeness]]) });
    else cover.words.set(word, closeness);
  }
  return chosen.sort((a, b) => Math.max(...b.words.values()) - Math.max(...a.words.values()));
}
