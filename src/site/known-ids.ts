/** The ids that exist in an edition, and the finding for one that does not. */
import { findNearest, listCandidates } from '../read/nearest.ts';
import type { Content, EditionContent } from '../read/index.ts';
import { getQuantities } from './edition-data.ts';
import type { PropType } from './authoring-components.ts';

export type IdKind =
  Exclude<PropType['kind'], 'choice' | 'text' | 'term' | 'source'> | 'fundingSource' | 'organisation';

/** What an id of each kind is called, and where it stands. */
const NAMES: Record<IdKind, { readonly what: string; readonly where: string }> = {
  amount: { what: 'beløpet', where: 'dataene' },
  share: { what: 'andelen', where: 'dataene' },
  goal: { what: 'målet', where: 'data/maal.json' },
  programme: { what: 'programområdet', where: 'data/programmer.json' },
  medium: { what: 'bildet, filmen eller figuren', where: 'medier.json' },
  figure: { what: 'figuren', where: 'data/figurer.json' },
  milestone: { what: 'milepælen', where: 'data/milepaeler.json' },
  organisation: { what: 'organisasjonen', where: 'data/organisasjoner.json' },
  fundingSource: { what: 'finansieringskilden', where: 'data/budsjett.json' },
};

/** All ids of a kind; undefined while the file that they stand in has faults. */
export function listKnownIds(edition: EditionContent, kind: IdKind): string[] | undefined {
  switch (kind) {
    case 'amount':
    case 'share': {
      const quantities = getQuantities(edition);
      return quantities && [...quantities.values()].filter((it) => it.kind === kind).map((it) => it.id);
    }
    case 'goal':
      return edition.goals?.value?.goals.map((it) => it.id);
    case 'programme':
      return edition.programmes?.value?.programmes.map((it) => it.id);
    case 'medium':
      return edition.media?.value?.media.map((it) => it.id);
    case 'figure':
      return edition.figures?.value?.figures.map((it) => it.id);
    case 'milestone':
      return edition.milestones?.value?.milestones.map((it) => it.id);
    case 'organisation':
      return edition.organisations?.value?.organisations.map((it) => it.id);
    case 'fundingSource':
      return edition.budget?.value?.sources.map((it) => it.id);
  }
}

/** Why an id is wrong and which ones exist; undefined when it exists, or when that cannot be known. */
export function describeUnknownId(
  edition: EditionContent,
  kind: IdKind,
  id: string,
): { message: string; remedy: string } | undefined {
  const known = listKnownIds(edition, kind);
  if (known === undefined || known.includes(id)) return undefined;
  const { what, where } = NAMES[kind];
  const otherKind = kind === 'amount' ? 'share' : kind === 'share' ? 'amount' : undefined;
  if (otherKind !== undefined && listKnownIds(edition, otherKind)?.includes(id)) {
    return otherKind === 'share'
      ? {
          message: `"${id}" er en andel, ikke et beløp`,
          remedy: `skriv <Andel id="${id}" />, i data og innledning {andel:${id}}`,
        }
      : {
          message: `"${id}" er et beløp, ikke en andel`,
          remedy: `skriv <Belop id="${id}" />, i data og innledning {belop:${id}}`,
        };
  }
  if (isOpen(edition, kind, id)) {
    const file = id.startsWith('fond-') ? 'data/fond.json' : 'data/budsjett.json';
    const remedy = `fyll inn beløpet i ${file}, eller skriv setningen uten tallet`;
    return { message: `${what} "${id}" er ikke oppgitt`, remedy };
  }
  return { message: `${what} "${id}" finnes ikke i ${where}`, remedy: proposeKnown(id, known) };
}

/** Whether a number is not known because amounts are not stated: those of its cell or year, or of the whole table. */
function isOpen({ budget, fund }: EditionContent, kind: IdKind, id: string): boolean {
  const cells = budget?.value?.allocations ?? [];
  const open = cells.filter((it) => it.amountNok === null);
  const years = (fund?.value?.use ?? []).filter((it) => it.amountNok === null);
  if (kind === 'share' && id.startsWith('andel-')) return open.length === cells.length;
  return (
    kind === 'amount' &&
    [...open.map((it) => `${it.source}-${it.programme}`), ...years.map((it) => `fond-${it.year}`)].includes(
      id,
    )
  );
}

/** The same for a source, which all editions share. */
export function describeUnknownSource(
  { sources }: Content,
  id: string,
): { message: string; remedy: string } | undefined {
  const known = sources?.value?.sources.map((it) => it.id);
  if (known === undefined || known.includes(id)) return undefined;
  return { message: `kilden "${id}" finnes ikke i kilder.json`, remedy: proposeKnown(id, known) };
}

/** `mente du "p1"? Disse finnes: …`, closest first, then all. */
export function proposeKnown(id: string, known: readonly string[]): string {
  if (known.length === 0) return 'ingen finnes ennå: legg den til først';
  const nearest = findNearest(id, known);
  const list = listCandidates(id, known);
  return nearest === undefined ? `disse finnes: ${list}` : `mente du "${nearest}"? Disse finnes: ${list}`;
}
