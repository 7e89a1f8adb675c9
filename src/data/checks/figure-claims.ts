import { findClaimFault } from '../compute/figures/claims.ts';
import type { EditionContent } from '../read/index.ts';
import { getFigureData } from './edition-data.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const figureClaims: Rule = {
  id: 'figure-claims',
  about: 'Tittelen på en figur må stemme med tallene: det den påstår, står i "claims" og blir regnet etter.',
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const file = edition.figures;
  const data = getFigureData(edition);
  if (file?.value === undefined || data === undefined) return [];
  return file.value.figures.flatMap((figure, index) =>
    figure.claims.flatMap((claim, at) => {
      const fault = findClaimFault(claim, data);
      if (fault === null) return [];
      return [
        atValue(
          file,
          ['figures', index, 'claims', at],
          `tittelen «${figure.title}» stemmer ikke lenger med tallene: ${fault}`,
          'skriv en ny tittel som stemmer, og rett "claims" etter den',
        ),
      ];
    }),
  );
}
