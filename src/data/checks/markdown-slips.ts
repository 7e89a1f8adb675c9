import type { Nodes } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { describeBlank } from './footnotes.ts';
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
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      findings.push(...checkBlock(file, node));
  });
  return findings;
}

type Slip = readonly [pattern: RegExp, describe: (match: RegExpExecArray) => readonly [string, string]];

const stays = (remedy: string) => (match: RegExpExecArray) =>
  [`«${match[0].trim()}» blir stående som tekst`, remedy] as const;

/** Where a link may lead, when one of the signs around it is missing. */
const TARGET = String.raw`(?:\/|#|https?:|mailto:|www\.)[^)\s]{0,500}`;
/** The same right behind a bracket, where «[og]/eller» is a sentence. */
const BARE_TARGET = String.raw`(?:\/[a-z0-9-]+\/(?=[a-z0-9#).,;:!?\s]|$)|https?:|mailto:|www\.)[^()\s]{0,500}`;

/** What Markdown leaves as text because it is not a link: searched in the source, where `\[` can be told from `[`. */
const SLIPS: readonly Slip[] = [
  [
    /(?<!\\)!(?:\[[^\]]*\] ?\([^)]*\)|\[\[[^\]]*\]\]|\([^)]*\) ?\[[^\]]*\])/,
    stays('legg bildet i medier/, en post i medier.json, og skriv <Medium id="…" />'),
  ],
  [/(?<!\\)\[\^[^\]\s]{0,80}\s[^\]\n]{0,80}\]/, (match) => describeBlank(match[0])],
  [
    /(?<!\\)\[\^([^\]]+)\](?!:)/,
    (match) => [`fotnoten ${match[0]} finnes ikke`, `legg til en linje ${match[0]}: teksten i fotnoten`],
  ],
  [/(?<!\\)\^\[[^\]]*\]/, stays('skriv fotnoter slik: [^1], og på en egen linje [^1]: teksten i fotnoten')],
  [
    /(?<!\\)\[([^\]]+)\]\[([^\]]*)\]/,
    (match) => [`lenken ${match[0]} viser til en adresse som ikke finnes`, `skriv [${match[1]}](adresse)`],
  ],
  [
    /(?<!\\)\[[^\]]+\](?:[ \t]+|[ \t]*\r?\n[ \t]*)\((?:\/|#|https?:|www\.)[^)]*\)/,
    (match) =>
      /\]\s*\n/.test(match[0])
        ? [`linjeskift i lenken «${match[0]}»`, 'fjern linjeskiftet mellom ] og (']
        : [`mellomrom i lenken «${match[0]}»`, 'fjern mellomrommet mellom ] og ('],
  ],
  [
    /(?<!\\)\[[^\]]+\]\((?=[^)]*\s)[^)]*\)/,
    (match) => [`mellomrom i adressen til lenken «${match[0]}»`, 'skriv adressen uten mellomrom'],
  ],
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\]\((${TARGET})\\\)`),
    (match) => [`det står \\ foran ) i lenken «${match[0]}»`, `skriv [${match[1]}](${match[2]})`],
  ],
  // A link that is whole is read, unless another one stands inside it.
  [
    /(?<!\\)\[[^\]]+\]\((?:\/|#|https?:|mailto:)[^)\s]*\)/,
    (match) => [
      `lenken «${match[0].replace(/\s+/g, ' ')}» har en annen lenke inni seg`,
      'skriv dem etter hverandre',
    ],
  ],
  [
    /(?<!\\)\[([^\]]+)\]\(([^)\s]*)(?=\s|$)/,
    (match) => [
      `parentesen etter adressen mangler: «${match[0]}»`,
      `skriv [${match[1]}](${match[2] || 'adresse'})`,
    ],
  ],
  [
    /(?<!\\)\(([^)]+)\)\[((?:\/|#|https?:|www\.)[^\]]*)\]/,
    (match) => [`lenken «${match[0]}» er skrevet bak fram`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\]\]\((${TARGET})\)`),
    (match) => [`lenken «${match[0]}» har en ] for mye`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\]\((${TARGET})\)`),
    (match) => [`lenken «${match[0]}» mangler [ foran teksten`, `skriv [lenketekst](${match[1]})`],
  ],
  // In «[se tabellen (https://www.ssb.no)]» the bracket ends later.
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]()]{1,200}?) ?\((${TARGET})\)(?![^[\]]{0,500}\])`),
    (match) => [`lenken «${match[0]}» mangler ] etter teksten`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\](${BARE_TARGET})\)?`),
    (match) => [`lenken «${match[0]}» mangler ( foran adressen`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\(([^()]{1,200})\)\((${TARGET})\)`),
    (match) => [`lenken «${match[0]}» har ( der [ skulle stå`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    /(?<!\\)\[url=([^\]\s]+)\]|(?<!\\)\[\/(?:url|img|[biu])\]/i,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      match[1] === undefined
        ? 'slett tegnene; fet tekst skrives **slik**'
        : `skriv [lenketekst](${match[1]})`,
    ],
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
  [/(?<!\\)~~|==\S[^=\n]*==|\$\$|^:::/m, stays('slett tegnene')],
  [/(?<!\\)`/, stays('skriv `kode` med tegnet på begge sider, eller slett det')],
  [/(?<!\\)\[(?:\[[^\]]*\]\]|![A-Z]+\]|TOC\]|toc\])/, stays('slett det')],
  [/(?<!\\)\\$/, stays('slett den omvendte skråstreken')],
  [/^\[[^\]]+\]:|(?<!\\)\[#[^\]]*\]/m, stays('slett det; id-er virker bare i overskrifter')],
];

/** `##Mål` and `####### Mål`; one sign alone may begin a hashtag, so there the word needs a capital. */
const LOST_HEADING = /^(#{2,}) ?(?=\p{L})|^(#)(?=\p{Lu})/mu;

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
    const remedy = `skriv ${level} med et mellomrom etter, eller \\# når tegnet er vanlig tekst`;
    return [atOffset(file, start + mark.index, 'linjen blir ikke en overskrift', remedy)];
  }
  return SLIPS.flatMap(([pattern, describe]) => {
    const match = pattern.exec(words);
    return match === null ? [] : [atOffset(file, start + match.index, ...describe(match))];
  }).slice(0, 1);
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

/** `ca. ~5 og ~10` strikes out what stands between. Two signs on each side are meant. */
function checkStruck(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'delete' }>): Finding[] {
  const { start } = getSpan(node);
  if (file.text.startsWith('~~', start)) return [];
  return [atNode(file, node, 'teksten mellom ~ og ~ blir strøket over', 'skriv «ca.» i stedet for ~')];
}
