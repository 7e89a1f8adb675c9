import type { Nodes } from 'mdast';
import { MONTHS } from '../../format/dates.ts';
import { atValue, type Finding, type Rule } from './rule.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { type FaultPattern, findPatternFault, findTextFaults, type TextFault } from './text-faults.ts';

export const unfinishedTexts: Rule = {
  id: 'unfinished-texts',
  about: 'Ingen tekst fra en mal, ingen huskelapp og ingen feilmelding fra et regneark står igjen.',
  check: (content) => [
    ...findTextFaults(content, (text, node, isOwn = true) => findFault(text, node?.type, isOwn)),
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

/** Alone in brackets these ask for what they name. */
const ASKED =
  '(?:dato|navn|sted|tittel|tekst|tall|beløp|årstall|kilde|kommune|adresse|antall|prosent|person|telefon|e-post|bilde|figur|lenke|link|år|måned|nr|TBC|TBD)';
const NOT_FILLED_IN = ['er ikke fylt ut', 'skriv tallene'] as const;

const PATTERNS: readonly FaultPattern[] = [
  // Headings of tables and sections as programs make them.
  [
    /^(?:Kolonne|Column|Header|Heading|Cell|Celle) ?\d{1,2}$|^(?:Ny |New )?(?:[Oo]verskrift|[Hh]eading)(?: \d{1,2})?$/,
    'er ikke fylt ut',
    'skriv overskriften',
  ],
  [/lorem ipsum|(?<!\p{L})bla,? bla(?!\p{L})|(?<!\p{L})asdf/iu, 'er fylltekst', 'skriv teksten'],
  [
    /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|XXX+)(?![\p{L}\p{N}])|(?<!\p{L})(?:to[ -]do|TBC):|^TBC\.?$|\?{3,}/iu,
    'er en huskelapp',
    'skriv det som mangler, eller slett den',
  ],
  [
    new RegExp(
      `\\[(?:(?:ditt|din|deres) )?${ASKED}\\??\\]|<(?:(?:ditt|din|deres) )?${ASKED}>|\\(${ASKED}\\?\\)|\\((?:sjekk\\??|\\?)\\)`,
      'iu',
    ),
    'er en huskelapp',
    'skriv det som mangler, eller slett den',
  ],
  [
    /\[(?:sjekk|husk|avklar|må sjekkes|oppdater)(?!\p{L})[^\]]{0,80}\]|\[[^\]]{1,40} mangler\]/iu,
    'er en huskelapp',
    'skriv det som mangler, eller slett den',
  ],
  [
    /\/\*[^*]{1,200}\*\/|%%[^%\n]{1,200}%%/,
    'vises for leserne',
    'slett det, eller skriv huskelappen som {/* tekst */}',
  ],
  // In small letters a sentence may begin so: «Fyll inn skjemaet».
  [
    /(?<!\p{L})(?:(?:FYLL|SETT|SKRIV|LEGG) INN|FYLL UT|SKRIV HER)(?!\p{L})/u,
    'er en huskelapp',
    'skriv det som mangler, eller slett den',
  ],
  [
    /\((?:kan |skal |bør |må )?slettes\)|(?<!\p{L})sjekk (?:dette|denne|disse|tallet|tallene|kilden|datoen|navnet)!/iu,
    'er en huskelapp',
    'skriv det som mangler, eller slett den',
  ],
  [/Komment(?:ar|ert) \[\p{L}{1,4}\d{1,3}\]/u, 'er en kommentar fra Word', 'slett kommentaren'],
  [
    /IKKE (?:FOR|TIL) PUBLISERING|^UTKAST(?: [–-].{0,80})?$/,
    'er en merknad fra et utkast',
    'slett den når teksten er ferdig',
  ],
  [
    /Klikk (?:eller trykk )?her for å (?:skrive|angi)[^.]{0,40}|^Velg (?:en dato|et element)\.?$|Click or tap (?:here )?to enter/u,
    'er hjelpetekst fra Word',
    'skriv det som mangler',
  ],
  [
    /Automatisk generert beskrivelse|Description automatically generated|KI-generert innhold kan være feil|AI-generated content may be incorrect/i,
    'er skrevet av et program',
    'skriv selv hva det skal stå',
  ],
  [/(?<!\p{L})dd[./-]mm[./-](?:å{2,4}|y{2,4})(?!\p{L})/iu, 'er en dato som ikke er fylt ut', 'skriv datoen'],
  [
    /\[(?:sett inn|fyll (?:inn|ut)|skriv (?:inn|her)|legg inn|tekst her)[^\]]*\]|\((?:fyll|sett) (?:inn|ut)\)|\((?:sett|fyll|skriv|legg) inn (?:bilde|figur|tabell|tekst|tall|dato|navn|lenke)\p{L}*(?: her)?\)|^(?:skriv )?tekst(?:en)? her\.?$/iu,
    'er en huskelapp',
    'skriv det som mangler',
  ],
  [
    /(?<!\p{L})(?:Feil|Error)! (?:Fant ikke|Bokmerke|Ukjent|Ingen tekst|Hyperkobling|Reference|Bookmark|No text|Hyperlink|Unknown|Not a valid)[^.]*/u,
    'er en feilmelding fra Word',
    'skriv det som skulle stått der',
  ],
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
    /#(?:REF|DIV\/0|N\/A|I\/T|NAME|NAVN|VALUE|VERDI|NUM)[!?]?(?![\p{L}])|#(?:TALL|NULL|OVERFLYT|SPILL|SPRED|CALC)!|^#{3,}$|(?<=\S )#{4,}(?!\S)|\[object Object\]|Invalid Date|^-?Infinity$|(?<!\p{L})(?:undefined|NaN|Infinity(?= ?(?:%|kr|mill|prosent)))(?!\p{L})/u,
    'er en feilmelding fra et regneark eller et program',
    'skriv det som skulle stått der',
  ],
  // In addresses and Roman numerals the same letters are what was meant.
  [/(?<![\p{L}\p{N}/.@_-])xx(?:[./ ](?:xx|\d{2,4})){0,4}(?![\p{L}\p{N}@_-]|\.\p{L})/u, ...NOT_FILLED_IN],
  [/(?<![\p{L}\p{N}])XX(?:[./ ]XX|[./]\d{2,4}){1,4}(?![\p{L}\p{N}])/u, ...NOT_FILLED_IN],
  [new RegExp(`(?<![\\p{L}\\p{N}])XX\\. (?:${MONTHS.join('|')})`, 'u'), ...NOT_FILLED_IN],
  // Kings have numbers too: only in front of what is counted.
  [
    /(?<![\p{L}\p{N}/.@_-])XX(?= (?:nye )?(?:kommuner|bedrifter|virksomheter|tiltak|prosjekter|personer|innbyggere|ansatte|deltakere|søkere|søknader|medlemmer|boliger|arbeidsplasser|stillinger|årsverk|møter|elever|studenter|dager|uker|måneder|år|ganger|meter|kilometer|km|dekar|hektar)(?!\p{L}))/u,
    ...NOT_FILLED_IN,
  ],
  [/(?<!\S)\?\?(?= \p{Ll})/u, ...NOT_FILLED_IN],
  [/(?<![\p{L}\p{N}])(?:19|20)(?:XX|xx|__|\d[xX])(?![\p{L}\p{N}])/u, ...NOT_FILLED_IN],
];

