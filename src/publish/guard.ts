/** Folders that a build may empty. What is refused is told in Norwegian, and nothing has been touched. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { JOURNAL } from './by-file.ts';
import { readVersion } from './version.ts';

export interface GuardedFolder {
  /** `OUT_DIR` or `CACHE_DIR`. */
  readonly variable: string;
  readonly folder: string;
  /** Whether a folder with these names in it was made by a build. Full path, names sorted. */
  readonly isOurs: (folder: string, names: readonly string[]) => boolean;
}

/** Folders of the project and of the person. */
export interface Precious {
  /** Neither these, nor what they lie in, nor what lies in them. */
  readonly whole: readonly string[];
  /** Neither these nor what they lie in; folders in them may be used. */
  readonly roots: readonly string[];
}

/** Says to programs that keep copies that they may pass a folder by, and to us that it is a cache. See bford.info/cachedir. */
export const CACHE_MARK = 'CACHEDIR.TAG';
const CACHE_SIGNATURE = 'Signature: 8a477f597d28d172789f06886806bc55\n';

/** Whether a folder was published by a build; the last mark is that of builds before there were versions. */
export function isPublished(folder: string, names: readonly string[]): boolean {
  return (
    names.includes(JOURNAL) ||
    readVersion(folder) !== undefined ||
    existsSync(join(folder, '_server', 'omdirigeringer.nginx.conf'))
  );
}

/** Whether a folder is a cache: marked as one, or with nothing in it but the one file that Astro writes. */
export function isCache(folder: string, names: readonly string[]): boolean {
  if (names.join() === 'data-store.json') return true;
  if (!names.includes(CACHE_MARK)) return false;
  const mark = readFileSync(join(folder, CACHE_MARK), 'utf8');
  // A full disk may have taken only the beginning of it.
  return mark.startsWith(CACHE_SIGNATURE) || CACHE_SIGNATURE.startsWith(mark);
}

/** Puts the mark into a cache, which is made where there is none. */
export function markCache(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, CACHE_MARK), CACHE_SIGNATURE);
}

/** Why a folder may not be used and how to go on, in Norwegian; undefined for one that may. */
export function refuseFolder(guarded: GuardedFolder, precious: Precious): string | undefined {
  const { variable, folder, isOurs } = guarded;
  const goOn = `Sett ${variable} til en ny eller tom mappe. Ingenting er endret.`;
  const full = resolve(folder);
  if (lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink())
    return `${variable} kan ikke være «${folder}»: det er en lenke til et annet sted. ${goOn}`;
  const real = realPath(full);
  const held = [...precious.whole, ...precious.roots].map(realPath).find((it) => isInside(it, real));
  if (held !== undefined)
    return `${variable} kan ikke være «${folder}»: mappen er eller rommer ${held}, og alt i den ville blitt slettet. ${goOn}`;
  const around = precious.whole.map(realPath).find((it) => isInside(real, it));
  if (around !== undefined)
    return `${variable} kan ikke være «${folder}»: mappen ligger i ${around}. ${goOn}`;
  if (!existsSync(real)) return undefined;
  if (!lstatSync(real).isDirectory())
    return `${variable} kan ikke være «${folder}»: det er en fil, ikke en mappe. ${goOn}`;
  const names = readdirSync(real).sort();
  if (names.length === 0 || isOurs(real, names)) return undefined;
  return `${variable} kan ikke være «${folder}»: mappen er ikke tom og er ikke laget av dette bygget. ${goOn}`;
}

/** Why two folders may not be used together; undefined when they may. */
export function refusePair(outDir: string, cacheDir: string): string | undefined {
  const [out, cache] = [outDir, cacheDir].map((it) => realPath(resolve(it))) as [string, string];
  if (!isInside(out, cache) && !isInside(cache, out)) return undefined;
  return `OUT_DIR («${outDir}») og CACHE_DIR («${cacheDir}») kan ikke ligge i hverandre. Sett dem til hver sin mappe. Ingenting er endret.`;
}

/** The path without links in the folders above, also where it or some of them do not exist yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), basename(path));
}

/** Whether a folder is another or lies in it. */
function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}
