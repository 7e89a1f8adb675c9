import { findClaimFault } from '../../data/compute/figures/claims.ts';
import type { EditionContent } from '../../read/index.ts';
import type { Claim } from '../../data/schemas/figures.ts';
import { getFigureData } from '../../site/edition-data.ts';
import { describeUnknownId, type IdKind } from '../../site/known-ids.ts';
import { edit, FIGURES, FUND } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const claims = (...written: readonly object[]) =>
  edit<{ figures: object[] }>(FIGURES, ({ figures }) => Object.assign(figures[0] ?? {}, { claims: written }));
const more = { kind: 'sammenlign', left: 'fond-2018', relation: 'storre-enn', right: 'fond-2020' };

export const figureClaims: Rule = {
  id: 'figure-claims',
  kind: 'fault',
  about: 'Det tittelen på en figur påstår om tallene, står i "claims" og blir regnet etter.',
  bad: [
    {
      name: 'a title that the numbers contradict',
      change: (it) => it.replace(FUND, '"amountNok": 4600000', '"amountNok": 400000'),
      file: FIGURES,
      line: 3,
      message: /^tittelen «Planen bruker mindre av fondet .*» stemmer ikke lenger med tallene: /,
      remedy: 'skriv en ny tittel som stemmer, og rett "claims" etter den',
    },
    {
      name: 'a claim about an unknown amount',
      change: claims({ ...more, right: 'fond-208' }),
      file: FIGURES,
      message: 'beløpet "fond-208" finnes ikke',
      remedy: 'mente du "fond-2018"?',
    },
    {
      name: 'a claim about an unknown programme',
      change: claims({ kind: 'bare-program', source: 'kmd', programme: 'p9' }),
      file: FIGURES,
      message: 'programområdet "p9" finnes ikke',
    },
  ],
  good: [
    { name: 'a title without claims', change: claims() },
    {
      name: 'a true claim in other words',
      change: claims(more, { kind: 'bare-program', source: 'kmd', programme: 'p2' }),
    },
  ],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const file = edition.figures;
  const data = getFigureData(edition);
  if (file?.value === undefined || data === undefined) return [];
  return file.value.figures.flatMap(({ title, claims: stated }, index) =>
    stated.flatMap((claim, at) => {
      const path = ['figures', index, 'claims', at];
      const unknown = listIds(claim).flatMap(([field, kind, id]) => {
        const fault = describeUnknownId(edition, kind, id);
        return fault === undefined ? [] : [atValue(file, [...path, field], fault.message, fault.remedy)];
      });
      if (unknown.length > 0) return unknown;
      const fault = findClaimFault(claim, data);
      if (fault === null) return [];
      const message = `tittelen «${title}» stemmer ikke lenger med tallene: ${fault}`;
      return [atValue(file, path, message, 'skriv en ny tittel som stemmer, og rett "claims" etter den')];
    }),
  );
}

function listIds(claim: Claim): (readonly [field: string, kind: IdKind, id: string])[] {
  switch (claim.kind) {
    case 'sammenlign':
      return [
        ['left', 'amount', claim.left],
        ['right', 'amount', claim.right],
      ];
    case 'over-null':
      return [['amount', 'amount', claim.amount]];
    case 'alle-programmer':
      return [['source', 'fundingSource', claim.source]];
    case 'bare-program':
      return [
        ['source', 'fundingSource', claim.source],
        ['programme', 'programme', claim.programme],
      ];
    case 'flere-inn-enn-ut':
      return [];
  }
}
