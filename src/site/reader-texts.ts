/** Every text that readers see and that stands in JSON or in front matter. */
import { findField } from '../read/fields.ts';
import { chapterFolder, editionFiles, pageFolder, topFiles } from '../read/files.ts';
import type { Content, DataFile, EditionContent, Path } from '../read/index.ts';
import { findCurrentEdition } from './documents.ts';

export interface ReaderText {
  readonly file: DataFile<unknown>;
  readonly path: Path;
  readonly text: string;
  /** the edition that numbers are taken from */
  readonly edition: EditionContent | undefined;
  /** `{belop:id}` and `{andel:id}` are replaced in the fields whose description says so */
  readonly takesPlaceholders: boolean;
  readonly isNullable: boolean;
  /** set on what the adopted plan says word by word */
  readonly isQuotation: boolean;
}

/** Fields that name, place or date something: readers never see them as they stand. */
const TECHNICAL = new Set([
  '$schema',
  'amount',
  'amounts',
  'chapter',
  'citation',
  'contentUpdated',
  'dataDate',
  'edition',
  'file',
  'form',
  'from',
  'fundSource',
  'goals',
  'house',
  'id',
  'left',
  'medium',
  'milestones',
  'number',
  'partners',
  'programme',
  'relation',
  'replaces',
  'right',
  'see',
  'source',
  'status',
  'to',
  'url',
]);

const texts = new WeakMap<Content, readonly ReaderText[]>();

/** Lists the texts of all files that fit their schema. Several rules read them, so they are found once for each content. */
export function listReaderTexts(content: Content): readonly ReaderText[] {
  const known = texts.get(content);
  if (known !== undefined) return known;
  const found = findReaderTexts(content);
  texts.set(content, found);
  return found;
}

function findReaderTexts(content: Content): ReaderText[] {
  const current = findCurrentEdition(content);
  return [
    ...listOf(content.sources, topFiles.sources.schema, current),
    ...listOf(content.glossary, topFiles.glossary.schema, current),
    // The lines stay for ever, so what they say belongs to no edition.
    ...listOf(content.moves, topFiles.moves.schema, undefined),
    ...content.pages.flatMap((it) => listOf(it, pageFolder.schema, current)),
    ...content.editions.flatMap((edition) => [
      ...Object.entries(editionFiles).flatMap(([key, { schema }]) =>
        listOf(edition[key as keyof typeof editionFiles], schema, edition),
      ),
      ...edition.chapters.flatMap((it) => listOf(it, chapterFolder.schema, edition)),
    ]),
  ];
}

/** The same, and the words that readers search for: nobody sees those, but with a fault in it a word is never found. */
export function listTypedTexts(content: Content): readonly ReaderText[] {
  const searched = listOf(content.searchWords, topFiles.searchWords.schema, undefined);
  return [...listReaderTexts(content), ...searched];
}

type Schema = Parameters<typeof findField>[0];

function listOf(
  file: DataFile<unknown> | undefined,
  schema: Schema,
  edition: EditionContent | undefined,
): ReaderText[] {
  if (file?.value === undefined) return [];
  return listStrings(file.value, []).map(({ path, text }) => {
    const field = findField(schema, path);
    return {
      file,
      path,
      text,
      edition,
      takesPlaceholders: field?.description?.includes('{belop:') ?? false,
      isNullable: field?.isNullable ?? false,
      isQuotation: path[0] === 'corrections' && (path[2] === 'original' || path[2] === 'corrected'),
    };
  });
}

function listStrings(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (Array.isArray(value)) return listStrings(inner, [...path, Number(key)]);
    // The list of goals in maal.json is content, while the goals of a measure are ids.
    const isIdField = TECHNICAL.has(key) && !(Array.isArray(inner) && typeof inner[0] === 'object');
    return isIdField ? [] : listStrings(inner, [...path, key]);
  });
}
