/** Bytes to text, strictly. */
import { isUtf8 } from 'node:buffer';
import { findCharacterFaults } from './characters.ts';
import { createPositionLookup, FILE_START, type Position } from './positions.ts';

interface DecodeFault {
  readonly rule: 'encoding' | 'characters' | 'conflict-marks';
  readonly position: Position;
  readonly message: string;
  readonly remedy: string;
}

interface Decoded {
  /** without byte order mark; undefined when the bytes are no text that can be read further */
  readonly text: string | undefined;
  readonly faults: readonly DecodeFault[];
}

const SAVE_AS_UTF8 = 'lagre filen på nytt som UTF-8 uten BOM';
const RESTORE = 'hent den tilbake fra forrige versjon, eller lim inn teksten på nytt';
const CONFLICT = {
  rule: 'conflict-marks',
  message: 'to versjoner av filen er ikke flettet ferdig',
  remedy: 'velg linjene som skal stå, og slett linjene som begynner med <<<<<<<, ======= og >>>>>>>',
} as const;

/** Decodes a whole file. A byte order mark is an error in JSON, and dropped elsewhere. */
export function decode(bytes: Uint8Array, format: 'json' | 'mdx' | 'text'): Decoded {
  if (bytes.length === 0) return fail('filen er tom', RESTORE);
  if (isUtf16(bytes)) return fail('filen er lagret som UTF-16', SAVE_AS_UTF8);
  if (!isUtf8(bytes))
    return bytes.includes(0)
      ? fail('filen er ikke en tekst, men en fil av et annet slag', RESTORE)
      : fail(
          'filen er ikke lagret som UTF-8, trolig som Latin-1 (Windows-1252)',
          SAVE_AS_UTF8,
          findInvalid(bytes),
        );
  const text = new TextDecoder('utf-8').decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const positionAt = createPositionLookup(text);
  const conflicts = findConflictMarks(text, format).map((offset) => ({
    ...CONFLICT,
    position: positionAt(offset),
  }));
  const faults: DecodeFault[] = findCharacterFaults(text).map(({ offset, message, remedy }) => ({
    rule: 'characters',
    position: positionAt(offset),
    message,
    remedy,
  }));
  if (hasMark && format === 'json')
    faults.push(...fail('filen begynner med en usynlig merking (BOM)', SAVE_AS_UTF8).faults);
  // Line ends of old programs are told once; to YAML and Markdown they would be part of the words.
  const readable = text.replace(/\r(?!\n)/g, '\n');
  return { text: conflicts.length > 0 ? undefined : readable, faults: [...faults, ...conflicts] };
}

function fail(message: string, remedy: string, position = FILE_START): Decoded {
  return { text: undefined, faults: [{ rule: 'encoding', position, message, remedy }] };
}

/** Byte order mark of UTF-16, or most of every other byte of the beginning zero, as Latin letters have in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  const even = start.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = start.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return start.length >= 8 && Math.min(even, odd) === 0 && Math.max(even, odd) >= start.length * 0.4;
}

function findInvalid(bytes: Uint8Array): Position {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline === -1 ? bytes.length : newline;
    const lineBytes = bytes.subarray(start, end);
    if (!isUtf8(lineBytes))
      return { line, column: new TextDecoder('utf-8').decode(lineBytes).indexOf('\ufffd') + 1 };
    start = end + 1;
  }
  return FILE_START;
}

/** Offsets of the first line of each conflict. A line of seven `=` is legal Markdown, so it counts in JSON alone. */
function findConflictMarks(text: string, format: string): number[] {
  // A formatter may have moved the line to the right.
  const starts = [...text.matchAll(/(?<=^[ \t]*)<{7}(?= |$)/gm)].map((match) => match.index);
  if (starts.length > 0) return starts;
  const rest = /^>{7}(?= |$)|^\|{7} \S/m.exec(text) ?? (format === 'json' ? /^={7}$/m.exec(text) : null);
  return rest === null ? [] : [rest.index];
}
