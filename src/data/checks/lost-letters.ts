import { listDocuments } from './documents.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from './rule.ts';
import { getSource, getSpan } from './source-span.ts';
import { visit } from './walk.ts';

export const lostLetters: Rule = {
  id: 'lost-letters',
  about:
    'Bokstaver som er gått tapt på veien mellom to programmer, står ikke igjen som spørsmålstegn eller koder.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      if (file.tree === undefined) return findings;
      visit(file.tree, 'text', (node) => {
        const { start } = getSpan(node);
        const source = getSource(file, node);
        const fault = findFault(source);
        if (fault !== undefined)
          findings.push(atOffset(file, start + fault.index, fault.message, fault.remedy));
      });
      return findings;
    }),
    ...listReaderTexts(content).flatMap(({ file, path, text }): Finding[] => {
      const fault = findFault(text);
      return fault === undefined ? [] : [atValue(file, path, fault.message, fault.remedy)];
    }),
  ],
};

/** Addresses have question marks and codes of their own. */
const ADDRESS = /(?:https?:\/\/|www\.|\/)\S+/g;
const QUESTION = /\p{L}+\?\p{Ll}+/u;
const CODE = /\\u[\da-f]{4}|=C3=[89AB][\dA-F]|%C3%[89AB][\dA-F]/i;

function findFault(text: string): { index: number; message: string; remedy: string } | undefined {
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
