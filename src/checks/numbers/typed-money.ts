import type { Nodes, Parents } from 'mdast';
import { PLACEHOLDER_PATTERN, QUOTE_PATTERN } from '../../data/compute/placeholders.ts';
import type { AmountQuantity } from '../../data/compute/quantities.ts';
import { readAmountText } from '../../read/amount-text.ts';
import type { Content, EditionContent, MdxFile } from '../../read/index.ts';
import { type Block, listBlocks } from '../../site/blocks.ts';
import { listDocuments } from '../../site/documents.ts';
import { getQuantities } from '../../site/edition-data.ts';
import { toPlainText } from '../../site/plain-text.ts';
import { listReaderTexts, type ReaderText } from '../../site/reader-texts.ts';
import { getSpan } from '../../site/source-span.ts';
import { atOffset, atValue, type Finding, type Rule } from '../rule.ts';
import { findMoney } from './money-pattern.ts';
import { bad, good } from './typed-money.examples.ts';

export const typedMoney: Rule = {
  id: 'typed-money',
  kind: 'fault',
  about:
    'Et beløp med valuta, eller med «millioner» uten noe som telles, hentes fra dataene eller siteres med kilden sin.',
  bad,
  good,
  check: (content) => [
    ...listDocuments(content).flatMap(({ file, edition }) =>
      listBlocks(file.tree).flatMap((block) => checkBlock(content, file, block, edition)),
    ),
    ...listReaderTexts(content).flatMap((text) => checkText(content, text)),
  ],
};

function checkBlock(
  content: Content,
  file: MdxFile<unknown>,
  block: Block,
  edition: EditionContent | undefined,
): Finding[] {
  // Code has a fault of its own.
  if (block.node.type === 'code') return [];
  return listMoney(block.text).map(({ start, end, sentence }) => {
    const offset = block.sourceOffset(start);
    const words = block.text.slice(start, end);
    if (block.node.type === 'link' || block.node.type === 'definition')
      return atOffset(file, offset, describe(words), `slett beløpet i teksten «${block.text}»`);
    const written = quoteSource(file.text, block.node, offset, block.sourceOffset(end - 1) + 1, words);
    const fitting = findFitting(edition, words, sentence);
    const component = fitting === undefined ? undefined : `<Belop id="${fitting.id}" />`;
    const quote = (source: string): string => `<Tall kilde="${source}">${written}</Tall>`;
    return atOffset(file, offset, describe(written), propose(content, component, quote));
  });
}

function checkText(
  content: Content,
  { file, path, text, edition, isQuotation, takesPlaceholders }: ReaderText,
): Finding[] {
  // The title of a source is the source's own.
  if (isQuotation || file === content.sources) return [];
  const filled = [QUOTE_PATTERN, PLACEHOLDER_PATTERN].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '\u0092'.repeat(found.length)),
    text,
  );
  return listMoney(filled).map(({ start, end, sentence }) => {
    const words = text.slice(start, end);
    const fitting = takesPlaceholders ? findFitting(edition, words, sentence) : undefined;
    const placeholder = fitting === undefined ? undefined : `{belop:${fitting.id}}`;
    const quote = (source: string): string => `{tall:${source}|${words}}`;
    return atValue(file, path, describe(words), propose(content, placeholder, quote));
  });
}

function describe(words: string): string {
  return `«${words}» er skrevet for hånd`;
}

function propose(
  { sources }: Content,
  fitting: string | undefined,
  quote: (source: string) => string,
): string {
  const example = quote(sources?.value?.sources[0]?.id ?? 'kilden');
  const own = fitting === undefined ? '' : `skriv ${fitting} hvis det er planens beløp; ellers `;
  return `${own}skriv ${example} med id-en til kilden; mangler den, legg kilden til i kilder.json`;
}

interface FoundMoney {
  readonly start: number;
  readonly end: number;
  /** the sentence that it stands in, plain */
  readonly sentence: string;
}

/** Amounts in a text, by their places in it. */
function listMoney(text: string): FoundMoney[] {
  if (!/[\p{N}€$£]|kroner/iu.test(text)) return [];
  const plain = toPlainText(text);
  return findMoney(plain.text).map(({ start, end }) => {
    const before = plain.text.slice(0, start).split(SENTENCE_END).at(-1) ?? '';
    const after = plain.text.slice(end).split(SENTENCE_END)[0] ?? '';
    const sentence = `${before}${plain.text.slice(start, end)}${after}`;
    return { start: plain.at(start), end: plain.at(end - 1) + 1, sentence };
  });
}

const SENTENCE_END = /(?<=[.!?:]) (?=\p{Lu})/u;

/** What to put the tags around: the words as they are written, with the marks that begin or end inside them. */
function quoteSource(text: string, block: Nodes, start: number, end: number, words: string): string {
  let parent = block as Parents;
  for (;;) {
    const [first, last] = [start, end - 1].map((it) =>
      parent.children.find((child) => getSpan(child).start <= it && it < getSpan(child).end),
    );
    if (first === undefined || last === undefined) return words;
    if (first === last && 'children' in first) parent = first;
    else {
      const from = first.type === 'text' ? start : getSpan(first).start;
      const written = text.slice(from, last.type === 'text' ? end : getSpan(last).end);
      // A line break, and a sign written as a code, are not to be copied.
      return first === last || /[\n&]/.test(written) ? words : written;
    }
  }
}

/** The amount of the edition that is certainly meant: it has the value, and every name and year of the sentence is its own. */
function findFitting(
  edition: EditionContent | undefined,
  words: string,
  sentence: string,
): AmountQuantity | undefined {
  const amountNok = readAmountText(toPlainText(words).text);
  const year = String(edition?.budget?.value?.year);
  const named = sentence.match(/(?<!\p{L})\p{Lu}\p{L}+|(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  return [...((edition && getQuantities(edition)) ?? []).values()].find((it): it is AmountQuantity => {
    if (it.kind !== 'amount' || it.valueNok !== amountNok) return false;
    const own = [...it.label.toLowerCase().split(/[^\p{L}\p{N}]+/u), year].filter((word) => word.length > 2);
    const isOwn = (name: string): boolean => own.some((word) => name.toLowerCase().startsWith(word));
    return named.length > 0 && named.every(isOwn);
  });
}
