/** Which signs say that a text was read in the wrong encoding. */
import { describe, expect, it } from 'vitest';
import { findCharacterFaults } from '../../../src/read/characters.ts';

describe('texts that were read in the wrong encoding', () => {
  const pairs = [
    ...[...'¶∏•ÜòÖ©∂§º'].map((sign) => `√${sign}`),
    ...[...'ìîùúôò¶¢'].map((sign) => `‚Ä${sign}`),
    ...[...'´ª†ß∞≤≥'].map((sign) => `¬${sign}`),
    ...[...'ª╕©Ñåÿà'].map((sign) => `├${sign}`),
    ...[...'¦¸Ą†…'].map((sign) => `Ă${sign}`),
    ...[...'¦ёҐ†…'].map((sign) => `Г${sign}`),
    ...['ﾃｦ', 'ﾃ･', 'ｦ', '｡', 'ﾟ'],
  ];

  it.each(pairs)('%s', (written) => {
    const [fault] = findCharacterFaults(`Om ${written}-er`);
    expect(fault?.offset).toBe(3);
    expect(fault?.message).toContain(`«${written}» står der`);
    expect(fault?.remedy).toMatch(/^skriv .*, og lagre filen som UTF-8$/);
  });

  it.each([
    ['√¶', 'æ'],
    ['√∏', 'ø'],
    ['√•', 'å'],
    ['√Ü', 'Æ'],
    ['√ò', 'Ø'],
    ['√Ö', 'Å'],
    ['√©', 'é'],
    ['‚Äì', '–'],
    ['¬´', '«'],
    ['¬ª', '»'],
    ['ﾃｦ', 'æ'],
    ['ﾃｸ', 'ø'],
    ['ﾃ･', 'å'],
  ])('%s was %s', (written, letter) => {
    expect(findCharacterFaults(`n${written}r`)).toEqual([
      {
        offset: 1,
        message: `teksten er lest med feil tegnsett: «${written}» står der «${letter}» skulle stå`,
        remedy: `skriv «${letter}», og lagre filen som UTF-8`,
      },
    ]);
  });

  it.each(['√2', '√x', '√ ¶', '‚Slik‘', 'Ä', '¬a', '¬ «', '│├─', 'Ă', 'カ', '･'.normalize('NFKC')])(
    'but «%s» was meant',
    (text) => {
      expect(findCharacterFaults(text)).toEqual([]);
    },
  );
});
