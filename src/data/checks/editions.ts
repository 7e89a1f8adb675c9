import type { Content, EditionContent } from '../read/index.ts';
import { atFile, atValue, type Finding, type Rule } from './rule.ts';

/** The folder's name has two digits for the last year, so 2020-2123 would look like 2020-2023. */
const MAX_YEARS = 20;

export const editions: Rule = {
  id: 'editions',
  about:
    'Nøyaktig én utgave er gjeldende, den nyeste. Mappen heter som perioden, og budsjettåret ligger i den.',
  check: (content) => [
    ...checkCurrent(content),
    ...content.editions.flatMap((it) => [...checkEdition(content, it), ...checkSource(content, it)]),
  ],
};

function checkCurrent(content: Content): Finding[] {
  if (content.editions.length === 0) {
    return [
      atFile(
        `${content.root}/utgaver`,
        'ingen utgave finnes',
        'legg utgaven i en mappe, for eksempel utgaver/2020-23/',
      ),
    ];
  }
  const files = content.editions.flatMap((it) =>
    it.edition?.value === undefined ? [] : [{ file: it.edition, status: it.edition.value.status }],
  );
  if (files.length < content.editions.length) return [];
  const current = files.filter((it) => it.status === 'gjeldende');
  const names = current.map((it) => it.file.file).join(' og ');
  if (current.length > 1) {
    return current.map(({ file }) =>
      atValue(file, ['status'], `to utgaver er gjeldende: ${names}`, 'skriv "tidligere" i den eldste'),
    );
  }
  if (current.length === 1) return checkNewest(content);
  return files
    .slice(-1)
    .map(({ file }) =>
      atValue(file, ['status'], 'ingen utgave er gjeldende', 'skriv "gjeldende" i den nyeste'),
    );
}

/** The front page shows the current edition, and pages of the others send their readers there. */
function checkNewest({ editions: all }: Content): Finding[] {
  const at = all.findIndex((it) => it.edition?.value?.status === 'gjeldende');
  return all.slice(at + 1).flatMap(({ slug, edition }) => {
    if (edition === undefined) return [];
    const message = `utgaven ${slug} er nyere enn ${all[at]?.slug}, som er gjeldende`;
    const remedy = `skriv "gjeldende" her, og "tidligere" i ${all[at]?.slug}`;
    return [atValue(edition, ['status'], message, remedy)];
  });
}

/** A folder that was copied for a new edition, with the source of the old one. */
function checkSource(content: Content, { edition, budget }: EditionContent): Finding[] {
  const older = content.editions.find((it) => it.slug === edition?.value?.replaces);
  if (budget?.value === undefined || older?.budget?.value?.citation !== budget.value.citation) return [];
  const message = `kilden "${budget.value.citation}" er den samme som i utgaven ${older.slug}`;
  const remedy = 'legg den nye planen inn i kilder.json, og skriv id-en i "citation" i filene i denne mappen';
  return [{ ...atValue(budget, ['citation'], message, remedy), severity: 'warning' }];
}

function checkEdition(
  content: Content,
  { slug, edition, budget, folder, chapters }: EditionContent,
): Finding[] {
  const findings: Finding[] = [];
  if (
    !content.entries.some((it) => `${content.root}/${it.path}`.startsWith(`${folder}/kapitler/`)) &&
    chapters.length === 0
  ) {
    findings.push(
      atFile(`${folder}/kapitler`, 'utgaven har ingen kapitler', 'legg kapitlene i mappen kapitler/'),
    );
  }
  if (edition?.value === undefined) return findings;
  const { firstYear, lastYear, replaces } = edition.value;
  const period = `${firstYear}-${String(lastYear).slice(-2)}`;
  if (lastYear < firstYear) {
    findings.push(
      atValue(edition, ['lastYear'], `siste år ${lastYear} er før første år ${firstYear}`, 'bytt om årene'),
    );
  } else if (lastYear - firstYear > MAX_YEARS) {
    findings.push(
      atValue(edition, ['lastYear'], `planperioden er ${lastYear - firstYear} år lang`, 'rett årstallet'),
    );
  } else if (/^\d{4}-\d{2}$/.test(slug) && slug !== period) {
    findings.push(
      atValue(
        edition,
        ['firstYear'],
        `årene gir perioden ${period}, men mappen heter ${slug}`,
        'rett årene; en publisert mappe skifter aldri navn',
      ),
    );
  }
  const isName = replaces !== null && /^\d{4}-\d{2}$/.test(replaces);
  if (replaces !== null && (replaces === slug || !isName)) {
    findings.push(
      atValue(
        edition,
        ['replaces'],
        `"${replaces}" er ikke navnet på en tidligere utgave`,
        'skriv for eksempel "2019-22", eller null',
      ),
    );
  }
  if (replaces !== null && isName && replaces > slug) {
    findings.push(
      atValue(
        edition,
        ['replaces'],
        `"${replaces}" er nyere enn utgaven selv`,
        'skriv mappenavnet til utgaven før, eller null',
      ),
    );
  }
  const titled = /(\d{4})[-–](\d{2,4})(?!\d)/.exec(edition.value.title);
  const inTitle = titled === null ? period : `${titled[1]}-${(titled[2] ?? '').slice(-2)}`;
  if (inTitle !== period) {
    findings.push(
      atValue(
        edition,
        ['title'],
        `tittelen sier ${titled?.[0]}, men årene gir perioden ${period}`,
        'rett tittelen eller årene',
      ),
    );
  }
  const year = budget?.value?.year;
  if (budget !== undefined && year !== undefined && (year < firstYear || year > lastYear)) {
    findings.push(
      atValue(
        budget,
        ['year'],
        `budsjettåret ${year} er utenfor planperioden ${firstYear}-${lastYear}`,
        'rett årstallet',
      ),
    );
  }
  return findings;
}
