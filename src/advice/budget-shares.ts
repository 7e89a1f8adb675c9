import { formatShare } from '../data/compute/placeholders.ts';
import type { ShareQuantity } from '../data/compute/quantities.ts';
import { say, P2 } from '../checks/example.ts';
import { atOffset, type Finding, type Rule } from '../checks/rule.ts';
import { type Block, listBlocks } from '../site/blocks.ts';
import { type Document, listDocuments } from '../site/documents.ts';
import { getQuantities } from '../site/edition-data.ts';
import { toPlainText } from '../site/plain-text.ts';
import { sentenceAround } from '../site/sentences.ts';

export const budgetShares: Rule = {
  id: 'budget-shares',
  kind: 'advice',
  about: 'En prosent som er en andel av planens budsjett, hentes fra dataene, så den følger budsjettet.',
  bad: [
    {
      name: 'a share of the frame',
      change: say('Av rammen er 39 % gitt med forbehold.'),
      file: P2,
      line: 12,
      message: '«39 %» er planens tall: Andel av rammen med forbehold',
      remedy: 'skriv <Andel id="andel-forbehold" />',
    },
  ],
  good: [
    { name: 'the same percentage of something else', change: say('Av innbyggerne pendler 39 %.') },
    { name: 'another percentage of the frame', change: say('Av rammen er 36 % gitt med forbehold.') },
    { name: 'another year', change: say('I 2015 var 39 % av rammen gitt med forbehold.') },
    { name: 'another plan', change: say('I Stavanger er 39 % av rammen gitt med forbehold.') },
  ],
  check: (content) =>
    listDocuments(content).flatMap((document) =>
      listBlocks(document.file.tree).flatMap((block) => checkBlock(document, block)),
    ),
};

const PERCENT = /(?<![\p{L}\p{N},.])\d+(?:,\d+)? {0,2}(?:%|prosent)(?!\p{L})/gu;
/** The shortest word that says something. */
const MIN_LETTERS = 5;

function checkBlock({ file, edition }: Document, block: Block): Finding[] {
  const plain = toPlainText(block.text);
  return [...plain.text.matchAll(PERCENT)].flatMap(({ 0: words, index }): Finding[] => {
    const sentence = sentenceAround(plain.text, index, index + words.length);
    const known = edition && getQuantities(edition);
    const shares = [...(known?.values() ?? [])].filter((it) => it.kind === 'share');
    const year = String(edition?.budget?.value?.year);
    const share = shares.find((it) => isShown(it, words) && isAbout(sentence, it.label, year));
    if (share === undefined) return [];
    const message = `«${words}» er planens tall: ${share.label}`;
    return [atOffset(file, block.sourceOffset(plain.at(index)), message, `skriv <Andel id="${share.id}" />`)];
  });
}

function isShown(share: ShareQuantity, words: string): boolean {
  return /[\d,]+/.exec(formatShare(share))?.[0] === /[\d,]+/.exec(words)?.[0];
}

/** Two words of the sentence stand in the name of the share, and so does every name and year behind the first word. */
function isAbout(sentence: string, label: string, year: string): boolean {
  const own = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isOwn = (word: string): boolean => own.some((it) => word.toLowerCase().startsWith(it));
  const named = words.slice(1).filter((it) => /^\p{Lu}|^(?:19|20)\d\d$/u.test(it) && it !== year);
  return new Set(words.filter((it) => it.length >= MIN_LETTERS && isOwn(it))).size >= 2 && named.every(isOwn);
}
