/** Every text that readers see and that stands in JSON or in front matter. */
import { z } from 'astro/zod';
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
  return listStrings(file.value, []).flatMap(({ path, text }): ReaderText[] => {
    const field = findField(schema, path);
    if (!isFreeText(field)) return [];
    return [
      {
        file,
        path,
        text,
        edition,
        takesPlaceholders: field?.description?.includes('{belop:') ?? false,
        isNullable: field?.isNullable ?? false,
        isQuotation: path[0] === 'corrections' && (path[2] === 'original' || path[2] === 'corrected'),
      },
    ];
  });
}

/** Whether the schema takes any words; ids, dates, addresses and choices have a form of their own. */
function isFreeText(field: ReturnType<typeof findField>): boolean {
  if (!(field?.schema instanceof z.ZodString)) return false;
  return !(field.schema.def.checks ?? []).some((it) => it._zod.def.check === 'string_format');
}

function listStrings(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner, index) => listStrings(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => listStrings(inner, [...path, key]));
}
