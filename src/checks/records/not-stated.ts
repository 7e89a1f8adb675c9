import { saysNothing } from '../../read/written-values.ts';
import { listReaderTexts } from '../../site/reader-texts.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const notStated: Rule = {
  id: 'not-stated',
  kind: 'fault',
  about: 'Et felt som kan være null, har null når det ikke er oppgitt, ikke et ord eller en strek.',
  bad: [],
  good: [],
  check: (content) =>
    listReaderTexts(content).flatMap(({ file, path, text, isNullable, isQuotation }): Finding[] => {
      // What a table says of what it lacks is `unfinished-texts`'s to stop, in every field.
      if (!isNullable || isQuotation || !saysNothing(text) || /^(?:n\/a\.?|null)$/i.test(text)) return [];
      const field = String(path.findLast((it) => typeof it === 'string'));
      const remedy = 'skriv null, uten anførselstegn, når det ikke er oppgitt';
      return [atValue(file, path, `«${text}» står som tekst i "${field}"`, remedy)];
    }),
};
