import type { MdxFile } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const chapterOrder: Rule = {
  id: 'chapter-order',
  kind: 'fault',
  about: 'To kapitler i samme utgave, eller to sider, kan ikke ha samme plass, tittel eller beskrivelse.',
  bad: [],
  good: [],
  check: (content) => [
    ...content.editions.flatMap(({ chapters }) => FIELDS.flatMap((field) => checkField(chapters, field))),
    ...checkField(content.pages, 'title'),
  ],
};

const FIELDS = ['order', 'navTitle', 'title', 'description'] as const;

function checkField<Field extends (typeof FIELDS)[number]>(
  files: readonly MdxFile<Record<Field, string | number>>[],
  field: Field,
): Finding[] {
  const seen = new Map<string | number, string>();
  const orders = files.map((it) => Number(it.value?.[field] ?? 0));
  return files.flatMap((file) => {
    if (file.value === undefined) return [];
    const value = file.value[field];
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, file.slug);
      return [];
    }
    const remedy =
      field === 'order'
        ? `skriv et ledig tall, for eksempel ${Math.max(...orders) + 1}`
        : field === 'navTitle'
          ? 'skriv en annen kort tittel'
          : 'skriv det som er særlig for denne siden';
    return [atValue(file, [field], `${field} ${quote(String(value))} er brukt av "${first}" også`, remedy)];
  });
}

function quote(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
