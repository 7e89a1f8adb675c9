/** JSON syntax errors in Norwegian, with the repair where it can be guessed from what stands there. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { findBracketFault } from './json-brackets.ts';
import { describeSign, isWhole } from './json-signs.ts';
import { describeWritten } from './written-values.ts';

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** A value without quotation marks after the name of its field, to the next field or the end of the record. */
const BARE_VALUE =
  /"([A-Za-z]{1,40})"[ \t]{0,9}:[ \t]{0,9}([^\s"{}[\]][^"{}[\]\r\n]{0,80}?)[ \t]{0,9}(?=,[ \t]{0,9}(?:"|\r?\n|$)|[}\]]|\r?\n|$)/g;
const WRONG_QUOTE = /[“”„«»'‘’`´″]/;
/** Commas and a comment that `BARE_VALUE` finds behind a value. `//` behind a colon is part of an address. */
const AFTER_VALUE = /[\s,]*(?:(?<!:)\/[/*].*)?$/;
const SOUND_VALUE = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
/** Values that `describeByCode` knows better. */
const OTHER_LANGUAGE = /^(?:NaN|-?Infinity|undefined|None|nan|inf|true|false|null|sann|usann|\/[/*].*)$/i;

/** Behind the first quotation mark of a field. A word in quotes with a colon inside a text has no value behind it. */
const NEXT_FIELD = /^[A-Za-z]{1,40}"\s{0,9}:\s{0,9}(?:["{[\d-]|(?:true|false|null)\b)/;

/** Describes the first syntax error of a file; without an error from the parser, a general one. */
export function describeJsonError(text: string, error: ParseError | undefined): SyntaxFault {
  if (error === undefined) {
    const odd = /[^\S \t\r\n]/.exec(text)?.index ?? 0;
    return {
      offset: odd,
      message: 'filen er ikke gyldig JSON: et usynlig tegn står utenfor anførselstegnene',
      remedy: 'slett mellomrommet her og skriv det på nytt',
    };
  }
  return (
    describePasted(text, error) ??
    describeBareValue(text, error) ??
    describeQuotes(text, error) ??
    describeStructure(text, error) ??
    describeByCode(text, error)
  );
}

/** Lines that come from another program. */
function describePasted(text: string, { offset }: ParseError): SyntaxFault | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = (text.slice(start).split(/\r?\n/, 1)[0] ?? '').trim();
  const at = text.indexOf(line, start);
  if (/^={7}$/.test(line))
    return {
      offset: at,
      message: 'linjen ======= er igjen etter at to versjoner ble flettet',
      remedy: 'slett linjen, og velg hva som skal stå av linjene over og under',
    };
  if (line.startsWith('```'))
    return {
      offset: at,
      message: `«${line.slice(0, 20)}» hører til en kodeblokk, ikke til filen`,
      remedy: 'slett linjene med ```',
    };
  const word = /^\s*([\p{L}\p{N}]\S{0,30})/u.exec(text)?.[1];
  if (word !== undefined)
    return {
      offset: text.indexOf(word),
      message: `filen begynner med «${word}», ikke med {`,
      remedy: 'slett det som står foran {, eller hent filen tilbake fra forrige versjon',
    };
  if (/^<[!?/a-z]/i.test(text.slice(offset, offset + 2)))
    return {
      offset,
      message: 'HTML kan ikke stå i en JSON-fil',
      remedy: 'slett koden, eller hent filen tilbake fra forrige versjon',
    };
  const isRow = /^[^"{}[\]:]{1,300}$/.test(line) && /[^;\t][;\t][^;\t]/.test(line);
  if (!isRow) return undefined;
  return {
    offset: at,
    message: 'linjen er en rad fra et regneark',
    remedy: 'skriv den som postene rundt: { "felt": verdi }',
  };
}

function describeBareValue(text: string, error: ParseError): SyntaxFault | undefined {
  const start = text.lastIndexOf('\n', error.offset - 1) + 1;
  const line = text.slice(start).split(/\r?\n/, 1)[0] ?? '';
  for (const match of line.matchAll(BARE_VALUE)) {
    const [whole, field = '', value = ''] = match;
    const offset = start + match.index + whole.indexOf(value, field.length + 2);
    const isHere = error.offset >= offset && error.offset <= offset + value.length + 1;
    const written = value.replace(AFTER_VALUE, '');
    const isOdd =
      written === '' ||
      WRONG_QUOTE.test(written[0] ?? '') ||
      written.startsWith('(') ||
      /[^\S \u00a0\u202f]/.test(written);
    if (!isHere || isOdd || SOUND_VALUE.test(written) || OTHER_LANGUAGE.test(written)) continue;
    return { offset, ...describeWritten(field, written) };
  }
  return undefined;
}

/** A quotation mark inside a text ends it; one that is missing after a field makes a text of what follows. */
function describeQuotes(text: string, { offset }: ParseError): SyntaxFault | undefined {
  if (text[offset - 1] !== '"' || !/[\p{L}\p{N}]/u.test(text[offset] ?? '')) return undefined;
  const start = text.lastIndexOf('"', offset - 2);
  const field = /^"([A-Za-z]{1,40}):/.exec(text.slice(start, start + 50))?.[1];
  if (field !== undefined)
    return {
      offset: start,
      message: `anførselstegnet etter feltnavnet "${field}" mangler`,
      remedy: `skriv "${field}":`,
    };
  const [, last = '', blank = ''] = /(\S{1,60}),(\s{0,9})$/.exec(text.slice(start + 1, offset - 1)) ?? [];
  if (last !== '' && NEXT_FIELD.test(text.slice(offset, offset + 80)))
    return {
      offset: offset - 2 - blank.length,
      message: 'anførselstegnet foran kommaet mangler',
      remedy: `sett " etter «${last}», foran kommaet`,
    };
  const inner = /^[^"\r\n]{1,60}(?=")/.exec(text.slice(offset, offset + 62))?.[0];
  return {
    offset: offset - 1,
    message: 'anførselstegnet inne i teksten avslutter den for tidlig',
    remedy: inner === undefined ? 'skriv « og » inne i teksten' : `skriv «${inner}» inne i teksten`,
  };
}

function describeStructure(text: string, error: ParseError): SyntaxFault | undefined {
  const { offset } = error;
  const code = printParseErrorCode(error.error);
  if (!['CommaExpected', 'PropertyNameExpected', 'ValueExpected'].includes(code)) return undefined;
  const before = text.slice(0, offset).trimEnd();
  const field = /^,\s{0,9}"([A-Za-z]{1,40})"\s{0,9}:/.exec(text.slice(offset, offset + 70))?.[1];
  if (field !== undefined && before.endsWith('['))
    return { offset: before.length - 1, message: 'en ] mangler', remedy: 'lukk listen med ] foran kommaet' };
  if (text[offset] === ',' && /[,{[]$/.test(before))
    return { offset, message: 'et komma for mye', remedy: 'slett kommaet' };
  // A comma before a bracket is described by itself.
  if (/[}\]]/.test(text[offset] ?? '') && before.endsWith(',')) return undefined;
  return findBracketFault(text, offset);
}

function describeByCode(text: string, error: ParseError): SyntaxFault {
  const { offset } = error;
  const found =
    text
      .slice(offset, offset + Math.max(1, error.length))
      .split(/\r?\n/)[0]
      ?.slice(0, 60) ?? '';
  const before = text.slice(0, offset).trimEnd();
  const next = text[offset] ?? '';
  const here = (message: string, remedy: string, at = offset): SyntaxFault => ({
    offset: at,
    message,
    remedy,
  });

  if (text.trim() === '')
    return here('filen er tom', 'hent den tilbake fra forrige versjon, eller fyll den ut', 0);
  if (WRONG_QUOTE.test(next)) {
    return here(`${next} er feil anførselstegn`, 'bruk rette anførselstegn: "');
  }
  if (before.endsWith(',') && (next === '}' || next === ']' || next === '')) {
    return here('komma etter siste element', 'fjern kommaet', before.length - 1);
  }
  if (isWhole(before))
    return here(
      `«${found || next}» står etter at filen egentlig er slutt`,
      'slett det, eller rett klammene foran',
    );
  const sign = describeSign(before, found.trim());
  if (sign !== undefined) return here(...sign);
  switch (printParseErrorCode(error.error)) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return here('JSON-filer kan ikke ha kommentarer', 'fjern kommentaren');
    case 'CommaExpected':
      return here(
        'komma mangler',
        /[\r\n]/.test(text.slice(before.length, offset))
          ? 'sett komma her, før neste linje'
          : 'sett komma her',
        Math.max(0, before.length - 1),
      );
    case 'ColonExpected':
      return here('kolon mangler mellom felt og verdi', 'skriv "felt": verdi');
    case 'CloseBraceExpected':
      return here('en } mangler', 'lukk posten med }');
    case 'CloseBracketExpected':
      return here('en ] mangler', 'lukk listen med ]');
    case 'UnexpectedEndOfString':
      return isBroken(text, offset)
        ? here('teksten går over to linjer', 'skriv hele teksten på én linje')
        : here('anførselstegnet på slutten av teksten mangler', 'sett " etter teksten, på samme linje');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return here('omvendt skråstrek \\ er et styretegn i JSON', 'skriv \\\\ for én omvendt skråstrek');
    case 'InvalidCharacter':
      return here('tabulator eller styretegn inne i en tekst', 'bytt det med et mellomrom');
    case 'PropertyNameExpected':
      return here(`et feltnavn i anførselstegn mangler, fant «${found}»`, 'skriv "felt": verdi');
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return here(`«${found}» er ikke et tall`, 'skriv tallet med siffer, uten null først og uten +');
    case 'InvalidSymbol':
      return describeSymbol(here, found);
    case 'ValueExpected':
      return here(
        next === '' ? 'filen slutter midt i en verdi' : `en verdi mangler, fant «${found}»`,
        'skriv verdien her, null hvis den ikke er oppgitt',
      );
    default:
      return here('filen er ikke gyldig JSON', 'sammenlign linjen med linjene over og under');
  }
}

function describeSymbol(here: (message: string, remedy: string) => SyntaxFault, found: string): SyntaxFault {
  if (/^[^\S \t\r\n]/u.test(found) || found.trim() === '') {
    return here(
      'et usynlig tegn står mellom feltene, trolig et hardt mellomrom',
      'slett mellomrommet her og skriv det på nytt',
    );
  }
  if (/^(?:NaN|-?Infinity|undefined|None|nan|inf)$/.test(found)) {
    return here(`${found} er ikke et tall`, 'skriv tallet, eller null når planen ikke oppgir det');
  }
  if (/^(?:true|false|null|sann|usann)$/i.test(found)) {
    return here(`«${found}» er ikke gyldig`, 'skriv true, false eller null med små bokstaver');
  }
  if (!/[\p{L}\p{N}]/u.test(found)) return here(`«${found}» hører ikke hjemme her`, 'slett tegnet');
  return here(`«${found}» står uten anførselstegn`, `skriv "${found.replaceAll('"', '')}"`);
}

/** Whether the line after that of a text goes on with words and ends the text. */
function isBroken(text: string, offset: number): boolean {
  const next = text.slice(text.indexOf('\n', offset) + 1).split(/\r?\n/, 1)[0] ?? '';
  return /^\s*[^\s"{}[\],][^"]*"\s*(?:[,}\]]|$)/.test(next);
}
