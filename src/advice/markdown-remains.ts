import type { Nodes } from 'mdast';
import { badTexts, goodTexts } from '../checks/markdown/text-examples.ts';
import { atOffset, type Finding, type Rule } from '../checks/rule.ts';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from '../site/documents.ts';
import { getSource, getSpan } from '../site/source-span.ts';
import { visit } from '../site/walk.ts';

export const markdownRemains: Rule = {
  id: 'markdown-remains',
  kind: 'advice',
  about: 'Ingen tegn for lenker, fet skrift, overskrifter, lister eller komponenter blir stående i teksten.',
  bad: badTexts([
    ['a blank in a link', 'Se [SSB] (https://www.ssb.no).', 'blir stående', 'skriv [lenketekst](adresse)'],
    ['a link that does not end', 'Se [målet](/2020-23/maal/ her.', '«[målet](/2020-23/maal/» blir stående'],
    ['a link to an address that is not there', 'Se [SSB][ssb].', '«[SSB][ssb]» blir stående'],
    ['a link backwards', 'Se (SSB)[https://www.ssb.no].', '«(SSB)[https:» blir stående'],
    ['blanks inside bold words', 'Det er ** viktig ** her.', '«** viktig **» blir stående', '**fet tekst**'],
    ['a heading without its blank', 'A.\n\n##Mål', '«##M» blir stående', 'mellomrom etter #', 3],
    ['an id without its heading', 'Mål [#maal]', '«[#maal]» blir stående', 'skriv ## foran'],
    ['points of a text processor', 'Disse er med:\n• Malvik\n• Melhus', 'blir stående', 'skriv - og', 2],
    [
      'a component without <',
      'Det er Belop id="p2" /> her.',
      '«Belop id="» blir stående',
      '<Belop id="p1" />',
    ],
    ['a placeholder in brackets', 'Det er [belop:p2] her.', '«belop:p2» blir stående', '<Belop id="p1" />'],
  ]),
  good: goodTexts([
    ['marks that work', '**A** *b* [c](/om/) <Belop id="p2" /> `##D [#e]` [g][h]\n\n[h]: /sok/'],
    ['marks behind a backslash', '\\[A] (https://www.ssb.no) \\** b \\**'],
    ['signs of prose', 'Se [1] (s. 4), 2 ** 3, *p < 0,05, #1, #trondheim, (a)[b], andel: stor, 3 * 4 * 5.'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, 'paragraph', (node) => void findings.push(...checkParagraph(file, node)));
      return findings;
    }),
};

const LINK = 'skriv [lenketekst](adresse), uten mellomrom mellom klammene og parentesen';
const COMPONENT = 'skriv komponenten helt ut, for eksempel <Belop id="p1" />';

const REMAINS: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  // a bracket that was not opened behind a backslash, and an address in parentheses; or the other way round
  [/\S+(?<!\\\[[^\]]*)\]\s?\((?:https?:|mailto:|\/)\S*/, LINK],
  [/\([^()]+\)\[(?:https?:|mailto:|\/)/, LINK],
  [/(?<!\\)\[[^[\]]+\]\[\p{L}[^[\]]*\]/u, 'skriv adressen på en egen linje: [ord]: https://…'],
  // two pairs of stars around words, which did not become bold
  [/(?<!\\)\*\* ?\p{L}[^*]*\*\*(?!\*)/u, 'skriv **fet tekst**, uten mellomrom innenfor stjernene'],
  [/(?<=^|\n)##+\p{L}/u, 'sett et mellomrom etter #'],
  [/(?<!\\)\[#[a-z0-9-]+\]/, 'skriv ## foran når linjen er en overskrift, eller slett id-en'],
  // two lines that begin with the same mark
  [
    /(?<=^|\n)([-•·–\p{So}])\s?\S[^\n]*\n\1/u,
    'skriv - og et mellomrom først på hver linje i stedet for merket',
  ],
  // two lines with a tab inside
  [
    /\S\t\S[^\n]*\n[^\n]*\S\t\S/,
    'skriv tabellen med | mellom kolonnene og en linje | --- | --- | under overskriftene',
  ],
  [/&amp;(?:[a-z]+|#\d+);/i, 'skriv tegnet selv, ikke koden'],
  // a word with a capital and a field, as in a component
  [/(?<!\p{L})\p{Lu}\p{Ll}+ (?:id|kilde|program)="/u, COMPONENT],
  [/(?<!\p{L})(?:belop|andel|tid):[a-z][a-z0-9-]*/u, COMPONENT],
];

function checkParagraph(file: MdxFile<unknown>, paragraph: Nodes): Finding[] {
  const { start } = getSpan(paragraph);
  const text = blankOut(file, paragraph, getSource(file, paragraph), start);
  return REMAINS.flatMap(([pattern, remedy]) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const [written = ''] = match[0].trim().split('\n');
    return [atOffset(file, start + match.index, `«${written}» blir stående i teksten`, remedy)];
  });
}

/** Puts blanks in place of what has become something: code, components, links in brackets, bold words. */
function blankOut(file: MdxFile<unknown>, node: Nodes, text: string, offset: number): string {
  const isDone =
    ['inlineCode', 'mdxJsxTextElement', 'mdxTextExpression', 'linkReference', 'strong'].includes(node.type) ||
    (node.type === 'link' && getSource(file, node).startsWith('['));
  if (isDone) {
    const { start, end } = getSpan(node);
    return text.slice(0, start - offset) + ' '.repeat(end - start) + text.slice(end - offset);
  }
  if (!('children' in node)) return text;
  return node.children.reduce((rest, child) => blankOut(file, child, rest, offset), text);
}
