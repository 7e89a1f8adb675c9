import { findCharacterFaults } from '../../read/characters.ts';
import { listDocuments } from '../../site/documents.ts';
import { getProp, listElements } from '../../site/mdx-nodes.ts';
import { listTypedTexts } from '../../site/reader-texts.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';
import { visit } from '../../site/walk.ts';

export const hiddenCharacters: Rule = {
  id: 'hidden-characters',
  kind: 'fault',
  about:
    'Usynlige og ødelagte tegn stoppes også når de er skrevet som koder, for eksempel \\u202e eller &#x202e;.',
  bad: [],
  good: [],
  check: (content) => [
    ...listTypedTexts(content).flatMap(({ file, path, text }) =>
      /[\n\r\t]/.test(text)
        ? [atValue(file, path, 'teksten har linjeskift eller tabulator', 'skriv teksten på én linje')]
        : [],
    ),
    ...listTypedTexts(content).flatMap(({ file, path, text }): Finding[] =>
      // Characters that stand in the file itself are found when it is read.
      file.text.includes(text)
        ? []
        : findCharacterFaults(text).map((it) => atValue(file, path, it.message, it.remedy)),
    ),
    ...listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, 'text', (node) => {
        const isLiteral = file.text.includes(node.value);
        if (!isLiteral)
          findings.push(
            ...findCharacterFaults(node.value).map((it) => atNode(file, node, it.message, it.remedy)),
          );
      });
      visit(file.tree, (node) => {
        const title = (node.type === 'link' || node.type === 'definition') && node.title;
        if (!title || file.text.includes(title)) return;
        findings.push(...findCharacterFaults(title).map((it) => atNode(file, node, it.message, it.remedy)));
      });
      for (const element of listElements(file.tree)) {
        const text = getProp(element, 'vis') ?? '';
        if (file.text.includes(text)) continue;
        findings.push(...findCharacterFaults(text).map((it) => atNode(file, element, it.message, it.remedy)));
      }
      return findings;
    }),
  ],
};
