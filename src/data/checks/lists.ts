import type { List, ListItem, Nodes } from 'mdast';
import { MONTHS } from '../../format/dates.ts';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { getText, isEmpty } from './mdx-nodes.ts';
import { atNode, atOffset, type Finding, type Rule } from './rule.ts';
import { getSource, getSpan } from './source-span.ts';
import { visit } from './walk.ts';

export const lists: Rule = {
  id: 'lists',
  about:
    'Punkter blir bare til en liste når tegnet og mellomrommet er riktig, og en dato først på en linje skal ikke bli en liste.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node, _, parent) => {
        if (node.type === 'paragraph')
          findings.push(...checkParagraph(file, node, parent?.type === 'listItem'));
        if (node.type === 'listItem') findings.push(...checkItem(file, node));
        if (node.type === 'list') findings.push(...checkNumbers(file, node));
      });
      file.tree?.children.forEach((node, index, all) => {
        findings.push(...checkNeighbour(file, node, all[index + 1]));
      });
      return findings;
    }),
};

const CHECKBOX = /^(?:\[[ xX]?\] |[☐☑☒✓✔])/m;

/** A symbol, an emoji of several signs, or a number in a frame. */
const DRAWN_MARK = String.raw`(?:[\p{So}\p{Sm}\p{Sk}\p{No}»›~/\u200d\ufe0f]{1,8}|\d\ufe0f?\u20e3)`;

/** Marks that people and Word begin a point with; those that may begin a sentence count from the second line on. */
const BULLETS: readonly (readonly [pattern: RegExp, least: number, remedy: string])[] = [
  [
    /^(?:[•●▪■◦‣⁃∙·]|&(?:bull|middot|#8226|#183|#xb7|#x2022);)/gim,
    1,
    'skriv - med et mellomrom etter, i stedet for punktet',
  ],
  [/^[-*+]\u00a0(?=\D)/gm, 1, 'skriv - med et vanlig mellomrom etter; der står et hardt mellomrom'],
  [
    /^(?:[–—−]|&[mn]dash;)(?=[ \u00a0\p{L}])/gmu,
    2,
    'skriv - med et mellomrom etter, i stedet for tankestreken',
  ],
  [/^--(?= )/gm, 2, 'skriv - i stedet for to streker'],
  // These are bullets of Word and nothing else.
  [/^[➢➤❖❑⦁]/gmu, 1, 'skriv - med et mellomrom etter, i stedet for merket'],
  [/^[►▶→⇒◆★○⚬✦☞✅👉]/gmu, 2, 'skriv - med et mellomrom etter, i stedet for merket'],
  // Check marks and arrows of Word, when only the letter came along.
  [
    /^(?:[üØ§][ \t](?=\p{L})|[vqnl][ \t](?=\p{Lu}))/gmu,
    2,
    'skriv - i stedet for tegnet, som var et merke i Word',
  ],
  [/^(?:[-+]|\*(?![^*\n]{1,300}\*))(?=\p{L})/gmu, 2, 'skriv - med et mellomrom etter'],
  [/^o[ \t](?=\p{L})/gmu, 2, 'skriv - i stedet for o'],
  // Whatever else people draw, when the next line has a mark too, or a line below it the same.
  [
    new RegExp(
      String.raw`^(?<!(?: {2}|\\)\r?\n)(${DRAWN_MARK})[ \t](?=[\p{L}*_][^\n]{0,500}(?<!(?: {2}|\\)\r?)\n(?:(?:[^\n]{0,500}\n){0,5}?\1|${DRAWN_MARK})[ \t])`,
      'gmu',
    ),
    1,
    'skriv - med et mellomrom etter, eller 1. for et nummer, i stedet for merket',
  ],
  [
    /^1[ \t\u00a0](?=\p{Lu}[^\n]{0,300}\r?\n[ \t]{0,9}2[ \t\u00a0]\p{Lu})/gu,
    1,
    'skriv 1. med et punktum etter tallet',
  ],
  [/^\d{1,2}[.)](?=\p{L})/gmu, 2, 'skriv 1. med et mellomrom etter'],
  [/^[a-h][.)] /gm, 2, 'skriv 1. i stedet for bokstaven'],
];

