/** All MDX files with the edition that their components take data from. */
import type { Chapter, Page } from '../data/schemas/chapter.ts';
import type { Content, EditionContent, MdxFile } from '../read/index.ts';

export interface Document {
  readonly file: MdxFile<Chapter> | MdxFile<Page>;
  /** of a chapter: its own; of a page: the current one, undefined when there is none */
  readonly edition: EditionContent | undefined;
  /** address from the root of the site: `/2020-23/maal/` */
  readonly address: string;
}

/** Chapters and pages whose Markdown could be parsed, or all of them. */
export function listDocuments(content: Content): Document[] {
  const current = findCurrentEdition(content);
  const pages = content.pages.map((file) => ({ file, edition: current, address: `/${file.slug}/` }));
  return [...content.editions.flatMap(listChapters), ...pages];
}

/** The chapters of one edition. */
export function listChapters(edition: EditionContent): Document[] {
  return edition.chapters.map((file) => ({ file, edition, address: `/${edition.slug}/${file.slug}/` }));
}

/** The edition with the status "gjeldende". */
export function findCurrentEdition(content: Content): EditionContent | undefined {
  return content.editions.find((it) => it.edition?.value?.status === 'gjeldende');
}
