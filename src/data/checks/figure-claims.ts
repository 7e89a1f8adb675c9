import { findClaimFault } from '../compute/figures/claims.ts';
import type { EditionContent } from '../read/index.ts';
import type { Claim, FigureForm, FigureRecord } from '../schemas/figures.ts';
import { getFigureData } from './edition-data.ts';
import { describeUnknownId, type IdKind } from './known-ids.ts';
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
  return file.value.figures.flatMap((figure, index) => {
    const wording = describeWording(figure);
    return [
      ...(wording === undefined ? [] : [atValue(file, ['figures', index, 'title'], ...wording)]),
      ...figure.claims.flatMap((claim, at) => {
        const path = ['figures', index, 'claims', at];
        const unknown = listIds(claim).flatMap(([field, kind, id]) => {
          const fault = describeUnknownId(edition, kind, id);
          return fault === undefined ? [] : [atValue(file, [...path, field], fault.message, fault.remedy)];
        });
        if (unknown.length > 0) return unknown;
        const fault = findClaimFault(claim, data);
        if (fault === null) {
          const strange = describeStrange(figure, claim);
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

const MORE =
  /(?<!\p{L})(?:mer|flere|større|høyere)(?=[^.]* enn )|(?<!\p{L})(?:øker|økt|økte|vokser|vokste|stiger|steg|doblet|tatt opp|(?:går|gikk|gått) opp)(?!\p{L})/iu;
const LESS =
  /(?<!\p{L})(?:mindre|færre|lavere)(?=[^.]* enn )|(?<!\p{L})(?:synker|sank|faller|falt|minker|avtar|redusert|halvert|tatt ned|(?:går|gikk|gått) ned)(?!\p{L})/iu;

/** A title that compares needs a claim, and one that says the opposite of its claim is not true while the claim is. */
function describeWording({ title, claims }: FigureRecord): readonly [string, string] | undefined {
  const saysMore = MORE.test(title);
  const saysLess = LESS.test(title);
  if (!saysMore && !saysLess) return undefined;
  if (claims.length === 0) {
    return [
      `tittelen «${title}» sammenligner tall, men "claims" er tom, så ingen regner etter`,
      'skriv det tittelen påstår, i "claims", eller velg en tittel som ikke sammenligner',
    ];
  }
  const isClear = claims.length === 1 && saysMore !== saysLess;
  const [claim] = claims;
  if (!isClear || claim === undefined) return undefined;
  if (isTurned(title, claim)) return describeOpposite(title);
  const claimsMore =
    claim.kind === 'flere-inn-enn-ut' || (claim.kind === 'sammenlign' && claim.relation === 'storre-enn');
  const claimsLess = claim.kind === 'sammenlign' && claim.relation === 'mindre-enn';
  return (claimsMore && saysLess) || (claimsLess && saysMore) ? describeOpposite(title) : undefined;
}

function describeOpposite(title: string): readonly [string, string] {
  return [
    `tittelen «${title}» sier det motsatte av "claims"`,
    'rett tittelen, eller skriv beløpene og relasjonen i "claims" i samme rekkefølge som i tittelen',
  ];
}

/** «Mindre i 2018 enn i 2020» of a claim that has the year 2020 to the left. */
function isTurned(title: string, claim: Claim): boolean {
  if (claim.kind !== 'sammenlign') return false;
  const [, first, last] = /(\d{4})[^.]* enn [^.]*?(\d{4})/.exec(title) ?? [];
  const [left, right] = [claim.left, claim.right].map((id) => /-(\d{4})$/.exec(id)?.[1]);
  return left !== undefined && left !== right && left === last && right === first;
}
