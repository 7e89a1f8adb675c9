import { PLACEHOLDER_PATTERN } from '../compute/placeholders.ts';
import type { EditionContent } from '../read/index.ts';
import { listBlocks, NUMBER_SIGN } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { getQuantities } from './edition-data.ts';
import { toPlainText } from './plain-text.ts';
import { atOffset, type Finding, type Rule } from './rule.ts';
import { fillDates } from './shown-dates.ts';
import { findFieldFaults, type TextFault } from './text-faults.ts';

/**
 * A chapter that is copied into a new edition takes its typed years with it, while its amounts follow the new budget:
 * «på 9,0 mill. kr i 2020» in a plan whose budget is for 2024. Only years that clearly belong to a number are read.
 */
export const amountYears: Rule = {
  id: 'amount-years',
  about: 'Et beløp fra budsjettet står ved budsjettåret, og bruken av fondet i et år ved det året.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file, edition }) => {
      if (edition === undefined) return [];
      let heading = '';
      return listBlocks(file.tree).flatMap((block): Finding[] => {
        if (block.node.type === 'heading') heading = block.text;
        const ids = block.numbers;
        const filled = fillDates(edition, block);
        const plain = toPlainText(filled.text);
        const fault =
          findFault(edition, plain.text, ids) ?? findAbove(edition, plain.text, ids, block.context, heading);
        if (fault === undefined) return [];
        const { index, message, remedy } = toTextFault(fault);
        return [atOffset(file, block.sourceOffset(filled.at(plain.at(index))), message, remedy)];
      });
    }),
    ...findFieldFaults(content, ({ text, edition, isQuotation }) => {
      if (edition === undefined || isQuotation) return undefined;
      const ids = [...text.matchAll(PLACEHOLDER_PATTERN)].map(([, , id]) => id);
      const fault = findFault(edition, toPlainText(text.replace(PLACEHOLDER_PATTERN, NUMBER_SIGN)).text, ids);
      return fault && toTextFault(fault);
    }),
  ],
};

interface Fault {
  readonly index: number;
  readonly id: string;
  readonly said: number;
  readonly year: number;
}

const toTextFault = ({ index, id, said, year }: Fault): TextFault => ({
  index,
  message: `teksten sier ${said}, men tallet "${id}" gjelder ${year}`,
  remedy: `skriv ${year}, eller vis tallet for ${said} med en annen id`,
});

/** The year that a number belongs to; undefined for one that belongs to none, such as a fact. */
function findYear(edition: EditionContent, id: string): number | undefined {
  const fund = /^fond-(\d{4})$/.exec(id);
  if (fund !== null) return Number(fund[1]);
  if (/^(?:fond-endring|driftsnivaa.*|.*-medfinansiering)$/.test(id)) return undefined;
  if (edition.facts?.value?.facts.some((it) => it.id === id) === true) return undefined;
  return getQuantities(edition)?.has(id) === true ? edition.budget?.value?.year : undefined;
}

const YEAR = '(20\\d\\d)(?![\\d-]| ?- ?\\d)';
const BUDGET = '(?:budsjett|ramme|tilskudd|fond|ressurs|midler|finansiering)';
/**
 * Up to a number in the same clause; a comparison, and a clause about something else, may speak of another year.
 * The name of what the number is for may be a list: «for profilering, kommunikasjon og påvirkning på …».
 */
