import { listBlocks, NUMBER_SIGN } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { toPlainText } from './plain-text.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Rule } from './rule.ts';

const MONEY =
  '(?:(?:norske|danske|svenske) )?(?:kr|kroner|nok|[mt]nok|[mt]kr|mill(?:ion(?:er)?)?|mrd|milliard(?:er)?|mio)';
const AFTER = `(?:,-|[ (-]{0,3}(?:${MONEY}|prosent\\p{L}*|pst|pct|%|‰)(?!\\p{L}))`;
const BEFORE = `(?<!\\p{L})(?:kr|kroner|nok|[mt]nok|[mt]kr)\\.?\\)?[ :=]{0,3}`;
const around = (number: string): RegExp => new RegExp(`${number}${AFTER}|${BEFORE}${number}`, 'iu');
const AROUND_COMPONENT = around(NUMBER_SIGN);
const AROUND_PLACEHOLDER = around('\\{(?:belop|andel):[^{}]*\\}');
const MESSAGE = 'enheten blir stående to ganger: tall fra dataene har den med';
const REMEDY = 'slett enheten ved siden av';

export const doubleUnits: Rule = {
  id: 'double-units',
  about:
    'Beløp og andeler fra dataene skriver enheten selv, så «mill. kr» og «%» skal ikke stå ved siden av.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) =>
      listBlocks(file.tree).flatMap((block) => {
        const plain = toPlainText(block.text);
        const match = AROUND_COMPONENT.exec(plain.text);
        if (match === null) return [];
        return [atOffset(file, block.sourceOffset(plain.at(match.index)), MESSAGE, REMEDY)];
      }),
    ),
    ...listReaderTexts(content).flatMap(({ file, path, text }) =>
      AROUND_PLACEHOLDER.test(toPlainText(text).text) ? [atValue(file, path, MESSAGE, REMEDY)] : [],
    ),
  ],
};
