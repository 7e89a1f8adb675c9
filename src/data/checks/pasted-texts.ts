import type { Rule } from './rule.ts';
import { type FaultPattern, findPatternFault, findTextFaults, type TextFault } from './text-faults.ts';

export const pastedTexts: Rule = {
  id: 'pasted-texts',
  about:
    'Tekst som er limt inn fra PDF, Word, e-post og nettsider, har ikke med seg delte ord og koder som bare virket der.',
  check: (content) =>
    findTextFaults(content, (text, node) =>
      node?.type === 'code' ? undefined : (findPatternFault(text, CODES) ?? findHyphenated(text)),
    ),
};

const IS_FIELD = 'er en feltkode fra Word';
const REMEDY_OF_FIELD = 'slett koden, og skriv det som skulle stått der';

const CODES: readonly FaultPattern[] = [
  [
    /\[(?:cid:|image: ?|inline image )[^\]]{1,100}\]/i,
    'er merket etter et bilde i en e-post',
    'slett det; bilder legges i medier/ og vises med <Medium />',
  ],
  [
    /HYPERLINK \\?[lo]? ?["«“”»][^\s"»”]{0,100}["»”]?/u,
    IS_FIELD,
    'slett koden, og skriv [lenketekst](adresse)',
  ],
  [/(?:[A-Z]{3,12} )?(?:\\?\* )?MERGEFORMAT|(?:PAGEREF|REF) _(?:Toc|Ref)\d{1,12}/, IS_FIELD, REMEDY_OF_FIELD],
  [
    /\[(b|i|u|url|img|quote)(?:=[^\]]{1,100})?\][^[\]]{1,200}\[\/\1\]/i,
    'er skrevet med koder som ikke virker her',
    'skriv **fet tekst**, *kursiv tekst* eller [lenketekst](adresse); i JSON bare teksten',
  ],
  [
    /(?<!')'{2,3}\p{L}[^'\n]{0,200}'{2,3}/u,
    'er skrevet med koder som ikke virker her',
    'skriv **fet tekst** eller *kursiv tekst*; i JSON bare teksten',
  ],
  [
    /(?<=[\p{L}.,;:!?])\\[nrt](?=\p{Lu}|\s|$)/u,
    'er en kode for en ny linje',
    'begynn et nytt avsnitt med en tom linje',
  ],
  [/(?<=[\p{L}\p{N}.,)])\\(?= )/u, 'blir stående som tekst', 'slett den omvendte skråstreken'],
];

/** What may stand between a first part that waits for its last and the word that has it: `nærings- og arealplan`. */
const LINKS =
  'og|eller|samt|men|til|mot|som|så|såvel|både|enn|heller|framfor|fremfor|foran|istedenfor|i|kontra|versus|vs|pluss|minus|hhv|henholdsvis|respektive|inkludert|inklusive|eventuelt|evt|kanskje|ikke|and|or';
const HYPHENATED = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{L}[\\p{L}\\p{N}]{0,40})-(\\n| )(?!(?:${LINKS})(?!\\p{L}))(\\p{Ll}{2,40})(?![\\p{L}-])`,
  'u',
);

/** At a line's end the word was divided there; inside a line a dash may be meant. */
function findHyphenated(text: string): TextFault | undefined {
  const match = HYPHENATED.exec(text);
  if (match === null) return undefined;
  const [written, first = '', gap, last = ''] = match;
  // A name or a number keeps its hyphen: `P1-midler`, `IKAP-området`.
  const whole = /^\p{L}\p{Ll}+$/u.test(first) ? `${first}${last}` : `${first}-${last}`;
  const message = `ordet «${written.replace('\n', ' ')}» er delt med bindestrek`;
  if (gap === '\n') return { index: match.index, message, remedy: `skriv ${whole}` };
  const remedy = `skriv ${whole}, eller en tankestrek med mellomrom på begge sider`;
  return { index: match.index, message, remedy, severity: 'warning' };
}
