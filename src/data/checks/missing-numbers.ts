import { listBlocks, NUMBER_SIGN, PART_SIGN } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { toPlainText } from './plain-text.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from './rule.ts';

export const missingNumbers: Rule = {
  id: 'missing-numbers',
  about: 'Ingen setning har et hull der det skulle stått et tall eller et ord.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) =>
      listBlocks(file.tree).flatMap((block): Finding[] => {
        if (block.node.type === 'code') return [];
        const hole = findHole(block.text, '<Belop id="…" /> eller <Andel id="…" />');
        return hole === undefined
          ? []
          : [atOffset(file, block.sourceOffset(hole.index), hole.message, hole.remedy)];
      }),
    ),
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation }): Finding[] => {
      const hole = isQuotation ? undefined : findHole(text, '{belop:…} eller {andel:…}');
      return hole === undefined ? [] : [atValue(file, path, hole.message, hole.remedy)];
    }),
  ],
};

interface Hole {
  readonly index: number;
  readonly message: string;
  readonly remedy: string;
}

const LEADING =
  '(?:er|var|blir|ble|på|til|med|fra|gir|ga|får|fikk|koster|kostet|utgjør|ca\\.|om lag|over|under)';
/** «Budsjettet er på mill. kr.» The other way round, «kr 500», a number follows. */
const UNIT_ALONE = new RegExp(
  `(?<=(?<!\\p{L})${LEADING} )(?:mill\\.(?: kr)?|mrd\\.(?: kr)?|MNOK|kr|%)(?![\\p{L}-]|\\.? ?[\\d${NUMBER_SIGN}{])`,
  'iu',
);
/** «KMD tildeler , med forbehold.» */
const BLANK_BEFORE_SIGN = new RegExp(
  `(?<=[\\p{L}${NUMBER_SIGN}${PART_SIGN}}]) (?:[,;](?= |$)|\\.(?=$| \\p{Lu}))`,
  'u',
);

/** @param number how a number is written where the text stands */
function findHole(text: string, number: string): Hole | undefined {
  const plain = toPlainText(text);
  const unit = UNIT_ALONE.exec(plain.text);
  if (unit !== null)
    return {
      index: plain.at(unit.index),
      message: `tallet foran «${unit[0]}» mangler`,
      remedy: `skriv ${number} i stedet for enheten`,
    };
  const blank = BLANK_BEFORE_SIGN.exec(text.replace(/\s/gu, ' '));
  if (blank === null) return undefined;
  const sign = blank[0].trim() === ',' ? 'kommaet' : blank[0].trim() === ';' ? 'semikolonet' : 'punktumet';
  return {
    index: blank.index,
    message: `det står et mellomrom foran ${sign}, så noe kan være slettet`,
    remedy: `skriv det som mangler foran ${sign}, eller slett mellomrommet`,
  };
}
