/** What is wrong with one value that does not fit its field, and what to write instead. */
import type { z } from 'astro/zod';
import { proposeAmount } from './amount-text.ts';
import { type Field, listChoices } from './fields.ts';
import type { ParseFault } from './json.ts';
import { findNearest } from './nearest.ts';
import { proposeId } from './slug.ts';
import {
  isDateField,
  proposeNumber,
  proposeShare,
  readDate,
  readTruth,
  saysNothing,
} from './written-values.ts';

export type Issue = z.core.$ZodIssue;

/** Makes a fault at the place of the value. */
export type MakeFault = (message: string, remedy: string) => ParseFault;

/** Describes a value that should be whole kroner. */
export function describeAmount(
  fault: MakeFault,
  name: string,
  found: unknown,
  written: string,
  message: string,
  isNullable: boolean,
): ParseFault {
  if (typeof found === 'string' && (saysNothing(found) || found.trim() === '') && isNullable)
    return fault(`beløpet må være hele kroner, fant ${written}`, 'skriv null når beløpet ikke er oppgitt');
  if (found === null) {
    return fault(`beløpet "${name}" kan ikke være null`, 'skriv beløpet i hele kroner');
  }
  if (typeof found === 'string' || (typeof found === 'number' && !Number.isInteger(found))) {
    return fault(
      `beløpet må være hele kroner, fant ${quote(written)}`,
      proposeAmount(typeof found === 'string' ? found : written),
    );
  }
  if (typeof found === 'number' && found < 0) {
    return fault(
      `beløpet kan ikke være negativt, fant ${written}`,
      `skriv ${-found} hvis minustegnet er en feil`,
    );
  }
  if (typeof found === 'number') {
    return fault(
      `${message || 'beløpet er utenfor grensene'}, fant ${quote(written)}`,
      'kontroller antall siffer',
    );
  }
  return fault(`beløpet må være hele kroner, fant ${quote(written)}`, 'skriv et tall, for eksempel 3500000');
}

/** Describes any other value; the schema's own message comes first, its field description is the advice. */
export function describeValue(
  fault: MakeFault,
  name: string,
  found: unknown,
  issue: Issue,
  field: Field | undefined,
): ParseFault {
  const shown = quote(JSON.stringify(found));
  const advice = field?.description ?? '';
  if (found === null && typeof issue.path.at(-1) === 'number')
    return fault(`en post i "${name}" er null`, 'slett null, eller skriv posten');
  if (found === null) return fault(`"${name}" kan ikke være tomt (null)`, advice || 'fyll ut feltet');
  if (found === '' && field?.isNullable === true)
    return fault(`"${name}" er en tom tekst`, 'skriv null når det ikke er oppgitt, uten anførselstegn');
  if (typeof found === 'string' && saysNothing(found) && field?.isNullable === true)
    return fault(
      `«${found.trim()}» står som tekst i "${name}"`,
      'skriv null, uten anførselstegn, når det ikke er oppgitt',
    );
  switch (issue.code) {
    case 'invalid_type':
      return fault(
        `"${name}" skal være ${nameType(issue.expected)}, fant ${shown}`,
        proposeType(issue.expected, name, found, advice),
      );
    case 'invalid_value':
      return fault(`"${name}" kan ikke være ${shown}`, proposeChoice(String(found), listChoices(field)));
    case 'too_small':
      return fault(
        `"${name}": ${issue.message || `verdien er mindre enn ${issue.minimum}`}, fant ${shown}`,
        advice || (issue.origin === 'array' ? 'legg til minst én post' : 'fyll ut feltet'),
      );
    case 'too_big': {
      const share = typeof found === 'number' ? proposeShare(name, found) : undefined;
      if (share !== undefined) return fault(`"${name}": ${issue.message}, fant ${shown}`, share);
      const isText = issue.origin === 'string';
      const limit = isText
        ? `teksten er lengre enn ${issue.maximum} tegn`
        : issue.origin === 'array'
          ? `listen har mer enn ${issue.maximum} poster`
          : `verdien er større enn ${issue.maximum}`;
      const length = isText ? `, fant ${String(found).length} tegn` : '';
      return fault(
        `"${name}": ${issue.message || limit}${length}`,
        isText ? 'kort ned teksten' : advice || 'kort ned listen, eller rett tallet',
      );
    }
    default:
      return describeText(fault, name, found, issue, advice);
  }
}

