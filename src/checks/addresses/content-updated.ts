import type { Content, EditionContent } from '../../read/index.ts';
import { computeState, listChangedFiles } from '../../site/published-state.ts';
import { CHAPTER, type Change, GLOSSARY, MEASURES, PLAN, type SampleContent } from '../example.ts';
import { publish } from '../publish-sample.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const published =
  (change: Change): Change =>
  (sample) =>
    change(publish(sample));
const reword = (it: SampleContent): SampleContent =>
  it.replace(CHAPTER, 'I 2011 ble målet vedtatt.', 'Målet er fra 2011.');
const MESSAGE = '"contentUpdated" er 2026-11-23 som da utgaven sist ble publisert';
const REMEDY = /^skriv "contentUpdated": "\d{4}-\d\d-\d\d"$/;

/** @param today the date where the readers are, `2026-12-01` */
export function createContentUpdated(today: () => string): Rule {
  return {
    id: 'content-updated',
    kind: 'fault',
    about: 'Datoen i "contentUpdated" følger med når tekst eller tall endres etter publisering.',
    bad: [
      {
        name: 'a changed sentence under the old date',
        change: published(reword),
        file: PLAN,
        line: 8,
        message: MESSAGE,
        remedy: REMEDY,
      },
      {
        name: 'a changed number and a deleted line',
        change: published((it) => it.replace(MEASURES, 'Klynger', 'Næringsklynger')),
        file: PLAN,
        message: MEASURES,
        remedy: REMEDY,
      },
      {
        name: 'a changed explanation of a word',
        change: published((it) => it.replace(GLOSSARY, 'samarbeider', 'er med')),
        file: PLAN,
        message: GLOSSARY,
      },
    ],
    good: [
      { name: 'content that was never published', change: reword },
      { name: 'content as it was published', change: publish },
      {
        name: 'a changed sentence with a new date',
        change: published((it) => reword(it).replace(PLAN, '2026-11-23', '2099-01-01')),
      },
      {
        name: 'another order of fields, other blanks and a comment',
        change: published((it) =>
          it
            .write(
              PLAN,
              JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(it.text(PLAN))).toReversed())),
            )
            .append(CHAPTER, '\n\n{/* Til neste gang */}  \n'),
        ),
      },
    ],
    check: (content) => content.editions.flatMap((it) => checkEdition(content, it, today())),
  };
}

export const contentUpdated = createContentUpdated(() => formatToday(new Date()));

/** The date in Norway: `2026-12-01`. */
export function formatToday(now: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Oslo',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const read = (type: string): string => parts.find((it) => it.type === type)?.value ?? '';
  return `${read('year')}-${read('month')}-${read('day')}`;
}

function checkEdition(content: Content, edition: EditionContent, today: string): Finding[] {
  const before = content.permalinks?.value?.editions?.find((it) => it.edition === edition.slug);
  const now = before && computeState(content, edition);
  if (before === undefined || now === undefined || edition.edition === undefined) return [];
  const changed = listChangedFiles(before, now);
  const date = now.contentUpdated;
  if (changed.length === 0 || date > before.contentUpdated || date >= today) return [];
  const first = changed.slice(0, 3).join(', ');
  const rest = changed.length > 3 ? ` og ${changed.length - 3} til` : '';
  const message = `"contentUpdated" er ${date} som da utgaven sist ble publisert, men dette er endret siden: ${first}${rest}`;
  return [atValue(edition.edition, ['contentUpdated'], message, `skriv "contentUpdated": "${today}"`)];
}
