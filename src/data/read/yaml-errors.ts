/** YAML errors of front matter in Norwegian. */
import type { YAMLError } from 'yaml';
import { chapterSchema } from '../schemas/chapter.ts';
import type { SyntaxFault } from './json-errors.ts';

const QUOTE_VALUE = 'sett anførselstegn rundt verdien';

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
  const slip = findSlip(yaml, offset);
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
      return here('verdien inneholder kolon, som skiller felt og verdi', proposeQuotes(line));
    case 'MISSING_CHAR':
      return here('et tegn mangler, ofte anførselstegn eller kolon', proposeQuotes(line));
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'MULTIPLE_ANCHORS':
      return here('verdien begynner med et tegn som har en egen betydning her', proposeQuotes(line));
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
const WITHOUT_COLON = new RegExp(`^(${KEYS})(?: *[=;] *| +)(?=\\S)`);
/** The beginning of a field, a comment, or the value of the field above. */
const ORDINARY = /^(?:[A-Za-z]+ *:(?:\s|$)|#|\s|$)/;

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
    if (value !== null && !(value[2] ?? '').includes(value[1] ?? '')) {
      return { offset: match.index + line.indexOf(value[1] ?? ''), line };
    }
  }
  return undefined;
}

/** `title: Mål: vekst` -> `skriv title: "Mål: vekst"`. */
export function proposeQuotes(line: string): string {
  const match = /^([A-Za-z]+):\s*(.+?)\s*$/.exec(line);
  if (match === null) return QUOTE_VALUE;
  return `skriv ${match[1]}: "${writeQuotes(match[2] ?? '')}"`;
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
