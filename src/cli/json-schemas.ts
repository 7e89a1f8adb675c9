/** JSON Schemas of the content's files, so that an editor explains fields and marks faults while one writes. */
import { basename } from 'node:path/posix';
import { z } from 'astro/zod';
import { editionFiles, topFiles } from '../read/files.ts';

export interface SchemaFile {
  /** relative to the project root: `content/skjema/budsjett.json` */
  readonly path: string;
  readonly text: string;
}

/** What VS Code needs to find a schema: patterns of files, and where the schema lies. */
export interface SchemaLink {
  readonly fileMatch: readonly string[];
  readonly url: string;
}

export const SCHEMA_FOLDER = 'content/skjema';

const files = [
  ...Object.values(topFiles).map((it) => ({ ...it, pattern: `/content/${it.path}` })),
  ...Object.values(editionFiles).map((it) => ({ ...it, pattern: `/content/utgaver/*/${it.path}` })),
];

/** One schema for each JSON file of the content, ready to be written. */
export function listSchemaFiles(): SchemaFile[] {
  return files.map(({ path, schema }) => ({
    path: `${SCHEMA_FOLDER}/${basename(path)}`,
    text: `${JSON.stringify(describe(schema, basename(path)), null, 2)}\n`,
  }));
}

/** Which schema belongs to which file. */
export function listSchemaLinks(): SchemaLink[] {
  return files.map(({ path, pattern }) => ({
    fileMatch: [pattern],
    url: `./${SCHEMA_FOLDER}/${basename(path)}`,
  }));
}

/** Draft 7 is what VS Code knows best; it also shows the messages for patterns, which are not part of the standard. */
function describe(schema: z.ZodType, title: string): object {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodObject) letOut(zodSchema.shape as Shape, jsonSchema);
      // Zod asks more than once about the same place.
      if (zodSchema instanceof z.ZodPipe && jsonSchema.anyOf?.length === 2)
        jsonSchema.anyOf.push({ const: '' });
      if (jsonSchema.type === 'array') jsonSchema.description ??= 'Liste med poster.';
      const message = jsonSchema.pattern === undefined ? undefined : describePattern(jsonSchema.pattern);
      if (message !== undefined) Object.assign(jsonSchema, { patternErrorMessage: message });
    },
  });
  return { ...json, title };
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** Fields that need not be stated (`optional` of the schemas) may be left out. */
function letOut(shape: Shape, jsonSchema: { required?: string[] | undefined }): void {
  const required = jsonSchema.required?.filter((it) => !(shape[it] instanceof z.ZodPipe));
  if (required !== undefined) jsonSchema.required = required;
}

function describePattern(pattern: string): string | undefined {
  if (pattern.startsWith('^[a-z0-9]+')) return 'Bruk små bokstaver a-z, tall og bindestrek.';
  if (pattern === '^\\d{4}$') return 'Skriv fire siffer.';
  return pattern.startsWith('^\\d{4}') ? 'Skriv datoen som 2018-09-28, 2016-12 eller 2011.' : undefined;
}
