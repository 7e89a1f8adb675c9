import { listDocuments } from '../../site/documents.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { visit } from '../../site/walk.ts';

export const images: Rule = {
  id: 'images',
  kind: 'fault',
  about: 'Bilder ligger i medier/, har en post i medier.json og vises med <Medium />.',
  bad: [],
  good: [],
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node) => {
        if (node.type !== 'image' && node.type !== 'imageReference') return;
        const url = node.type === 'image' ? node.url : (node.label ?? node.identifier);
        const isElsewhere = /^(?:[a-z]+:)?\/\//i.test(url);
        const message = isElsewhere
          ? `bildet "${url}" ligger på et annet nettsted`
          : `bildet "${url}" er satt rett inn i teksten`;
        const alt = node.alt ? '' : ', med alternativ tekst i "alt"';
        findings.push(
          atNode(
            file,
            node,
            message,
            `legg filen i medier/, en post i medier.json${alt}, og skriv <Medium id="…" />`,
          ),
        );
      });
      return findings;
    }),
};
