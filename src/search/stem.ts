/** A light stemmer for Norwegian bokmål: takes off what inflection adds, and little else. Takes words in lower case. */
import { fold } from './fold.ts';

/** The past tense of a weak verb: `styrkte`, `kjøpte`. */
const WEAK_PAST = /[kpl]te$/;
/** Endings of nouns, verbs and adjectives, longest first. */
const ENDINGS =
  /(?:erende|erens|erets|eren|eret|ernes|erne|edes|ende|endes|erte|erer|este|enes|anes|ert|est|ene|ane|ede|ere|ar|ens|ets|ers|en|et|er|e|a)$/;
/** Endings that may leave two letters: `byen`, `øyer`, `årene`. */
const SHORT_STEM = /^(?:en|et|er|ene)$/;
const VOWEL = /[aeiouyæøåüöäéèô]/;
/** What turns verbs into nouns, and nouns into adjectives. */
const DERIVATION =
  /(?:isering|ering|n?ing|else|els|het|skap|isk|ikk|ik|is|lig|ig|al|el|ist|asjon|sjon|er|i)$/;

function withoutGenitive(word: string): string {
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Takes off one ending; the bare word is still spelt as in a compound: `bygge` -> `bygg`, `byene` -> `by`. */
export function withoutEnding(word: string): string {
  const base = withoutGenitive(word.replace(/het(?:ene?|er)s?$/, 'het'));
  const ending = WEAK_PAST.test(base) ? 'te' : ENDINGS.exec(base)?.[0];
  if (ending === undefined) return base;
  const rest = base.slice(0, -ending.length);
  const least = SHORT_STEM.test(ending) ? 2 : 3;
  if (rest.length >= least && VOWEL.test(rest)) return rest;
  // A shorter ending may still fit: `flere` is no `fl` with `ere`.
  return /[ea]$/.test(base) && base.length > 3 ? base.slice(0, -1) : base;
}

/**
 * The stem that all forms of a word share, folded: `kommune`, `kommuner`, `kommunenes` -> `kommun`;
 * `sykkel`, `sykler` -> `sykl`; `program`, `programmet` -> `program`. Numbers are their own stems.
 */
export function stem(word: string): string {
  return fold(rawStem(word));
}

/** The stem with its letters as they are written: what tells `mat` from `måte`. */
export function rawStem(word: string): string {
  return withoutGenitive(withoutEnding(word))
    .replace(/(...)[ea]$/, '$1')
    .replace(/([^aeiouyæøå\d])\1?el$/, '$1l')
    .replace(/(..[vd])t$/, '$1')
    .replace(/mm$/, 'm');
}

/** The stem without derivation, so that verb and noun meet: `bygging`, `bygge` -> `bygg`. Never shorter than four letters, else the stem itself. */
export function root(stemmed: string): string {
  const rest = stemmed.replace(/ivit$/, 'iv').replace(DERIVATION, '').replace(/i$/, '').replace(/mm$/, 'm');
  return rest.length >= 4 || (rest.length === 3 && /ing$/.test(stemmed) && stemmed.length > 6)
    ? rest
    : stemmed;
}
