/** Codes of programmes, and texts that the site writes the code in front of. */
import type { EditionContent } from '../read/index.ts';
import type { Programme } from '../schemas/programmes.ts';
import { atValue, type Finding } from './rule.ts';

type Fault = readonly [message: string, remedy: string];

/** What is wrong with the codes of an edition, and with the names and the titles that stand behind them. */
export function checkCodes({ programmes, chapters }: EditionContent): Finding[] {
  const all = programmes?.value?.programmes ?? [];
  const inData = all.flatMap((programme, index): Finding[] => {
    if (programmes === undefined) return [];
    const at = (field: string, fault: Fault | undefined): Finding[] =>
      fault === undefined ? [] : [atValue(programmes, ['programmes', index, field], ...fault)];
    return [
      ...at('code', describeCode(programme)),
      // The list of programmes has the name of the plan in a sentence below the code.
      ...(['name', 'shortName', 'planName'] as const).flatMap((field) =>
        at(field, describeStart(all, programme, field, programme[field])),
      ),
    ];
  });
  const inChapters = chapters.flatMap((chapter): Finding[] => {
    const own = all.find((it) => it.id === chapter.value?.programme);
    if (chapter.value === undefined || own === undefined) return [];
    const { title, navTitle } = chapter.value;
    const faults = [
      ['title', describeStart(all, own, 'title', title)],
      ['navTitle', describeMenu(all, own, navTitle)],
    ] as const;
    return faults.flatMap(([field, fault]) =>
      fault === undefined ? [] : [atValue(chapter, [field], ...fault)],
    );
  });
  return [...inData, ...inChapters];
}

/** Menus, tables and charts have room for a code alone, and readers know it by its capital. */
function describeCode({ id, code }: Programme): Fault | undefined {
  if (/^\p{Lu}{1,4}\d{0,2}$/u.test(code)) return undefined;
  const proposal = /^[a-z]{1,4}\d{1,2}$/.test(id) ? id.toUpperCase() : 'P1';
  return [
    `koden «${code}» er ikke en stor bokstav og et tall`,
    proposal === 'P1' ? 'skriv for eksempel "P1"' : `skriv "${proposal}"`,
  ];
}

/** The code that a text begins with, apart from compounds such as «P1-midlene». */
function findCode(programmes: readonly Programme[], text: string): Programme | undefined {
  return programmes.find(({ code }) => {
    const behind = text.slice(code.length);
    return text.toLowerCase().startsWith(code.toLowerCase()) && /^(?:[\s:.–]|$)/u.test(behind);
  });
}

function describeStart(
  programmes: readonly Programme[],
  own: Programme,
  field: string,
  text: string,
): Fault | undefined {
  const found = findCode(programmes, text);
  if (found === undefined) return undefined;
  const rest = text.slice(found.code.length).replace(/^[\s:.–-]+/u, '');
  const message =
    found === own
      ? `"${field}" begynner med ${own.code}, som nettstedet setter foran selv`
      : `"${field}" begynner med ${found.code}, men hører til ${own.code}`;
  return [message, rest === '' ? 'skriv navnet på programområdet' : `skriv ${JSON.stringify(rest)}`];
}

/** The menu shows the short title as it stands. */
function describeMenu(programmes: readonly Programme[], own: Programme, text: string): Fault | undefined {
  const found = findCode(programmes, text);
  // «P2 og P3 sammen» names its own programme too.
  if (found === undefined || text.toUpperCase().includes(own.code.toUpperCase())) return undefined;
  const rest = text.slice(found.code.length).trim();
  return [
    `navTitle begynner med ${found.code}, men kapittelet hører til ${own.code}`,
    `skriv ${JSON.stringify(`${own.code} ${rest}`.trim())}, eller rett "programme"`,
  ];
}
