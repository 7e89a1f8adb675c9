import type { Heading, Nodes } from 'mdast';
import { ID_PATTERN } from '../../data/schemas/common.ts';
import type { MdxFile } from '../../read/index.ts';
import { proposeId } from '../../read/slug.ts';
import { listDocuments } from '../../site/documents.ts';
import { getHeadingId, getText, listElements, listHeadings } from '../../site/mdx-nodes.ts';
import { getSource } from '../../site/source-span.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { isHtml } from './no-html.ts';
import { badTexts, goodTexts } from './text-examples.ts';

const MAX_ID_LETTERS = 80;

export const headings: Rule = {
  id: 'headings',
  kind: 'fault',
  about: 'Hver overskrift har tekst og en fast id, og nivåene følger hverandre fra ## og nedover.',
  bad: badTexts([
    ['the highest level', '# Tittel [#tittel]\n\nA.', 'øverste nivå (#)', 'skriv ##'],
    ['a level that is skipped', '#### A [#a]\n\nB.', 'hopper over et nivå: ####', /^skriv ###$/],
    ['a level skipped after a step back', '### A [#a]\n\nB.\n\n## C [#c]\n\n#### D [#d]', 'hopper', '', 7],
    ['no id', '## Mål på sør', 'mangler en fast id', 'skriv ## Mål på sør [#maal-paa-sor]'],
    ['a year in brackets', '## Mål [2020]', 'mangler en fast id', 'skriv ## Mål [2020] [#maal-2020]'],
    ['text above a line of dashes', 'Vedtatt i mai\n---', 'gjør teksten til en overskrift', 'tom linje'],
    ['an id with signs that ids have not', '## Mål [#Mål]', '"Mål" må bestå av', 'skriv ## Mål [#maal]'],
    ['an id that has lost a sign', '## Mål [#maal', 'mangler en fast id', /^skriv ## Mål \[#maal\]$/],
    ['an id with a blank', '## Mål [#maal 2]', 'mangler en fast id', /^skriv ## Mål \[#maal-2\]$/],
    ['an id in the middle', '## Mål [#maal] **nå**', 'helt til slutt', 'skriv ## Mål **nå** [#maal]'],
    ['two ids', '## Mål [#a] [#b]', 'to id-er', 'behold én: ## Mål [#b]'],
    ['no text', '## [#maal]', 'ingen tekst', 'slett linjen'],
    ['signs alone', '## 🎉 [#fest]', 'ingen tekst'],
    ['a component', '## Mål <Belop id="p2" /> [#maal]', 'komponent står i overskriften', 'vanlig tekst'],
    ['a footnote', '## Mål[^1] [#maal]\n\nA.\n\n[^1]: B.', 'fotnote står i overskriften', 'under'],
    ['a heading in a quotation', '> ## Mål [#maal]', 'liste eller et sitat', 'flytt den ut'],
  ]),
  good: goodTexts([
    ['levels in their order', '### A [#a]\n\nB.\n\n#### C [#c]\n\nD.\n\n## E [#e]\n\nF.'],
    ['marks and signs in the text', '## R&D: *«50 %»* – [sic], 2. år (2020) [#rd]\n\nA.'],
    ['a sign of numbers that makes no heading', '#1 i landet, og \\# ikke en overskrift.'],
  ]),
  check: (content) => listDocuments(content).flatMap(({ file }) => checkHeadings(file)),
};

function checkHeadings(file: MdxFile<unknown>): Finding[] {
  let previous = 1;
  const topLevel = new Set<unknown>(file.tree?.children);
  return listHeadings(file.tree).flatMap((heading) => {
    const level = checkLevel(file, heading, previous);
    previous = Math.max(heading.depth, 2);
    const remedy = 'flytt den ut, helt til venstre på linjen';
    const place = topLevel.has(heading)
      ? []
      : [atNode(file, heading, 'overskriften står inne i en liste eller et sitat', remedy)];
    return [...level, ...place, ...checkText(file, heading), ...checkId(file, heading)];
  });
}

function checkLevel(file: MdxFile<unknown>, heading: Heading, previous: number): Finding[] {
  if (heading.depth === 1) {
    const remedy = 'skriv ##; tittelen på siden kommer fra title i innledningen';
    return [atNode(file, heading, 'overskrift på øverste nivå (#) i teksten', remedy)];
  }
  if (heading.depth <= previous + 1) return [];
  const message = `overskriften hopper over et nivå: ${'#'.repeat(heading.depth)}`;
  return [atNode(file, heading, message, `skriv ${'#'.repeat(previous + 1)}`)];
}

function checkText(file: MdxFile<unknown>, heading: Heading): Finding[] {
  const at = (message: string, remedy: string): Finding[] => [atNode(file, heading, message, remedy)];
  // HTML has its own fault, and the words of a quoted number are words of the heading.
  const inside = listElements({ type: 'root', children: [heading] }).filter(
    (it) => it.name !== 'Tall' && !isHtml(it.name ?? ''),
  );
  if (inside.length > 0) return at('en komponent står i overskriften', 'skriv overskriften med vanlig tekst');
  if (heading.children.some(hasFootnote))
    return at(
      'en fotnote står i overskriften',
      'flytt den til teksten under; overskriften står i menyer også',
    );
  if (/[\p{L}\p{N}]/u.test(getText(heading))) return [];
  return at('overskriften har ingen tekst', 'skriv teksten, eller slett linjen');
}

function hasFootnote(node: Nodes): boolean {
  return node.type === 'footnoteReference' || ('children' in node && node.children.some(hasFootnote));
}

/** An id in brackets. */
const WRITTEN_ID = /\s*\[#([^\]]*)\]/;
/** An id at the end that has lost one of its brackets or both. */
const BROKEN_ID = /\s\[?\s?#([a-z0-9 -]+)\]?$/;

function checkId(file: MdxFile<unknown>, heading: Heading): Finding[] {
  const at = (message: string, remedy: string): Finding[] => [atNode(file, heading, message, remedy)];
  const source = getSource(file, heading);
  const isUnderlined = !source.startsWith('#');
  if (isUnderlined && heading.depth === 2 && getHeadingId(heading) === undefined)
    return at('linjen med --- gjør teksten til en overskrift', 'sett en tom linje over linjen med ---');
  const id = getHeadingId(heading);
  const text = getText(heading).trim();
  const written = WRITTEN_ID.exec(text) ?? (id === undefined ? BROKEN_ID.exec(text) : null);
  // Bold words and links are kept, as they are written.
  const words = (isUnderlined ? (source.split('\n')[0] ?? '') : source.replace(/^#+/, ''))
    .replace(written?.[0] ?? '', '')
    .replaceAll(new RegExp(WRITTEN_ID, 'g'), '')
    .trim();
  const proposed = proposeId(written?.[1] ?? id ?? '') || proposeId(text) || 'id';
  // The highest level is the title of the page.
  const line = `${'#'.repeat(Math.max(heading.depth, 2))} ${words}`;
  if (id === undefined)
    return written !== null && !text.endsWith(written[0])
      ? at('id-en må stå helt til slutt i overskriften', `skriv ${line} [#${proposed}]`)
      : at('overskriften mangler en fast id', `skriv ${line} [#${proposed}]`);
  if (written !== null) return at('overskriften har to id-er', `behold én: ${line} [#${id}]`);
  if (ID_PATTERN.test(id) && id.length <= MAX_ID_LETTERS) return [];
  const message = `id-en "${id}" må bestå av små bokstaver a-z, tall og bindestrek`;
  return at(message, `skriv ${line} [#${proposed}]`);
}
