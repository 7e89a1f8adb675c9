import type { Quantity } from '../compute/quantities.ts';
import type { Content, EditionContent } from '../read/index.ts';
import { withUnit } from './amount-words.ts';
import { listBlocks } from './blocks.ts';
import { type Document, listDocuments } from './documents.ts';
import { getQuantities } from './edition-data.ts';
import { isAboutMoney, namesGiver } from './money-words.ts';
import { IS_NAMED, LEAD_COUNTS, OTHER_NUMBERS } from './number-wordings.ts';
import { listReaderTexts, type ReaderText } from './reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from './rule.ts';
import {
  findBareNumbers,
  findNumbersWithUnitElsewhere,
  findTypedNumbers,
  isShareOfOther,
  type TypedNumber,
} from './typed-number-patterns.ts';

export const typedNumbers: Rule = {
  id: 'typed-numbers',
  about: 'Beløp og prosenter skrives ikke i teksten: de hentes fra dataene med <Belop /> og <Andel />.',
  check: (content: Content) => [
    ...listDocuments(content).flatMap(checkDocument),
    ...listReaderTexts(content).flatMap(checkReaderText),
  ],
};

function checkDocument({ file, edition }: Document): Finding[] {
  const programme = file.value !== undefined && 'programme' in file.value ? file.value.programme : null;
  return listBlocks(file.tree).flatMap((block) => {
    const isTableCell = block.node.type === 'tableCell';
    return listNumbers(block.text, edition, block.context, isTableCell).map((number) => {
      const match = (value: number | undefined): string[] =>
        findMatches({ ...number, value }, edition, programme);
      const remedy = propose(number, match, (name, id) => `<${name} id="${id}" />`);
      return atOffset(file, block.sourceOffset(number.index), describe(number), remedy);
    });
  });
}

function checkReaderText({
  file,
  path,
  text,
  edition,
  takesPlaceholders,
  isQuotation,
}: ReaderText): Finding[] {
  if (isQuotation) return [];
  // Beside the amounts of the budget and the fund no other number is read.
  const isBesideAmounts = file === edition?.budget || file === edition?.fund;
  return listNumbers(text, edition, '', false, isBesideAmounts).map((number) => {
    const field = String(path.findLast((it) => typeof it === 'string'));
    const remedy = takesPlaceholders
      ? propose(
          number,
          (value) => findMatches({ ...number, value }, edition, null),
          (name, id) => `{${name.toLowerCase()}:${id}}`,
        )
      : `skriv "${field}" uten tallet: feltet viser ikke tall fra dataene`;
    return atValue(file, path, describe(number), remedy);
  });
}

function describe(number: TypedNumber): string {
  const name =
    number.first === undefined
      ? { amount: 'beløpet', share: 'andelen' }
      : { amount: 'beløpene', share: 'andelene' };
  return `${name[number.kind]} «${number.written}» er skrevet inn i teksten`;
}

/**
 * A bare number counts when the data has the same amount and the text speaks of money; a million in full always.
 * @param isBesideAmounts every bare number counts
 */
function listNumbers(
  text: string,
  edition: EditionContent | undefined,
  context: string,
  isTableCell: boolean,
  isBesideAmounts = false,
): TypedNumber[] {
  const isOfOther = isShareOfOther(context);
  const found = findTypedNumbers(text).filter((it) => it.kind === 'amount' || !isOfOther);
  const add = (number: TypedNumber): void => {
    const end = number.index + number.written.length;
    if (!found.some((it) => it.index < end && number.index < it.index + it.written.length))
      found.push(number);
  };
  for (const number of findNumbersWithUnitElsewhere(text, context, isTableCell)) add(number);
  const amounts = new Set(
    [...((edition && getQuantities(edition)) ?? new Map<string, Quantity>()).values()].flatMap((it) =>
      it.kind === 'amount' && it.valueNok !== 0 ? [it.valueNok] : [],
    ),
  );
  // What stands above a cell, or above a list, may say that its numbers are counts.
  const isCountAbove = (isTableCell ? OTHER_NUMBERS : LEAD_COUNTS).test(context);
  const speaksOfMoney =
    (isTableCell && !isOfOther && !isCountAbove) ||
    isAboutMoney(text) ||
    (namesGiver(`${text} ${context}`) && !isCountAbove) ||
    /\bmill/i.test(text);
  for (const { index, written, valueNok, isDecimal } of findBareNumbers(text)) {
    const isTelling = speaksOfMoney || (valueNok >= 1_000_000 && !isDecimal);
    const isAmong = isBesideAmounts && !IS_NAMED.test(text.slice(0, index));
    if (isAmong || (amounts.has(valueNok) && isTelling))
      add({ index, written, kind: 'amount', value: valueNok });
  }
  return found;
}

/** Ids of the numbers with the same value: those of the chapter's programme first, then short ids. */
function findMatches(
  number: TypedNumber,
  edition: EditionContent | undefined,
  programme: string | null,
): string[] {
  const quantities = [...((edition && getQuantities(edition)) ?? new Map<string, Quantity>()).values()];
  const { kind, value } = number;
  if (value === undefined) return [];
  const rank = (id: string): number =>
    (programme !== null && id.split('-').includes(programme) ? 0 : 1000) + id.length;
  return quantities
    .filter((it) =>
      it.kind === 'amount'
        ? kind === 'amount' && it.valueNok === value
        : kind === 'share' && Math.round(it.ratio * 100) === Math.round(value * 100),
    )
    .map((it) => it.id)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** «12 000» and «38 millioner», which may count something, but not «12 000 kr» or «500,-». */
function mayCountSomething(written: string): boolean {
  return /^-?\d[\d\s.,']*$|mil[^\s]*$|milliard\p{L}*$|(?:mrd|mio|mln|mia)\.?$/iu.test(written);
}

function propose(
  number: TypedNumber,
  match: (value: number | undefined) => readonly string[],
  write: (name: 'Belop' | 'Andel', id: string) => string,
): string {
  const name = number.kind === 'amount' ? 'Belop' : 'Andel';
  const mayBeOther = number.kind === 'share' || mayCountSomething(number.written);
  const escape = `; gjelder det ikke penger, skriv hva ${number.kind === 'share' ? 'det er en andel av, eller hva som har endret seg' : 'tallet teller'}`;
  if (number.first !== undefined) {
    const [first = 'id', last = 'id'] = [number.first.value, number.value].map((it) => match(it)[0]);
    const isMissing = first === 'id' || last === 'id';
    const put = isMissing ? 'legg tallene som mangler, inn i data/fakta.json og ' : '';
    return `${put}skriv hvert tall for seg, ${write(name, first)} og ${write(name, last)}${mayBeOther ? escape : ''}`;
  }
  const ids = match(number.value);
  if (ids.length > 0)
    return `skriv ${ids
      .slice(0, 4)
      .map((id) => write(name, id))
      .join(' eller ')}${mayBeOther ? escape : ''}`;
  const value =
    number.value === undefined || number.kind === 'share' ? `«${number.written}»` : withUnit(number.value);
  return `legg tallet inn i data/fakta.json og skriv ${write(name, 'id')}; ${value} finnes ikke i dataene${mayBeOther ? escape : ''}`;
}
