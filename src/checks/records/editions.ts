import { isEditionSlug, MAX_PERIOD_YEARS } from '../../read/files.ts';
import type { Content, EditionContent } from '../../read/index.ts';
import { atFile, atValue, type Finding, type Rule } from '../rule.ts';

export const editions: Rule = {
  id: 'editions',
  kind: 'fault',
  about:
    'Nøyaktig én utgave er gjeldende, den nyeste. Mappen heter som perioden, og budsjettåret ligger i den.',
  bad: [],
  good: [],
  check: (content) => [
    ...checkCurrent(content),
    ...checkTitles(content),
    ...content.editions.flatMap((it) => [...checkEdition(content, it), ...checkSource(content, it)]),
  ],
};

function checkCurrent(content: Content): Finding[] {
  if (content.entries.length === 0) return [];
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
      atValue(
        file,
        ['status'],
        `${current.length === 2 ? 'to' : current.length} utgaver er gjeldende: ${names}`,
        current.length === 2
          ? 'skriv "tidligere" i den eldste'
          : 'skriv "tidligere" i alle unntatt den nyeste',
      ),
    );
  }
  if (current.length === 1) return checkNewest(content);
  return files
    .slice(-1)
    .map(({ file }) =>
      atValue(file, ['status'], 'ingen utgave er gjeldende', 'skriv "gjeldende" i den nyeste'),
    );
}

/** Readers choose between editions by their titles. */
function checkTitles({ editions: all }: Content): Finding[] {
  return all.flatMap(({ edition }, index): Finding[] => {
    const title = edition?.value?.title;
    const earlier = all.slice(0, index).find((it) => it.edition?.value?.title === title);
    if (edition === undefined || title === undefined || earlier === undefined) return [];
    const message = `tittelen er den samme som i utgaven ${earlier.slug}`;
    return [atValue(edition, ['title'], message, 'skriv perioden i tittelen')];
  });
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
function checkSource(content: Content, { slug, edition, budget }: EditionContent): Finding[] {
  const older = content.editions.find((it) => it.slug === edition?.value?.replaces && it.slug !== slug);
  if (budget?.value === undefined || older?.budget?.value?.citation !== budget.value.citation) return [];
  const message = `kilden "${budget.value.citation}" er den samme som i utgaven ${older.slug}`;
  const remedy = 'legg den nye planen inn i kilder.json, og skriv id-en i "citation" i filene i denne mappen';
  return [atValue(budget, ['citation'], message, remedy)];
}

function checkEdition(
  content: Content,
  { slug, edition, budget, folder, chapters }: EditionContent,
): Finding[] {
  const findings: Finding[] = [];
  // Of an edition that has no file at all, that is said.
  const isThere = edition !== undefined || budget !== undefined;
  if (
    isThere &&
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
  } else if (lastYear - firstYear > MAX_PERIOD_YEARS) {
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
  const isName = replaces !== null && isEditionSlug(replaces);
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
  const titled = /(\d{4}) ?(?:[-–/]|til) ?(\d{2,4})(?!\d)/.exec(edition.value.title);
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
