import { NUMBER_SIGN } from './blocks.ts';
import type { Rule } from './rule.ts';
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
    'Beløp og andeler fra dataene skriver enheten selv, så «mill. kr» og «%» skal ikke stå ved siden av.',
  check: (content) => [
    ...findBlockFaults(content, ({ text }) => findUnit(text, AROUND_COMPONENT)),
    ...findFieldFaults(content, ({ text }) => findUnit(text, AROUND_PLACEHOLDER)),
  ],
};

function findUnit(text: string, pattern: RegExp): TextFault | undefined {
  return findPlainFault(text, (plain) => {
    // «nok» is a word of its own.
    const match = [...plain.matchAll(pattern)].find((it) => !/(?<!\p{L})nok(?!\p{L})/u.test(it[0]));
    return match === undefined ? undefined : { index: match.index, message: MESSAGE, remedy: REMEDY };
  });
}
