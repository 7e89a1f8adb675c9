/** JSON syntax errors in Norwegian: one table by the code of the parser, with a little of what stands at the place. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { proposeValue } from './written-values.ts';

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** The place where the text stops to be JSON. */
interface Place {
  /** what the parser did not expect, at most 40 characters of one line; empty at the end of the file */
  readonly found: string;
  /** the text to the left, without blanks at its end */
  readonly before: string;
  /** the bracket that is open here, with its line; undefined outside the outermost */
  readonly open: { readonly sign: string; readonly line: number } | undefined;
}

type Said = readonly [message: string, remedy: string];

const WRONG_QUOTE = /^[“”„«»'‘’`´″]/;
const COMMENTS: Said = ['JSON-filer kan ikke ha kommentarer', 'slett kommentaren'];
const BACKSLASH: Said = [
  'omvendt skråstrek \\ er et styretegn i JSON',
  'skriv \\\\ for én omvendt skråstrek, eller / i stedet',
];
const UNCLOSED_TEXT: Said = [
  'anførselstegnet på slutten av teksten mangler på linjen',
  'sett " der teksten slutter, og skriv hele teksten på én linje',
];

const MESSAGES: Readonly<Record<string, Said | ((place: Place) => Said)>> = {
  InvalidCommentToken: COMMENTS,
  UnexpectedEndOfComment: COMMENTS,
  InvalidUnicode: BACKSLASH,
  InvalidEscapeCharacter: BACKSLASH,
  UnexpectedEndOfString: UNCLOSED_TEXT,
  InvalidCharacter: ['tabulator eller styretegn inne i en tekst', 'bytt det med et mellomrom'],
  InvalidNumberFormat: describeNumber,
  UnexpectedEndOfNumber: describeNumber,
  InvalidSymbol: describeSymbol,
  CommaExpected: describeComma,
  ColonExpected: ['kolon mangler mellom felt og verdi', 'skriv "felt": verdi'],
  PropertyNameExpected: ({ found, open }) =>
    found.startsWith('{')
      ? [
          `en post står der et feltnavn skal stå: ${nameOpen(open)}`,
          'lukk posten foran med }, eller begynn listen med [',
        ]
      : [
          `et feltnavn i anførselstegn mangler, fant «${found}»`,
          'skriv "felt": verdi, eller rett klammene foran',
        ],
  ValueExpected: ({ found, before }) =>
    found === ',' && /[,{[]$/.test(before)
      ? ['et komma for mye', 'slett kommaet']
      : [`en verdi mangler, fant «${found}»`, 'skriv verdien her, null hvis den ikke er oppgitt'],
  CloseBraceExpected: ({ open }) => [`en } mangler: ${nameOpen(open)}`, 'lukk posten med }'],
  CloseBracketExpected: ({ open }) => [`en ] mangler: ${nameOpen(open)}`, 'lukk listen med ]'],
  EndOfFileExpected: ({ found, before }) =>
    before.trimStart().startsWith('{')
      ? [`«${found}» står etter at filen egentlig er slutt`, 'slett det, eller rett klammene foran']
      : ['filen begynner ikke med {', 'sett { først i filen, eller hent den tilbake fra forrige versjon'],
};

/** Describes the first syntax error of a file; without an error from the parser, a blank that is none in JSON. */
export function describeJsonError(text: string, error: ParseError | undefined): SyntaxFault {
  if (error === undefined) {
    const offset = /[^\S \t\r\n]/.exec(text)?.index ?? 0;
    const message = 'et mellomrom som ikke er vanlig, står utenfor anførselstegnene';
    return { offset, message, remedy: 'slett mellomrommet her og skriv det på nytt' };
  }
  const bare = findBareValue(text, error.offset);
  if (bare !== undefined) return bare;
  const { offset } = error;
  const token = text.slice(offset, offset + Math.max(1, error.length)).split(/\r?\n/, 1)[0] ?? '';
  const before = text.slice(0, offset).trimEnd();
  const place: Place = { found: token.slice(0, 40), before, open: findOpen(text, offset) };
  const said = describeAnywhere(place) ?? MESSAGES[printParseErrorCode(error.error)];
  const [message, remedy] = (typeof said === 'function' ? said(place) : said) ?? [
    'filen er ikke gyldig JSON',
    'sammenlign linjen med linjene over og under',
  ];
  // What is missing is missing behind the text before; so is a comma that should not be there.
  const isBehind =
    /^(?:komma |anførselstegnet inne|en post står|[}\]] passer)/.test(message) && before !== '';
  return { offset: isBehind ? before.length - 1 : offset, message, remedy };
}

/** Slips that the parser has several codes for. */
function describeAnywhere({ found, before, open }: Place): Said | undefined {
  if (before === '' && found.trim() === '')
    return ['filen er tom', 'hent den tilbake fra forrige versjon, eller fyll den ut'];
  if (before === '')
    return [
      `filen begynner med «${found}», ikke med {`,
      'slett det som står foran {, eller hent filen tilbake fra forrige versjon',
    ];
  if (WRONG_QUOTE.test(found)) return [`${found[0]} er feil anførselstegn`, 'bruk rette anførselstegn: "'];
  if (before.endsWith(',') && /^[}\]]?$/.test(found)) return ['komma etter siste element', 'slett kommaet'];
  if (found === '')
    return [
      `filen slutter midt i: ${nameOpen(open)}`,
      'lukk med } og ] i riktig rekkefølge, eller hent resten tilbake',
    ];
  return undefined;
}

