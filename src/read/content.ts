/** What reading the content folder gives: typed files with the position of every value, and the faults found on the way. */
import type { Root } from 'mdast';
import type { ContentProblem } from '../data/errors.ts';
import type { Chapter, Page } from '../data/schemas/chapter.ts';
import type { EditionFiles, TopFiles } from './files.ts';
import type { FolderEntry } from './folder.ts';
import type { Position } from './positions.ts';

/** Keys and list indexes from the top of a file to a value, e.g. `['allocations', 3, 'amountNok']`. */
export type Path = readonly (string | number)[];

/** A text file that could be decoded. */
export interface TextFile {
  /** relative to the project root, forward slashes */
  readonly file: string;
  /** without byte order mark */
  readonly text: string;
  /** @param offset in `text`, 0 to its length */
  positionAt(offset: number): Position;
}

/** A JSON file, or the front matter of an MDX file. */
export interface DataFile<T> extends TextFile {
  /** what the file says, whether it fits the schema or not; undefined when it cannot be parsed */
  readonly raw: unknown;
  /** the same, when it fits the schema */
  readonly value: T | undefined;
  /** The position of a value; of the nearest value around it when the path does not exist. */
  locate(path: Path): Position;
  /** The position of the key in front of a value. */
  locateKey(path: Path): Position;
}

/** A chapter or a page: `value` is its front matter. */
export interface MdxFile<T> extends DataFile<T> {
  /** file name without extension, which is also its place in the URL */
  readonly slug: string;
  /** undefined when the Markdown cannot be parsed; positions count from the top of the file */
  readonly tree: Root | undefined;
}

/** One folder under `utgaver/`. */
export interface EditionContent extends EditionFiles {
  /** folder name, which is also its place in the URL: `2020-23` */
  readonly slug: string;
  /** e.g. `content/utgaver/2020-23` */
  readonly folder: string;
  readonly chapters: readonly MdxFile<Chapter>[];
  /** files under `medier/`, relative to it */
  readonly mediaFiles: readonly FolderEntry[];
}

/** The rules about single files; `src/checks` says what each makes sure of, and takes the problems up. */
export type ReadingRule =
  | 'files'
  | 'file-names'
  | 'encoding'
  | 'characters'
  | 'conflict-marks'
  | 'json-syntax'
  | 'front-matter'
  | 'fields'
  | 'mdx-syntax';

export interface ReadingProblem extends ContentProblem {
  readonly rule: ReadingRule;
}

export interface Content extends TopFiles {
  /** the content folder relative to the project root: `content` */
  readonly root: string;
  readonly entries: readonly FolderEntry[];
  readonly editions: readonly EditionContent[];
  readonly pages: readonly MdxFile<Page>[];
  /** faults of single files: encoding, syntax, fields, names */
  readonly problems: readonly ReadingProblem[];
}
