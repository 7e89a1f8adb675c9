/** Characters that have no place in the content: invisible, broken, or able to make a text look like another. */

export interface CharacterFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

interface CharacterRule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: string;
}

const RETYPE = 'slett stedet og skriv teksten på nytt';

const RULES: readonly CharacterRule[] = [
  { pattern: /\0/, message: 'filen inneholder et nulltegn (NUL)', remedy: RETYPE },
  {
    pattern: /[\u202a-\u202e\u2066-\u2069]/,
    message: 'teksten inneholder et usynlig tegn som snur leseretningen',
    remedy: 'slett tegnet; tekst fra høyre mot venstre vises riktig uten',
  },
  {
    pattern: /\ufffd/,
    message: 'teksten inneholder «\ufffd», merket etter en bokstav som er gått tapt',
    remedy: 'skriv bokstaven på nytt, ofte æ, ø eller å',
  },
  {
    // Fillers and separators that nothing is written with; joiners and direction marks where only Latin letters are.
    pattern:
      /[\u200b\u2060-\u2064\u206a-\u206f\ufeff\u2028\u2029\u180e\ufff9-\ufffb\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800\u{e0000}-\u{e007f}]|(?<=\p{Script=Latin})[\u200c-\u200f\u061c](?=[ .,;:!?)]{0,3}(?:\p{Script=Latin}|$))/mu,
    message: 'teksten inneholder et usynlig tegn',
    remedy: RETYPE,
  },
  {
    pattern: /\ufffc/,
    message: 'teksten inneholder merket etter et bilde eller en fil som ikke ble med',
    remedy: 'slett tegnet; bilder legges i medier/ og vises med <Medium />',
  },
  {
    pattern: /\r(?!\n)/,
    message: 'filen har linjeskift fra et gammelt program (CR)',
    remedy: 'lagre filen på nytt med vanlige linjeskift (LF eller CRLF)',
  },
  {
    pattern: /\p{Noncharacter_Code_Point}/u,
    message: 'teksten inneholder et tegn som ikke finnes',
    remedy: RETYPE,
  },
  {
    pattern: /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/,
    message: 'teksten inneholder et styretegn',
    remedy: RETYPE,
  },
  {
    pattern: /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/,
    message: 'teksten inneholder et tegn som bare finnes i én skrift, ofte et punktmerke fra Word',
    remedy: 'skriv «-» for et punktmerke, eller slett tegnet',
  },
];

/**
 * Two letters where UTF-8 was read as Windows-1252 (`Ã¦` was `æ`), one where DOS or Mac was (`‘` or `¾` was `æ`); then
 * UTF-8 that was read as Mac, DOS, Windows of Central and Eastern Europe, and as Japanese.
 */
const MOJIBAKE =
  /Ã[\u0080-\u00bf†˜…‰“”•–—™š›œžŸ€‚ƒ„ˆŠ‹ŒŽ‘’]|Â[\u00a0-\u00bf]|ï¿½|(?<=\p{L})[¢¥](?=\p{L})|â€[\u0080-\u00bf“”˜™œ¦¢]|ï»¿|(?<=\p{L})(?:[‘›†](?=\p{Ll})|[¾¿](?=\p{L})|[ÊÂ](?=\p{Ll})|¯(?=\p{L}))|√[¶∏•ÜòÖ©∂§º]|‚Ä[ìîùúôò¶¢]|¬[´ª†ß∞≤≥]|├[ª╕©Ñåÿà]|Ă[¦¸Ą†…]|Г[¦ёҐ†…]|[\uff61-\uff9f]{1,2}/u;

/** A Latin letter with a separate accent, where one letter exists: search would not find it. */
const SPLIT_LETTER = /[A-Za-z][\u0300-\u036f]+/g;

