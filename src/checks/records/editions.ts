import { isEditionSlug, MAX_PERIOD_YEARS } from '../../read/files.ts';
import type { Content, EditionContent } from '../../read/index.ts';
import { BUDGET, PLAN } from '../example.ts';
import { atFile, atValue, type Finding, type Rule } from '../rule.ts';
import { OLDER, withOlder } from '../two-editions.ts';

export const editions: Rule = {
  id: 'editions',
  kind: 'fault',
  about:
    'Nøyaktig én utgave er gjeldende, den nyeste. Mappen heter som perioden, og budsjettåret ligger i den.',
  bad: [
    {
      name: 'an edition of which none is current',
      change: (it) => it.replace(PLAN, '"gjeldende"', '"tidligere"'),
      file: PLAN,
      line: 4,
      message: 'ingen utgave er gjeldende',
      remedy: 'skriv "gjeldende" i den nyeste',
    },
    {
      name: 'two current editions',
      change: (it) => withOlder(it).replace(`${OLDER}/utgave.json`, '"tidligere"', '"gjeldende"'),
      file: PLAN,
      message: 'to utgaver er gjeldende: ',
      remedy: 'skriv "tidligere" i alle unntatt den nyeste',
    },
    {
      name: 'a current edition that is not the newest',
      change: (it) =>
        withOlder(it)
          .replace(`${OLDER}/utgave.json`, '"tidligere"', '"gjeldende"')
          .replace(PLAN, '"gjeldende"', '"tidligere"'),
      file: PLAN,
      message: 'utgaven 2020-23 er nyere enn 2019-22, som er gjeldende',
      remedy: 'skriv "gjeldende" her, og "tidligere" i 2019-22',
    },
    {
      name: 'years that are not those of the folder',
      change: (it) => it.replace(PLAN, '"lastYear": 2023', '"lastYear": 2024'),
      file: PLAN,
      line: 5,
      message: 'årene gir perioden 2020-24, men mappen heter 2020-23',
    },
    ...['2019', '2020-23', '2024-27'].map((replaces) => ({
      name: `an edition that replaces ${replaces}`,
      change: (it: Parameters<typeof withOlder>[0]) =>
        it.replace(PLAN, '"replaces": null', `"replaces": "${replaces}"`),
      file: PLAN,
      line: 7,
      message: `"${replaces}" er ikke navnet på en tidligere utgave`,
      remedy: 'for eksempel "2019-22", eller null',
    })),
    {
      name: 'a budget of a year outside the period',
      change: (it) => it.replace(BUDGET, '"year": 2020', '"year": 2024'),
      file: BUDGET,
      line: 2,
      message: 'budsjettåret 2024 er utenfor planperioden 2020-2023',
    },
  ],
  good: [
    { name: 'two editions side by side', change: withOlder },
    {
      name: 'an edition that replaces one of which there is no folder',
      change: (it) => it.replace(PLAN, '"replaces": null', '"replaces": "2016-19"'),
    },
    {
      name: 'a title without a period',
      change: (it) => it.replace(PLAN, 'Utviklingsplan 2020-23', 'Utviklingsplanen'),
    },
  ],
  check: (content) => [
    ...checkCurrent(content),
    ...checkTitles(content),
    ...content.editions.flatMap((it) => [
      ...checkChapters(content, it),
      ...checkYears(it),
      ...checkReplaced(it),
    ]),
  ],
};

function checkCurrent(content: Content): Finding[] {
  if (content.entries.length === 0) return [];
  const { root, editions: all } = content;
  if (all.length === 0) {
    const remedy = 'legg utgaven i en mappe, for eksempel utgaver/2020-23/';
    return [atFile(`${root}/utgaver`, 'ingen utgave finnes', remedy)];
  }
  const files = all.flatMap((it) => (it.edition?.value === undefined ? [] : [it.edition]));
  if (files.length < all.length) return [];
  const current = files.filter((it) => it.value?.status === 'gjeldende');
  if (current.length === 1) return checkNewest(content);
  if (current.length > 1) {
    const count = current.length === 2 ? 'to' : current.length;
    const message = `${count} utgaver er gjeldende: ${current.map((it) => it.file).join(' og ')}`;
    return current.map((it) =>
      atValue(it, ['status'], message, 'skriv "tidligere" i alle unntatt den nyeste'),
    );
  }
  return files
    .slice(-1)
    .map((it) => atValue(it, ['status'], 'ingen utgave er gjeldende', 'skriv "gjeldende" i den nyeste'));
}

/** The front page shows the current edition, and pages of the others send their readers there. */
function checkNewest({ editions: all }: Content): Finding[] {
  const at = all.findIndex((it) => it.edition?.value?.status === 'gjeldende');
  return all.slice(at + 1).flatMap(({ slug, edition }) => {
    if (edition === undefined) return [];
    const message = `utgaven ${slug} er nyere enn ${all[at]?.slug}, som er gjeldende`;
    return [
      atValue(edition, ['status'], message, `skriv "gjeldende" her, og "tidligere" i ${all[at]?.slug}`),
    ];
  });
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

function checkChapters({ root, entries }: Content, { edition, folder, chapters }: EditionContent): Finding[] {
  const hasFiles = entries.some((it) => `${root}/${it.path}`.startsWith(`${folder}/kapitler/`));
  // Of an edition that has no file at all, that is said.
  if (edition === undefined || hasFiles || chapters.length > 0) return [];
  return [atFile(`${folder}/kapitler`, 'utgaven har ingen kapitler', 'legg kapitlene i mappen kapitler/')];
}

function checkYears({ slug, edition, budget }: EditionContent): Finding[] {
  if (edition?.value === undefined) return [];
  const { firstYear, lastYear } = edition.value;
  const at = (field: string, message: string, remedy: string): Finding[] => [
    atValue(edition, [field], message, remedy),
  ];
  if (lastYear < firstYear)
    return at('lastYear', `siste år ${lastYear} er før første år ${firstYear}`, 'bytt om årene');
  if (lastYear - firstYear > MAX_PERIOD_YEARS)
    return at('lastYear', `planperioden er ${lastYear - firstYear} år lang`, 'rett årstallet');
  const period = `${firstYear}-${String(lastYear).slice(-2)}`;
  if (isEditionSlug(slug) && slug !== period) {
    const message = `årene gir perioden ${period}, men mappen heter ${slug}`;
    return at('firstYear', message, 'rett årene; en publisert mappe skifter aldri navn');
  }
  const year = budget?.value?.year;
  if (budget === undefined || year === undefined || (year >= firstYear && year <= lastYear)) return [];
  const message = `budsjettåret ${year} er utenfor planperioden ${firstYear}-${lastYear}`;
  return [atValue(budget, ['year'], message, 'rett årstallet')];
}

function checkReplaced({ slug, edition }: EditionContent): Finding[] {
  const replaces = edition?.value?.replaces ?? null;
  if (edition === undefined || replaces === null || (isEditionSlug(replaces) && replaces < slug)) return [];
  const message = `"${replaces}" er ikke navnet på en tidligere utgave`;
  const remedy = 'skriv mappenavnet til utgaven før, for eksempel "2019-22", eller null';
  return [atValue(edition, ['replaces'], message, remedy)];
}
