/** What editors get from their editor: field descriptions, snippets, templates. All are made from the code, and must be current. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, it, test } from 'vitest';
import { listSchemaFiles, listSchemaLinks, SCHEMA_FOLDER } from '../../../src/cli/json-schemas.ts';
import { listSnippets } from '../../../src/cli/snippets.ts';
import { fillIn, templates } from '../../../src/cli/templates.ts';
import { authoringComponents } from '../../../src/site/authoring-components.ts';
import { findField } from '../../../src/read/fields.ts';
import { editionFiles, topFiles } from '../../../src/read/files.ts';
import { readFolder } from '../../../src/read/index.ts';
import { corpus, EDITION } from '../../fixtures/checks/corpus.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const specs = [...Object.values(topFiles), ...Object.values(editionFiles)];

describe('JSON Schemas', () => {
  const files = listSchemaFiles();

  it('are one for each JSON file of the content, and no others', () => {
    expect(readdirSync(SCHEMA_FOLDER).sort()).toEqual(specs.map((it) => basename(it.path)).sort());
  });

  test.for(files.map((it) => it.path))('%s is what `npm run schemas` writes', (path) => {
    expect(readFileSync(path, 'utf8')).toBe(files.find((it) => it.path === path)?.text);
  });

  test.for(files.map((it) => it.path))('%s has a Norwegian description for every field', (path) => {
    expect(listUndescribed(readJson(path), '')).toEqual([]);
  });

  test.for(
    readFolder('content')
      .filter((it) => it.path.endsWith('.json') && !it.path.startsWith('skjema/'))
      .map((it) => it.path),
  )('accept content/%s, and no unknown field in it', (path) => {
    const data = readJson(`content/${path}`) as object;
    const schema = z.fromJSONSchema(readJson(`${SCHEMA_FOLDER}/${basename(path)}`) as never);
    expect(schema.safeParse(data).error).toBeUndefined();
    expect(schema.safeParse({ ...data, ukjent: 1 }).success).toBe(false);
  });

  it('are found by VS Code', () => {
    const settings = readJson('.vscode/settings.json') as Record<string, unknown>;
    expect(settings['json.schemas']).toEqual(listSchemaLinks());
    const patterns = listSchemaLinks().flatMap((it) => it.fileMatch);
    expect(patterns).toContain('/content/utgaver/*/data/budsjett.json');
    expect(patterns).toContain('/content/ordliste.json');
  });
});

/** Paths of fields without a description. */
function listUndescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema as Record<string, never>;
  return [
    ...Object.entries(properties as Record<string, { description?: string; properties?: object }>).flatMap(
      ([key, field]) => [
        ...(field.description || field.properties ? [] : [`${path}.${key}`]),
        ...listUndescribed(field, `${path}.${key}`),
      ],
    ),
    ...[items, ...anyOf, ...oneOf].flatMap((inner) => listUndescribed(inner, path)),
  ];
}

describe('snippets', () => {
  const snippets = listSnippets();

  it('are what `npm run schemas` writes', () => {
    expect(readJson('.vscode/utviklingsplan.code-snippets')).toEqual(snippets);
  });

  test.for(Object.keys(authoringComponents))('have <%s>, with its example as default', (name) => {
    const snippet = snippets[`<${name} />`] ?? snippets[`<${name}>`];
    expect(fillIn(snippet?.body.join('\n') ?? '')).toBe(authoringComponents[name]?.example);
  });

  it('have prefixes of their own in each kind of file', () => {
    const keys = Object.values(snippets).map((it) => `${it.scope.split(',')[0]} ${it.prefix}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('templates', () => {
  const records = templates.filter((it) => it.file.endsWith('.json'));

  test.for(records.map((it) => [it.name, it] as const))('%s fits its schema as it stands', ([, template]) => {
    const { body, file, list } = template;
    const spec = specs.find((it) => it.path === file);
    const schema = list === null ? spec?.schema : spec && findField(spec.schema, [list, 0])?.schema;
    expect(z.safeParse(schema as z.ZodType, JSON.parse(fillIn(body))).error).toBeUndefined();
  });

  it('of a chapter makes a chapter without faults', async () => {
    const chapter = templates.find((it) => it.file.endsWith('.mdx'));
    const problems = await corpus()
      .write(`${EDITION}/${chapter?.file}`, fillIn(chapter?.body ?? ''))
      .check();
    expect(problems.filter((it) => it.kind === 'fault')).toEqual([]);
  });

  it('leave no mark of a snippet behind', () => {
    expect(templates.map((it) => fillIn(it.body)).filter((it) => /\$\{|\|\}/.test(it))).toEqual([]);
  });
});
