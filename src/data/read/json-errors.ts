/** JSON syntax errors in Norwegian, with the repair where it can be guessed from what stands there. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { proposeAmount } from './amount-text.ts';

export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** A number after a colon, written with spaces, dots or a decimal comma: JSON stops in the middle of it. */
const GROUPED_AMOUNT =
  /:[ \t]*((?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:,\d+)?(?: *(?:mill\.?|kr\.?|kroner))*)[ \t]*(?=[,}\]\r\n]|$)/g;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

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
  return describeAmount(text, error) ?? describeByCode(text, error);
}

function describeAmount(text: string, error: ParseError): SyntaxFault | undefined {
  for (const match of text.matchAll(GROUPED_AMOUNT)) {
    const written = match[1] ?? '';
    const offset = match.index + match[0].indexOf(written);
    const isHere = error.offset >= offset && error.offset <= match.index + match[0].length + 1;
    if (!isHere || PLAIN_NUMBER.test(written)) continue;
    return {
      offset,
      message: `beløpet må være hele kroner, fant ${written}`,
      remedy: proposeAmount(written),
    };
  }
  return undefined;
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
  if (/[“”„«»'‘’]/.test(next)) {
    return here(`${next} er feil anførselstegn`, 'bruk rette anførselstegn: "');
  }
  if (before.endsWith(',') && (next === '}' || next === ']' || next === '')) {
    return here('komma etter siste element', 'fjern kommaet', before.length - 1);
  }
  switch (printParseErrorCode(error.error)) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return here('JSON-filer kan ikke ha kommentarer', 'fjern kommentaren');
    case 'CommaExpected':
      return here('komma mangler', 'sett komma her, før neste linje', Math.max(0, before.length - 1));
    case 'ColonExpected':
      return here('kolon mangler mellom felt og verdi', 'skriv "felt": verdi');
    case 'CloseBraceExpected':
      return here('en } mangler', 'lukk posten med }');
    case 'CloseBracketExpected':
      return here('en ] mangler', 'lukk listen med ]');
    case 'EndOfFileExpected':
      return here(`«${found}» står etter at filen egentlig er slutt`, 'slett det, eller rett klammene foran');
    case 'UnexpectedEndOfString':
      return here('anførselstegnet på slutten av teksten mangler', 'sett " etter teksten, på samme linje');
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
  return here(`«${found}» står uten anførselstegn`, `skriv "${found.replaceAll('"', '')}"`);
}