function describeText(
  fault: MakeFault,
  name: string,
  found: unknown,
  issue: Issue,
  advice: string,
): ParseFault {
  const shown = quote(JSON.stringify(found));
  const message =
    issue.message ||
    (issue.code === 'invalid_format' && issue.format === 'url'
      ? `adressen ${String(found).startsWith('https://') ? 'er ikke gyldig' : 'må begynne med https://'}`
      : 'verdien er ikke gyldig');
  const address = typeof found === 'string' ? proposeUrl(found.trim()) : undefined;
  if (address !== undefined && message.startsWith('adressen må begynne med https'))
    return fault(`"${name}": ${message}, fant ${shown}`, `skriv "${address}", hvis den virker i nettleseren`);
  if (typeof found === 'string' && message.startsWith('adressen må begynne med /') && found.startsWith('/'))
    return describeAddress(fault, name, found);
  const trimmed = typeof found === 'string' ? found.replace(/[\s,]+$/, '').trim() : '';
  if (typeof found === 'string' && (found !== found.trim() || /komma$/.test(message)) && trimmed !== '') {
    // A text of several lines would be refused as well.
    const onOneLine = trimmed.replace(/\s*[\r\n]\s*/g, ' ');
    return fault(`"${name}": ${message}`, `skriv ${quote(JSON.stringify(onOneLine))}`);
  }
  if (typeof found === 'string' && /^id-en/.test(message) && name !== 'id' && /[^,;][,;] ?\S/.test(found)) {
    const ids = found.split(/[,;]/).map((it) => `"${proposeId(it)}"`);
    const isInList = typeof issue.path.at(-1) === 'number';
    return fault(
      `"${name}": her kan det bare stå én id, fant ${shown}`,
      isInList ? `skriv dem hver for seg: ${ids.join(', ')}` : `skriv én av dem, for eksempel ${ids[0]}`,
    );
  }
  if (typeof found === 'string' && found.trim() === '' && typeof issue.path.at(-1) === 'number')
    return fault(`"${name}": ${message}, fant ${shown}`, 'slett teksten; skriv [] når listen er tom');
  if (typeof found === 'string' && message.startsWith('id-en')) {
    const id = proposeFileId(found);
    if (id !== '') return fault(`${message}, fant ${shown}`, `skriv "${id}"`);
  }
  const date = typeof found === 'string' && message.startsWith('datoen må skrives') ? readDate(found) : found;
  if (date !== found) return fault(`"${name}": ${message}, fant ${shown}`, `skriv ${JSON.stringify(date)}`);
  return fault(`"${name}": ${message}, fant ${shown}`, advice);
}

/** `www.ssb.no`, `http://ssb.no/a` -> the same with https; undefined for what is no address. */
function proposeUrl(written: string): string | undefined {
  const rest = /^(?:http:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#]\S*)?)$/iu.exec(written)?.[1];
  return rest === undefined ? undefined : `https://${rest}`;
}

/** A file is named by its id: without the folder and the ending. */
function proposeFileId(found: string): string {
  return proposeId(found.trim().replace(/^.*\/|\.mdx?$/g, ''));
}

/** An address that begins as it should, with something in it that no address has. */
function describeAddress(fault: MakeFault, name: string, found: string): ParseFault {
  if (found.includes('…'))
    return fault(
      `"${name}": «…» er ikke byttet ut med adressen`,
      'skriv adressen innholdet har nå, for eksempel "/2020-23/maal/#felles"',
    );
  if (found.endsWith('*'))
    return fault(
      `"${name}": en adresse med * kan bare stå i "from" under "removed"`,
      'skriv én linje for hver adresse',
    );
  const proposed = decode(found)
    .replace(/\?[^#]*/, '')
    .replace(/(?<=.)\/{2,}/g, '/')
    .split(/([/#])/)
    .map((it) => (/^[/#]?$/.test(it) ? it : proposeId(it)))
    .join('');
  return fault(
    `"${name}": adressen har tegn som ingen adresse har, fant ${quote(JSON.stringify(found))}`,
    found.startsWith('//') || found.includes('*')
      ? 'skriv adressen fra roten av nettstedet, for eksempel "/2020-23/maal/#felles"'
      : `mente du "${proposed}"?`,
  );
}

/** The letters that codes such as `%C3%A5` stand for. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const TYPE_NAMES: Record<string, string> = {
  string: 'tekst i anførselstegn',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste [ … ]',
  object: 'en post { … }',
};

function nameType(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}

function proposeType(expected: string, name: string, found: unknown, advice: string): string {
  const isNumeric = typeof found === 'string' && /^-?\d+(?:\.\d+)?$/.test(found.trim());
  if ((expected === 'number' || expected === 'int') && isNumeric)
    return `skriv ${found.trim()} uten anførselstegn`;
  if (expected === 'number' || expected === 'int')
    return proposeNumber(name, String(found)) ?? (advice || `skriv ${nameType(expected)}`);
  if (name === 'amounts' && typeof found === 'number')
    return 'skriv id-en til beløpet, for eksempel "kommunene-p1"';
  const truth = expected === 'boolean' ? readTruth(String(found)) : undefined;
  if (truth !== undefined)
    return `skriv ${truth}${String(found) === String(truth) ? ' uten anførselstegn' : ''}`;
  if (
    expected === 'string' &&
    typeof found === 'number' &&
    isDateField(name) &&
    !/^\d{4}$/.test(String(found))
  )
    return 'skriv datoen, for eksempel "2018-09-28"';
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean'))
    return `skriv "${String(found)}"`;
  if (expected === 'array' && typeof found === 'string')
    return found.trim() === '' ? 'skriv [] når listen er tom' : `skriv ["${found}"]`;
  return advice || `skriv ${nameType(expected)}`;
}

/** Did-you-mean among the choices, then all of them. */
export function proposeChoice(found: string, choices: readonly string[]): string {
  const nearest = findNearest(found, choices);
  const list = choices.map((it) => `"${it}"`).join(', ');
  return nearest === undefined
    ? `velg ett av disse: ${list}`
    : `mente du "${nearest}"? Disse finnes: ${list}`;
}

/** Long values are cut: the message shall stay on one line. */
export function quote(written: string): string {
  const oneLine = written.replace(/\s+/g, ' ');
  return oneLine.length > 80 ? `${oneLine.slice(0, 77)}…` : oneLine;
}
