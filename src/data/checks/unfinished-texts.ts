import { listBlocks } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from './rule.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';

export const unfinishedTexts: Rule = {
  id: 'unfinished-texts',
  about: 'Ingen tekst fra en mal, ingen huskelapp og ingen feilmelding fra et regneark står igjen.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) =>
      listBlocks(file.tree).flatMap((block): Finding[] => {
        const fault = findFault(block.text);
        if (fault === undefined) return [];
        return [atOffset(file, block.sourceOffset(fault.index), fault.message, fault.remedy)];
      }),
    ),
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation }): Finding[] => {
      const fault = isQuotation ? undefined : findFault(text);
      return fault === undefined ? [] : [atValue(file, path, fault.message, fault.remedy)];
    }),
    ...content.editions.flatMap(({ media }) =>
      (media?.value?.media ?? []).flatMap(({ url }, index): Finding[] =>
        media === undefined || !TEMPLATE_TEXTS.includes(url ?? '')
          ? []
          : [
              atValue(
                media,
                ['media', index, 'url'],
                `adressen er fra malen: «${url}»`,
                'lim inn adressen til filmen',
              ),
            ],
      ),
    ),
  ],
};

const UNIT = '(?:mill(?:ion\\p{L}*)?|mrd|mnok|kr|kroner|prosent|%)(?!\\p{L})';

const PATTERNS: readonly (readonly [pattern: RegExp, what: string, remedy: string])[] = [
  [/lorem ipsum/i, 'er fylltekst', 'skriv teksten'],
  [
    /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|XXX+)(?![\p{L}\p{N}])|\?{3,}/u,
    'er en huskelapp',
    'skriv det som mangler, eller slett den',
  ],
  [
    /\[(?:sett inn|fyll inn|skriv inn|legg inn|tekst her)[^\]]*\]|\((?:sett|fyll|skriv|legg) inn (?:bilde|figur|tabell|tekst|tall|dato|navn|lenke)\p{L}*(?: her)?\)|^(?:skriv )?tekst(?:en)? her\.?$/iu,
    'er en huskelapp',
    'skriv det som mangler',
  ],
  [
    /(?<!\p{L})(?:Feil|Error)! (?:Fant ikke|Bokmerke|Ukjent|Ingen tekst|Hyperkobling|Reference|Bookmark|No text|Hyperlink|Unknown|Not a valid)[^.]*/u,
    'er en feilmelding fra Word',
    'skriv det som skulle stått der',
  ],
  [/^(?:null|nil|none|n\/a)\.?$/i, 'er ingen tekst', 'skriv teksten; i JSON skrives null uten anførselstegn'],
  [
    new RegExp(`(?<![\\p{L}\\p{N}?])(?:x{1,4}|\\?{1,2}|_{2,}|\\.{3}|…|n\\.? ?n\\.?) ?${UNIT}`, 'iu'),
    'mangler tallet',
    'sett inn tallet med <Belop id="…" />, i JSON {belop:id}',
  ],
  [
    /(?<!\p{L})kr\.? ?(?:[-–_]{1,3}|,-)(?=$|[ .,;:)])/iu,
    'mangler tallet',
    'sett inn tallet med <Belop id="…" />, i JSON {belop:id}',
  ],
  [
    /#(?:REF|DIV\/0|N\/A|I\/T|NAME|NAVN|VALUE|VERDI|NUM)[!?]?(?![\p{L}])|\[object Object\]|(?<!\p{L})(?:undefined|NaN)(?!\p{L})/u,
    'er en feilmelding fra et regneark eller et program',
    'skriv det som skulle stått der',
  ],
];

function findFault(text: string): { index: number; message: string; remedy: string } | undefined {
  if (TEMPLATE_TEXTS.includes(text.trim()))
    return { index: 0, message: `teksten er fra malen: «${text.trim()}»`, remedy: 'skriv din egen tekst' };
  for (const [pattern, what, remedy] of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null) return { index: match.index, message: `«${match[0]}» ${what}`, remedy };
  }
  return undefined;
}
