/** One file: bytes to typed value or tree, with all its faults. */
import type { z } from 'astro/zod';
import type { DataFile, MdxFile, Path, ReadingProblem, TextFile } from './content.ts';
import { decode } from './decode.ts';
import { parseMdx } from '../markdown/parse.ts';
import type { FolderEntry } from './folder.ts';
import { findBodyStart, parseFrontMatter } from './front-matter.ts';
import type { SyntaxFault } from './json-errors.ts';
import { type Parsed, parseJson } from './json.ts';
import { describeMdxError, findOpenFence } from './mdx-errors.ts';
import { createPositionLookup, FILE_START, type Position } from './positions.ts';
import { validate } from './schema-problems.ts';
import { findOverload, MAX_TEXT_BYTES } from './limits.ts';

/** Adds a problem to the list of the whole reading. */
export type Report = (problem: Omit<ReadingProblem, 'kind'>) => void;

/** Reads a JSON file; undefined when it is no text. */
export function readJsonFile<T>(
  entry: FolderEntry,
  file: string,
  schema: z.ZodType<T>,
  report: Report,
): DataFile<T> | undefined {
  const tell = withoutEchoes(report);
  const textFile = readText(entry, file, 'json', tell);
  if (textFile === undefined) return undefined;
  return toDataFile(textFile, parseJson(textFile.text), schema, tell);
}

/** A sign that may not stand in a text breaks the syntax as well, and a number that is too long does not fit its field. */
function withoutEchoes(report: Report): Report {
  const told = new Set<string>();
  return (problem) => {
    const place = `${problem.line}:${problem.column}`;
    if (/^(?:json-syntax|fields)$/.test(problem.rule) && told.has(place)) return;
    if (problem.rule !== 'fields') told.add(place);
    report(problem);
  };
}

/** Reads a chapter or a page. One that is no text is listed all the same: nobody knows what it would have shown. */
export function readMdxFile<T>(
  entry: FolderEntry,
  file: string,
  schema: z.ZodType<T>,
  report: Report,
): MdxFile<T> {
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  const textFile = readText(entry, file, 'mdx', report);
  if (textFile === undefined) {
    const start = (): Position => FILE_START;
    const nothing = { raw: undefined, value: undefined, tree: undefined };
    return { file, slug, text: '', ...nothing, positionAt: start, locate: start, locateKey: start };
  }
  const dataFile = toDataFile(textFile, parseFrontMatter(textFile.text), schema, report);
  return { ...dataFile, slug, tree: readTree(textFile, report) };
}

function readTree(textFile: TextFile, report: Report) {
  const { file, text, positionAt } = textFile;
  const start = findBodyStart(text);
  // Without its lines, nobody knows where the front matter ends and the text begins.
  if (start === 0) return undefined;
  const tell = ({ offset, message, remedy }: SyntaxFault): undefined =>
    void report({ rule: 'mdx-syntax', file, ...positionAt(offset), message, remedy });
  const overload = findOverload(text.slice(start));
  if (overload !== undefined) return tell({ ...overload, offset: start + overload.offset });
  const result = parseMdx(text);
  if ('error' in result) return tell(describeMdxError(text, result.error));
  const fence = findOpenFence(text, result.tree);
  return fence === undefined ? result.tree : tell(fence);
}

/** Reads the letters of a file; undefined when it is no text. */
export function readText(
  entry: FolderEntry,
  file: string,
  format: 'json' | 'mdx' | 'text',
  report: Report,
): TextFile | undefined {
  if (entry.bytes === null) return undefined;
  if (entry.bytes.length > MAX_TEXT_BYTES) {
    const message = `filen er over ${MAX_TEXT_BYTES / 1_000_000} MB, som er grensen for tekst`;
    const remedy = 'del den opp, eller hent forrige versjon tilbake';
    report({ rule: 'files', file, ...FILE_START, message, remedy });
    return undefined;
  }
  const { text, faults } = decode(entry.bytes, format);
  for (const { position, ...said } of faults) report({ ...said, file, ...position });
  return text === undefined ? undefined : { file, text, positionAt: createPositionLookup(text) };
}

function toDataFile<T>(
  textFile: TextFile,
  parsed: Parsed,
  schema: z.ZodType<T>,
  report: Report,
): DataFile<T> {
  const { file, positionAt } = textFile;
  const { value, faults } =
    parsed.raw === undefined ? { value: undefined, faults: [] } : validate(schema, parsed);
  const misfits = faults.map((it) => ({ ...it, rule: 'fields' as const }));
  for (const { offset, ...said } of [...parsed.faults, ...misfits])
    report({ ...said, file, ...positionAt(offset) });
  return {
    ...textFile,
    raw: parsed.raw,
    value: parsed.faults.length > 0 ? undefined : value,
    locate: (path: Path) => positionAt(parsed.locate(path)),
    locateKey: (path: Path) => positionAt(parsed.locateKey(path)),
  };
}
