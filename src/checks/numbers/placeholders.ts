import { PLACEHOLDER_PATTERN, QUOTE_PATTERN } from '../../data/compute/placeholders.ts';
import type { Content } from '../../read/index.ts';
import { describeUnknownId, describeUnknownSource } from '../../site/known-ids.ts';
import { listReaderTexts, type ReaderText } from '../../site/reader-texts.ts';
import { type BadExample, edit, FIGURES, GOALS, MILESTONES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const sayIn = (file: string, list: string, field: string) => (text: string) =>
  edit<Record<string, Record<string, string>[]>>(file, (data) => {
    Object.assign(data[list]?.[0] ?? {}, { [field]: text });
  });
const sayInGoal = sayIn(GOALS, 'goals', 'text');
const sayInMilestone = sayIn(MILESTONES, 'milestones', 'text');
const sayInNote = sayIn(FIGURES, 'figures', 'note');

const EXAMPLE = 'skriv kilden og ordene, for eksempel {tall:ssb-03321|1,2 milliarder kroner}';

const fault = (name: string, text: string, message: string, remedy = ''): BadExample => ({
  name,
  change: sayInGoal(`Det er ${text}.`),
  file: GOALS,
  message,
  remedy,
});

export const placeholders: Rule = {
  id: 'placeholders',
  kind: 'fault',
  about:
    'I innledningen og i JSON skrives tall som {belop:id}, {andel:id} og {tall:kilde|ordene}, med id-er som finnes.',
  bad: [
    fault('an unknown amount', '{belop:p22}', '{belop:p22}: beløpet "p22" finnes ikke', 'mente du "p2"'),
    fault('an amount as a share', '{andel:p2}', 'er et beløp, ikke en andel'),
    fault('a capital in the braces', '{Belop:p2}', '«{Belop:p2}» i "text" er ikke et tall som kan hentes'),
    fault('a quote without words', '{tall:ssb-03321}', '«{tall:ssb-03321}» i "text" er ikke', EXAMPLE),
    fault(
      'an unknown source',
      '{tall:ssb-3321|3 mill. kr}',
      'kilden "ssb-3321" finnes',
      'mente du "ssb-03321"',
    ),
    {
      name: 'an amount in a field that takes none',
      change: sayInMilestone('Fikk {belop:p2}'),
      file: MILESTONES,
      message: '"text" viser {belop:p2} slik det står',
    },
  ],
  good: [
    { name: 'numbers that exist', change: sayInGoal('Av {belop:ramme} er {andel:andel-forbehold} usikre.') },
    { name: 'a quoted number', change: sayInGoal('Staten gir {tall:ssb-03321|1,2 milliarder kroner}.') },
    { name: 'a quoted number in any field', change: sayInMilestone('Fikk {tall:ssb-03321|3 mill. kr}') },
    { name: 'braces where no numbers are put in', change: sayInNote('Mengden {a, b}.') },
  ],
  check: (content: Content) => listReaderTexts(content).flatMap((it) => checkText(content, it)),
};

/** Where no numbers are put in, braces are ordinary signs, but a name with a colon was meant to fetch something. */
const LIKE_PLACEHOLDER =
  /\{\s*(?:bel[oø]p|andel|tall)\s*:[^{}]*\}?|\{\s*\p{L}{2,20}\s*:\s*[\p{L}\p{N}-]*\s*\}/iu;

function checkText(content: Content, entry: ReaderText): Finding[] {
  const { file, path, isQuotation } = entry;
  if (isQuotation || !/[{}]/.test(entry.text)) return [];
  const quotes = [...entry.text.matchAll(QUOTE_PATTERN)].flatMap(([whole, source = '', words = '']) => {
    const unknown = describeUnknownSource(content, source);
    if (words.trim() === '') return [atValue(file, path, `${whole} har ingen ord`, EXAMPLE)];
    return unknown === undefined ? [] : [atValue(file, path, `${whole}: ${unknown.message}`, unknown.remedy)];
  });
  return [...quotes, ...checkNumbers({ ...entry, text: entry.text.replace(QUOTE_PATTERN, '') })];
}

const ELSEWHERE = 'skriv teksten uten tallet, eller flytt tallet til et felt som tar imot det';

function checkNumbers({ file, path, text, edition, takesPlaceholders }: ReaderText): Finding[] {
  const field = String(path.findLast((it) => typeof it === 'string'));
  const found = [...text.matchAll(PLACEHOLDER_PATTERN)];
  if (found.length > 0 && !takesPlaceholders)
    return [atValue(file, path, `"${field}" viser ${found[0]?.[0]} slik det står`, ELSEWHERE)];
  const rest = text.replace(PLACEHOLDER_PATTERN, '');
  const stray = (takesPlaceholders ? /\{[^{}]*\}?|\}/ : LIKE_PLACEHOLDER).exec(rest)?.[0];
  const unknown = found.flatMap(([whole, name, id = '']) => {
    const fault = edition && describeUnknownId(edition, name === 'belop' ? 'amount' : 'share', id);
    return fault === undefined ? [] : [atValue(file, path, `${whole}: ${fault.message}`, fault.remedy)];
  });
  if (stray === undefined) return unknown;
  const own = takesPlaceholders
    ? 'skriv {belop:id} eller {andel:id}, uten mellomrom og store bokstaver'
    : ELSEWHERE;
  const remedy = /^\{\s*tall/i.test(stray) ? EXAMPLE : own;
  return [atValue(file, path, `«${stray}» i "${field}" er ikke et tall som kan hentes`, remedy), ...unknown];
}
