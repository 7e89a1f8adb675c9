/** Bytes to text, strictly. */
import { isUtf8 } from 'node:buffer';
import { findCharacterFaults } from './characters.ts';
import { createPositionLookup, FILE_START, type Position } from './positions.ts';

export interface DecodeFault {
  readonly rule: string;
  readonly position: Position;
  readonly message: string;
  readonly remedy: string;
}

export interface Decoded {
  /** without byte order mark; undefined when the bytes are no text that can be read further */
  readonly text: string | undefined;
  readonly faults: readonly DecodeFault[];
}

const SAVE_AS_UTF8 = 'lagre filen på nytt som UTF-8 uten BOM';

/** Decodes a whole file. A byte order mark is an error in JSON, and dropped elsewhere. */
export function decode(bytes: Uint8Array, format: 'json' | 'mdx' | 'text'): Decoded {
  const fatal = (message: string, remedy: string, position = FILE_START): Decoded => ({
    text: undefined,
    faults: [{ rule: 'encoding', position, message, remedy }],
  });
  if (bytes.length === 0)
    return fatal('filen er tom', 'hent den tilbake fra forrige versjon, eller fyll den ut');
  if (isUtf16(bytes)) return fatal('filen er lagret som UTF-16', SAVE_AS_UTF8);
  if (!isUtf8(bytes) && bytes.includes(0))
    return fatal(
      'filen er ikke en tekst, men en fil av et annet slag',
      'hent den tilbake fra forrige versjon, eller lim inn teksten på nytt',
    );
  if (!isUtf8(bytes)) {
    return fatal(
      'filen er ikke lagret som UTF-8, trolig som Latin-1 (Windows-1252)',
      SAVE_AS_UTF8,
      findInvalid(bytes),
    );
  }
  const withMark = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hasMark = withMark.startsWith('\ufeff');
  const text = hasMark ? withMark.slice(1) : withMark;
  const faults: DecodeFault[] = [];
  if (hasMark && format === 'json') {
    faults.push({
      rule: 'encoding',
      position: FILE_START,
      message: 'filen begynner med en usynlig merking (BOM)',
      remedy: SAVE_AS_UTF8,
    });
  }
  const positionAt = createPositionLookup(text);
  for (const fault of findCharacterFaults(text)) {
    faults.push({
      rule: 'characters',
      position: positionAt(fault.offset),
      message: fault.message,
      remedy: fault.remedy,
    });
  }
  const conflicts = findConflictMarks(text).map((offset) => ({
    rule: 'conflict-marks',
    position: positionAt(offset),
    message: 'to versjoner av filen er ikke flettet ferdig',
    remedy: 'velg linjene som skal stå, og slett linjene som begynner med <<<<<<<, ======= og >>>>>>>',
  }));
  // Line ends of old programs are told once; to YAML and Markdown they would be part of the words.
  const readable = text.replace(/\r(?!\n)/g, '\n');
  return { text: conflicts.length > 0 ? undefined : readable, faults: [...faults, ...conflicts] };
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
    if (!isUtf8(lineBytes)) {
      return { line, column: new TextDecoder('utf-8').decode(lineBytes).indexOf('\ufffd') + 1 };
    }
    start = end + 1;
  }
  return FILE_START;
}

/** Offsets of the first line of each conflict. A line of seven `=` alone is legal Markdown, so it does not count. */
function findConflictMarks(text: string): number[] {
  // A formatter may have moved the line to the right.
  const starts = [...text.matchAll(/(?<=^[ \t]*)<{7}(?= |$)/gm)].map((match) => match.index);
  if (starts.length > 0) return starts;
  const end = /^>{7}(?= |$)|^\|{7} \S/m.exec(text);
  return end === null ? [] : [end.index];
}
