/** The reader of the content folder, for the checks and for everything else that runs without Astro. */
export type { Content, DataFile, EditionContent, MdxFile, Path, ReadingRule, TextFile } from './content.ts';
export type { FolderEntry } from './folder.ts';
export type { Position } from './positions.ts';
export type { ReadCache } from './read-cache.ts';
export { readFolder } from './folder.ts';
export { parseContent, readContent } from './read-content.ts';
