/** Codes that mean something in the program that a text was written in, and are shown as they stand here. */
import type { Block } from './blocks.ts';
import { findMessagePart } from './pasted-messages.ts';
import { findPatternFault, type FaultPattern, type TextFault } from './text-faults.ts';

const DELETE = 'slett koden';
const IS_FIELD = 'er en feltkode fra Word';
const REMEDY_OF_FIELD = 'slett koden, og skriv det som skulle stått der';
const IS_FOREIGN = 'er skrevet for et annet program og blir stående som tekst';

const CODES: readonly FaultPattern[] = [
  [
    /\[(?:cid:|image: ?|inline image )[^\]]{1,100}\]/i,
    'er merket etter et bilde i en e-post',
    'slett det; bilder legges i medier/ og vises med <Medium />',
  ],
  [
    /HYPERLINK \\?[lo]? ?["«“”»][^\s"»”]{0,100}["»”]?/u,
    IS_FIELD,
    'slett koden, og skriv [lenketekst](adresse)',
  ],
  [/(?:[A-Z]{3,12} )?(?:\\?\* )?MERGEFORMAT|(?:PAGEREF|REF) _(?:Toc|Ref)\d{1,12}/, IS_FIELD, REMEDY_OF_FIELD],
  [/(?<!\p{L})(?:SEQ \p{L}{1,20} \\?\*|TOC \\[a-z](?!\p{L}))/u, IS_FIELD, REMEDY_OF_FIELD],
  [
    /\[(b|i|u|url|img|quote)(?:=[^\]]{1,100})?\][^[\]]{1,200}\[\/\1\]/i,
    'er skrevet med koder som ikke virker her',
    'skriv **fet tekst**, *kursiv tekst* eller [lenketekst](adresse); i JSON bare teksten',
  ],
  [
    /(?<!')'{2,3}\p{L}[^'\n]{0,200}'{2,3}/u,
    'er skrevet med koder som ikke virker her',
    'skriv **fet tekst** eller *kursiv tekst*; i JSON bare teksten',
  ],
  [
    /(?<=[\p{L}.,;:!?])(?:\\r\\n|\\[nrt](?=\p{Lu}|\s|$))|_x000[\dA-Fa-f]_/u,
    'er en kode for en ny linje',
    'begynn et nytt avsnitt med en tom linje',
  ],
  [/(?<=[\p{L}\p{N}.,)])\\(?= )/u, 'blir stående som tekst', 'slett den omvendte skråstreken'],
  // `:smile:`, and what is written with colons in other dialects of Markdown.
  [
    /(?<![\p{L}\p{N}:/])(?::(?:[a-z][\w+-]{1,40}|[+-]1):)(?![\p{L}\p{N}:/])/u,
    'er en kode for et tegn',
    'sett inn tegnet selv, eller slett koden',
  ],
  [/(?<![\p{L}\p{N}:/])(?:::[a-zæøå][\p{L}\d-]*|:[a-z]{2,20}\[)/u, IS_FOREIGN, DELETE],
  [/^!{3} \p{L}+|^\.\. [a-z-]{2,30}::|^#\+[A-Za-z_]{3,30}:?/mu, IS_FOREIGN, DELETE],
  [/^\*\[[^\]]{1,40}\]:/m, IS_FOREIGN, 'slett linjen, og legg ordet i ordliste.json'],
  [/^: \p{L}+/mu, IS_FOREIGN, 'skriv «**ord**: forklaring» på én linje, i hvert sitt avsnitt'],
  [
    /^={2,6} ?\p{L}[^=\n]{0,120}={2,6}$|^={1,6} \p{L}[^=\n]{0,120}$/u,
    IS_FOREIGN,
    'skriv overskrifter med ## først på linjen',
  ],
  [/^h[1-6]\. (?=\p{L}).{0,60}/mu, IS_FOREIGN, 'skriv overskrifter med ## først på linjen'],
  [/^bq\. (?=\p{L}).{0,60}/mu, IS_FOREIGN, 'skriv sitater med > først på linjen'],
  [/\[\/?[a-z][\w-]{1,30}(?: [\w-]{1,30})?=[^\]]{1,200}\]|\[\/[a-z][\w-]{1,30}\]/, IS_FOREIGN, DELETE],
  [/\[-?@[a-z][\w:.-]{1,60}[^\]\n]{0,60}\]/i, IS_FOREIGN, 'skriv kilden, eller en fotnote: [^1]'],
  [/(?<![^\s(])\\[A-Za-z]{2,30}(?![\p{L}\p{N}\\:/])/u, IS_FOREIGN, DELETE],
  [
    /(?<![\p{L}\p{N}$])\$[A-Za-z\\][^$\n]{0,60}(?<!\s)\$(?![\p{L}\p{N}$])/u,
    'er en formel som blir stående som tekst',
    'skriv den med vanlige tegn',
  ],
  [
    /【[^】\n]{0,80}】|\[?oaicite:\d{1,3}\]?|(?:cite)?turn\d{1,3}(?:search|view|news|image)\d{1,3}/,
    'er merket etter en kilde i et skriveprogram',
    'slett det, og skriv kilden som en lenke',
  ],
  [
    /^diff --git .{1,200}|^index [\da-f]{7,40}\.\.[\da-f]{7,40}|^(?:---|\+\+\+) [ab]\/\S{1,200}/m,
    'er fra en sammenligning av to versjoner',
    'slett linjen',
  ],
  [
    /^@@ -\d{1,6}(?:,\d{1,6})? \+\d{1,6}(?:,\d{1,6})? @@/m,
    'er fra en sammenligning av to versjoner',
    'slett linjen',
  ],
  [
    /(?:\.{4,}|(?:\. ){4,}|…{2,}) ?\d{0,3}/,
    'er fra en innholdsfortegnelse eller et skjema',
    'slett det; innholdet på siden vises av seg selv',
  ],
  [
    /(?<=[\p{L}.,»)])\[\p{Lu}{2,3}\d{1,3}\]|^\[[a-z]{1,2}\](?=\p{Lu})/u,
    'er merket etter en kommentar',
    'slett merket og kommentaren',
  ],
  [
    /(?<=[\p{L}\p{N}.,»)\]]) -{2,3} (?=[\p{L}\p{N}«([])/u,
    'blir stående som to eller tre streker',
    'skriv en tankestrek: –',
  ],
];

