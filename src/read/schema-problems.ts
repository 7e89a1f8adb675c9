/** Schema issues as problems in Norwegian, at the place of the value, with the value that was found. */
import { z } from 'astro/zod';
import type { Path } from './content.ts';
import { type Field, findField, listKeys, listKinds, pickOption } from './fields.ts';
import type { SyntaxFault } from './json-errors.ts';
import type { Parsed } from './json.ts';
import { findNearest } from './nearest.ts';
import { describeValue, type Issue, proposeChoice, quote } from './value-problems.ts';

/** Validates what a file says. Returns the value when it fits, and one fault for every place where it does not. */
export function validate<T>(
  schema: z.ZodType<T>,
  parsed: Parsed,
): { value: T | undefined; faults: SyntaxFault[] } {
  // The global locale of zod is English; `null` keeps messages that the schemas do not write themselves recognisable.
  const result = schema.safeParse(parsed.raw, { error: () => '' });
  if (result.success) return { value: result.data, faults: [] };
  const faults = result.error.issues.flatMap((issue) => describeIssue(schema, parsed, issue));
  return { value: undefined, faults };
}

function describeIssue(schema: z.ZodType, parsed: Parsed, issue: Issue): SyntaxFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const field = describeItem(schema, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeUnknownKey(parsed, field, path, key));
  if (issue.code === 'invalid_union' && path.length > 0) return [describeUnion(schema, parsed, path)];
  const found = valueAt(parsed.raw, path);
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'filen');
  const fault = (message: string, remedy: string): SyntaxFault => ({
    offset: parsed.locate(path),
    message,
    remedy,
  });
  if (found === undefined && isMisspelt(schema, parsed, path)) return [];
  if (path.length === 0 && issue.code === 'invalid_type')
    return [
      fault(
        `filen skal være en post { … }, fant ${quote(JSON.stringify(found))}`,
        'hent filen tilbake fra forrige versjon',
      ),
    ];
  if (found === undefined)
    return [
      fault(
        `feltet "${name}" mangler`,
        [`legg til "${name}"`, field?.description].filter(Boolean).join('. '),
      ),
    ];
  const written = parsed.literal(path) ?? JSON.stringify(found);
  return [fault(...describeValue({ name, found, written, issue, field }))];
}

/** A field; one in a list has the description of the list where it has none of its own. */
function describeItem(schema: z.ZodType, path: Path): Field | undefined {
  const field = findField(schema, path);
  if (field === undefined || field.description !== undefined || typeof path.at(-1) !== 'number') return field;
  return { ...field, description: findField(schema, path.slice(0, -1))?.description };
}

/** Whether another key of the record is this one, misspelt: then it is not missing. */
function isMisspelt(schema: z.ZodType, parsed: Parsed, path: Path): boolean {
  const record = valueAt(parsed.raw, path.slice(0, -1));
  const known = listKeys(pickOption(findField(schema, path.slice(0, -1)), record));
  const keys = Object.keys(Object(record) as object);
  const free = known.filter((it) => !keys.includes(it));
  return keys.some((it) => !known.includes(it) && findNearest(it, free) === path.at(-1));
}

/** Zod puts the place at the key that tells the options apart. */
function describeUnion(schema: z.ZodType, parsed: Parsed, path: Path): SyntaxFault {
  const key = String(path.at(-1));
  const found = valueAt(parsed.raw, path);
  const remedy = proposeChoice(String(found), listKinds(findField(schema, path.slice(0, -1)), key));
  const isMissing = found === undefined;
  const message = isMissing
    ? `feltet "${key}" mangler`
    : `"${key}" kan ikke være ${quote(JSON.stringify(found))}`;
  return { offset: parsed.locate(path), message, remedy };
}

function describeUnknownKey(parsed: Parsed, field: Field | undefined, path: Path, key: string): SyntaxFault {
  const value = valueAt(parsed.raw, path);
  const known = listKeys(pickOption(field, value));
  const free = known.filter((it) => !Object.hasOwn(Object(value) as object, it));
  const nearest = findNearest(key, free) ?? findNearest(key, known);
  const others = known.filter((it) => it !== '$schema').join(', ');
  const remedy = nearest === undefined ? `fjern feltet; disse finnes: ${others}` : `mente du "${nearest}"?`;
  return { offset: parsed.locateKey([...path, key]), message: `feltet "${key}" er ukjent`, remedy };
}

function valueAt(raw: unknown, path: Path): unknown {
  let current: unknown = raw;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}
