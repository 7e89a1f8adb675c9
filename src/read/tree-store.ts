/** Keeps parsed chapters on disk between runs: parsing is what takes time when there are hundreds of them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Root } from 'mdast';
import { type MdxResult, parseMdx } from '../markdown/parse.ts';

/** Parses a text, or gives what the same text gave before. */
export type ParseText = (text: string) => MdxResult;

/** With fewer chapters, reading the file would take longer than parsing them. */
const MIN_TEXTS = 50;

export interface TreeStore {
  readonly parse: ParseText;
  /** Writes what is new, and forgets the texts that were not asked for. A disk that is full or read-only is no fault. */
  save(): void;
}

/**
 * Opens the store; a file that is missing, broken or of another version is begun anew.
 * @param path of the file
 * @param textCount how many texts will be parsed
 * @param getVersion of the parser, asked for only when it is needed: trees of another one may be different
 */
export function openTreeStore(
  path: string,
  textCount: number,
  getVersion: () => string = readParserVersion,
): TreeStore {
  if (textCount < MIN_TEXTS) return { parse: parseMdx, save: () => {} };
  const version = getVersion();
  const known = read(path, version);
  const used = new Map<string, Root>();
  let isChanged = false;
  return {
    parse: (text) => {
      const hash = createHash('sha256').update(text).digest('base64');
      const tree = used.get(hash) ?? known.get(hash);
      if (tree !== undefined) {
        used.set(hash, tree);
        return { tree };
      }
      const result = parseMdx(text);
      if ('tree' in result) {
        used.set(hash, result.tree);
        isChanged = true;
      }
      return result;
    },
    save: () => {
      if (isChanged) write(path, { version, trees: used });
    },
  };
}

interface Stored {
  readonly version: string;
  readonly trees: ReadonlyMap<string, Root>;
}

/** The parser is its own code and the packages that the lock file names. */
function readParserVersion(): string {
  const hash = createHash('sha256');
  for (const file of ['../markdown/parse.ts', '../markdown/plugins.ts', '../../package-lock.json'])
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('base64');
}

function read(path: string, version: string): ReadonlyMap<string, Root> {
  try {
    const stored = deserialize(readFileSync(path)) as Stored;
    return stored.version === version && stored.trees instanceof Map ? stored.trees : new Map();
  } catch {
    return new Map();
  }
}

function write(path: string, stored: Stored): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const beside = `${path}.${process.pid}`;
    writeFileSync(beside, serialize(stored));
    renameSync(beside, path);
  } catch {
    // The next run parses once more.
  }
}
