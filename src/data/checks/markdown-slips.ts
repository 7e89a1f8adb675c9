import type { Nodes } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { LINK_SLIPS, type Slip, stays } from './link-slips.ts';
import { getText } from './mdx-nodes.ts';
import { atNode, atOffset, type Finding, type Rule } from './rule.ts';
import { getSpan } from './source-span.ts';
import { getUnreadSource } from './unread-source.ts';
import { visit } from './walk.ts';

export const markdownSlips: Rule = {
  id: 'markdown-slips',
  about: 'Lenker, overskrifter, kode, fet og kursiv tekst må være skrevet slik at de blir det de skal.',
  check: (content) => listDocuments(content).flatMap(({ file }) => checkTree(file)),
};

function checkTree(file: MdxFile<unknown>): Finding[] {
  const findings: Finding[] = [];
  visit(file.tree, (node, index, parent) => {
    if (node.type === 'emphasis' || node.type === 'strong')
      findings.push(...checkEmphasis(file, node, parent?.children ?? [], index ?? 0));
    if (node.type === 'delete') findings.push(...checkStruck(file, node));
    if (node.type === 'code') findings.push(...checkCode(file, node));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      findings.push(...checkBlock(file, node));
  });
  return findings;
}

/** Signs of Markdown that stay as text. */
const MARK_SLIPS: readonly Slip[] = [
  [
    /^\*{2,4} (?=\p{L})(?![^\n]*\*\*)/mu,
    stays('skriv - først på linjen, med to mellomrom foran for hvert nivå innover'),
  ],
  [
    /(?<!\\)\*\*|(?<![\\\p{L}\p{N}])__(?=\S)|(?<=[\p{L}.:!?])__(?![\p{L}\p{N}_])/u,
    stays('skriv **fet tekst** uten mellomrom innenfor stjernene, eller \\* for en stjerne'),
  ],
  [
    /(?<!\S)\* (?=\p{L})[^*\n]{1,200}(?<=[\p{L}.:!?])\*(?![\p{L}\p{N}*])/u,
    stays('skriv *kursiv tekst* uten mellomrom innenfor stjernene, eller \\* for en stjerne'),
  ],
  [
    /(?<![\\*\p{L}\p{N}])\*(?=\p{L})|(?<![\\_\p{L}\p{N}])_(?=\p{L})/u,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      `skriv *kursiv tekst* med tegnet på begge sider, eller \\${match[0]} når tegnet er vanlig tekst`,
    ],
  ],
  [
    /(?<=[\p{L}\d.,!?])\^(\d{1,3})\^?/u,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      `skriv ${raise(match[1] ?? '')}, med hevet tall, i stedet for ${match[0]}${/[.,!?]/.test(match.input[match.index - 1] ?? '') ? `, eller [^${match[1]}] for en fotnote` : ''}`,
    ],
  ],
  [/(?<=\d)\^\p{L}{1,4}\^/u, stays('skriv bokstavene uten ^')],
  [/(?<![\p{L}\p{N}+])\+\+(?=\p{L})[^+\n]{1,200}\+\+/u, stays('slett tegnene')],
  [/(?<!\\)~~|==\S[^=\n]*==|\$\$|^:::/m, stays('slett tegnene')],
  [/(?<!\\)`/, stays('skriv `kode` med tegnet på begge sider, eller slett det')],
  [/(?<!\\)\[(?:\[\s*(?:_?TOC_?)\s*\]\]|![A-Z]+\][-+]?|TOC\])/i, stays('slett det')],
  [
    /(?<!\\)\[\[([^\]|]*)(?:\|([^\]]*))?\]\]/,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      `skriv [${match[2] ?? match[1]}](adresse), eller slett det`,
    ],
  ],
  [/(?<!\\)\\$/, stays('slett den omvendte skråstreken')],
  [
    /^\[([^\]#]{1,80})\]:/m,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      `skriv [^${match[1]?.replace(/\s+/g, '-')}]: når det er en fotnote, eller slett det`,
    ],
  ],
  [/(?<!\\)\[#[^\]]*\]/, stays('slett det; id-er virker bare i overskrifter')],
];

/** `##Mål` and `####### Mål`; one sign alone may begin a hashtag, so there the word needs a capital. */
const LOST_HEADING =
  /^[\u00a0\u2000-\u200a\u202f]*(#{2,})[ \u00a0\u2000-\u200a\u202f]?(?=\p{L})|^[\u00a0\u2000-\u200a\u202f]*(#)[\u00a0\u2000-\u200a\u202f]?(?=\p{Lu})/mu;

function checkBlock(
  file: MdxFile<unknown>,
  node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>,
): Finding[] {
  const { start } = getSpan(node);
  const source = getUnreadSource(file, node);
  // Ids of headings are read, but not by a node of their own; those in the wrong place are what `headings` speaks of.
  const words =
    node.type === 'heading' ? source.replace(/\[#[^\]]*\]/g, (id) => ' '.repeat(id.length)) : source;
  const mark = node.type === 'paragraph' ? LOST_HEADING.exec(words) : null;
  if (mark !== null) {
    const level = /^#{2,6}$/.test(mark[1] ?? '') ? mark[1] : '##';
    const isHard = /[^# ]/.test(mark[0]);
    const remedy = isHard
      ? `skriv ${level} først på linjen, med et vanlig mellomrom etter; der står et hardt mellomrom`
      : `skriv ${level} med et mellomrom etter, eller \\# når tegnet er vanlig tekst`;
    return [atOffset(file, start + mark.index, 'linjen blir ikke en overskrift', remedy)];
  }
  return [...LINK_SLIPS, ...MARK_SLIPS]
    .flatMap(([pattern, describe]) => {
      const match = pattern.exec(words);
      return match === null ? [] : [atOffset(file, start + match.index, ...describe(match))];
    })
    .slice(0, 1);
}

/** `**fet:*` and `***fet:**`: where the marks are uneven, what is over touches the text that they emphasize. */
function checkEmphasis(
  file: MdxFile<unknown>,
  node: Extract<Nodes, { type: 'emphasis' | 'strong' }>,
  siblings: readonly Nodes[],
  index: number,
): Finding[] {
  const { start, end } = getSpan(node);
  const isBesideText = (at: number): boolean => siblings[at]?.type === 'text';
  const textBefore = isBesideText(index - 1) ? file.text.slice(Math.max(start - 4, 0), start) : '';
  const textAfter = isBesideText(index + 1) ? file.text.slice(end, end + 3) : '';
  const before = /(?<!\\)[*_]+$/.exec(textBefore)?.[0] ?? '';
  const after = /^[*_]+/.exec(textAfter)?.[0] ?? '';
  if (before === '' && after === '') return [];
  const written = file.text.slice(start - before.length, end + after.length);
  const message = `«${written}» har ikke like mange tegn på begge sider, så «${before}${after}» blir stående som tekst`;
  const remedy = `skriv **${getText(node)}** for fet eller *${getText(node)}* for kursiv tekst`;
  return [atOffset(file, start - before.length, message, remedy)];
}

/** Languages that were to become text or a drawing: here a code block shows them as they are written. */
const DRAWN = /^(?:markdown|md|mdx|mermaid|plantuml|latex|tex|math|suggestion)$/i;
const SECTION = /^#{1,6} .*\[#[^\]]*\]/m;

/** A text that was copied together with the block that a chat program or a review put around it. */
function checkCode(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'code' }>): Finding[] {
  if (!DRAWN.test(node.lang ?? '') && !SECTION.test(node.value)) return [];
  const fence = /^[`~]{3,}/.exec(file.text.slice(getSpan(node).start))?.[0] ?? '```';
  const message = 'teksten står i en kodeblokk og vises som kode';
  return [atNode(file, node, message, `slett linjene med ${fence} over og under`)];
}

/** `ca. ~5 og ~10` strikes out what stands between. Two signs on each side are meant. */
function checkStruck(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'delete' }>): Finding[] {
  const { start } = getSpan(node);
  if (file.text.startsWith('~~', start)) return [];
  const message = 'teksten mellom ~ og ~ blir strøket over';
  const before = /\p{L}{1,20}$/u.exec(file.text.slice(Math.max(start - 20, 0), start))?.[0];
  const [, digits, after = ''] = /^~(\d{1,3})~?(\p{L}{0,20})/u.exec(file.text.slice(start, start + 30)) ?? [];
  if (before === undefined || digits === undefined)
    return [atNode(file, node, message, 'skriv «ca.» i stedet for ~')];
  return [atNode(file, node, message, `skriv ${before}${lower(digits)}${after}, med senket tall`)];
}

/** `2` -> `²` */
function raise(digits: string): string {
  return digits.replace(/\d/g, (it) => [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][Number(it)] ?? it);
}

/** `2` -> `₂` */
function lower(digits: string): string {
  return digits.replace(/\d/g, (it) => String.fromCodePoint(0x2080 + Number(it)));
}
