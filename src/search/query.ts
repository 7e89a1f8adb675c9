/** What a reader types, read as words, phrases and numbers. */
import { fold } from './fold.ts';
import { tokenize } from './tokens.ts';

/** Words that carry no subject, in bokmål and nynorsk, and those that questions are made of. */
const STOP_WORDS = new Set(
  fold(
    'og i på for til av med som er en et ei den det de å at fra om har kan skal vil hva hvem hvor når hvordan hvorfor hvilke hvilken hvilket hvis jeg du vi man seg sin sitt sine så der her ble blir bli dem denne slik sammen samme var være vært også men eller ved etter over under mot mellom mye mange vår våre vårt deres dette disse finnes står får få gjør gjøre gjort går mer noe noen ikke mest ut inn opp kommer heter betyr stor stort store langt lenge eg me dei ein eit kva kven kor korleis kvifor ikkje frå vere vert noko nokon the of is what who how where when which why does do are for in to a and on my ka kem kor korsn korsen korfor åssen åssn hæ æ jæ mæ dæ dæm hain ho e va te mæ sku mang mykje mye my ikkj nå itj nåkka nokka ska vet veit finn gjøre gjer finne lese se vise burde kanskje bare jo altså angående om hos litt fins fantes skulle ville kunne vært blitt bli igjen hei takk planen planens regionen regionens gir gi gikk ga går tar ta gjelder gjeld slags greia kvar kjem ser sier finner nå',
  ).split(' '),
);

/** Whether a word carries no subject: `og`, `hva`, `som`. Lower case. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(fold(word));
}

export interface Query {
  /** Words that must be found, without those that carry no subject. */
  readonly words: readonly string[];
  /** Parts in quotation marks, each as its words. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether the reader may still be typing the last word. */
  readonly isOpen: boolean;
  /** Whether the reader asks what a word means, and whether how much money something is. */
  readonly asksMeaning: boolean;
  readonly asksAmount: boolean;
}

/** Longer than any sensible query; the rest is left out so that nothing can keep the page busy. */
const MOST_WORDS = 12;
const MOST_LETTERS = 60;
const MOST_TEXT = 2000;

const ASKS_MEANING = /^(?:hva|kva|what) (?:er|betyr|tyder|menes med|is) |\b(?:betydning|definisjon)/i;

const ASKS_AMOUNT = /^(?:hvor|kor) (?:mye|mykje|stort)|^how much|\bkoster?\b/i;

/** What stands beside an amount adds nothing to it. */
function isUnit(word: string): boolean {
  return /^(?:mill|million(?:er)?|kr|kroner|prosent)$/.test(word);
}

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

/** Dates as they stand in running text: `25.6.2019`, `2019-06-25` -> `25 juni 2019`; `des. 2016` -> `desember 2016`. */
function spellDates(text: string): string {
  const spelled = (day: string, month: string, year: string): string =>
    `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return text
    .replace(/\b(\d{1,2})[./] ?(\d{1,2})[./-] ?(\d{4})\b/g, (_all, day, month, year) =>
      spelled(day, month, year),
    )
    .replace(
      /(^| )(\d{1,2})[./](\d{4})\b/g,
      (_all, before: string, month, year) => `${before}${MONTHS[Number(month) - 1] ?? month} ${year}`,
    )
    .replace(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (_all, year, month, day) => spelled(day, month, year))
    .replace(
      /\b(\p{L}{3,4})\.? (?=\d{4}\b)/giu,
      (all, begun: string) => `${MONTHS.find((it) => it.startsWith(begun.toLowerCase())) ?? all} `,
    );
}

/** Reads what stands in the search box. */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(/["«“”]([^"«»“”]+)["»“”]/g)]
    .map(([, inner = '']) => tokenize(inner).map((it) => it.word))
    .filter((words) => words.length > 1);
  const all = tokenize(spellDates(text.slice(0, MOST_TEXT)))
    .map((it) => it.word.slice(0, MOST_LETTERS))
    .slice(0, MOST_WORDS);
  const hasAmount = all.some((it) => /^\d/.test(it));
  const telling = all.filter((word) => !isStopWord(word) && !(isUnit(word) && hasAmount));
  return {
    words: telling.length > 0 ? telling : all,
    phrases,
    isOpen: /[\p{L}\p{N}]$/u.test(text),
    asksMeaning: ASKS_MEANING.test(text),
    asksAmount: ASKS_AMOUNT.test(text),
  };
}
