import { listReaderTexts } from '../../site/reader-texts.ts';
import { edit, MEASURES, say } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const period = (written: string) =>
  edit<{ measures: object[] }>(MEASURES, ({ measures }) =>
    Object.assign(measures[1] ?? {}, { period: written }),
  );

export const notStated: Rule = {
  id: 'not-stated',
  kind: 'fault',
  about: 'Et felt som ikke er oppgitt, er tomt eller null, ikke et ord eller en strek.',
  bad: ['ikke oppgitt', 'Ukjent.', 'null', 'N/A'].map((written) => ({
    name: `«${written}» in a field that may be empty`,
    change: period(written),
    file: MEASURES,
    message: `«${written}» står som tekst i "period"`,
    remedy: 'skriv null, uten anførselstegn, eller la feltet være tomt',
  })),
  good: [
    { name: 'an empty text', change: period('') },
    { name: 'a text that begins with such a word', change: period('ukjent antall år') },
    { name: 'the words in a chapter', change: say('Beløpet er ikke oppgitt.') },
  ],
  check: (content) =>
    listReaderTexts(content).flatMap(({ file, path, text, isNullable, isQuotation }): Finding[] => {
      if (!isNullable || isQuotation || !NOTHING.has(text.trim().toLowerCase().replace(/\.$/, ''))) return [];
      const field = String(path.findLast((it) => typeof it === 'string'));
      const remedy = 'skriv null, uten anførselstegn, eller la feltet være tomt';
      return [atValue(file, path, `«${text}» står som tekst i "${field}"`, remedy)];
    }),
};

/** What stands in tables where nothing is known; signs without letters are refused by the field itself. */
const NOTHING: ReadonlySet<string> = new Set([
  'null',
  'n/a',
  'ikke oppgitt',
  'ikke kjent',
  'uoppgitt',
  'ukjent',
]);
