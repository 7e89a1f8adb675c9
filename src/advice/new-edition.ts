import { type Block, listBlocks, NUMBER_SIGN } from '../site/blocks.ts';
import type { Content, EditionContent } from '../read/index.ts';
import { listReaderTexts } from '../site/reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from '../checks/rule.ts';
import { BUDGET, type Change, FIGURES, P2, say } from '../checks/example.ts';
import { OLDER, withOlder } from '../checks/two-editions.ts';

const sayBesideOlder =
  (text: string): Change =>
  (it) =>
    say(text)(withOlder(it));
const said = (text: string, line: number, column: number, message: string) => ({
  name: `«${text}»`,
  change: sayBesideOlder(text),
  file: P2,
  line,
  column,
  message,
});

export const newEdition: Rule = {
  id: 'new-edition',
  kind: 'advice',
  about:
    'Tekst som er kopiert fra forrige utgave, nevner ikke budsjettåret, bruken av fondet eller kilden derfra.',
  bad: [
    said(
      'Budsjettet\ni 2019 er på <Belop id="p2" />.',
      13,
      3,
      'kontroller: 2019 er budsjettåret i forrige utgave',
    ),
    said(
      'Slik er det.\n\n## Budsjett 2019 [#budsjett]\n\nMer.',
      14,
      13,
      'kontroller: 2019 er budsjettåret i forrige utgave',
    ),
    {
      name: 'the year in the title of a figure',
      change: (it) =>
        withOlder(it).replace(
          FIGURES,
          '"what": "Bruk av fondet etter år"',
          '"what": "Bruk av fondet i 2019"',
        ),
      file: FIGURES,
      line: 3,
      message: 'kontroller: 2019 er budsjettåret i forrige utgave',
      remedy: 'skriv 2020 hvis det er budsjettåret i denne utgaven som er ment',
    },
    {
      name: 'a sentence of the older edition about the fund in that year',
      change: (it) => {
        const text = 'Av fondet går <Belop id="fond-2019" />.';
        return sayBesideOlder(text)(it).replace(
          `${OLDER}/kapitler/p2-ikap-og-arealplanlegging.mdx`,
          'Dette er oppgavene.',
          text,
        );
      },
      file: P2,
      line: 12,
      column: 15,
      message: 'kontroller: "fond-2019" er bruken av fondet i budsjettåret til forrige utgave',
    },
    {
      name: 'the source of the older edition',
      change: withOlder,
      file: BUDGET,
      line: 3,
      message: 'kontroller: kilden "utviklingsplan-2020-23" er den samme som i utgaven 2019-22',
      remedy: 'legg den nye planen inn i kilder.json',
    },
  ],
  good: [
    'I 2019 var det annerledes. Nå er det <Belop id="p2" />.',
    'Budsjettet i 2020 er på <Belop id="p2" />, mer enn i 2019.',
    'Vedtaket er fra 2019.',
    'Av fondet gikk <Belop id="fond-2019" /> i fjor.',
  ].map((text) => ({
    name: `«${text}»`,
    change: (it) =>
      sayBesideOlder(text)(it).replace(
        BUDGET,
        '"citation": "utviklingsplan-2020-23"',
        '"citation": "ssb-03321"',
      ),
  })),
  check: (content) =>
    content.editions.flatMap((edition) => {
      const older = content.editions.find((it) => it.slug === edition.edition?.value?.replaces);
      const [year, oldYear] = [edition.budget?.value?.year, older?.budget?.value?.year];
      if (older === undefined || year === undefined || oldYear === undefined || year === oldYear) return [];
      return [
        ...checkSource(edition, older),
        ...checkFields(content, edition, String(oldYear), String(year)),
        ...checkChapters(edition, older, String(oldYear), String(year)),
      ];
    }),
};

function checkSource({ budget }: EditionContent, older: EditionContent): Finding[] {
  if (budget?.value === undefined || older.budget?.value?.citation !== budget.value.citation) return [];
  const message = `kontroller: kilden "${budget.value.citation}" er den samme som i utgaven ${older.slug}`;
  const remedy = 'legg den nye planen inn i kilder.json, og skriv id-en i "citation" i filene i denne mappen';
  return [atValue(budget, ['citation'], message, remedy)];
}

const describeYear = (oldYear: string, year: string) =>
  [
    `kontroller: ${oldYear} er budsjettåret i forrige utgave`,
    `skriv ${year} hvis det er budsjettåret i denne utgaven som er ment`,
  ] as const;

/** Titles, and texts with a number of the budget in them. */
function checkFields(content: Content, edition: EditionContent, oldYear: string, year: string): Finding[] {
  return listReaderTexts(content).flatMap(({ file, path, text, edition: owner, isQuotation }): Finding[] => {
    const isTitle = ['title', 'navTitle', 'what', 'dataDate'].includes(String(path.at(-1)));
    const isOld = owner === edition && !isQuotation && !file.file.startsWith(`${content.root}/kilder`);
    if (!isOld || !(isTitle || /\{belop:(?!fond-)/.test(text)) || findYear(text, oldYear, year) < 0)
      return [];
    return [atValue(file, path, ...describeYear(oldYear, year))];
  });
}

/** Where the year of the older budget stands; -1 where it does not, or beside the year of this one. */
function findYear(text: string, oldYear: string, year: string): number {
  return text.includes(year) ? -1 : text.search(new RegExp(`(?<!\\d)${oldYear}(?!\\d)`));
}

function checkChapters(
  { chapters }: EditionContent,
  older: EditionContent,
  oldYear: string,
  year: string,
): Finding[] {
  const oldTexts = new Set(older.chapters.flatMap((it) => listBlocks(it.tree).map(identify)));
  return chapters.flatMap((chapter) =>
    listBlocks(chapter.tree).flatMap((block) => {
      const years = listSentences(block).flatMap(({ start, text, hasBudget }): Finding[] => {
        const at = hasBudget || block.node.type === 'heading' ? findYear(text, oldYear, year) : -1;
        return at < 0
          ? []
          : [atOffset(chapter, block.sourceOffset(start + at), ...describeYear(oldYear, year))];
      });
      const fund = block.numbers.indexOf(`fond-${oldYear}`);
      if (fund < 0 || !oldTexts.has(identify(block))) return years;
      const sign = [...block.text.matchAll(new RegExp(NUMBER_SIGN, 'g'))][fund]?.index ?? 0;
      const message = `kontroller: "fond-${oldYear}" er bruken av fondet i budsjettåret til forrige utgave`;
      const remedy = `skriv "fond-${year}" hvis det er budsjettåret i denne utgaven som er ment`;
      return [...years, atOffset(chapter, block.sourceOffset(sign), message, remedy)];
    }),
  );
}

const identify = ({ text, numbers }: Block): string => [text, ...numbers].join('\n');

/** @returns the sentences of a block; `hasBudget` for one with a number that is of the budget year */
function listSentences({ text, numbers }: Block) {
  let start = 0;
  let seen = 0;
  return text.split(/(?<=[.!?]) /).map((sentence) => {
    const count = sentence.split(NUMBER_SIGN).length - 1;
    const own = numbers.slice(seen, seen + count);
    const found = {
      start,
      text: sentence,
      hasBudget: own.some((it) => it !== undefined && !it.startsWith('fond-')),
    };
    start += sentence.length + 1;
    seen += count;
    return found;
  });
}
