import { PLACEHOLDER_PATTERN, QUOTE_PATTERN } from '../../data/compute/placeholders.ts';
import { readAmountText } from './amount-text.ts';
import type { Content, EditionContent } from '../../read/index.ts';
import { type Block, listBlocks, PART_SIGN } from '../../site/blocks.ts';
import { type Document, listDocuments } from '../../site/documents.ts';
import { getQuantities } from '../../site/edition-data.ts';
import { toPlainText } from '../../site/plain-text.ts';
import { listReaderTexts, type ReaderText } from '../../site/reader-texts.ts';
import { sentenceAround } from '../../site/sentences.ts';
import { quoteSource } from '../../site/source-span.ts';
import { atOffset, atValue, type Finding, type Rule } from '../rule.ts';
import { findMoney, type WrittenMoney } from './money-pattern.ts';
import { bad, good } from './typed-money.examples.ts';

export const typedMoney: Rule = {
  id: 'typed-money',
  kind: 'fault',
  about:
    'Et beløp med valuta, eller med «millioner» uten noe som telles, hentes fra dataene eller siteres med kilden sin.',
  bad,
  good,
  check: (content) => [
    ...listDocuments(content).flatMap((it) =>
      listBlocks(it.file.tree).flatMap((block) => checkBlock(content, it, block)),
    ),
    ...listReaderTexts(content).flatMap((it) => checkText(content, it)),
  ],
};

function checkBlock(content: Content, { file, edition }: Document, block: Block): Finding[] {
  // Code has a fault of its own.
  if (block.node.type === 'code') return [];
  return listMoney(block.text).map(({ start, end, sentence }) => {
    const offset = block.sourceOffset(start);
    const words = block.text.slice(start, end);
    const isTitle = block.node.type === 'link' || block.node.type === 'definition';
    if (isTitle) return atOffset(file, offset, describe(words), `slett beløpet i teksten «${block.text}»`);
    const written = quoteSource(file.text, block.node, offset, block.sourceOffset(end - 1) + 1, words);
    const own = findFitting(edition, words, sentence);
    const quote = (source: string): string => `<Tall kilde="${source}">${written}</Tall>`;
    return atOffset(file, offset, describe(written), propose(content, own && `<Belop id="${own}" />`, quote));
  });
}

function checkText(content: Content, entry: ReaderText): Finding[] {
  const { file, path, text, edition, isQuotation, takesPlaceholders } = entry;
  // The title of a source is the source's own.
  if (isQuotation || file === content.sources) return [];
  const hide = (found: string): string => PART_SIGN.repeat(found.length);
  const typed = text.replace(QUOTE_PATTERN, hide).replace(PLACEHOLDER_PATTERN, hide);
  return listMoney(typed).map(({ start, end, sentence }) => {
    const words = text.slice(start, end);
    const own = takesPlaceholders ? findFitting(edition, words, sentence) : undefined;
    // In front matter, a text that begins with a brace needs quotation marks.
    const isBare = start === 0 && file.file.endsWith('.mdx');
    const quote = (source: string): string =>
      isBare ? `"{tall:${source}|${words}}${text.slice(end)}"` : `{tall:${source}|${words}}`;
    return atValue(file, path, describe(words), propose(content, own && `{belop:${own}}`, quote));
  });
}

function describe(words: string): string {
  return `«${words}» er skrevet for hånd`;
}

/** The last proposal is always offered. It names a source that exists, so that it works as it is printed. */
function propose({ sources }: Content, own: string | undefined, quote: (source: string) => string): string {
  const planned = own === undefined ? '' : `skriv ${own} hvis det er planens beløp; ellers `;
  const { id, title } = sources?.value?.sources[0] ?? { id: 'kilden', title: 'kilden' };
  const others = 'ellers sett inn id-en til kilden i kilder.json, eller legg kilden til der';
  return `${planned}skriv ${quote(id)} hvis kilden er «${title}»; ${others}`;
}

/** Amounts in a text, by their places in it, with the sentence that each stands in. */
function listMoney(text: string): (WrittenMoney & { sentence: string })[] {
  if (!/[\p{N}€$£]|kroner/iu.test(text)) return [];
  const plain = toPlainText(text);
  return findMoney(plain.text).map(({ start, end }) => {
    const sentence = sentenceAround(plain.text, start, end);
    return { start: plain.at(start), end: plain.at(end - 1) + 1, sentence };
  });
}

/** The id of an amount that has the value, and whose name has every name and year of the sentence. */
function findFitting(
  edition: EditionContent | undefined,
  words: string,
  sentence: string,
): string | undefined {
  const amountNok = readAmountText(toPlainText(words).text);
  const year = String(edition?.budget?.value?.year);
  const named = sentence.match(/(?<!\p{L})\p{Lu}[\p{L}\p{N}]*|(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  const fits = (label: string): boolean => {
    const own = label.match(/\p{Lu}[\p{L}\p{N}]*|\p{L}{5,}|\d{4}/gu) ?? [];
    const isOwn = (it: string): boolean =>
      it === year || own.some((word) => it.toLowerCase().startsWith(word.toLowerCase()));
    return named.length > 0 && named.every(isOwn);
  };
  const known = [...((edition && getQuantities(edition)) ?? []).values()];
  return known.find((it) => it.kind === 'amount' && it.valueNok === amountNok && fits(it.label))?.id;
}