/** The head or foot of a page that came along; in a table it may be meant. The first dash of `- 3 -` begins a list. */
const PAGE_NUMBER: FaultPattern = [
  /^(?:Side \d{1,3}(?: av \d{1,3})?|(?:[-–—] ?)?\d{1,3} ?[-–—])$/,
  'er et sidetall fra et dokument',
  'slett linjen',
];
/** A point of a list may be a number. */
const LONE_NUMBER: FaultPattern = [/^\d{1,3}$/, 'er trolig et sidetall fra et dokument', 'slett linjen'];

/** The mark that a program shows where it may divide a word; before `ª` and `ß` it is half of a sign that was read wrongly. */
const DIVIDED = /(\p{L}{1,40})¬\s?(?![ªß])(\p{L}{1,40})/u;

/**
 * The first code of another program in a text.
 * @param node that the text of a chapter stands in
 * @param isOwn a paragraph or a heading outside lists and quotations
 */
export function findPastedCode(
  text: string,
  node: Block['node'] | undefined,
  isOwn: boolean,
): TextFault | undefined {
  const divided = DIVIDED.exec(text);
  if (divided !== null) {
    const [written, first = '', last = ''] = divided;
    const message = `ordet «${written.replace('\n', ' ')}» er delt med ¬`;
    return { index: divided.index, message, remedy: `skriv ${first}${last}` };
  }
  const code = findPatternFault(text, CODES) ?? findMessagePart(text);
  if (code !== undefined || node?.type !== 'paragraph') return code;
  return findPatternFault(text, isOwn ? [PAGE_NUMBER, LONE_NUMBER] : [PAGE_NUMBER]);
}
