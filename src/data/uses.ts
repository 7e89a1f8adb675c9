/** Backlinks of an edition: where its numbers and terms are used. */
import {
  computeNumberUses,
  computeTermUses,
  type Place,
  type PlacedNumbers,
  type PlacedText,
} from './compute/backlinks.ts';
import { listComponentUses } from './compute/mdx-uses.ts';
import { loadFigures, loadTables } from './figures.ts';
import { listTableNumbers } from './compute/figures/plan-tables.ts';
import { listFigureNumbers } from './compute/figures/index.ts';
import { computeKeyFigures } from './compute/key-figures.ts';
import type { LoadedEdition } from './load.ts';
import type { Term } from './schemas/glossary.ts';
import type { Measure } from './schemas/measures.ts';

type Uses = ReadonlyMap<string, readonly Place[]>;

/** The chapter that shows a component with these properties; the edition's front page when none does. */
function pathOf(edition: LoadedEdition, name: string, props: Readonly<Record<string, string>>): string {
  const chapter = edition.chapters.find((it) =>
    listComponentUses(it.entry.body ?? '').some(
      (use) => use.name === name && Object.entries(props).every(([key, value]) => use.props[key] === value),
    ),
  );
  return chapter?.path ?? edition.path;
}

/** Address of a measure: its place in the chapter that lists it. */
export function measurePath(edition: LoadedEdition, { id, programme, kind }: Measure): string {
  return `${pathOf(edition, 'Tiltaksliste', { program: programme, slag: kind })}#${id}`;
}

/** Address of a goal in the chapter that shows it. */
export function goalPath(edition: LoadedEdition, id: string): string {
  return `${pathOf(edition, 'Maal', { id })}#${id}`;
}

/** Every text that readers meet, with its place: chapters, descriptions, measures, goals, captions. */
function listTexts(edition: LoadedEdition): PlacedText[] {
  const front = { label: 'Forsiden', path: edition.path };
  return [
    { ...front, text: `${edition.edition.lead} ${edition.edition.description}` },
    ...edition.chapters.map((it) => ({
      label: it.fullTitle,
      path: it.path,
      text: `${it.entry.data.description} ${it.entry.body ?? ''}`,
    })),
    ...edition.goals.map((it) => ({
      label: `Mål: ${it.title}`,
      path: goalPath(edition, it.id),
      text: it.text,
    })),
    ...edition.measures.map((it) => ({
      label: `Tiltak: ${it.title}`,
      path: measurePath(edition, it),
      text: `${it.title}. ${it.text}`,
    })),
    ...edition.media.map((it) => ({
      label: `Bildetekst: ${it.caption}`,
      path: `${pathOf(edition, 'Medium', { id: it.id })}#${it.id}`,
      text: it.caption,
    })),
  ];
}

/** Chapters with the list of programmes, in which each has its budget. */
function listProgrammeLists({ chapters, programmes }: LoadedEdition): PlacedNumbers[] {
  return chapters
    .filter((it) => listComponentUses(it.entry.body ?? '').some((use) => use.name === 'Programliste'))
    .map(({ fullTitle, path }) => ({ label: fullTitle, path, ids: programmes.map((it) => it.id) }));
}

/** Where each number of the register is used: texts, tables, figures, key figures, measures. */
export async function loadNumberUses(edition: LoadedEdition): Promise<Uses> {
  const [figures, tables] = await Promise.all([loadFigures(edition), loadTables(edition)]);
  const numbers: PlacedNumbers[] = [
    { label: 'Forsiden', path: edition.path, ids: computeKeyFigures(edition).map((it) => it.quantityId) },
    ...listProgrammeLists(edition),
    ...tables.map(({ id, number, component }) => ({
      label: `Tabell ${number}`,
      path: `${pathOf(edition, component.name, component.props)}#${id}`,
      ids: listTableNumbers(id, edition),
    })),
    ...figures.map(({ id, number, record }) => ({
      label: `Figur ${number}`,
      path: `${pathOf(edition, 'Figur', { id })}#${id}`,
      ids: listFigureNumbers(record.form, edition),
    })),
    ...edition.measures.map((it) => ({
      label: `Tiltak: ${it.title}`,
      path: measurePath(edition, it),
      ids: it.amounts,
    })),
  ];
  return computeNumberUses(listTexts(edition), numbers);
}

/** Where each term is used in an edition. */
export function loadTermUses(edition: LoadedEdition, terms: readonly Term[]): Uses {
  return computeTermUses(terms, listTexts(edition));
}
