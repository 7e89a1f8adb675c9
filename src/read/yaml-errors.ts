/** YAML errors of front matter in Norwegian. */
import type { YAMLError } from 'yaml';
import { chapterSchema } from '../data/schemas/chapter.ts';
import type { SyntaxFault } from './json-errors.ts';

const QUOTE_VALUE = 'sett anførselstegn rundt verdien';
const COLON_INSIDE = 'verdien inneholder kolon, som skiller felt og verdi';
const SIGN_FIRST = 'verdien begynner med et tegn som har en egen betydning her';

/** Describes one error of the parser; the offset counts from the start of the YAML text. */
export function describeYamlError(yaml: string, error: YAMLError): SyntaxFault {
  const offset = Math.min(error.pos[0], yaml.length);
  const line = lineAt(yaml, offset);
  const unclosed = findUnclosedQuote(yaml);
  if (error.code === 'MISSING_CHAR' && unclosed !== undefined) {
    return {
      offset: unclosed.offset,
      message: 'anførselstegnet på slutten av verdien mangler',
      remedy: proposeQuotes(unclosed.line),
    };
  }
  const here = (message: string, remedy: string): SyntaxFault => ({ offset, message, remedy });

  if (/^\s*\t/.test(line) || error.code === 'TAB_AS_INDENT') {
    return here(
      'linjen begynner med tabulator',
      'slett tabulatoren: feltene i innledningen begynner helt til venstre',
    );
  }
  const slip = findOpenBracket(yaml, offset) ?? findSlip(yaml, offset);
  if (slip !== undefined) return slip;
  switch (error.code) {
    case 'DUPLICATE_KEY': {
      const key = /^\s*([^:]+):/.exec(line)?.[1] ?? '';
      return here(
        `feltet "${key}" står to ganger i innledningen`,
        'behold den riktige linjen og slett den andre',
      );
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return here(/:.*:/.test(line) ? COLON_INSIDE : SIGN_FIRST, proposeQuotes(line));
    case 'MISSING_CHAR':
      return here('et tegn mangler, ofte anførselstegn eller kolon', proposeQuotes(line));
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'MULTIPLE_ANCHORS':
      return here(SIGN_FIRST, proposeQuotes(line));
    case 'BAD_DQ_ESCAPE':
      return here(
        `«${yaml.slice(offset, offset + 2)}» i anførselstegn er ingen kode`,
        'slett den omvendte skråstreken, eller skriv / i stedet',
      );
    case 'MULTIPLE_DOCS':
      return here('det står mer enn én innledning i filen', 'behold én, mellom to linjer med ---');
    default:
      return here('innledningen kan ikke leses', proposeQuotes(line));
  }
}

const KEYS = Object.keys(chapterSchema.shape).join('|');
const INDENTED = new RegExp(`^ +(?=(?:${KEYS}):)`);
const WITHOUT_BLANK = new RegExp(`^(${KEYS}):(?=\\S)`);
/** A no-break space and the like: no blank to the parser. */
const WITH_ODD_BLANK = new RegExp(`^(${KEYS}):(?=[^ \\t\\r\\n])\\s+`);
const WITHOUT_COLON = new RegExp(`^(${KEYS})(?: *[=;] *| +)(?=\\S)`);
/** The beginning of a field, a comment, or the value of the field above. */
const ORDINARY = /^(?:[A-Za-z]+ *:(?:\s|$)|#|\s|$)/;

/** A value that begins with a bracket goes on until the next one, so the parser names a line below. */
function findOpenBracket(yaml: string, errorOffset: number): SyntaxFault | undefined {
  for (const match of yaml.matchAll(/^[A-Za-z]+:[ \t]*([[{]).*$/gm)) {
    const [line, sign] = match;
    const isOpen = line.split(/[[{]/).length > line.split(/[\]}]/).length;
    if (isOpen && match.index <= errorOffset)
      return {
        offset: match.index + line.search(/[[{]/),
        message: `${sign} først i en verdi har en egen betydning her`,
        remedy: proposeQuotes(line),
      };
  }
  return undefined;
}

/** The parser often names a line beside the one that is no `field: value`. */
function findSlip(yaml: string, errorOffset: number): SyntaxFault | undefined {
  const errorLine = yaml.slice(0, errorOffset).split('\n').length - 1;
  let offset = 0;
  for (const [index, line] of yaml.split('\n').entries()) {
    const isNear = Math.abs(index - errorLine) <= 1;
    const said = isNear ? describeSlip(line.replace(/\r$/, '')) : undefined;
    if (said !== undefined) return { offset, message: said[0], remedy: said[1] };
    offset += line.length + 1;
  }
  return undefined;
}

function describeSlip(line: string): readonly [message: string, remedy: string] | undefined {
  if (INDENTED.test(line)) return ['linjen begynner med mellomrom', 'slett mellomrommet foran feltet'];
  const [odd, oddKey] = WITH_ODD_BLANK.exec(line) ?? [];
  if (odd !== undefined)
    return [
      'et hardt mellomrom står etter kolonet',
      `skriv et vanlig mellomrom i stedet: ${writeField(oddKey, line.slice(odd.length))}`,
    ];
  const [tight, closeKey] = WITHOUT_BLANK.exec(line) ?? [];
  if (tight !== undefined)
    return ['mellomrommet etter kolonet mangler', `skriv ${writeField(closeKey, line.slice(tight.length))}`];
  const [bare, key] = WITHOUT_COLON.exec(line) ?? [];
  if (bare !== undefined)
    return ['kolonet etter feltet mangler', `skriv ${writeField(key, line.slice(bare.length))}`];
  if (ORDINARY.test(line)) return undefined;
  return ['linjen begynner ikke med et felt', 'skriv hele verdien på én linje, etter feltet og kolonet'];
}

/** Quotation marks only where the value would be taken for something else. */
function writeField(key = '', value: string): string {
  const isPlain = /^[\p{L}\d][^:#"']*$/u.test(value);
  return `${key}: ${isPlain ? value.trim() : `"${writeQuotes(value.trim())}"`}`;
}

/** The line that an offset stands in, without its end. */
export function lineAt(yaml: string, offset: number): string {
  return yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/)[0] ?? '';
}

/** The parser names the end of the text; the line with one quotation mark is where the editor must look. */
function findUnclosedQuote(yaml: string): { offset: number; line: string } | undefined {
  for (const match of yaml.matchAll(/^.*$/gm)) {
    const [line] = match;
    const value = /^\s*[A-Za-z]+:\s*(["'])(.*)$/.exec(line);
    // Behind a backslash, or written twice, a mark is part of the value.
    const rest = (value?.[2] ?? '').replace(value?.[1] === '"' ? /\\./g : /''/g, '');
    if (value !== null && !rest.includes(value[1] ?? '')) {
      return { offset: match.index + line.indexOf(value[1] ?? ''), line };
    }
  }
  return undefined;
}

/** `title: Mål: vekst` -> `skriv title: "Mål: vekst"`. */
export function proposeQuotes(line: string): string {
  const match = /^([A-Za-z]+):\s*(.+?)\s*$/.exec(line);
  if (match === null) return QUOTE_VALUE;
  const [, key, value = ''] = match;
  if (key === 'order') {
    const digits = /\d+/.exec(value)?.[0];
    return digits === undefined ? 'skriv et helt tall, for eksempel order: 8' : `skriv order: ${digits}`;
  }
  if (key === 'programme')
    return 'skriv id-en til et programområde, for eksempel programme: p2, eller programme: null';
  // As in JSON, a comma may stand behind the last mark.
  const whole = value.replace(/^(["'])(.*)\1,$/, '$1$2$1').replace(/^(["'])(.*?)\\?\1{1,2}$/, '$1$2$1');
  return `skriv ${key}: "${writeQuotes(removeMarkup(whole))}"`;
}

/** `**IKAP** og *areal*`, `* IKAP` and `[IKAP](/om/)` -> `IKAP og areal`, `IKAP`: in front matter the signs would be shown. */
function removeMarkup(value: string): string {
  return value
    .replace(/^\* /, '')
    .replace(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*{1,3})(?=\S)([^*]+)(?<=\S)\1/g, '$2')
    .replace(/`([^`]+)`/g, '$1');
}

/** `"Tekst "inni" her"` -> `Tekst «inni» her`: marks inside become « and », those around the whole are left out. */
function writeQuotes(value: string): string {
  const marks = value.startsWith("'") ? /["']/g : /"/g;
  const quoted = value.replace(marks, (mark, at: number) => {
    const before = value[at - 1] ?? ' ';
    if (mark === "'" && /\p{L}/u.test(before) && /\p{L}/u.test(value[at + 1] ?? '')) return mark;
    return /[\s(«]/.test(before) ? '«' : '»';
  });
  const end = quoted.startsWith('«') && value[0] !== '«' ? findEnd(quoted) : undefined;
  if (end === quoted.length - 1) return quoted.slice(1, -1);
  return end === -1 ? quoted.slice(1) : quoted;
}

/** The place of the mark that ends the quotation at the beginning; -1 when it has no end. */
function findEnd(quoted: string): number {
  let open = 0;
  for (let index = 0; index < quoted.length; index++) {
    if (quoted[index] === '«') open++;
    else if (quoted[index] === '»' && --open === 0) return index;
  }
  return -1;
}
