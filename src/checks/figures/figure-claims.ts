import { findClaimFault } from '../../data/compute/figures/claims.ts';
import type { EditionContent } from '../../read/index.ts';
import type { Claim, FigureForm, FigureRecord } from '../../data/schemas/figures.ts';
import { getFigureData } from '../../site/edition-data.ts';
import { describeUnknownId, type IdKind } from '../../site/known-ids.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const figureClaims: Rule = {
  id: 'figure-claims',
  kind: 'fault',
  about: 'Tittelen på en figur må stemme med tallene: det den påstår, står i "claims" og blir regnet etter.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const file = edition.figures;
  const data = getFigureData(edition);
  if (file?.value === undefined || data === undefined) return [];
  return file.value.figures.flatMap((figure, index) => {
    let isStrange = false;
    return [
      ...figure.claims.flatMap((claim, at) => {
        const path = ['figures', index, 'claims', at];
        const unknown = listIds(claim).flatMap(([field, kind, id]) => {
          const fault = describeUnknownId(edition, kind, id);
          return fault === undefined ? [] : [atValue(file, [...path, field], fault.message, fault.remedy)];
        });
        if (unknown.length > 0) return unknown;
        const fault = findClaimFault(claim, data);
        if (fault === null) {
          // A wrong form makes every claim strange: one of them is enough.
          const strange = isStrange ? undefined : describeStrange(figure, claim);
          isStrange ||= strange !== undefined;
          return strange === undefined ? [] : [atValue(file, path, ...strange)];
        }
        return [
          atValue(
            file,
            path,
            `tittelen «${figure.title}» stemmer ikke lenger med tallene: ${fault}`,
            'skriv en ny tittel som stemmer, og rett "claims" etter den',
          ),
        ];
      }),
    ];
  });
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

/** Amounts that a form shows, for the forms whose numbers have ids of their own; none for those of people and dates. */
const SHOWN_AMOUNTS: Partial<Record<FigureForm, RegExp | null>> = {
  fondsbruk: /^fond-/,
  driftsnivaa: /^(?:driftsnivaa|ramme)/,
  tidslinje: null,
  pendling: null,
  boligbygging: null,
};

/** A claim that is true of something the figure does not show. */
function describeStrange(
  { form, title }: FigureRecord,
  claim: Claim,
): readonly [message: string, remedy: string] | undefined {
  const shown = SHOWN_AMOUNTS[form];
  const isOfPeople = claim.kind === 'flere-inn-enn-ut';
  if (isOfPeople ? form === 'pendling' : shown === undefined) return undefined;
  const amounts = listIds(claim).filter(([, kind]) => kind === 'amount');
  const isShown = amounts.length > 0 && amounts.every(([, , id]) => shown?.test(id) === true);
  if (!isOfPeople && isShown) return undefined;
  return [
    `figuren «${title}» viser ikke det som "claims" sier`,
    'rett "form", eller skriv bare påstander om tallene i figuren',
  ];
}
