/** Finds out which bracket is missing or too many where the parser of JSON stopped. */

/** What is wrong at which character. */
export interface BracketFault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

interface Open {
  readonly bracket: '{' | '[';
  readonly offset: number;
}

/** The brackets around a place, and the last one that was closed before it. */
interface Around {
  readonly inner: Open;
  readonly outer: Open | undefined;
  readonly lastClosed: Open | undefined;
}

/**
 * Judges the brackets around a place where the text stops to be JSON.
 * @param offset of what the parser did not expect; all before it could be read
 * @returns undefined when the fault is another one
 */
export function findBracketFault(text: string, offset: number): BracketFault | undefined {
  const around = findAround(text, offset);
  if (around === undefined) return undefined;
  const before = text.slice(0, offset).trimEnd();
  const next = text[offset] ?? '';
  return around.inner.bracket === '['
    ? describeInList(text, around.inner, before, offset, next)
    : (describeUnopenedList(text, around, before, offset, next) ??
        describeInRecord(text, before, offset, next));
}

/** Texts before the place are whole, so that quotes come in pairs. */
function findAround(text: string, offset: number): Around | undefined {
  const open: Open[] = [];
  let lastClosed: Open | undefined;
  for (const { 0: token, index } of text.slice(0, offset).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push({ bracket: token, offset: index });
    else if (token === '}' || token === ']') lastClosed = open.pop();
  }
  const inner = open.at(-1);
  return inner === undefined ? undefined : { inner, outer: open.at(-2), lastClosed };
}

function describeInList(
  text: string,
  list: Open,
  before: string,
  offset: number,
  next: string,
): BracketFault | undefined {
  const start = before.length - 1;
  if (next === '}') {
    const isDouble =
      before.endsWith('}') && isSameLine(text, start, offset) && !isSameLine(text, list.offset, offset);
    return isDouble ? tooMany('}', offset) : missing(']', 'lukk listen med ] her', start);
  }
  const field = readField(text, before, offset, next);
  if (field === undefined) return undefined;
  const isInside =
    !isSameLine(text, list.offset, field.offset) &&
    indentAt(text, field.offset) > indentAt(text, list.offset);
  return isInside
    ? missing('{', `begynn posten med { foran "${field.name}"`, field.offset)
    : missing(']', `lukk listen med ] foran "${field.name}"`, field.offset);
}

/** A record stands as the value of a field, and what follows belongs to a list: `"sources": { … }, { … } ]`. */
function describeUnopenedList(
  text: string,
  { outer, lastClosed }: Around,
  before: string,
  offset: number,
  next: string,
): BracketFault | undefined {
  const follows = next === '{' ? before.endsWith('},') : next === ']' && before.endsWith('}');
  if (!follows || lastClosed === undefined) return undefined;
  const field = /"([A-Za-z$]{1,40})"\s{0,9}:\s{0,99}$/.exec(
    text.slice(Math.max(0, lastClosed.offset - 160), lastClosed.offset),
  )?.[1];
  // In a list of records the next one stands on a line of its own, and the end of this one is missing.
  const isNextRecord = outer !== undefined && (next === ']' || !isSameLine(text, before.length, offset));
  if (field === undefined || isNextRecord) return undefined;
  return missing('[', `begynn listen med [ foran {, etter "${field}":`, lastClosed.offset);
}

function describeInRecord(
  text: string,
  before: string,
  offset: number,
  next: string,
): BracketFault | undefined {
  const start = before.length - 1;
  if (next === ']' && before.endsWith(']') && isSameLine(text, start, offset)) return tooMany(']', offset);
  if (next === ']' && !before.endsWith(':')) return missing('}', 'lukk posten med } her', start);
  const isNextRecord = next === '{' && /["\d}\]el]\s{0,9},?$/.test(before);
  return isNextRecord
    ? missing('}', before.endsWith(',') ? 'lukk posten med } foran kommaet' : 'lukk posten med }, her', start)
    : undefined;
}

/** A field where only records or values may stand: before the colon, or as the next thing. */
function readField(
  text: string,
  before: string,
  offset: number,
  next: string,
): { name: string; offset: number } | undefined {
  if (next === ':') {
    const name = /"([A-Za-z$]{1,40})"$/.exec(before.slice(-42))?.[1];
    return name === undefined ? undefined : { name, offset: before.length - name.length - 2 };
  }
  const name = /^"([A-Za-z$]{1,40})"\s{0,9}:/.exec(text.slice(offset, offset + 60))?.[1];
  return name === undefined ? undefined : { name, offset };
}

function missing(bracket: string, remedy: string, offset: number): BracketFault {
  return { offset: Math.max(0, offset), message: `en ${bracket} mangler`, remedy };
}

function tooMany(bracket: string, offset: number): BracketFault {
  return { offset, message: `en ${bracket} for mye`, remedy: `slett ${bracket}` };
}

function isSameLine(text: string, from: number, to: number): boolean {
  return !/[\r\n]/.test(text.slice(from, to));
}

/** Blanks at the beginning of the line that a place is in. */
function indentAt(text: string, offset: number): number {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);
  return line.length - line.trimStart().length;
}
