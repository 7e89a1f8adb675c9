/** YAML errors of front matter in Norwegian: one table by the code of the parser. */
import type { YAMLError } from 'yaml';
import type { SyntaxFault } from './json-errors.ts';

type Said = readonly [message: string, remedy: string];

const SIGN_FIRST = 'verdien begynner med et tegn som har en egen betydning her';
const NOT_A_FIELD: Said = [
  'linjen er ikke «felt: verdi»',
  'begynn helt til venstre med feltet, så kolon, et vanlig mellomrom og hele verdien på samme linje',
];
const OPEN_BRACKET = 'verdien begynner med [ eller {, som har en egen betydning her';

/** A message without a remedy proposes quotation marks around the value. */
const MESSAGES: Readonly<Partial<Record<YAMLError['code'], Said | string>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'verdien inneholder kolon, som skiller felt og verdi',
  MULTILINE_IMPLICIT_KEY: NOT_A_FIELD,
  BAD_INDENT: NOT_A_FIELD,
  MISSING_CHAR: 'anførselstegnet på slutten av verdien mangler, eller en klamme',
  BAD_DQ_ESCAPE: [
    'omvendt skråstrek \\ er et styretegn mellom anførselstegn',
    'slett den omvendte skråstreken, eller skriv / i stedet',
  ],
  BAD_ALIAS: SIGN_FIRST,
  BAD_SCALAR_START: SIGN_FIRST,
  BAD_PROP_ORDER: SIGN_FIRST,
  TAG_RESOLVE_FAILED: SIGN_FIRST,
  MULTIPLE_TAGS: SIGN_FIRST,
  MULTIPLE_ANCHORS: SIGN_FIRST,
  BLOCK_IN_FLOW: OPEN_BRACKET,
  UNEXPECTED_TOKEN: 'noe står etter at verdien er slutt',
  TAB_AS_INDENT: ['linjen begynner med tabulator', 'slett tabulatoren: feltene begynner helt til venstre'],
  MULTIPLE_DOCS: ['det står mer enn én innledning i filen', 'behold én, mellom to linjer med ---'],
  DUPLICATE_KEY: ['feltet står to ganger i innledningen', 'behold den riktige linjen og slett den andre'],
};

/** Describes one error of the parser; the offset counts from the start of the YAML text. */
export function describeYamlError(yaml: string, error: YAMLError): SyntaxFault {
  const errorOffset = Math.min(error.pos[0], yaml.length);
  const { offset, line } = findCause(yaml, errorOffset);
  if (/^\s*\t/.test(line)) return toFault(offset, MESSAGES.TAB_AS_INDENT, line);
  if (line.trim() !== '' && !FIELD_LINE.test(line)) return toFault(offset, NOT_A_FIELD, line);
  if (/^\w+: *[[{]/.test(line)) return toFault(offset, OPEN_BRACKET, line);
  return toFault(offset, MESSAGES[error.code], line);
}

function toFault(offset: number, said: Said | string | undefined, line: string): SyntaxFault {
  const [message, remedy] =
    typeof said === 'object' ? said : [said ?? 'innledningen kan ikke leses', proposeQuotes(line)];
  return { offset, message, remedy };
}

/** A field at the left edge, a comment, or an item of a list. */
const FIELD_LINE = /^(?:[A-Za-z_$]+:(?:[ \t]|$)|#|- )/;
const OPENED = /^\w+: *(?:"(?:[^"\\]|\\.)*$|'(?:[^']|'')*$|[[{][^\]}]*$)/;

/**
 * The parser goes on until it cannot, so the slip may stand above: in a quotation or a bracket that does not end, or in a
 * line beside the one that it names.
 */
function findCause(yaml: string, errorOffset: number): { offset: number; line: string } {
  const lines = [...yaml.matchAll(/^[^\r\n]*/gm)].map(({ 0: line, index }) => ({ line, offset: index }));
  const until = lines.filter((it) => it.offset <= errorOffset);
  const near = lines.slice(Math.max(until.length - 2, 0), until.length + 1);
  const isSlip = ({ line }: { line: string }): boolean => line.trim() !== '' && !FIELD_LINE.test(line);
  const cause = until.find((it) => OPENED.test(it.line)) ?? near.find(isSlip);
  return cause ?? { line: lineAt(yaml, errorOffset), offset: errorOffset };
}

/** The line that an offset stands in, without its end. */
export function lineAt(yaml: string, offset: number): string {
  return yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1).split(/\r?\n/, 1)[0] ?? '';
}

/** `title: Mål: vekst` -> `skriv title: "Mål: vekst"`; quotation marks inside become « and ». */
export function proposeQuotes(line: string): string {
  const [, key, value = ''] = /^([A-Za-z]+):\s*(.+?)\s*$/.exec(line) ?? [];
  if (key === undefined) return 'sett anførselstegn rundt verdien';
  if (key === 'order') return 'skriv et helt tall, for eksempel order: 8';
  const whole =
    /^"(.*?)"?$|^'(.*?)'?$/
      .exec(value)
      ?.slice(1)
      .find((it) => it !== undefined) ?? value;
  const isPaired = /^[^"]*(?:"[^"]*"[^"]*)+$/.test(value) && !/^".*"$/.test(value);
  const text = (isPaired ? value : whole).replace(/"([^"]*)"/g, '«$1»').replaceAll('"', '');
  return `skriv ${key}: "${text.replaceAll('\\', '/')}"`;
}
