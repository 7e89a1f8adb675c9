/**
 * What a published version is: `versjon.json` beside the pages holds the hash of every file, one hash over all of them and
 * one over the content. The file is also the mark by which a folder is known to be ours.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export const VERSION_FILE = 'versjon.json';
const FORMAT = 'utviklingsplan-versjon/1';

/** Paths below the site, with `/` between folders, and the SHA-256 of each file in hexadecimal digits. */
export type FileHashes = Readonly<Record<string, string>>;

export interface Version {
  readonly format: typeof FORMAT;
  /** SHA-256 over the lines «hash, two blanks, path, line break» of `files`, in the order of the paths. */
  readonly version: string;
  /** The same over the folder of the content. */
  readonly content: string;
  /** Address of the front page. */
  readonly url: string;
  readonly files: FileHashes;
  /** Assets of the version before, kept for readers who have one of its pages open. */
  readonly kept: FileHashes;
}

/** Smaller copies of other files, made by `compress.ts`. */
export const isCompressed = (path: string): boolean => /\.(?:br|gz)$/.test(path);

/** SHA-256 in hexadecimal digits. */
export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One hash for many files: the same as `sha256sum` over the output of `sha256sum`, sorted by path. */
export function hashFiles(files: FileHashes): string {
  return hashOf(
    Object.keys(files)
      .sort()
      .map((path) => `${files[path]}  ${path}\n`)
      .join(''),
  );
}

/** Paths of all files below a folder, sorted, with `/` between folders. @throws when the folder cannot be read */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => !it.isDirectory())
    .map((it) => join(it.parentPath, it.name).slice(join(folder, 'x').length - 1))
    .map((it) => it.replaceAll('\\', '/'))
    .sort();
}

/** Hashes of all files below a folder, but for the file of the version and compressed copies. */
export function hashFolder(folder: string): FileHashes {
  const paths = listFiles(folder).filter((it) => it !== VERSION_FILE && !isCompressed(it));
  return Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(folder, path)))]));
}

/**
 * Writes the file of the version of a built site.
 * @param kept paths of assets that belong to the version before
 */
export function writeVersion(
  site: string,
  contentDir: string,
  url: string,
  kept: ReadonlySet<string>,
): Version {
  const all = Object.entries(hashFolder(site));
  const files = Object.fromEntries(all.filter(([path]) => !kept.has(path)));
  const version: Version = {
    format: FORMAT,
    version: hashFiles(files),
    content: hashFiles(hashFolder(contentDir)),
    url,
    files,
    kept: Object.fromEntries(all.filter(([path]) => kept.has(path))),
  };
  writeFileSync(join(site, VERSION_FILE), `${JSON.stringify(version, null, 1)}\n`);
  return version;
}

/** The version that a text describes; undefined for any other text. */
export function parseVersion(text: string): Version | undefined {
  try {
    const value = JSON.parse(text) as Partial<Version> | null;
    return value?.format === FORMAT && value.files !== undefined ? (value as Version) : undefined;
  } catch {
    return undefined;
  }
}

/** The version that a folder holds by its own account; undefined where there is none. */
export function readVersion(folder: string): Version | undefined {
  const file = join(folder, VERSION_FILE);
  return existsSync(file) ? parseVersion(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Where a folder differs from the version that it names, one sentence in Norwegian for each file; empty when it holds
 * exactly that version. Compressed copies must hold what they are copies of.
 */
export function findDifferences(folder: string, version: Version): string[] {
  const wanted: FileHashes = { ...version.files, ...version.kept };
  const found = hashFolder(folder);
  const copies = listFiles(folder).filter(isCompressed);
  return [
    ...(hashFiles(version.files) === version.version ? [] : [`${VERSION_FILE} er endret.`]),
    ...Object.keys(wanted)
      .filter((path) => !(path in found))
      .map((path) => `${path} mangler.`),
    ...Object.keys(found)
      .filter((path) => found[path] !== wanted[path])
      .map((path) => (path in wanted ? `${path} er endret.` : `${path} hører ikke til.`)),
    ...copies
      .filter((path) => !isTrueCopy(folder, path))
      .map((path) => `${path} er ikke lik filen den er laget av.`),
  ];
}

function isTrueCopy(folder: string, path: string): boolean {
  const original = join(folder, path.replace(/\.(?:br|gz)$/, ''));
  const bytes = readFileSync(join(folder, path));
  try {
    const unpacked = path.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
    return unpacked.equals(readFileSync(original));
  } catch {
    return false;
  }
}