const REMARK = ['er en huskelapp', 'skriv det som mangler, eller slett den'] as const;
/** What is a remark where a whole line or paragraph says nothing else; in a list or a table it may be what is meant. */
const LINES: readonly FaultPattern[] = [
  [
    /^(?:Utkast|Kladd)[.!:]?$|^(?:UTKAST|KLADD|SLETTES)(?!\p{L}).{0,80}/mu,
    'er en merknad fra et utkast',
    'slett den når teksten er ferdig',
  ],
  [
    /^(?:fyll (?:inn|ut)|skriv|sett inn|legg inn)(?: (?:en |et |mer )?(?:tekst|tall|navn|dato|bilde|tabell|figur|kilde)\p{L}{0,3})? her[.!]?$/iu,
    ...REMARK,
  ],
  [
    /^(?:mer )?(?:tekst|tall|bilde|tabell|figur|kart|innhold)(?:en|et|ene|a)? (?:kommer|følger)(?: her| senere| snart| etter hvert)?[.!…]?$/iu,
    ...REMARK,
  ],
  [/^(?:Husk|HUSK): .{0,80}/mu, ...REMARK],
  [/^sjekk (?:dette|denne|disse|tallet|tallene|kilden|datoen|navnet)[.!?]?$/iu, ...REMARK],
  [/\((?:tekst |tall |kilde |bilde )?mangler[.!]?\)/iu, ...REMARK],
];
/** A remark for those who read the file, as people write it in code. */
const COMMENT: FaultPattern = [
  /^\/\/(?: |(?=\p{L}{1,30}(?!\S)))[^\n]{0,80}/mu,
  'vises for leserne',
  'slett det, eller skriv huskelappen som {/* tekst */}',
];

/** In Norwegian `Null` is a number, and so is `null` in a table. */
const NO_TEXT = /^(?:null|NULL|[Nn]il|NIL|[Nn]one|NONE|[Nn]\/[Aa])\.?$/;

/** @param isOwn neither in a list nor in a quotation */
function findFault(text: string, type: Nodes['type'] | undefined, isOwn: boolean): TextFault | undefined {
  if (NO_TEXT.test(text) && !(type === 'tableCell' && text === 'null')) {
    const remedy = 'skriv teksten; i JSON skrives null uten anførselstegn';
    return { index: 0, message: `«${text}» er ingen tekst`, remedy };
  }
  if (TEMPLATE_TEXTS.includes(text.trim()))
    return { index: 0, message: `teksten er fra malen: «${text.trim()}»`, remedy: 'skriv din egen tekst' };
  return (
    findPatternFault(text, PATTERNS) ??
    (type === 'code' ? undefined : findPatternFault(text, isOwn ? [...LINES, COMMENT] : [COMMENT]))
  );
}
