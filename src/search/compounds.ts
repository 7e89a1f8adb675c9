/** Finds a word inside a compound: `areal` in `næringsareal`, `bygging` in `boligbygging`. */

/** What may follow a part at the end of a word: inflection, and the endings that make nouns of verbs. */
export const INFLECTION =
  /^(?:s|e|a|t|te|en|et|er|ens|ets|ers|ene|enes|ane|ar|ere|erne|ing|ingen|inger|ingene|ings)$/;

/** What looks like a last part and only makes words of others: `kunnskap`. */
const SUFFIX = /^(?:dom|else|ene|ens|ers|het|ing|lig|ning|skap|sjon)$/;

/** Short first parts that the vocabulary of a text seldom holds as words. Folded. */
const FIRST_PARTS = new Set(
  'av bi del fjern for fore fram fler flere fri gjen gjennom grunn hoved inn inter klima kort lang med mellom mid ned nett nord ny om opp ost over pa privat riks sam sar selv sor spesial stor super til trans u under ut utad ute vest via vel vis'.split(
    ' ',
  ),
);

/** From this length a part needs no known word beside it. */
const LONG_PART = 5;

/** Whether the letters before a part are words of their own, with or without a linking `s` or `e`. */
function isWhole(rest: string, isWord: (word: string) => boolean): boolean {
  if (rest === '' || FIRST_PARTS.has(rest)) return true;
  if (rest.length < 3) return false;
  return isWord(rest) || (rest.length > 3 && /[se]$/.test(rest) && isWord(rest.slice(0, -1)));
}

/** Where a part stands in a compound. */
export type PartPlace = 'front' | 'middle' | 'end';

/**
 * The place of a folded part in a folded word, or undefined when what is left are no words:
 * `mat` is no part of `automatisk`. Parts have three letters or more.
 * @param isWord whether a folded word, in any form, is in the vocabulary
 */
export function findPart(
  word: string,
  part: string,
  isWord: (word: string) => boolean,
): PartPlace | undefined {
  if (part.length < 3 || part.length >= word.length || SUFFIX.test(part)) return undefined;
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) {
    const before = word.slice(0, at);
    const after = word.slice(at + part.length);
    const endsHere = after === '' || INFLECTION.test(after);
    // A long word at the end is no accident, even where the text lacks the word in front: `karrieremuligheter`.
    if (endsHere && part.length >= LONG_PART && before.length >= 3) return 'end';
    if (!isWhole(before, isWord)) continue;
    if (endsHere) return before === '' ? 'front' : 'end';
    const rest = /^[se]./.test(after) && !isWord(after) ? after.slice(1) : after;
    if (rest.length >= 3 && isWord(rest)) return before === '' ? 'front' : 'middle';
  }
  return undefined;
}

/** Last parts that say little by themselves: `påvirkningsarbeid` is about `påvirkning`. Folded. */
const LIGHT_ENDS =
  /^(.{4,}?)[se]?(?:ansvar|arbeid|behov|forhold|informasjon|messig|miljo|opplegg|ordning|oversikt|prosess|prosjekt|relatert|satsing|situasjon|sporsmal|system|tema|tiltak|virksomhet)(?:et|en|er|a|ene|ane|de|e|te)?$/;

/** Whether the last part of a folded compound says little. */
export const hasLightEnd = (word: string): boolean => LIGHT_ENDS.test(word);

/** From this length a first part says what a compound is about, and the rest is long enough to be a word. */
const LONG_FRONT = 5;
const SHORTEST_REST = 3;

/**
 * The first part that a folded compound may be about: where its last part says little, or the longest word that it
 * begins with before a last part that says nothing here: `sykkel` in `sykkelsti`. It may end with a linking `s` or `e`.
 */
export function leadingParts(
  word: string,
  isWord: (word: string) => boolean,
  isUnknown: (rest: string) => boolean,
): string[] {
  const light = LIGHT_ENDS.exec(word)?.[1];
  if (light !== undefined) return [light, `${light}s`, `${light}e`].filter(isWord).slice(0, 1);
  for (let end = word.length - SHORTEST_REST; end >= LONG_FRONT; end--) {
    const front = word.slice(0, end);
    if (isWord(front)) return isUnknown(word.slice(end)) ? [front] : [];
  }
  return [];
}

/** The pairs of words that a folded compound may consist of, of three and four letters or more, the longest first word first. */
export function splitCompound(
  word: string,
  isWord: (word: string) => boolean,
): readonly (readonly [first: string, last: string])[] {
  const found: (readonly [string, string])[] = [];
  for (let at = word.length - 4; at >= 3; at--) {
    const last = word.slice(at);
    if (!isWord(last)) continue;
    const first = word.slice(0, at);
    if (isWord(first)) found.push([first, last]);
    else if (first.length > 4 && /[se]$/.test(first) && isWord(first.slice(0, -1)))
      found.push([first.slice(0, -1), last]);
  }
  return found;
}
