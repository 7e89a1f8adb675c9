import { listDocuments } from '../../site/documents.ts';
import { visit } from '../../site/walk.ts';
import { P2, say } from '../example.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';

export const images: Rule = {
  id: 'images',
  kind: 'fault',
  about: 'Bilder ligger i medier/, har en post i medier.json og vises med <Medium />.',
  bad: [
    {
      name: 'a picture of the folder',
      change: say('![Havna](a.png)'),
      file: P2,
      line: 12,
      message: 'rett inn i teksten',
      remedy: '<Medium',
    },
    {
      name: 'a picture of another site',
      change: say('![Havna](https://x.no/a.png)'),
      file: P2,
      line: 12,
      message: 'et annet nettsted',
    },
  ],
  good: [{ name: 'a link to a picture', change: say('Se [kartet](https://www.ntnu.no/kart.png).') }],
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node) => {
        if (node.type !== 'image' && node.type !== 'imageReference') return;
        const url = node.type === 'image' ? node.url : (node.label ?? node.identifier);
        const isElsewhere = /^(?:[a-z]+:)?\/\//i.test(url);
        const where = isElsewhere ? 'ligger på et annet nettsted' : 'er satt rett inn i teksten';
        const remedy = 'legg filen i medier/, en post med "alt" i medier.json, og skriv <Medium id="…" />';
        findings.push(atNode(file, node, `bildet "${url}" ${where}`, remedy));
      });
      return findings;
    }),
};