function describeNumber({ found }: Place): Said {
  return [`«${found}» er ikke et tall i JSON`, 'skriv tallet med siffer, uten null først og uten +'];
}

function describeSymbol({ found, before }: Place): Said {
  if (/^[\p{L}\p{N}]/u.test(found) && before.endsWith('"'))
    return ['anførselstegnet inne i teksten avslutter den for tidlig', 'skriv « og » inne i teksten'];
  if (/^(?:true|false|null)$/i.test(found))
    return [`«${found}» er ikke gyldig`, `skriv ${found.toLowerCase()} med små bokstaver`];
  if (/^(?:NaN|-?Infinity|undefined|None)$/.test(found))
    return [`${found} er ikke et tall`, 'skriv tallet, eller null når planen ikke oppgir det'];
  if (/^\s/.test(found))
    return ['et usynlig tegn står mellom feltene', 'slett mellomrommet her og skriv det på nytt'];
  if (!/[\p{L}\p{N}]/u.test(found))
    return [`«${found}» hører ikke hjemme her`, 'slett tegnet, eller skriv komma eller kolon'];
  return [`«${found}» står uten anførselstegn`, `skriv "${found.replaceAll('"', '')}"`];
}

function describeComma({ found, open }: Place): Said {
  if (found === ':' && open?.sign === '[')
    return [
      `et felt står rett i en liste: ${nameOpen(open)}`,
      'lukk listen med ] foran feltet, eller begynn posten med {',
    ];
  if (/^[}\]]$/.test(found))
    return [
      `${found} passer ikke her: ${nameOpen(open)}`,
      `slett ${found}, eller sett ${open?.sign === '[' ? ']' : '}'} foran`,
    ];
  return ['komma mangler', 'sett komma her, foran det neste'];
}

function nameOpen(open: Place['open']): string {
  return open === undefined ? 'ingen klamme er åpen' : `${open.sign} på linje ${open.line} er ikke lukket`;
}

/** Texts whole, brackets and line ends. */
export const TOKEN = /"(?:[^"\\\n]|\\.)*"|[{}[\]\n]/g;

/** The innermost bracket that is open at a place; all before it could be read, so texts there are whole. */
function findOpen(text: string, offset: number): Place['open'] {
  const open: { sign: string; line: number }[] = [];
  let line = 1;
  for (const [token] of text.slice(0, offset).matchAll(TOKEN)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') open.push({ sign: token, line });
    else if (token === '}' || token === ']') open.pop();
  }
  return open.at(-1);
}

/** A field name, and what stands behind its colon without quotation marks, to a comma, a bracket or the end of the line. */
const BARE_VALUE = /"([A-Za-z]{1,40})"[ \t]*:[ \t]*([^\s"{}[\]/][^"{}[\]\r\n]*)/g;
const SOUND_VALUE = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null)$/;

/** An amount, a share or a date that is written as people write it, in a line where the parser stopped at it. */
function findBareValue(text: string, offset: number): SyntaxFault | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  for (const match of line.matchAll(BARE_VALUE)) {
    const [whole, field = '', rest = ''] = match;
    // A comma before the next field, or at the end of the line, separates; one between digits is part of the number.
    const value = rest.replace(/\s*(?:,\s*)*(?:\/[/*].*)?$/, '').replace(/,\s*$/, '');
    const from = start + match.index + whole.length - rest.length;
    const isHere = offset >= from && offset <= from + value.length + 1;
    const isWritten = /[\p{L}\p{N}%–-]/u.test(value) && !WRONG_QUOTE.test(value) && !SOUND_VALUE.test(value);
    if (!isHere || !isWritten || /^(?:true|false|null|NaN|-?Infinity|undefined|None)$/i.test(value)) continue;
    return {
      offset: from,
      message: `«${value}» er ikke en verdi i JSON`,
      remedy: proposeValue(field, value),
    };
  }
  return undefined;
}
