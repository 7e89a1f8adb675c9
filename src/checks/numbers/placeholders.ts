import { PLACEHOLDER_PATTERN } from '../../data/compute/placeholders.ts';
import type { Content } from '../../read/index.ts';
import { describeUnknownId } from '../../site/known-ids.ts';
import { listReaderTexts, type ReaderText } from '../../site/reader-texts.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const placeholders: Rule = {
  id: 'placeholders',
  kind: 'fault',
  about:
    'I innledningen og i JSON skrives tall som {belop:id} og {andel:id}, med id-er som finnes, i feltene som tar imot dem.',
  bad: [],
  good: [],
  check: (content: Content) => listReaderTexts(content).flatMap(checkText),
};

/** Where no numbers are put in, braces are ordinary signs, but a name with a colon was meant to fetch something. */
const LIKE_PLACEHOLDER = /\{\s*(?:bel[oø]p|andel)\s*:[^{}]*\}?|\{\s*\p{L}{2,20}\s*:\s*[\p{L}\p{N}-]*\s*\}/iu;

function checkText(entry: ReaderText): Finding[] {
  const { file, path, text, edition, takesPlaceholders, isQuotation } = entry;
  if (isQuotation || !/[{}]/.test(text)) return [];
  const field = String(path.findLast((it) => typeof it === 'string'));
  const found = [...text.matchAll(PLACEHOLDER_PATTERN)];
  const rest = text.replace(PLACEHOLDER_PATTERN, '');
  const findings: Finding[] = [];
  if (found.length > 0 && !takesPlaceholders) {
    const message = `"${field}" viser ${found[0]?.[0]} slik det står`;
    return [
      atValue(
        file,
        path,
        message,
        'skriv teksten uten tallet, eller flytt tallet til et felt som tar imot det',
      ),
    ];
  }
  const stray = (takesPlaceholders ? /\{[^{}]*\}?|\}/ : LIKE_PLACEHOLDER).exec(rest);
  if (stray !== null) {
    const remedy = takesPlaceholders
      ? 'skriv {belop:id} eller {andel:id}, uten mellomrom og store bokstaver'
      : 'skriv teksten uten tallet, eller flytt tallet til et felt som tar imot det';
    findings.push(atValue(file, path, `«${stray[0]}» i "${field}" er ikke et tall som kan hentes`, remedy));
  }
  for (const [whole, name, id = ''] of found) {
    const unknown = edition && describeUnknownId(edition, name === 'belop' ? 'amount' : 'share', id);
    if (unknown !== undefined)
      findings.push(atValue(file, path, `${whole}: ${unknown.message}`, unknown.remedy));
  }
  return findings;
}
