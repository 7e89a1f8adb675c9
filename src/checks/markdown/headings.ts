import type { Heading, Nodes } from 'mdast';
import { ID_PATTERN } from '../../data/schemas/common.ts';
import type { MdxFile } from '../../read/index.ts';
import { proposeId } from '../../read/slug.ts';
import { listDocuments } from '../../site/documents.ts';
import { getHeadingId, getText, listElements, listHeadings } from '../../site/mdx-nodes.ts';
import { isHtml } from './no-html.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { getSource } from '../../site/source-span.ts';

const MAX_CHARACTERS = 120;

export const headings: Rule = {
  id: 'headings',
  kind: 'fault',
  about: 'Hver overskrift har tekst og en fast id, og nivåene følger hverandre fra ## og nedover.',
  bad: [],
  good: [],
  check: (content) => listDocuments(content).flatMap(({ file }) => checkHeadings(file, file.value?.title)),
};

function checkHeadings(file: MdxFile<unknown>, title: string | undefined): Finding[] {
  let previous = 1;
  const topLevel = new Set<unknown>(file.tree?.children);
  return listHeadings(file.tree).flatMap((heading) => {
    if (isFrontMatter(file, heading)) {
      const remedy = 'slett linjene fra --- til ---; innledningen kan bare stå øverst i filen';
      return [atNode(file, heading, 'det står en innledning til inne i teksten', remedy)];
    }
    if (heading.depth === 1 && getText(heading).trim() === title) {
      const remedy = 'slett linjen; tittelen kommer fra title i innledningen';
      return [atNode(file, heading, `tittelen «${title}» står en gang til`, remedy)];
    }
    const level = checkLevel(file, heading, previous);
    previous = Math.max(heading.depth, 2);
    const place = topLevel.has(heading)
      ? []
      : [
          atNode(
            file,
            heading,
            'overskriften står inne i en liste eller et sitat',
            'flytt den ut, helt til venstre på linjen',
          ),
        ];
    return [...level, ...place, ...checkText(file, heading), ...checkId(file, heading)];
  });
}

/** Front matter that was pasted along with its text: the lines above `---` become a heading. */
function isFrontMatter(file: MdxFile<unknown>, heading: Heading): boolean {
  const lines = getSource(file, heading).split(/\r?\n/).slice(0, -1);
  const isField = (line: string): boolean =>
    /^(?:navTitle|order|programme|sourceChapter|description):/.test(line);
  return lines.some(isField) && lines.every((line) => /^[A-Za-z]+:(?:\s|$)/.test(line));
}

function checkLevel(file: MdxFile<unknown>, heading: Heading, previous: number): Finding[] {
  if (heading.depth === 1) {
    return [
      atNode(
        file,
        heading,
        'overskrift på øverste nivå (#) i teksten',
        'skriv ##; tittelen på siden kommer fra title i innledningen',
      ),
    ];
  }
  if (heading.depth <= previous + 1) return [];
  const wanted = '#'.repeat(previous + 1);
  return [
    atNode(
      file,
      heading,
      `overskriften hopper over et nivå: ${'#'.repeat(heading.depth)}`,
      `skriv ${wanted}`,
    ),
  ];
}

function hasFootnote(node: Nodes): boolean {
  return node.type === 'footnoteReference' || ('children' in node && node.children.some(hasFootnote));
}

function checkText(file: MdxFile<unknown>, heading: Heading): Finding[] {
  const text = getText(heading).trim();
  // HTML has its own fault, and the words of a quoted number are words of the heading.
  const inside = listElements({ type: 'root', children: [heading] }).filter(
    (it) => it.name !== 'Tall' && !isHtml(it.name ?? ''),
  );
  if (inside.length > 0) {
    return [atNode(file, heading, 'en komponent står i overskriften', 'skriv overskriften med vanlig tekst')];
  }
  if (heading.children.some(hasFootnote)) {
    const remedy = 'flytt den til teksten under; overskriften står i menyer og lenker også';
    return [atNode(file, heading, 'en fotnote står i overskriften', remedy)];
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return [atNode(file, heading, 'overskriften har ingen tekst', 'skriv teksten, eller slett linjen')];
  }
  if (text.length > MAX_CHARACTERS) {
    return [
      atNode(
        file,
        heading,
        `overskriften har ${text.length} tegn, og grensen er ${MAX_CHARACTERS}`,
        'kort den ned, eller gjør den til et avsnitt',
      ),
    ];
  }
  return [];
}

/** An id at the end that has lost one of its signs: `[maal]`, `[ #maal ]`, `#maal]`, `[#maal`, `(#maal)`. */
const BROKEN_ID =
  /(?:\[\s{1,3}#|\[#?|(?<=\s)#)((?=[0-9-]*[a-z])[a-z0-9-]{1,80})\s{0,3}\]?$|\s?\(#([a-z0-9-]{1,80})\)$/;
/** A sign that should have made a heading or a point, and stands in the text. */
const STRAY_SIGN = /^(#{1,6}|[-–•*+])\s|\s(#{1,6})$/;

/** What is written between the signs of a heading, or above the line that makes it one. */
function readWords(file: MdxFile<unknown>, heading: Heading): string {
  return getSource(file, heading)
    .replace(/\r?\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/^#{1,6}(?=\s)/, '')
    .replace(/\s#+\s*$/, '')
    .replace(/<\/?[a-z][^<>]*>|(?<!\\)\{[^{}]*\}/gi, '');
}

function checkId(file: MdxFile<unknown>, heading: Heading): Finding[] {
  const text = getText(heading).trim();
  const id = getHeadingId(heading);
  // The highest level is the title of the page.
  const marks = '#'.repeat(Math.max(heading.depth, 2));
  const misplaced = /\[#([^\]]*)\]/.exec(text) ?? (id === undefined ? BROKEN_ID.exec(text) : null);
  const without = (written: string): string =>
    written
      .replace(misplaced?.[0].trim() ?? '', '')
      .replace(/\[#[^\]]*\]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  // Bold words and links are kept, as they are written.
  const clean = without(readWords(file, heading)).replace(/ (?=[*_]{1,3}$)/, '');
  const idOfText = proposeId(without(text)) || 'id';
  const written = misplaced?.[1] ?? misplaced?.[2] ?? '';
  const proposal = `skriv ${marks} ${clean} [#${proposeId(written) || idOfText}]`;
  if (id === undefined) {
    const message =
      misplaced === null
        ? 'overskriften mangler en fast id'
        : text.endsWith(misplaced[0].trim())
          ? `«${misplaced[0].trim()}» er ikke skrevet som en id`
          : 'id-en må stå helt til slutt i overskriften';
    return [atNode(file, heading, message, proposal)];
  }
  if (misplaced !== null)
    return [atNode(file, heading, 'overskriften har to id-er', `behold én: ${marks} ${clean} [#${id}]`)];
  const stray = STRAY_SIGN.exec(text);
  if (stray !== null) {
    const remedy = `skriv ${marks} ${clean.replace(/^(?:#{1,6}|[-–•*+])\s+|\s+#{1,6}$/g, '')} [#${id}]`;
    return [atNode(file, heading, `«${stray[0].trim()}» blir stående i overskriften`, remedy)];
  }
  if (ID_PATTERN.test(id) && id.length <= 80) return [];
  const remedy = `skriv ${marks} ${clean} [#${proposeId(id) || idOfText}]`;
  return [atNode(file, heading, `id-en "${id}" må bestå av små bokstaver a-z, tall og bindestrek`, remedy)];
}
