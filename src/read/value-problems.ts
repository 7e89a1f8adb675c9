/** What is wrong with one value that does not fit its field, and what to write instead. */
import type { z } from 'astro/zod';
import { type Field, listChoices } from './fields.ts';
import { findNearest } from './nearest.ts';
import { proposeId } from './slug.ts';
import {
  proposeAmount,
  proposeNumber,
  proposeRatio,
  proposeValue,
  readDate,
  saysNothing,
} from './written-values.ts';

export type Issue = z.core.$ZodIssue;

type Said = readonly [message: string, remedy: string];

/** What is known of a value that does not fit. */
export interface BadValue {
  /** the name of its field, or of the list that it stands in */
  readonly name: string;
  readonly found: unknown;
  /** as it is written in the file */
  readonly written: string;
  readonly issue: Issue;
  readonly field: Field | undefined;
}

/** The schema's own message comes first, its field description is the advice where nothing better is known. */
export function describeValue(value: BadValue): Said {
  const { name, found, written, issue, field } = value;
  const shown = quote(written);
  const advice = field?.description ?? '';
  if (found === null && typeof issue.path.at(-1) === 'number')
    return [`en post i "${name}" er null`, 'slett null, eller skriv posten'];
  if (found === null) return [`"${name}" kan ikke være tomt (null)`, advice || 'fyll ut feltet'];
  if (typeof found === 'string' && field?.isNullable === true && (saysNothing(found) || found.trim() === ''))
    return [`"${name}" er ${shown}`, 'skriv null, uten anførselstegn, når det ikke er oppgitt'];
  if (name.endsWith('Nok')) return describeAmount(value);
  switch (issue.code) {
    case 'invalid_type':
      return describeType(value, issue.expected);
    case 'invalid_value':
      return [`"${name}" kan ikke være ${shown}`, proposeChoice(String(found), listChoices(field))];
    case 'too_small': {
      const remedy = issue.origin === 'array' ? 'legg til minst én post' : 'fyll ut feltet';
      return [
        `"${name}": ${issue.message || `verdien er mindre enn ${issue.minimum}`}, fant ${shown}`,
        advice || remedy,
      ];
    }
    case 'too_big':
      return describeTooBig(value, issue);
    default:
      return describeText(value);
  }
}

function describeAmount({ found, written, issue }: BadValue): Said {
  const shown = quote(written);
  if (typeof found === 'number' && found < 0)
    return [`beløpet kan ikke være negativt, fant ${shown}`, `skriv ${-found} hvis minustegnet er en feil`];
  if (typeof found === 'number' && Number.isInteger(found))
    return [`${issue.message || 'beløpet er utenfor grensene'}, fant ${shown}`, 'kontroller antall siffer'];
  return [
    `beløpet må være hele kroner, fant ${shown}`,
    proposeAmount(typeof found === 'string' ? found : written),
  ];
}

function describeTooBig(value: BadValue, issue: z.core.$ZodIssueTooBig): Said {
  const { name, found, written, field } = value;
  if (issue.origin === 'string')
    return [
      `"${name}": ${issue.message || `teksten er lengre enn ${issue.maximum} tegn`}, fant ${String(found).length} tegn`,
      'kort ned teksten',
    ];
  if (issue.origin === 'array')
    return [`"${name}": ${issue.message || `listen har mer enn ${issue.maximum} poster`}`, 'kort ned listen'];
  const message = `"${name}": ${issue.message || `verdien er større enn ${issue.maximum}`}, fant ${quote(written)}`;
  if (/^ratio$|Ratio$/.test(name)) return [message, proposeRatio(written)];
  return [message, field?.description ?? 'rett tallet'];
}

function describeText({ name, found, written, issue, field }: BadValue): Said {
  const isUrl = issue.code === 'invalid_format' && issue.format === 'url';
  const fallback = isUrl
    ? 'adressen er ikke gyldig, eller begynner ikke med https://'
    : 'verdien er ikke gyldig';
  const message = `"${name}": ${issue.message || fallback}, fant ${quote(written)}`;
  const text = typeof found === 'string' ? found : '';
  const write = (proposal: string): Said => [message, `skriv ${JSON.stringify(quote(proposal))}`];
  const trimmed = text.replace(/[\s,]+$/, '').trim();
  if (trimmed === '') return [message, field?.description ?? 'fyll ut feltet'];
  // A text of several lines would be refused as well.
  if (text !== text.trim() || /komma$/.test(issue.message))
    return write(trimmed.replace(/\s*[\r\n]\s*/g, ' '));
  if (issue.message.startsWith('datoen') && readDate(text) !== text) return write(readDate(text));
  if (/^(?:http:\/\/|www\.)\S+$/.test(text)) return write(`https://${text.replace(/^http:\/\//, '')}`);
  const ids = text.split(/[,;]\s*/).map((it) => `"${proposeId(it.replace(/^.*\/|\.mdx?$/g, ''))}"`);
  if (issue.message.startsWith('id-en') && !ids.includes('""'))
    return [
      message,
      ids.length === 1 ? `skriv ${ids[0]}` : `skriv dem hver for seg: ${ids.slice(0, 5).join(', ')}`,
    ];
  return [message, field?.description ?? 'rett verdien'];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'tekst i anførselstegn',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  array: 'en liste [ … ]',
  object: 'en post { … }',
};

function describeType({ name, found, written, field }: BadValue, expected: string): Said {
  const wanted = TYPE_NAMES[expected] ?? expected;
  const say = (remedy: string): Said => [`"${name}" skal være ${wanted}, fant ${quote(written)}`, remedy];
  const text = String(found).trim();
  const isPlain = ['string', 'number', 'boolean'].includes(typeof found);
  if (!isPlain || expected === 'object') return say(field?.description ?? `skriv ${wanted}`);
  if (expected === 'string') return say(`skriv "${readDate(text)}"`);
  if (expected === 'boolean') return say(proposeValue('expected', text));
  if (expected === 'array') return say(text === '' ? 'skriv [] når listen er tom' : `skriv [${written}]`);
  return say(/^-?\d+(?:\.\d+)?$/.test(text) ? `skriv ${text} uten anførselstegn` : proposeNumber(name, text));
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
