/** A copy of the content that Astro can show in spite of faults: what cannot be rendered has a stand-in. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckResult } from '../checks/run.ts';
import { type Content, type FolderEntry, readFolder } from '../read/index.ts';
import {
  chapterFolder,
  editionFiles,
  EDITIONS_FOLDER,
  MEDIA_FOLDER,
  pageFolder,
  topFiles,
} from '../read/files.ts';

/** Rules whose faults keep the text of a chapter from being rendered, or let code in it run. */
export const STOPS_RENDERING: ReadonlySet<string> = new Set([
  'no-code',
  'no-html',
  'components',
  'component-ids',
  'placeholders',
  'images',
]);

/** Rules whose faults keep pages that use a data file from being rendered. */
export const STOPS_PAGES: ReadonlySet<string> = new Set([
  'unique-ids',
  'data-references',
  'budget-cells',
  'fund-years',
  'figure-data',
  'drawable-figures',
  'placeholders',
]);

const STAND_IN = '**Teksten kan ikke vises før feilene i filen er rettet.**';

/** What is written: the file or something instead of it; `keep` leaves what was shown before. */
type Shown = Uint8Array | string | 'keep';

/**
 * Writes what can be shown of the content. Only files that differ are written, so a dev server reloads no more than it
 * must. A data file that cannot be used stays as it was when it was last in order.
 * @returns whether anything can be shown: an edition with all its files, and the lists that all editions share
 */
export function writeShownContent({ content, problems }: CheckResult, folder: string): boolean {
  const faultsOf = (file: string): string[] =>
    problems
      .filter((it) => it.kind === 'fault' && it.file === `${content.root}/${file}`)
      .map((it) => it.rule);
  const shown = new Map(
    content.entries
      .filter((it) => it.bytes !== null && isShown(it.path))
      .map((it) => [it.path, showFile(content, it, faultsOf)] as const),
  );
  for (const { path } of readFolder(folder)) if (!shown.has(path)) rmSync(join(folder, path));
  for (const [path, data] of shown) {
    const file = join(folder, path);
    const isKept = data === 'keep' || (isDataFile(path) && existsSync(file) && stopsPages(faultsOf(path)));
    if (!isKept) writeChanged(file, data);
  }
  const isWhole = (start: string, files: readonly { readonly path: string }[]): boolean =>
    files.every((it) => existsSync(join(folder, start, it.path)));
  const [whole, broken] = [true, false].map((wanted) =>
    content.editions
      .map((it) => `${EDITIONS_FOLDER}/${it.slug}`)
      .filter((it) => isWhole(it, Object.values(editionFiles)) === wanted),
  );
  for (const edition of broken ?? []) rmSync(join(folder, edition), { recursive: true, force: true });
  return (whole ?? []).length > 0 && isWhole('', [topFiles.sources, topFiles.glossary]);
}

const isDataFile = (path: string): boolean => path.endsWith('.json');
const stopsPages = (rules: readonly string[]): boolean => rules.some((it) => STOPS_PAGES.has(it));

/** Folders that hold nothing but help for editors are not shown. */
function isShown(path: string): boolean {
  return (
    !path.includes('/') || path.startsWith(`${EDITIONS_FOLDER}/`) || path.startsWith(`${pageFolder.path}/`)
  );
}

function showFile(
  content: Content,
  { path, bytes }: FolderEntry,
  faultsOf: (file: string) => string[],
): Shown {
  const own = bytes ?? '';
  const text = [...content.pages, ...content.editions.flatMap((it) => it.chapters)].find(
    (it) => it.file === `${content.root}/${path}`,
  );
  if (text !== undefined) {
    if (text.value === undefined) return 'keep';
    const isRendered = text.tree !== undefined && !faultsOf(path).some((it) => STOPS_RENDERING.has(it));
    return isRendered ? own : writeStandIn(text.text);
  }
  const edition = content.editions.find((it) => path.startsWith(`${EDITIONS_FOLDER}/${it.slug}/`));
  if (edition !== undefined && path.includes(`/${chapterFolder.path}/`)) return 'keep';
  if (edition !== undefined && path.endsWith(`/${editionFiles.media.path}`)) {
    const isSound = (name: string): boolean =>
      edition.mediaFiles.some((it) => it.path === name) &&
      faultsOf(`${path.slice(0, -editionFiles.media.path.length)}${MEDIA_FOLDER}/${name}`).length === 0;
    return edition.media?.value === undefined ? 'keep' : leaveOutPictures(own, isSound);
  }
  const readAs = findDataFile(content, path);
  return readAs !== undefined && readAs.value === undefined ? 'keep' : own;
}

/** The front matter and the headings, so that links to them still lead somewhere. */
function writeStandIn(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const headings = lines.slice(end + 1).filter((it) => /^#{2,4} [^<{]*$/.test(it));
  return `${[lines.slice(0, end + 1).join('\n'), STAND_IN, ...headings].join('\n\n')}\n`;
}

/** The list of media without the pictures that cannot be drawn. */
function leaveOutPictures(json: Uint8Array | string, isSound: (name: string) => boolean): string {
  const data = JSON.parse(typeof json === 'string' ? json : new TextDecoder().decode(json)) as {
    media: { file: string | null }[];
  };
  const media = data.media.map((it) =>
    it.file === null || isSound(it.file) ? it : { ...it, file: null, alt: null },
  );
  return JSON.stringify({ ...data, media }, null, 2);
}

function findDataFile(content: Content, path: string): { readonly value: unknown } | undefined {
  const file = `${content.root}/${path}`;
  const all = [content, ...content.editions].flatMap((it) => Object.values(it) as unknown[]);
  return all.find((it): it is { file: string; value: unknown } => isReadFile(it) && it.file === file);
}

function isReadFile(value: unknown): value is { file: string; value: unknown } {
  return typeof value === 'object' && value !== null && 'file' in value && 'value' in value;
}

function writeChanged(file: string, data: Uint8Array | string): void {
  const bytes = Buffer.from(data as Uint8Array);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
