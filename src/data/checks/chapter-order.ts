import type { EditionContent } from '../read/index.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const chapterOrder: Rule = {
  id: 'chapter-order',
  about: 'To kapitler i samme utgave kan ikke ha samme plass, samme tittel eller samme beskrivelse.',
  check: (content) =>
    content.editions.flatMap((edition) => FIELDS.flatMap((field) => checkField(edition, field))),
};

const FIELDS = ['order', 'navTitle', 'title', 'description'] as const;

function checkField({ chapters }: EditionContent, field: (typeof FIELDS)[number]): Finding[] {
  const seen = new Map<string | number, string>();
  const orders = chapters.map((it) => it.value?.order ?? 0);
  return chapters.flatMap((file) => {
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
          : `skriv det som er særlig for dette kapittelet`;
    return [
      atValue(
        file,
        [field],
        `${field} ${quote(String(value))} er brukt av kapittelet "${first}" også`,
        remedy,
      ),
    ];
  });
}

function quote(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
