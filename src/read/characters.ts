/** Characters that have no place in the content: invisible, broken, or able to make a text look like another. */

export interface CharacterFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** A remedy that is a function is told what was found. */
type CharacterRule = readonly [
  pattern: RegExp,
  message: string,
  remedy: string | ((found: string) => string),
];

/** Cyrillic and Greek letters that look like Latin ones. */
const LIKE_LATIN = 'АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const RETYPE = 'slett stedet og skriv teksten på nytt';

const RULES: readonly CharacterRule[] = [
  [/\0/, 'filen inneholder et nulltegn (NUL)', RETYPE],
  [
    /[\u202a-\u202e\u2066-\u2069]/,
    'teksten inneholder et usynlig tegn som snur leseretningen',
    'slett tegnet; tekst fra høyre mot venstre vises riktig uten',
  ],
  [
    /\ufffd/,
    'teksten inneholder «\ufffd», merket etter en bokstav som er gått tapt',
    'skriv bokstaven på nytt, ofte æ, ø eller å',
  ],
  [
    /\u00ad/,
    'teksten inneholder en myk bindestrek, som ikke vises',
    'slett tegnet; nettleseren deler lange ord selv',
  ],
  // Fillers and separators that nothing is written with, and tags.
  [
    /[\u200b\u2060-\u2064\u206a-\u206f\ufeff\u2028\u2029\u180e\ufff9-\ufffb\u034f\u115f\u1160\u3164\uffa0\u2800\u{e0000}-\u{e007f}]/u,
    'teksten inneholder et usynlig tegn',
    RETYPE,
  ],
  // Joiners and direction marks behind a Latin letter; emojis and other scripts need them.
  [
    /(?<=\p{Script=Latin})[\u200c-\u200f\u061c](?=\P{L}{0,3}(?:\p{Script=Latin}|$))/mu,
    'teksten inneholder et usynlig tegn',
    RETYPE,
  ],
  [
    /\ufffc/,
    'teksten inneholder merket etter et bilde eller en fil som ikke ble med',
    'slett tegnet; bilder legges i medier/ og vises med <Medium />',
  ],
  [
    /\r(?!\n)/,
    'filen har linjeskift fra et gammelt program (CR)',
    'lagre filen på nytt med vanlige linjeskift (LF eller CRLF)',
  ],
  [/\p{Noncharacter_Code_Point}|\p{Surrogate}/u, 'teksten inneholder et tegn som ikke finnes', RETYPE],
  [/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/, 'teksten inneholder et styretegn', RETYPE],
  [
    /\p{Private_Use}/u,
    'teksten inneholder et tegn som bare finnes i én skrift, ofte et punktmerke fra Word',
    'skriv «-» for et punktmerke, eller slett tegnet',
  ],
  // Two letters in one sign, as PDF files have them, wide letters, and letters of mathematics.
  [
    /[\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7cb}]/u,
    'teksten inneholder et pyntetegn, så søket finner ikke ordet',
    (found) => `skriv «${found.normalize('NFKC')}» med vanlige bokstaver`,
  ],
  // Beside a Latin letter.
  [
    new RegExp(`(?<=\\p{Script=Latin})[${LIKE_LATIN}]|[${LIKE_LATIN}](?=\\p{Script=Latin})`, 'u'),
    'ordet har en bokstav fra et annet alfabet, så søket finner det ikke',
    'skriv ordet på nytt med tastaturet',
  ],
];

/** Windows-1252 for the bytes 0x80 to 0x9f; five of them stand for no letter. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The letters that the first byte of UTF-8 gives when it is read as Windows-1252, with one or two more behind it; then those of a Mac. */
const MOJIBAKE = new RegExp(
  `[ÃÂ][${CP1252}\u00a0-\u00bf]|(?:â[${CP1252}]|ï[¿»])[${CP1252}\u00a0-\u00bf]|√[¶∏•ÜòÖ©]|‚Ä[ìîùôò¶]`,
  'u',
);

/** A Latin letter with a separate accent, where one letter exists: search would not find it. */
const SPLIT_LETTER = /[A-Za-z][\u0300-\u036f]+/g;

/** All faults of a text, at most one of each kind. Empty for a sound text. */
export function findCharacterFaults(text: string): CharacterFault[] {
  const faults: CharacterFault[] = [];
  for (const [pattern, message, remedy] of RULES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [found] = match;
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const said = typeof remedy === 'function' ? remedy(found) : remedy;
    faults.push({ offset: match.index, message: `${message} (U+${code})`, remedy: said });
  }
  return [...faults, ...findMojibake(text), ...findSplitLetter(text)];
}

function findMojibake(text: string): CharacterFault[] {
  const match = MOJIBAKE.exec(text);
  if (match === null) return [];
  const bytes = [...match[0]].map((it) =>
    CP1252.includes(it) ? 0x80 + CP1252.indexOf(it) : it.charCodeAt(0),
  );
  const meant = new TextDecoder().decode(Uint8Array.from(bytes));
  const wanted =
    meant.includes('\ufffd') || /[√‚]/.test(match[0]) ? 'tegnet som skulle stå der' : `«${meant}»`;
  const message = `teksten er lest med feil tegnsett: «${match[0]}» er ikke tegnet som skulle stå der`;
  return [{ offset: match.index, message, remedy: `skriv ${wanted}, og lagre filen som UTF-8` }];
}

function findSplitLetter(text: string): CharacterFault[] {
  const match = [...text.matchAll(SPLIT_LETTER)].find((it) => it[0].normalize('NFC') !== it[0]);
  if (match === undefined) return [];
  const joined = match[0].normalize('NFC');
  const message = `bokstaven «${joined}» er satt sammen av to tegn, så søket finner den ikke`;
  return [{ offset: match.index, message, remedy: `skriv «${joined}» på nytt med tastaturet` }];
}
