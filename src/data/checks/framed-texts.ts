import { MONTHS } from '../../format/dates.ts';
import type { EditionContent } from '../read/index.ts';
import { checkCodes } from './programme-codes.ts';
import { listReaderTexts, type ReaderText } from './reader-texts.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const framedTexts: Rule = {
  id: 'framed-texts',
  about:
    'Det nettstedet selv setter rundt en tekst, står ikke i feltet: parenteser, punktum og koden til programområdet.',
  check: (content) => [
    ...listReaderTexts(content).flatMap(checkText),
    ...content.editions.flatMap(checkGoals),
    ...content.editions.flatMap(checkCodes),
  ],
};

type Fault = readonly [message: string, remedy: string];

/** A full stop that ends a sentence, not an abbreviation such as «m.m.» or what is left out. */
const FULL_STOP = /(?<!\.\p{L}{0,4})\.$/u;

/** What the site writes around a field, by its name and that of its list. */
const FRAMES: Readonly<Record<string, (text: string) => Fault | undefined>> = {
  'fundingList note': describeBrackets,
  'terms expansion': describeBrackets,
  // In the middle of a sentence: «Gjengir kapittel 2.1 i den vedtatte planen»
  ' sourceChapter': (text) => describeSentence(text) ?? describeStop(text),
  'figures title': describeStop,
  // «Skal nås innen 2020.»
  'goals period': (text) => describeCapital(text) ?? describeBareTime(text),
  // «Hovedmål: Andel av verdiskapingen»
  'goals kind': describeColon,
  // «Forbehold: årlig tildeling»
  'sources label': describeReservation,
  'reservation label': describeReservation,
};

function checkText({ file, path, text }: ReaderText): Finding[] {
  const [list = '', field = ''] = path.length === 1 ? ['', path[0]] : [path[0], path.at(-1)];
  const fault = FRAMES[`${list} ${field}`]?.(text);
  return fault === undefined ? [] : [atValue(file, path, `"${field}" ${fault[0]}`, fault[1])];
}

function describeBrackets(text: string): Fault | undefined {
  const inner = /^\(([^()]+)\)$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  return ['står i parentes, og nettstedet setter en rundt', `skriv "${inner}"`];
}

function describeSentence(text: string): Fault | undefined {
  const inner = text
    .replace(/^gjengir\s+/i, '')
    .replace(/^(?:Kapittel|Kap\.|Del|Avsnitt|Punkt)(?!\p{L})/u, (it) => it.toLowerCase());
  if (inner === text) return undefined;
  return ['står inne i setningen «Gjengir … i den vedtatte planen»', `skriv "${inner}"`];
}

function describeStop(text: string): Fault | undefined {
  if (!FULL_STOP.test(text)) return undefined;
  return ['slutter med punktum, men står inne i en setning eller som tittel', 'slett punktumet'];
}

function describeCapital(text: string): Fault | undefined {
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return undefined;
  // The full stop behind a year would be the next fault.
  const small = text.charAt(0).toLowerCase() + text.slice(1).replace(/(?<=\d)\.$/, '');
  return [`begynner med stor bokstav, men nettstedet skriver «Skal nås» foran`, `skriv "${small}"`];
}

const BARE_TIME = new RegExp(
  `^(?:\\d{4}(?: ?[-–] ?\\d{2,4})?|(?:\\d{1,2}\\. ?(?:kvartal|${MONTHS.join('|')})|${MONTHS.join('|')}) \\d{4})$`,
  'iu',
);

function describeBareTime(text: string): Fault | undefined {
  if (!BARE_TIME.test(text)) return undefined;
  // A day takes no «i».
  const other = /^\d{1,2}\. ?(?!kvartal)\p{L}/iu.test(text) ? '' : ` eller "i ${text}"`;
  return [
    `mangler et ord foran tiden, for nettstedet skriver «Skal nås ${text}»`,
    `skriv "innen ${text}"${other}`,
  ];
}

function describeColon(text: string): Fault | undefined {
  const inner = text.replace(/\s*[:–-]$/u, '');
  if (inner === text) return undefined;
  return [`slutter med «${text.at(-1)}», men nettstedet setter kolon bak`, `skriv "${inner}"`];
}

function describeReservation(text: string): Fault | undefined {
  const inner = text.replace(/^Forbehold:\s*/iu, '');
  if (inner === text) return undefined;
  return ['begynner med «Forbehold:», som nettstedet setter foran selv', `skriv ${JSON.stringify(inner)}`];
}

/** Titles of goals stand behind their kind. */
function checkGoals({ goals }: EditionContent): Finding[] {
  return (goals?.value?.goals ?? []).flatMap(({ kind, title }, index): Finding[] => {
    const inner = title.toLowerCase().startsWith(kind.toLowerCase()) ? title.slice(kind.length) : '';
    if (goals === undefined || !/^\s*[:–-]\s/u.test(inner)) return [];
    const message = `"title" begynner med «${kind}», som nettstedet setter foran selv`;
    const remedy = `skriv ${JSON.stringify(inner.replace(/^\s*[:–-]\s+/u, ''))}`;
    return [atValue(goals, ['goals', index, 'title'], message, remedy)];
  });
}
