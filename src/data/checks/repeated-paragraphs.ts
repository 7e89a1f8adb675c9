import type { Paragraph } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { getText } from './mdx-nodes.ts';
import { atNode, type Finding, type Rule } from './rule.ts';
import { getSource } from './source-span.ts';

export const repeatedParagraphs: Rule = {
  id: 'repeated-paragraphs',
  about:
    'Ingen avsnitt står to ganger i samme kapittel eller på samme side, slik de gjør når to versjoner av en tekst er slått sammen.',
  check: (content) => listDocuments(content).flatMap(({ file }) => checkDocument(file)),
};

/** Points of lists and short lines may be the same in several places; so many words are written once. */
const LEAST_WORDS = 6;

function checkDocument(file: MdxFile<unknown>): Finding[] {
  const lines = new Map<string, number>();
  const paragraphs = (file.tree?.children ?? []).filter((it): it is Paragraph => it.type === 'paragraph');
  return paragraphs.flatMap((node): Finding[] => {
    if ((getText(node).match(/\p{L}+/gu) ?? []).length < LEAST_WORDS) return [];
    // The source, not the words: with another number from the data a sentence says something else.
    const source = getSource(file, node).replace(/\s+/g, ' ');
    const first = lines.get(source);
    if (first === undefined) {
      lines.set(source, node.position?.start.line ?? 1);
      return [];
    }
    const message = `avsnittet står to ganger: det første begynner på linje ${first}`;
    return [atNode(file, node, message, 'slett det ene')];
  });
}