function checkParagraph(
  file: MdxFile<unknown>,
  node: Extract<Nodes, { type: 'paragraph' }>,
  isInList: boolean,
): Finding[] {
  const { start } = getSpan(node);
  const source = getSource(file, node);
  const box = CHECKBOX.exec(source);
  if (box !== null) return [atOffset(file, start + box.index, ...TASK)];
  for (const [pattern, least, remedy] of BULLETS) {
    // In a list one more line is a point that was lost; its first line is the text of a point.
    const items = [...source.matchAll(pattern)].filter((it) => !isInList || it.index > 0);
    if (items.length < (isInList ? 1 : least)) continue;
    return [atOffset(file, start + (items[0]?.index ?? 0), 'linjene blir ikke en liste', remedy)];
  }
  const numbering = findNumbering(source);
  if (numbering === undefined) return [];
  const remedy = 'skriv 1. først på hver linje, med en tom linje over listen';
  return [atOffset(file, start + numbering, 'linjene blir ikke en liste', remedy)];
}

/**
 * The numbering in front of a line: `(2)`, `b)`, `IV.`, `1:`, `1.2`, and `2.` where no date or «2. kvartal» follows.
 * Below a line that ends with a line break of its own, it stands where it should.
 */
const NUMBERING =
  /^(?<!(?: {2}|\\)\r?\n)[ \t]*\*{0,3}(?:\((\d{1,2}|[A-Za-z]{1,4})\)|([A-Za-z]{1,4})[.):]|(\d{1,2})(?:[):]|\.(?=.\p{Lu}))|(\d{1,2}\.\d{1,2})\.?)\*{0,3}[ \t\u00a0](?=\p{L})/gmu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** The first of two lines that are numbered one after the other and do not become points; a lone number may be a date. */
function findNumbering(source: string): number | undefined {
  const marks = [...source.matchAll(NUMBERING)].map((it) => ({
    index: it.index,
    mark: (it.slice(1).find((part) => part !== undefined) ?? '').toLowerCase(),
  }));
  return marks.find(({ mark }, at) => listNext(mark).includes(marks[at + 1]?.mark ?? ''))?.index;
}

/** What may follow a number, a letter or a Roman numeral. */
function listNext(mark: string): string[] {
  const [, chapter = '', last] = /^(\d+\.)?(\d+)$/.exec(mark) ?? [];
  if (last !== undefined) return [`${chapter}${Number(last) + 1}`];
  const roman = ROMAN.includes(mark) ? ROMAN.slice(ROMAN.indexOf(mark) + 1).slice(0, 1) : [];
  return mark.length === 1 ? [...roman, String.fromCharCode(mark.charCodeAt(0) + 1)] : roman;
}

const TASK = ['avkryssingslister kan ikke brukes', 'skriv en vanlig liste, uten [ ] og [x]'] as const;

/** A mark that nothing stands between and the word after it. */
const UNSPACED = /^(?:[-+]|\d{1,2}[.)])(?=\p{L})/u;

/** Points with blank lines between them, and points that stand too far to the left to belong to the one above. */
function checkNeighbour(file: MdxFile<unknown>, node: Nodes, next: Nodes | undefined): Finding[] {
  if (next === undefined) return [];
  if (node.type === 'paragraph' && next.type === 'paragraph') {
    const areBoth = [node, next].every((it) => UNSPACED.test(getSource(file, it)));
    return areBoth
      ? [atNode(file, node, 'linjene blir ikke en liste', 'skriv et mellomrom etter tegnet')]
      : [];
  }
  if (node.type !== 'list' || next.type !== 'list' || !node.ordered || next.ordered) return [];
  const isIndented = (next.position?.start.column ?? 1) > 1;
  const isBelow = next.position?.start.line === (node.position?.end.line ?? 0) + 1;
  if (!isIndented || !isBelow) return [];
  const message = 'punktene hører ikke til punktet over, og listen blir delt i flere';
  return [atNode(file, next, message, 'rykk dem inn like langt som teksten over, tre mellomrom etter 1.')];
}