const UP_TO = `(?:(?! (?:enn|som|at|og|men|mot|siden) )[^.,;:${NUMBER_SIGN}]){0,100}?(?:(?:, [\\p{L}-]{1,40}){0,4} og [\\p{L}-]{1,40} på )?`;
/** «på 4,5 mill. kr til arealplanlegging i 2020» */
const BEHIND = new RegExp(
  `${NUMBER_SIGN}(?: (?:av|til|fra|på)(?: (?!(?:enn|som|og|men|mot|siden) )(?:P\\d|[\\p{L}-]+)){1,5}?)? \\(?(?:i|for)(?: ${BUDGET}\\p{L}*)?(?: i| for)?(?: året)? ${YEAR}`,
  'giu',
);
/** «I 2020 er budsjettet på …», «Rammen for 2020 er …», «Budsjett 2020: …», «2020-budsjettet er på …» */
const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(?:i|for)|${BUDGET}\\p{L}*) ${YEAR}(?::| (?:er|var|blir|ble|utgjør|får|fikk|gir|ga|bruker|brukte|foreslår|foreslås|settes|går|gikk|tildeler)(?!\\p{L}))${UP_TO}${NUMBER_SIGN}|(?<!\\d)(20\\d\\d)-${BUDGET}${UP_TO}${NUMBER_SIGN}`,
  'giu',
);

/** A year in the same clause as a number. */
function findFault(
  edition: EditionContent,
  text: string,
  ids: readonly (string | undefined)[],
): Fault | undefined {
  if (ids.length === 0) return undefined;
  for (const match of [...text.matchAll(BEHIND), ...text.matchAll(BEFORE)]) {
    const said = match[1] ?? match[2] ?? '';
    const sign = match.index + match[0].indexOf(NUMBER_SIGN);
    const fault = compare(edition, ids[countSigns(text.slice(0, sign))], Number(said));
    if (fault !== undefined && saysWhenDecided(text, match.index, sign, fault.year)) continue;
    if (fault !== undefined) return { ...fault, index: match.index + match[0].indexOf(said) };
  }
  return undefined;
}

/** «I 2019 ble rammen for 2020 satt til», «I 2019 ble det tildelt … for 2020», «Vedtaket i 2019 ga en ramme på» */
function saysWhenDecided(text: string, from: number, sign: number, year: number): boolean {
  const [between, behind] = [text.slice(from, sign), text.slice(sign + 1, sign + 12)];
  return (
    new RegExp(`(?<!\\d)${year}(?!\\d)`).test(between) ||
    new RegExp(`^ (?:i|for) ${year}(?!\\d)`).test(behind) ||
    /(?<!\p{L})\p{L}{0,20}(?:vedtak|avtale|møte|sak)(?:et|en|a)? $/iu.test(
      text.slice(Math.max(0, from - 40), from),
    )
  );
}

/** «Budsjett 2020», or such a heading of a column or a row */
const COLUMN = new RegExp(`^(?:${BUDGET}\\p{L}* )?(?:i |for )?${YEAR}$`, 'iu');
const INTRODUCTION = new RegExp(`(?<!\\p{L})(?:(?:i|for)|${BUDGET}\\p{L}*) ${YEAR}`, 'iu');
const HEADING = new RegExp(
  `^${BUDGET}\\p{L}*(?: (?:[\\p{L} -]|(?<=P)\\d){1,60})?(?: i| for)? ${YEAR}$`,
  'iu',
);

/** The year in the head of a table, in the sentence above a list, or in the heading of a section about the budget. */
function findAbove(
  edition: EditionContent,
  text: string,
  ids: readonly (string | undefined)[],
  context: string,
  heading: string,
): Fault | undefined {
  const list = context.trimEnd().endsWith(':') ? INTRODUCTION.exec(context) : null;
  const said = [
    ...context.split(' | ').map((it) => COLUMN.exec(it.trim())),
    list,
    HEADING.exec(heading.trim()),
  ].find((it) => it !== null && it !== undefined)?.[1];
  if (said === undefined || /20\d\d/.test(text)) return undefined;
  for (const id of ids) {
    const fault = compare(edition, id, Number(said));
    if (fault !== undefined) return { ...fault, index: text.indexOf(NUMBER_SIGN) };
  }
  return undefined;
}

function compare(
  edition: EditionContent,
  id: string | undefined,
  said: number,
): Omit<Fault, 'index'> | undefined {
  const year = id === undefined ? undefined : findYear(edition, id);
  return id === undefined || year === undefined || year === said ? undefined : { id, said, year };
}

const countSigns = (text: string): number => text.split(NUMBER_SIGN).length - 1;
