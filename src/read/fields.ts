/** What the schemas know about a field: its description, its neighbours, whether it may be null. */
import { z } from 'astro/zod';
import type { Path } from './content.ts';

export interface Field {
  readonly schema: z.core.$ZodType;
  readonly description: string | undefined;
  readonly isNullable: boolean;
}

/** Looks a field up by its path; undefined when the schema has no such place. In a union, the first option that has the key counts. */
export function findField(schema: z.core.$ZodType, path: Path): Field | undefined {
  let current = unwrap(schema);
  for (const step of path) {
    const next = stepInto(current.schema, step);
    if (next === undefined) return undefined;
    current = unwrap(next);
  }
  return current;
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodObject) {
    const { shape } = schema;
    return Object.hasOwn(shape, step) ? (shape as Record<string, z.core.$ZodType>)[step] : undefined;
  }
  if (!(schema instanceof z.ZodUnion)) return undefined;
  for (const option of schema.options) {
    const found = stepInto(unwrap(option).schema, step);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The keys that an object may have, of any option in a union; empty for anything else. */
export function listKeys(field: Field | undefined): string[] {
  if (field?.schema instanceof z.ZodObject) return Object.keys(field.schema.shape as object);
  if (!(field?.schema instanceof z.ZodUnion)) return [];
  return [...new Set(field.schema.options.flatMap((it) => listKeys(unwrap(it))))];
}

/** In a union, the option whose literals the value has; the field itself where there is no such option. */
export function pickOption(field: Field | undefined, value: unknown): Field | undefined {
  if (!(field?.schema instanceof z.ZodUnion)) return field;
  const record = new Map(Object.entries(Object(value) as object));
  const options = field.schema.options.map(unwrap);
  const found = options.find((option) =>
    listKeys(option).every((key) => {
      const choices = findField(option.schema, [key]);
      return (
        !(choices?.schema instanceof z.ZodLiteral) || listChoices(choices).includes(String(record.get(key)))
      );
    }),
  );
  return found ?? field;
}

/** The values that an enum or a literal may have; empty for anything else. */
export function listChoices(field: Field | undefined): string[] {
  if (field?.schema instanceof z.ZodEnum) return field.schema.options.map(String);
  return field?.schema instanceof z.ZodLiteral ? [...field.schema.values].map(String) : [];
}

/** The values of the key that tells the options of a union apart. */
export function listKinds(field: Field | undefined, key: string): string[] {
  if (!(field?.schema instanceof z.ZodUnion)) return [];
  return field.schema.options.flatMap((it) => listChoices(findField(it, [key])));
}

function unwrap(schema: z.core.$ZodType): Field {
  let description: string | undefined;
  let isNullable = false;
  let inner = schema;
  for (;;) {
    description ??= z.globalRegistry.get(inner)?.description;
    if (inner instanceof z.ZodNullable) isNullable = true;
    // `optional` of the schemas: what the file may say leads to the field itself.
    if (inner instanceof z.ZodPipe) inner = inner.out as z.core.$ZodType;
    else if (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional)
      inner = inner.unwrap() as z.core.$ZodType;
    else return { schema: inner, description, isNullable };
  }
}