function checkItem(file: MdxFile<unknown>, item: ListItem): Finding[] {
  if (typeof item.checked === 'boolean') return [atNode(file, item, ...TASK)];
  const [first] = item.children;
  if (first?.type === 'list' && first.position?.start.line === item.position?.start.line)
    // «- 14. januar: oppstart» is what `checkNumbers` speaks of.
    return isEmpty(item) || (first.ordered === true && first.children.some(beginsWithMonth))
      ? []
      : [atNode(file, item, 'det står to listemerker på samme linje', 'slett det ene')];
  // Of points in one another the innermost is empty.
  if (!isEmpty(item) || item.children.some((it) => it.type === 'list')) return [];
  return [atNode(file, item, 'punktet i listen er tomt', 'skriv teksten, eller slett linjen')];
}

/** No list counts so far: it is a year. */
const MAX_NUMBER = 999;

/** Numbers in the source are dropped but the first: a date becomes a point, and 1, 2, 4 becomes 1, 2, 3. */
function checkNumbers(file: MdxFile<unknown>, list: List): Finding[] {
  if (!list.ordered) return [];
  const date = list.children.find((it) => isBrokenSentence(list, getText(it)));
  if (date !== undefined) {
    const mark = readMark(file, date);
    const words = getText(date).split(/\s+/)[0] ?? '';
    const last = findLastDay(words);
    if (last !== undefined && mark.endsWith('.') && Number.parseInt(mark, 10) > last) {
      const what = `linjen begynner med «${mark} ${words}», som ikke finnes i kalenderen, og blir et punkt i en liste`;
      const remedy = `rett datoen, og skriv \\ foran punktumet, for eksempel 28\\. ${words}`;
      return [atNode(file, date, what, remedy)];
    }
    const message = `linjen begynner med «${mark} ${words}» og blir et punkt i en liste`;
    return [atNode(file, date, message, `skriv ${mark.replace(/(?=[.)])/, '\\')} ${words}`)];
  }
  const [only] = list.children;
  const next = new RegExp(`[.;,] ${(list.start ?? 1) + 1}[.)] ?\\p{L}`, 'u');
  const isSentence = (list.start ?? 1) > MAX_NUMBER || next.test(only === undefined ? '' : getText(only));
  if (list.children.length === 1 && only !== undefined && isSentence) {
    const message = `linjen begynner med «${readMark(file, only)}» og blir et punkt i en liste`;
    return [atNode(file, only, message, `skriv ${readMark(file, only).replace(/(?=[.)])/, '\\')}`)];
  }
  const numbers = list.children.map((it) => Number.parseInt(readMark(file, it), 10));
  const [first = 1] = numbers;
  const isSame = numbers.every((it) => it === first);
  const isCounted = numbers.every((it, index) => it === first + index);
  if (isSame || isCounted) return [];
  const shown = numbers.map((_, index) => first + index).join(', ');
  const message = `listen er nummerert ${numbers.join(', ')}, men vises som ${shown}`;
  return [atNode(file, list, message, 'skriv 1. foran alle punktene')];
}

/** `25. juni 2019 …`, or a single point that goes on in small letters: `3. kvartal viste …`. */
function isBrokenSentence(list: List, text: string): boolean {
  const [word = ''] = text.split(/[\s,.]/);
  return MONTHS.includes(word.toLowerCase()) || (list.children.length === 1 && /^\p{Ll}/u.test(text));
}

/** «14. januar: oppstart», where the number is the mark of a list. */
function beginsWithMonth(item: ListItem): boolean {
  return findLastDay(getText(item).split(/\s/)[0] ?? '') !== undefined;
}

/** The last day of a month, of February in a leap year; undefined for words that are no months. */
function findLastDay(word: string): number | undefined {
  const month = MONTHS.indexOf(word.toLowerCase().replace(/[,.:]+$/, ''));
  return month === -1 ? undefined : new Date(Date.UTC(2020, month + 1, 0)).getUTCDate();
}

function readMark(file: MdxFile<unknown>, item: ListItem): string {
  return /^\d+[.)]/.exec(getSource(file, item))?.[0] ?? '1.';
}
