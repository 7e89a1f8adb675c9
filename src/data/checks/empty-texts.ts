import { listDocuments } from './documents.ts';
import { atFile, type Rule } from './rule.ts';

export const emptyTexts: Rule = {
  id: 'empty-texts',
  about: 'Et kapittel eller en side kan ikke være tom.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const hasContent = file.tree?.children.some(
        (it) => !['yaml', 'heading', 'mdxFlowExpression', 'definition', 'thematicBreak'].includes(it.type),
      );
      return file.tree === undefined || hasContent
        ? []
        : [atFile(file.file, 'filen har ingen tekst under innledningen', 'skriv teksten, eller slett filen')];
    }),
};
