import { findPastedCode } from './pasted-codes.ts';
import type { Rule } from './rule.ts';
import { findTextFaults, type TextFault } from './text-faults.ts';

export const pastedTexts: Rule = {
  id: 'pasted-texts',
  about:
    'Tekst som er limt inn fra PDF, Word, e-post og nettsider, har ikke med seg delte ord og koder som bare virket der.',
  check: (content) =>
    findTextFaults(content, (text, node) =>
      node?.type === 'code' ? undefined : (findPastedCode(text, node) ?? findHyphenated(text)),
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
