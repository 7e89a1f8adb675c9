import { NUMBER_SIGN, PART_SIGN } from './blocks.ts';
import type { Rule } from './rule.ts';
import { findPlainFault, findTextFaults, type TextFault } from './text-faults.ts';

export const missingNumbers: Rule = {
  id: 'missing-numbers',
  about: 'Ingen setning har et hull der det skulle stått et tall eller et ord.',
  check: (content) =>
    findTextFaults(content, (text, node) => {
      if (node === undefined) return findHole(text, '{belop:…} eller {andel:…}');
      return node.type === 'code' ? undefined : findHole(text, '<Belop id="…" /> eller <Andel id="…" />');
    }),
};

const LEADING =
  '(?:er|var|blir|ble|på|til|med|fra|gir|ga|får|fikk|koster|kostet|utgjør|ca\\.|om lag|over|under)';
/** «Budsjettet er på mill. kr.» The other way round, «kr 500», a number follows. */
const UNIT_ALONE = new RegExp(
  `(?<=(?<!\\p{L})${LEADING} )(?:mill\\.(?: kr)?|mrd\\.(?: kr)?|MNOK|kr|%)(?![\\p{L}-]|\\.? ?[\\d${NUMBER_SIGN}{])`,
  'iu',
);
/** «Fra  til 2023» and «mellom og 2023» */
const YEAR_GONE = /(?<!\p{L})(?:fra {1,3}til|mellom {1,3}og) (?:19|20)\d\d(?![\d-]| \d{3})/iu;
/** «KMD tildeler , med forbehold.» */
const BLANK_BEFORE_SIGN = new RegExp(
  `(?<=[\\p{L}${NUMBER_SIGN}${PART_SIGN}}]) (?:[,;](?= |$)|\\.(?=$| \\p{Lu}))`,
  'u',
);

/** @param number how a number is written where the text stands */
function findHole(text: string, number: string): TextFault | undefined {
  return (
    findPlainFault(text, (plain) => findUnitAlone(plain, number) ?? findYearGone(plain)) ??
    findBlankBeforeSign(text)
  );
}

function findUnitAlone(text: string, number: string): TextFault | undefined {
  const unit = UNIT_ALONE.exec(text);
  if (unit === null) return undefined;
  return {
    index: unit.index,
    message: `tallet foran «${unit[0]}» mangler`,
    remedy: `skriv ${number} i stedet for enheten`,
  };
}

function findYearGone(text: string): TextFault | undefined {
  const gone = YEAR_GONE.exec(text);
  if (gone === null) return undefined;
  const written = gone[0].replace(/ +/g, ' ');
  return { index: gone.index, message: `det mangler et årstall i «${written}»`, remedy: 'skriv årstallet' };
}

function findBlankBeforeSign(text: string): TextFault | undefined {
  const blank = BLANK_BEFORE_SIGN.exec(text.replace(/\s/gu, ' '));
  if (blank === null) return undefined;
  const sign = blank[0].trim() === ',' ? 'kommaet' : blank[0].trim() === ';' ? 'semikolonet' : 'punktumet';
  return {
    index: blank.index,
    message: `det står et mellomrom foran ${sign}, så noe kan være slettet`,
    remedy: `skriv det som mangler foran ${sign}, eller slett mellomrommet`,
  };
}
