import type { EditionContent } from '../read/index.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const chapterOrder: Rule = {
  id: 'chapter-order',
  about: 'To kapitler i samme utgave kan ikke ha samme plass eller samme korte tittel i menyen.',
  check: (content) =>
    content.editions.flatMap((it) => [...checkField(it, 'order'), ...checkField(it, 'navTitle')]),
};

function checkField({ chapters }: EditionContent, field: 'order' | 'navTitle'): Finding[] {
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
        : 'skriv en annen kort tittel';
    return [atValue(file, [field], `${field} ${value} er brukt av kapittelet "${first}" også`, remedy)];
  });
}
