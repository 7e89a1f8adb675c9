import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { atNode, atOffset, type Finding, type Rule } from './rule.ts';

export const markdownSlips: Rule = {
  id: 'markdown-slips',
  about: 'Lenker, fotnoter, lister, kode og fet tekst må være skrevet slik at de blir det de skal.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => (file.tree === undefined ? [] : checkTree(file, file.tree))),
};

function checkTree(file: MdxFile<unknown>, tree: Root): Finding[] {
  const findings: Finding[] = [...checkFootnotes(file, tree), ...checkDefinitions(file, tree)];
  visit(tree, (node) => {
    if (node.type === 'text') findings.push(...checkText(file, node));
    if (node.type === 'code') findings.push(...checkFence(file, node));
    if (node.type === 'paragraph')
      findings.push(...checkSpacedLink(file, node), ...checkMissingBlank(file, node));
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      findings.push(
        atNode(file, node, 'avkryssingslister kan ikke brukes', 'skriv en vanlig liste, uten [ ] og [x]'),
      );
    }
  });
  return findings;
}

/** What Markdown leaves as text because it is not a link: searched in the source, where `\[` can be told from `[`. */
const SLIPS: readonly (readonly [
  pattern: RegExp,
  describe: (match: RegExpExecArray) => readonly [string, string],
])[] = [
  [
    /(?<!\\)\[\^([^\]]+)\](?!:)/,
    (match) => [`fotnoten ${match[0]} finnes ikke`, `legg til en linje ${match[0]}: teksten i fotnoten`],
  ],
  [
    /(?<!\\)\[([^\]]+)\]\[([^\]]*)\]/,
    (match) => [`lenken ${match[0]} viser til en adresse som ikke finnes`, `skriv [${match[1]}](adresse)`],
  ],
  [
    /(?<!\\)\[([^\]]+)\]\((?=[^)]*\s)[^)]*\)/,
    (match) => [`mellomrom i adressen til lenken «${match[0]}»`, 'skriv adressen uten mellomrom'],
  ],
  [
    /(?<!\\)\*\*|(?<![\\\p{L}\p{N}])__(?=\S)/u,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      `skriv **fet tekst** uten mellomrom innenfor stjernene, eller \\* for en stjerne`,
    ],
  ],
  [
    /^\[[^\]]+\]:|(?<!\\)\[#[^\]]*\]/m,
    (match) => [`«${match[0]}» blir stående som tekst`, 'slett det; id-er virker bare i overskrifter'],
  ],
];

function checkText(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'text' }>): Finding[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const source = file.text.slice(start, end);
  for (const [pattern, describe] of SLIPS) {
    const match = pattern.exec(source);
    // Heading ids stand in the source only: what is not in the text is no slip.
    if (match !== null && node.value.includes(match[0].charAt(0)))
      return [atOffset(file, start + match.index, ...describe(match))];
  }
  return [];
}

/** A code block that is never closed swallows the rest of the chapter. */
function checkFence(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'code' }>): Finding[] {
  const source = file.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).trimEnd();
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  const lastLine = source.slice(source.lastIndexOf('\n') + 1);
  if (fence === undefined || (source.includes('\n') && lastLine.trim().startsWith(fence))) return [];
  return [
    atNode(
      file,
      node,
      `kodeblokken ${fence} er ikke avsluttet, så resten av teksten blir kode`,
      `sett en linje med ${fence} der koden slutter, eller slett tegnene`,
    ),
  ];
}

/** Marks at the start of a line that need a blank after them. */
function checkMissingBlank(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'paragraph' }>): Finding[] {
  const start = node.position?.start.offset ?? 0;
  const source = file.text.slice(start, node.position?.end.offset ?? 0);
  const heading = /^#{2,6}(?=[^\s#])/m.exec(source);
  if (heading !== null) {
    return [
      atOffset(
        file,
        start + heading.index,
        'linjen blir ikke en overskrift',
        `skriv ${heading[0]} med et mellomrom etter`,
      ),
    ];
  }
  const items = [...source.matchAll(/^-(?=\p{L})/gmu)];
  if (items.length < 2) return [];
  return [
    atOffset(
      file,
      start + (items[0]?.index ?? 0),
      'linjene blir ikke en liste',
      'skriv - med et mellomrom etter',
    ),
  ];
}

/** `[text] (https://…)`: the address becomes a link of its own, so the paragraph's source is searched. */
function checkSpacedLink(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'paragraph' }>): Finding[] {
  const start = node.position?.start.offset ?? 0;
  const source = file.text
    .slice(start, node.position?.end.offset ?? 0)
    .replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  const match = /(?<!\\)\[[^\]]+\][ \t]+\((?:\/|#|https?:|www\.)[^)]*\)/.exec(source);
  if (match === null) return [];
  return [
    atOffset(
      file,
      start + match.index,
      `mellomrom i lenken «${match[0]}»`,
      'fjern mellomrommet mellom ] og (',
    ),
  ];
}

function checkFootnotes(file: MdxFile<unknown>, tree: Root): Finding[] {
  const used = new Set<string>();
  visit(tree, 'footnoteReference', (node) => void used.add(node.identifier));
  const defined = new Set<string>();
  const findings: Finding[] = [];
  visit(tree, 'footnoteDefinition', (node) => {
    const name = `[^${node.label ?? node.identifier}]`;
    if (defined.has(node.identifier))
      findings.push(
        atNode(file, node, `fotnoten ${name} står to ganger`, 'slett den ene, eller gi den et annet navn'),
      );
    else if (!used.has(node.identifier))
      findings.push(
        atNode(
          file,
          node,
          `fotnoten ${name} brukes ikke, så den vises ikke`,
          `sett ${name} i teksten, eller slett fotnoten`,
        ),
      );
    defined.add(node.identifier);
  });
  return findings;
}

function checkDefinitions(file: MdxFile<unknown>, tree: Root): Finding[] {
  const defined = new Set<string>();
  const findings: Finding[] = [];
  visit(tree, 'definition', (node) => {
    const name = `[${node.label ?? node.identifier}]`;
    if (defined.has(node.identifier))
      findings.push(atNode(file, node, `adressen ${name} står to ganger`, 'slett den ene'));
    defined.add(node.identifier);
  });
  return findings;
}