/** Inside an id, an address or the name of a file: there no such letter may stand, split or whole, and its own rule says so. */
const IN_ID =
  /(?:\[#|\]\(|\bid="|"(?:id|file|from|to|see|source|programme|chapter|citation|medium)": ?")[^"\]\s]*$|"(?:goals|partners|milestones|amounts)": ?\[[^\]{\n]*$/;
const MAX_ID_BEFORE = 120;

/** All faults of a text, at most one of each kind, ordered as found. Empty for a sound text. */
export function findCharacterFaults(text: string): CharacterFault[] {
  const faults: CharacterFault[] = [];
  for (const { pattern, message, remedy } of RULES) {
    const match = pattern.exec(text);
    if (match !== null) {
      faults.push({ offset: match.index, message: `${message} (${nameCharacter(match[0])})`, remedy });
    }
  }
  const mojibake = MOJIBAKE.exec(text);
  if (mojibake !== null) faults.push(describeMojibake(mojibake));
  const split = findSplitLetter(text);
  if (split !== undefined) faults.push(split);
  faults.push(...findLookAlikes(text));
  if (!text.isWellFormed()) {
    const offset =
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)?.index ?? 0;
    faults.push({ offset, message: 'teksten inneholder et halvt tegn', remedy: RETYPE });
  }
  return faults;
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const REPAIRED: Record<string, string> = {
  'Ã¦': 'æ',
  'Ã¸': 'ø',
  'Ã¥': 'å',
  'Ã†': 'Æ',
  'Ã˜': 'Ø',
  'Ã…': 'Å',
  'Ã©': 'é',
  'Â«': '«',
  'Â»': '»',
  '‘': 'æ',
  '›': 'ø',
  '†': 'å',
  '¾': 'æ',
  '¿': 'ø',
  Ê: 'æ',
  '¯': 'ø',
  Â: 'å',
  '√¶': 'æ',
  '√∏': 'ø',
  '√•': 'å',
  '√Ü': 'Æ',
  '√ò': 'Ø',
  '√Ö': 'Å',
  '√©': 'é',
  '‚Äì': '–',
  '¬´': '«',
  '¬ª': '»',
  ﾃｦ: 'æ',
  ﾃｸ: 'ø',
  'ﾃ･': 'å',
};

function describeMojibake(match: RegExpExecArray): CharacterFault {
  const repaired = REPAIRED[match[0]];
  const wanted = repaired === undefined ? 'tegnet som skulle stå der' : `«${repaired}»`;
  return {
    offset: match.index,
    message: `teksten er lest med feil tegnsett: «${match[0]}» står der ${repaired === undefined ? 'et annet tegn' : wanted} skulle stå`,
    remedy: `skriv ${wanted}, og lagre filen som UTF-8`,
  };
}

/** Two letters in one sign, as PDF files have them, and letters that are drawn instead of written. */
const DRAWN = /[\u212a\u212b\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a]|[\u{1d400}-\u{1d7cb}]/u;
/** Cyrillic and Greek letters that look like Latin ones, in a word with Latin letters, and letters of phonetics. */
const FOREIGN =
  /[ɑɡ]|(?<=\p{Script=Latin})[АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=\p{Script=Latin})/u;

/** Letters that a reader takes for others, and that the search therefore does not find. */
function findLookAlikes(text: string): CharacterFault[] {
  const faults: CharacterFault[] = [];
  const drawn = DRAWN.exec(text);
  if (drawn !== null) {
    faults.push({
      offset: drawn.index,
      message: `«${drawn[0]}» er et pyntetegn, så søket finner ikke ordet (${nameCharacter(drawn[0])})`,
      remedy: `skriv «${drawn[0].normalize('NFKC')}» med vanlige bokstaver`,
    });
  }
  const foreign = FOREIGN.exec(text);
  if (foreign !== null) {
    faults.push({
      offset: foreign.index,
      message: `«${foreign[0]}» er en bokstav fra et annet alfabet, så søket finner ikke ordet (${nameCharacter(foreign[0])})`,
      remedy: 'skriv ordet på nytt med tastaturet',
    });
  }
  return faults;
}

function findSplitLetter(text: string): CharacterFault | undefined {
  for (const match of text.matchAll(SPLIT_LETTER)) {
    const joined = match[0].normalize('NFC');
    const before = text.slice(Math.max(match.index - MAX_ID_BEFORE, 0), match.index);
    if (joined === match[0] || IN_ID.test(before)) continue;
    return {
      offset: match.index,
      message: `bokstaven «${joined}» er satt sammen av to tegn, så søket finner den ikke`,
      remedy: `skriv «${joined}» på nytt med tastaturet`,
    };
  }
  return undefined;
}
