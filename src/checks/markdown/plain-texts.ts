import type { Content } from '../../read/index.ts';
import { COMPONENT_TEXT, findBracketedNumber, readComponentName } from '../../site/component-text.ts';
import { listDocuments } from '../../site/documents.ts';
import { getProp, listElements } from '../../site/mdx-nodes.ts';
import { listReaderTexts } from '../../site/reader-texts.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';

export const plainTexts: Rule = {
  id: 'plain-texts',
  kind: 'fault',
  about:
    'Tekstene i JSON, i innledningen og i vis="…" vises tegn for tegn: lenker, stjerner, komponenter og koder virker bare i kapitlene.',
  bad: [],
  good: [],
  check: (content: Content) => [
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation, takesPlaceholders }): Finding[] => {
      const field = String(path.findLast((it) => typeof it === 'string'));
      // A name may have signs that look like codes; in a sentence they were meant to work.
      const markup =
        findMarkup(text, takesPlaceholders) ?? findFirst(text, SENTENCES.has(field) ? HTML : LIST_MARKS);
      if (isQuotation || markup === undefined) return [];
      return [atValue(file, path, `"${field}" viser «${markup.written}» slik det står`, markup.remedy)];
    }),
    ...listDocuments(content).flatMap(({ file }) =>
      listElements(file.tree).flatMap((element): Finding[] => {
        const text = getProp(element, 'vis') ?? '';
        const markup = findMarkup(text, false) ?? findFirst(text, HTML);
        if (markup === undefined) return [];
        return [atNode(file, element, `vis="…" viser «${markup.written}» slik det står`, markup.remedy)];
      }),
    ),
  ],
};

/** Fields that hold sentences, not names. */
const SENTENCES = new Set([
  'text',
  'description',
  'lead',
  'reason',
  'note',
  'explanation',
  'definition',
  'caption',
]);

interface Markup {
  readonly written: string;
  readonly remedy: string;
}

type MarkupPattern = readonly [pattern: RegExp, remedy: string];

/** What Markdown would have made something of. */
const MARKUP: readonly MarkupPattern[] = [
  [/\[[^\]]*\]\([^)]*\)/, 'skriv teksten uten lenke; lenker kan bare stå i kapitlene'],
  [/\[[^[\]]+\]\[[^[\]]*\]|\[\[[^[\]]*\]\]/, 'skriv teksten uten klammer; lenker kan bare stå i kapitlene'],
  [/\{[#.:]\s?[a-z][\w-]*\}|==\S[^=]*==/i, 'slett tegnene'],
  [/\[[\^#][^\]]*\]/, 'slett det; fotnoter og id-er kan bare stå i kapitlene'],
  [
    /\*\*\S.*?\*\*|(?<![\p{L}\p{N}_])__\S.*?__(?![\p{L}\p{N}_])/u,
    'slett stjernene eller strekene rundt ordet',
  ],
  [/(?<![\p{L}\p{N}*])\*\p{L}[^*]*\*(?![\p{L}\p{N}*])/u, 'slett stjernene rundt ordet'],
  [/(?<![\p{L}\p{N}_])_\p{L}[^_]*_(?![\p{L}\p{N}_])/u, 'slett strekene rundt ordet'],
  [/~~\S.*?~~/, 'slett tegnene ~~; strøket tekst kan bare stå i kapitlene'],
  [/^[•·▪◦‣●] ?|^\* /, 'slett punktmerket først i teksten'],
  [/`[^`]+`/, 'slett tegnene ` rundt ordet'],
  [/^#{1,6} .{0,20}/, 'slett # først i teksten'],
  [/\\(?:u[\da-f]{4}|\S)/i, 'skriv tegnet selv, uten omvendt skråstrek'],
];

/** A sentence may begin with the dash of a quotation, a name may not. */
const LIST_MARKS: readonly MarkupPattern[] = [[/^[-–—] /u, 'slett streken først i teksten']];

/** HTML that is closed or does something by itself; a lone `<b>`, as in `5 <b> 6`, may be meant as it stands. */
const HTML: readonly MarkupPattern[] = [
  [/<br ?\/?>/i, 'skriv et mellomrom, eller to setninger'],
  [/<!--.*?(?:-->|$)/, 'slett kommentaren; den kan bare stå i kapitlene, som {/* tekst */}'],
  [
    /<(b|i|u|em|strong|span|p|a|sub|sup|script|iframe|style)(?: [^<>]{0,200})?>[^<]{0,500}<\/\1>/i,
    'slett kodene med < og >',
  ],
];

/** The signs that people know the codes of. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  laquo: '«',
  raquo: '»',
  ndash: '–',
};

/** A sign that is written as a code: `&nbsp;`, `&#248;`. */
export const ENTITY = /&(?:[a-z]{2,10}|#\d{2,6}|#x[\da-f]{2,6});/i;

/** A code without the semicolon that ends it; those for letters stand inside words. */
export const UNENDED_ENTITY =
  /(?<![\p{L}\p{N}])&(?:nbsp|amp|lt|gt|quot|laquo|raquo|ndash)(?![\p{L}\p{N}=])|&(?:aelig|oslash|aring)(?![=;])|&#\d{2,4}(?=\p{L})/iu;

function findMarkup(text: string, takesPlaceholders: boolean): Markup | undefined {
  const component = COMPONENT_TEXT.exec(text);
  if (component !== null)
    return describeComponent(component[0], readComponentName(component), takesPlaceholders);
  const number = findBracketedNumber(text);
  if (number !== undefined) {
    // A time is shown by its component alone.
    const isAllowed = takesPlaceholders && number.component !== 'Tid';
    const remedy = proposePlaceholder(number.component, number.id, isAllowed);
    return { written: number.written, remedy };
  }
  const entity = (ENTITY.exec(text) ?? UNENDED_ENTITY.exec(text))?.[0];
  if (entity !== undefined) return { written: entity, remedy: proposeSign(entity) };
  return findFirst(text, MARKUP);
}

function findFirst(text: string, patterns: readonly MarkupPattern[]): Markup | undefined {
  for (const [pattern, remedy] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { written: match[0], remedy };
  }
  return undefined;
}

function describeComponent(written: string, name: string, takesPlaceholders: boolean): Markup {
  const id = /id\s*=\s*["']?([a-z0-9-]+)/i.exec(written)?.[1];
  const isNumber = id !== undefined && (name === 'Belop' || name === 'Andel');
  return { written, remedy: proposePlaceholder(name, id ?? '', takesPlaceholders && isNumber) };
}

function proposePlaceholder(component: string, id: string, isAllowed: boolean): string {
  return isAllowed
    ? `skriv {${component.toLowerCase()}:${id}}`
    : 'skriv teksten uten komponenten; den kan bare stå i kapitlene';
}

/** What to write instead of a code for a sign. */
export function proposeSign(entity: string): string {
  const name = entity.replace(/^&|;$/g, '').toLowerCase();
  if (name === 'nbsp') return 'skriv et vanlig mellomrom';
  const sign = ENTITIES[name];
  return sign === undefined ? 'skriv tegnet selv, ikke koden' : `skriv ${sign}`;
}
