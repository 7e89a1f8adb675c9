/** How well a section fits a query beyond holding its words: what it is, its title, the order of the words, phrases. */
import { fold } from './fold.ts';
import { isStopWord } from './query.ts';
import type { Candidate } from './rank.ts';
import type { Reading } from './reading.ts';
import type { Kind } from './section.ts';
import { CLOSENESS, type Matches } from './vocabulary.ts';

/** What each kind is worth before anything is asked. Amounts say in one line what a section explains (class: numbers). */
const KIND_WEIGHT: Readonly<Record<Kind, number>> = {
  side: 0.9,
  avsnitt: 1,
  tiltak: 0.95,
  maal: 1,
  begrep: 1,
  tabell: 0.85,
  figur: 0.85,
  bilde: 0.6,
  tall: 0.25,
};
/** Pages about the web edition, embedding and corrections come last. */
const OUTSIDE = 0.35;
/** What a term gains where the reader asks what a word means (class: questions). */
const MEANING = 2;
/** What a section with an amount gains where the reader asks how much (questions). */
const AMOUNT = 1.6;
/** What a section gains whose title says just what was asked for, and whose words follow each other as in the query (several words). */
const TITLE = 0.8;
/** The same for a page, which is the wider answer (ordinary words). */
const PAGE_TITLE = 1.6;
const ORDER = 0.8;

/** A factor for a section. @param words for each word of the query those of the section that answered it */
export function fitOf(candidate: Candidate, words: readonly Matches[], reading: Reading): number {
  return priorOf(candidate, reading) * titleFit(candidate, words) * orderFit(candidate, words);
}

function priorOf({ section, sequence }: Candidate, { asksMeaning, asksAmount }: Reading): number {
  const isOutside = section.edition === '' && section.kind !== 'begrep' && section.chapter !== 'Ordliste';
  return (
    KIND_WEIGHT[section.kind] *
    (isOutside ? OUTSIDE : 1) *
    (asksMeaning && section.kind === 'begrep' ? MEANING : 1) *
    (asksAmount && sequence.includes('kr') ? AMOUNT : 1)
  );
}

/** A factor from 1 for how much of the title was asked for. */
function titleFit({ section, titleWords }: Candidate, words: readonly Matches[]): number {
  const telling = [...new Set(titleWords)].filter((it) => !isStopWord(it));
  if (telling.length === 0) return 1;
  const covered = telling.map((it) => Math.min(1, Math.max(0, ...words.map((own) => own.get(it) ?? 0))));
  return (
    1 +
    ((section.kind === 'side' ? PAGE_TITLE : TITLE) * covered.reduce((sum, it) => sum + it, 0)) /
      telling.length
  );
}

/** Words that follow each other as in the query say more than words that stand apart: `Trondheim kommune`. */
function orderFit({ sequence }: Candidate, words: readonly Matches[]): number {
  if (words.length < 2) return 1;
  const close = words.map(ownWords);
  let pairs = 0;
  for (let i = 1; i < close.length; i++) {
    const [left, right] = [close[i - 1], close[i]];
    const isAt = (at: number): boolean => right?.has(sequence[at] ?? '') ?? false;
    let nearest = 0;
    sequence.forEach((word, at) => {
      if (!left?.has(word)) return;
      // Two words that are one here follow each other as closely as can be.
      if (right?.has(word) || isAt(at + 1)) nearest = 1;
      else if (isAt(at + 2)) nearest ||= 0.5;
    });
    pairs += nearest;
  }
  return 1 + ORDER * (pairs / (words.length - 1));
}

/** The words that are the reader's own in some form, neither parts nor others for them. */
function ownWords(words: Matches): ReadonlySet<string> {
  return new Set([...words].flatMap(([word, closeness]) => (closeness > CLOSENESS.synonym ? [word] : [])));
}

/** Whether the section has every phrase word for word, in any spelling that readers mix. */
export function holdsPhrases({ sequence }: Candidate, phrases: readonly (readonly string[])[]): boolean {
  if (phrases.length === 0) return true;
  const own = ` ${sequence.map(fold).join(' ')} `;
  return phrases.every((words) => own.includes(` ${words.map(fold).join(' ')} `));
}
