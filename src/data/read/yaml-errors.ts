/** YAML errors of front matter in Norwegian. */
import type { YAMLError } from 'yaml';
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
    case 'MULTIPLE_DOCS':
      return here('det står mer enn én innledning i filen', 'behold én, mellom to linjer med ---');
    default:
      return here('innledningen kan ikke leses', proposeQuotes(line));
  }
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
  const value = (match[2] ?? '').replace(/^["']|["']$/g, '').replaceAll('"', '«');
  return `skriv ${match[1]}: "${value}"`;
}
