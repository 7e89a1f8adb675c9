import { listDocuments } from './documents.ts';
import { listBlocks } from './blocks.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Rule } from './rule.ts';

const UNIT = '[ \\u00a0]*(?:mill|mrd|kr|kroner|nok|prosent|%)(?!\\p{L})';
const AFTER_COMPONENT = new RegExp(`\\ufffc${UNIT}|(?<!\\p{L})(?:kr|kroner|nok)\\.?[ \\u00a0]*\\ufffc`, 'iu');
const PLACEHOLDER = '\\{(?:belop|andel):[^{}]*\\}';
const AFTER_PLACEHOLDER = new RegExp(
  `${PLACEHOLDER}${UNIT}|(?<!\\p{L})(?:kr|kroner|nok)\\.?[ \\u00a0]*${PLACEHOLDER}`,
  'iu',
);
const MESSAGE = 'enheten blir stående to ganger, for beløp og andeler skriver den selv';
const REMEDY = 'slett enheten ved siden av';

export const doubleUnits: Rule = {
  id: 'double-units',
  about:
    'Beløp og andeler fra dataene skriver enheten selv, så «mill. kr» og «%» skal ikke stå ved siden av.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) =>
      listBlocks(file.tree).flatMap((block) => {
        const match = AFTER_COMPONENT.exec(block.text);
        return match === null ? [] : [atOffset(file, block.sourceOffset(match.index), MESSAGE, REMEDY)];
      }),
    ),
    ...listReaderTexts(content).flatMap(({ file, path, text }) =>
      AFTER_PLACEHOLDER.test(text) ? [atValue(file, path, MESSAGE, REMEDY)] : [],
    ),
  ],
};
