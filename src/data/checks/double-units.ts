import { formatQuantity, PLACEHOLDER_PATTERN } from '../compute/placeholders.ts';
import type { EditionContent } from '../read/index.ts';
import { listBlocks, NUMBER_SIGN } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { getQuantities } from './edition-data.ts';
import { toPlainText } from './plain-text.ts';
import { atOffset, type Rule } from './rule.ts';
import { findBlockFaults, findFieldFaults, findPlainFault, type TextFault } from './text-faults.ts';

const MONEY =
  '(?:(?:norske|danske|svenske) )?(?:kr|kroner|nok|[mt]nok|[mt]kr|mill(?:ion(?:er)?)?|mrd|milliard(?:er)?|mio)';
const AFTER = `(?:,-|[ (-]{0,3}(?:${MONEY}|prosent\\p{L}*|pst|pct|%|‰)(?!\\p{L}))`;
const BEFORE = `(?<!\\p{L})(?:kr|kroner|nok|[mt]nok|[mt]kr)\\.?\\)?[ :=]{0,3}`;
const around = (number: string): RegExp => new RegExp(`${number}${AFTER}|${BEFORE}${number}`, 'giu');
const AROUND_COMPONENT = around(NUMBER_SIGN);
const AROUND_PLACEHOLDER = around('\\{(?:belop|andel):[^{}]*\\}');
const MESSAGE = 'enheten blir stående to ganger: tall fra dataene har den med';
const REMEDY = 'slett enheten ved siden av';

export const doubleUnits: Rule = {
  id: 'double-units',
  about:
    'Beløp og andeler fra dataene skriver enheten selv, så «mill. kr» og «%» skal ikke stå ved siden av, og heller ikke «over» ved et beløp som har det med.',
  check: (content) => [
    ...findBlockFaults(content, ({ text }) => findUnit(text, AROUND_COMPONENT)),
    ...findFieldFaults(content, ({ text }) => findUnit(text, AROUND_PLACEHOLDER)),
    ...listDocuments(content).flatMap(({ file, edition }) =>
      listBlocks(file.tree).flatMap((block) =>
        listQualified(edition, block.text, block.numbers).map(({ index, message, remedy }) =>
          atOffset(file, block.sourceOffset(index), message, remedy),
        ),
      ),
    ),
    ...findFieldFaults(content, ({ text, edition }) => {
      const ids = [...text.matchAll(PLACEHOLDER_PATTERN)].map(([, , id]) => id);
      return listQualified(edition, text.replace(PLACEHOLDER_PATTERN, NUMBER_SIGN), ids)[0];
    }),
  ],
};

/** Words that say how exact a number is. Others make sense before «over»: «godt over 13 mill. kr». */
const QUALIFIER = new RegExp(
  `(?<!\\p{L})(over|under|mer enn|mindre enn|minst|nesten|nærmere|inntil|opptil|opp mot|omtrent|omkring|om lag|rundt|cirka|ca\\.?) ${NUMBER_SIGN}`,
  'giu',
);

/** «ca. over 13 mill. kr»: an amount that the data qualify, behind a qualifier that is typed. */
function listQualified(
  edition: EditionContent | undefined,
  written: string,
  ids: readonly (string | undefined)[],
): TextFault[] {
  const quantities = edition === undefined ? undefined : getQuantities(edition);
  const { text, at } = toPlainText(written);
  return [...text.matchAll(QUALIFIER)].flatMap(({ 0: match, 1: word = '', index }): TextFault[] => {
    const sign = index + match.length;
    const quantity = quantities?.get(ids[text.slice(0, sign).split(NUMBER_SIGN).length - 2] ?? '');
    if (quantity?.kind !== 'amount' || quantity.qualifier === null) return [];
    const shown = formatQuantity(quantity).replace(/\s/g, ' ');
    const message = `leserne ser «${word} ${shown}»`;
    return [
      { index: at(index), message, remedy: `slett «${word}»: dataene skriver «${quantity.qualifier}» selv` },
    ];
  });
}

function findUnit(text: string, pattern: RegExp): TextFault | undefined {
  return findPlainFault(text, (plain) => {
    // «nok» is a word of its own.
    const match = [...plain.matchAll(pattern)].find((it) => !/(?<!\p{L})nok(?!\p{L})/u.test(it[0]));
    return match === undefined ? undefined : { index: match.index, message: MESSAGE, remedy: REMEDY };
  });
}
