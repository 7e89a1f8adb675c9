import { PLACEHOLDER_PATTERN } from '../compute/placeholders.ts';
import type { Quantity } from '../compute/quantities.ts';
import type { EditionContent } from '../read/index.ts';
import type { Programme } from '../schemas/programmes.ts';
import { type Block, listBlocks } from './blocks.ts';
import { getQuantities } from './edition-data.ts';
import { getProp, listElements } from './mdx-nodes.ts';
import { toPlainText } from './plain-text.ts';
import { atNode, atValue, type Finding, type Rule } from './rule.ts';

/** A chapter that began as a copy of another one keeps its numbers: the budget of P2 in the chapter of P3. */
export const programmeAmounts: Rule = {
  id: 'programme-amounts',
  about:
    'Kapittelet til et programområde viser sine egne tall; tallene til et annet område står der det området er nevnt.',
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const programmes = edition.programmes?.value?.programmes;
  const quantities = getQuantities(edition);
  if (programmes === undefined || quantities === undefined) return [];
  const facts = new Set(edition.facts?.value?.facts.map((it) => it.id));
  return edition.chapters.flatMap((file): Finding[] => {
    const own = programmes.find((it) => it.id === file.value?.programme);
    if (file.value === undefined || own === undefined) return [];
    /** @param words what readers have been told up to the number and around it */
    const find = (id: string, words: string): readonly [string, string] | undefined => {
      const other = facts.has(id) || !quantities.has(id) ? undefined : findOwner(programmes, id);
      if (other === undefined || other === own || isNamed(other, words)) return undefined;
      return describe(id, other, own, quantities);
    };
    const { description } = file.value;
    const inDescription = [...description.matchAll(PLACEHOLDER_PATTERN)]
      .map(([, , id = '']) => find(id, description.replace(PLACEHOLDER_PATTERN, '')))
      .find((it) => it !== undefined);
    let section = '';
    const inText = listBlocks(file.tree).flatMap((block) => {
      section = block.node.type === 'heading' ? readWords(block) : `${section} ${readWords(block)}`;
      return listNumbers(block).flatMap((element): Finding[] => {
        const fault = find(getProp(element, 'id') ?? '', section);
        return fault === undefined ? [] : [atNode(file, element, ...fault)];
      });
    });
    return [
      ...(inDescription === undefined ? [] : [atValue(file, ['description'], ...inDescription)]),
      ...inText,
    ];
  });
}

const listNumbers = ({ node }: Block) =>
  listElements(node).filter((it) => it.name === 'Belop' || it.name === 'Andel');

/** The text of a block with the terms in it, which are named by their id. */
function readWords({ node, text }: Block): string {
  const terms = listElements(node).flatMap((it) => (it.name === 'Ord' ? [getProp(it, 'id') ?? ''] : []));
  return [toPlainText(text).text, ...terms].join(' ');
}

/** `p2` and `kommunene-p2` are of P2. */
function findOwner(programmes: readonly Programme[], id: string): Programme | undefined {
  return programmes.find((it) => id === it.id || id.endsWith(`-${it.id}`));
}

/** A text about several programmes may show the numbers of each. */
const SEVERAL = /områd(?:er|ene)(?!\p{L})|programme(?:r|ne)(?!\p{L})|hvert område|hvert programområde/u;

/** Named by its code or by a word of its name, in any form: «arealplanleggingen». */
function isNamed({ code, name, shortName }: Programme, written: string): boolean {
  const words = written.toLowerCase();
  const own = `${name} ${shortName}`.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return (
    SEVERAL.test(words) ||
    own.some((it) => words.includes(it)) ||
    words.split(/[^\p{L}\p{N}]+/u).includes(code.toLowerCase())
  );
}

function describe(
  id: string,
  other: Programme,
  own: Programme,
  quantities: ReadonlyMap<string, Quantity>,
): readonly [message: string, remedy: string] {
  const proposed = id.slice(0, -other.id.length) + own.id;
  const change = quantities.has(proposed) ? `skriv "${proposed}"` : 'rett id-en';
  return [
    `tallet "${id}" hører til ${other.code}, men kapittelet hører til ${own.code}`,
    `${change}, eller skriv i teksten at tallet gjelder ${other.code} ${other.name}`,
  ];
}
