import { findPastedCode } from './pasted-codes.ts';
import type { Rule } from './rule.ts';
import { findTextFaults, type TextFault } from './text-faults.ts';

export const pastedTexts: Rule = {
  id: 'pasted-texts',
  about:
    'Tekst som er limt inn fra PDF, Word, e-post og nettsider, har ikke med seg delte ord og koder som bare virket der.',
  check: (content) =>
    findTextFaults(content, (text, node, isOwn = true) =>
      node?.type === 'code'
        ? undefined
        : (findPastedCode(text, node, isOwn) ?? findHyphenated(text) ?? findJoined(text)),
    ),
};

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

/** A word and the next one with nothing but the sign between them, as where a line break was. */
const JOINED = /(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})|(?<=\p{L}{3})[,;](?=\p{L}{3})/u;
const ADDRESS = /\S{0,300}(?:https?:|www\.|@|\p{L}\.\p{Ll})\S{0,300}/gu;

function findJoined(text: string): TextFault | undefined {
  const match = JOINED.exec(text.replace(ADDRESS, (address) => ' '.repeat(address.length)));
  if (match === null) return undefined;
  const message = `mellomrommet etter «${match[0]}» mangler`;
  return { index: match.index, message, remedy: 'sett inn et mellomrom', severity: 'warning' };
}
