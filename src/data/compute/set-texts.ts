/** Texts of data files as readers get them: quoted numbers have their source, and units stay with their numbers. */
import { keepUnitsTogether } from '../../format/keep-together.ts';
import { QUOTE_PATTERN } from './placeholders.ts';

/** Fields that are shown with links in them, so that a quoted number leads to its source. Elsewhere the source is named. */
export const LINKED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  editions: ['lead', 'description'],
  chapters: ['description'],
  goals: ['text'],
  measures: ['text'],
  figures: ['title', 'what', 'note'],
};

/**
 * Sets all texts in a value. What needs no change stays the very same object: pictures are more than their properties.
 * @param linkedFields keys of texts that keep their quotes as they are written
 * @param sourceNames by id; a source without a name is left out
 */
export function setTexts<T>(
  value: T,
  linkedFields: readonly string[],
  sourceNames: ReadonlyMap<string, string>,
  isLinked = false,
): T {
  if (typeof value === 'string')
    return keepUnitsTogether(isLinked ? value : nameSources(value, sourceNames)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]): [string, unknown] => [
    key,
    setTexts(inner, linkedFields, sourceNames, linkedFields.includes(key)),
  ]);
  if (entries.every(([key, inner]) => inner === (value as Record<string, unknown>)[key])) return value;
  return (Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)) as T;
}

/** `{tall:avtalen|3 mill. kr}` -> `3 mill. kr (kilde: Staten, Byvekstavtalen)`. */
function nameSources(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(QUOTE_PATTERN, (_, source: string, words: string) => {
    const name = names.get(source);
    return name === undefined ? words : `${words} (kilde: ${name})`;
  });
}
