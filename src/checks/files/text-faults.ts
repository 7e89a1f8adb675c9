/** One fault a text, wherever readers see it: in a chapter, in front matter and in JSON. */
import type { Content } from '../../read/index.ts';
import { type Block, listBlocks } from '../../site/blocks.ts';
import { listDocuments } from '../../site/documents.ts';
import { toPlainText } from '../../site/plain-text.ts';
import { listReaderTexts, type ReaderText } from '../../site/reader-texts.ts';
import type { Finding } from '../rule.ts';

/** What is wrong with a text, before it is known where that text stands. */
export interface TextFault extends Pick<Finding, 'message' | 'remedy'> {
  /** place in the text of the first character that is wrong */
  readonly index: number;
}

type MaybeFault = TextFault | undefined;

/** What is wrong with any text of this form, and what to do about it. */
export type FaultPattern = readonly [pattern: RegExp, what: string, remedy: string];

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

/** Looks through the texts of chapters and pages; a finding stands at the character that is wrong. */
export function findBlockFaults(content: Content, findFault: (block: Block) => MaybeFault): Finding[] {
  return listDocuments(content).flatMap(({ file }) =>
    listBlocks(file.tree).flatMap((block): Finding[] => {
      const fault = findFault(block);
      if (fault === undefined) return [];
      const { index, ...said } = fault;
      return [{ file: file.file, ...file.positionAt(block.sourceOffset(index)), ...said }];
    }),
  );
}

/** Looks through the texts of front matter and JSON, or some others; a finding stands at the whole value. */
export function findFieldFaults(
  content: Content,
  findFault: (text: ReaderText) => MaybeFault,
  texts: readonly ReaderText[] = listReaderTexts(content),
): Finding[] {
  return texts.flatMap((text): Finding[] => {
    const fault = findFault(text);
    if (fault === undefined) return [];
    const { index: _, ...said } = fault;
    return [{ file: text.file.file, ...text.file.locate(text.path), ...said }];
  });
}

/** A fault of the text as it is read, at its place in the text as it is written. */
export function findPlainFault(text: string, findFault: (plain: string) => MaybeFault): MaybeFault {
  const plain = toPlainText(text);
  const fault = findFault(plain.text);
  return fault && { ...fault, index: plain.at(fault.index) };
}

/** The fault of the first pattern that fits. */
export function findPatternFault(text: string, patterns: readonly FaultPattern[]): MaybeFault {
  for (const [pattern, what, remedy] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { index: match.index, message: `«${match[0]}» ${what}`, remedy };
  }
  return undefined;
}
