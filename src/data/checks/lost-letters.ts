import type { Text } from 'mdast';
import { listBlocks } from './blocks.ts';
import { type Document as ContentDocument, listDocuments } from './documents.ts';
import { listTypedTexts } from './reader-texts.ts';
import { atOffset, type Finding, type Rule } from './rule.ts';
import { getSource, getSpan } from './source-span.ts';
import { findFieldFaults, type TextFault } from './text-faults.ts';
import { visit } from './walk.ts';

export const lostLetters: Rule = {
  id: 'lost-letters',
  about:
    'Bokstaver som er gått tapt på veien mellom to programmer, står ikke igjen som spørsmålstegn eller koder.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, 'text', (node) => {
        // The source, not the value: in the value a code such as `\u00e6` has lost a sign.
        const isPlaced = node.position !== undefined;
        const fault = findFault(isPlaced ? getSource(file, node) : node.value);
        if (fault === undefined) return;
        const offset = isPlaced ? getSpan(node).start + fault.index : findOffset(file, node, fault.index);
        findings.push(atOffset(file, offset, fault.message, fault.remedy));
      });
      return findings;
    }),
    ...findFieldFaults(content, ({ text }) => findFault(text), listTypedTexts(content)),
  ],
};

/** Texts after a bracket before a bare address have no place of their own: the block around them knows. */
function findOffset({ tree }: ContentDocument['file'], { value }: Text, index: number): number {
  const block = listBlocks(tree).find((it) => it.text.includes(value));
  return block?.sourceOffset(block.text.indexOf(value) + index) ?? 0;
}

/** Addresses have question marks and codes of their own. */
const ADDRESS = /(?:https?:\/\/|www\.|\/)[^\s\])>]+/g;
/** `N?ring`, `?vrige`, and `p? plass`; «Hva nå? spør de» is a question. */
const QUESTION = /\p{L}+\?\p{Ll}+|(?<![^\s(«"])\?\p{Ll}+|(?<!\p{L})(?:p|s|n|f|m|g|sm|bl|gr)\?(?= \p{Ll})/u;
const CODE =
  /\\u[\da-f]{4}|\\'[c-f][\da-f]|\\x[c-f][\da-f]|=C3=[89AB][\dA-F]|%C3%[89AB][\dA-F]|(?<=\p{L})[=%](?:E[56]|F8|C[56]|D8)(?=\p{Ll})/iu;

function findFault(text: string): TextFault | undefined {
  const words = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const question = QUESTION.exec(words);
  if (question !== null) {
    const message = `spørsmålstegnet i «${question[0]}» står trolig for en bokstav som er gått tapt`;
    return { index: question.index, message, remedy: 'skriv bokstaven på nytt, ofte æ, ø eller å' };
  }
  const code = CODE.exec(words);
  if (code === null) return undefined;
  const message = `«${code[0]}» er en kode for en bokstav`;
  return { index: code.index, message, remedy: 'skriv bokstaven selv' };
}
