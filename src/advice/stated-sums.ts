import { withUnit } from '../site/amount-words.ts';
import { P2, say } from '../checks/example.ts';
import { atNode, type Finding, type Rule } from '../checks/rule.ts';
import { type Block, listBlocks, NUMBER_SIGN } from '../site/blocks.ts';
import { type Document, listDocuments } from '../site/documents.ts';
import { getQuantities } from '../site/edition-data.ts';

const PARTS = 'Kommunene gir <Belop id="kommunene-p2" /> og KMD <Belop id="kmd-p2" />';

export const statedSums: Rule = {
  id: 'stated-sums',
  kind: 'advice',
  about: 'Når en setning nevner beløp og hva de er til sammen, er det summen av dem.',
  bad: [
    {
      name: 'parts that are not the sum',
      change: say(`${PARTS}, til sammen <Belop id="ramme" />.`),
      file: P2,
      line: 12,
      message: 'kontroller: beløpene før «til sammen» er 3,0 mill. kr, ikke 10,0 mill. kr',
    },
  ],
  good: [
    { name: 'parts that are the sum', change: say(`${PARTS}, til sammen <Belop id="p2" />.`) },
    {
      name: 'a frame before its parts',
      change: say(`Av <Belop id="ramme" /> er dette P2: ${PARTS}, til sammen <Belop id="p2" />.`),
    },
    { name: 'amounts that nobody adds', change: say(`${PARTS}. I alt er rammen <Belop id="ramme" />.`) },
  ],
  check: (content) =>
    listDocuments(content).flatMap((document) =>
      listBlocks(document.file.tree).flatMap((block) => checkBlock(document, block)),
    ),
};

/** «, til sammen» right in front of an amount, at most two small words between. */
const SUM = new RegExp(`, (til sammen|i alt|totalt) (?:\\p{Ll}+ ){0,2}${NUMBER_SIGN}`, 'gu');

function checkBlock({ file, edition }: Document, block: Block): Finding[] {
  return [...block.text.matchAll(SUM)].flatMap(({ 0: found, 1: words, index }): Finding[] => {
    const count = (text: string): number => text.split(NUMBER_SIGN).length - 1;
    const parts = count(
      block.text
        .slice(0, index)
        .split(/[.!?] /)
        .at(-1) ?? '',
    );
    const at = count(block.text.slice(0, index + found.length)) - 1;
    const amounts = block.numbers.slice(at - parts, at + 1).map((id) => {
      const quantity = (edition && getQuantities(edition))?.get(id ?? '');
      return quantity?.kind === 'amount' && quantity.qualifier === null ? quantity.valueNok : undefined;
    });
    if (parts < 2 || amounts.includes(undefined)) return [];
    const [sumNok = 0, ...terms] = amounts.map((it) => it ?? 0).reverse();
    // What stands farther ahead may be something else, such as the frame that the parts are taken from.
    const sums = terms.map((_, last) => terms.slice(0, last + 1).reduce((sum, it) => sum + it, 0)).slice(1);
    if (sums.includes(sumNok)) return [];
    const addedNok = sums.at(-1) ?? 0;
    const message = `kontroller: beløpene før «${words}» er ${withUnit(addedNok)}, ikke ${withUnit(sumNok)}`;
    return [atNode(file, block.node, message, 'rett id-ene i setningen, eller skriv hva summen er av')];
  });
}
