/** One fault a text, wherever readers see it: in a chapter, in front matter and in JSON. */
import type { Content } from '../../read/index.ts';
import { type Block, listBlocks } from '../../site/blocks.ts';
import { listDocuments } from '../../site/documents.ts';
import { toPlainText } from '../../site/plain-text.ts';
import { listReaderTexts, type ReaderText } from '../../site/reader-texts.ts';
import { atValue, type Finding } from '../rule.ts';

/** What is wrong with a text, before it is known where that text stands. */
export interface TextFault extends Pick<Finding, 'message' | 'remedy'> {
  /** place in the text of the first character that is wrong */
  readonly index: number;
}

type MaybeFault = TextFault | undefined;

/**
 * Looks through all texts but those of the adopted plan, which stand as it wrote them.
 * @param findFault is told the node that a text of a chapter stands in, and whether that is a paragraph or a heading
 *   outside lists and quotations; texts of front matter and JSON have none
 */
export function findTextFaults(
  content: Content,
  findFault: (text: string, node?: Block['node'], isOwn?: boolean) => MaybeFault,
): Finding[] {
  const own = new Set<Block['node']>(listDocuments(content).flatMap(({ file }) => file.tree?.children ?? []));
  return [
    ...findBlockFaults(content, ({ text, node }) => findFault(text, node, own.has(node))),
    ...findFieldFaults(content, ({ text, isQuotation }) => (isQuotation ? undefined : findFault(text))),
  ];
}

/** A finding in a chapter or a page stands at the character that is wrong. */
function findBlockFaults(content: Content, findFault: (block: Block) => MaybeFault): Finding[] {
  return listDocuments(content).flatMap(({ file }) =>
    listBlocks(file.tree).flatMap((block): Finding[] => {
      const fault = findFault(block);
      if (fault === undefined) return [];
      const { index, ...said } = fault;
      return [{ file: file.file, ...file.positionAt(block.sourceOffset(index)), ...said }];
    }),
  );
}

/** A finding in front matter or JSON stands at the whole value. */
function findFieldFaults(content: Content, findFault: (text: ReaderText) => MaybeFault): Finding[] {
  return listReaderTexts(content).flatMap((text): Finding[] => {
    const fault = findFault(text);
    return fault === undefined ? [] : [atValue(text.file, text.path, fault.message, fault.remedy)];
  });
}

/** A fault of the text as it is read, at its place in the text as it is written. */
export function findPlainFault(text: string, findFault: (plain: string) => MaybeFault): MaybeFault {
  const plain = toPlainText(text);
  const fault = findFault(plain.text);
  return fault && { ...fault, index: plain.at(fault.index) };
}
