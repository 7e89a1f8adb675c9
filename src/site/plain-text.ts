/** Texts as a reader reads them, so that a number cannot hide behind another way to write the same signs. */

export interface PlainText {
  /** digits of all scripts as 0-9, every blank as a space, every dash as `-`; nothing invisible */
  readonly text: string;
  /** place in the written text of a place in `text`, its end included */
  readonly at: (index: number) => number;
}

const BLANK = /\s/u;
/** Soft hyphens, joiners and the frame around a keycap: they change nothing that is read. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060\u20e3\ufe0e\ufe0f\ufeff]/u;
const ALIKE: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2019': "'",
  '\u00b7': '.',
  '\u2026': '.',
  '\u066a': '%',
  '\uff05': '%',
};

/** Simplifies a text sign by sign. An empty text stays empty. */
export function toPlainText(written: string): PlainText {
  const places: number[] = [];
  let text = '';
  let offset = 0;
  for (const sign of written) {
    const plain = simplify(sign);
    for (let index = 0; index < plain.length; index++) places.push(offset);
    text += plain;
    offset += sign.length;
  }
  return { text, at: (index) => places[index] ?? offset };
}

function simplify(sign: string): string {
  if (sign <= '\u007f') return BLANK.test(sign) ? ' ' : sign;
  if (INVISIBLE.test(sign)) return '';
  if (BLANK.test(sign)) return ' ';
  if (/\p{Nd}/u.test(sign)) return readDigit(sign);
  // `½` is `1⁄2` to Unicode; the space keeps `3½` from becoming `31/2`.
  if (/\p{No}/u.test(sign)) return sign.normalize('NFKC').replace(/(\d+)\u2044(\d+)/, ' $1/$2');
  return ALIKE[sign] ?? sign;
}

/** The digits of a script stand in a row of ten, so the value is the distance to the first of them. */
function readDigit(sign: string): string {
  const known = sign.normalize('NFKC');
  if (/\d/.test(known)) return known;
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}
