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
import { computeAnswers } from './compute/answers.ts';
import { goalPath, measurePath, mediumPath, pathOf } from './compute/places.ts';
import { describePayers, listNumbersIn, splitNumbers } from './compute/number-text.ts';
import { computeProgrammeTable } from './compute/tables.ts';
import { HOUSE_VALUE_ID } from './compute/wharf-series.ts';
import { loadPages, type LoadedEdition } from './load.ts';
import type { Term } from './schemas/glossary.ts';

type Uses = ReadonlyMap<string, readonly Place[]>;

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
      path: mediumPath(edition, it.id),
      text: it.caption,
    })),
  ];
}

/** Chapters with the list of programmes, in which each has its budget, and those that begin with a budget. */
function listProgrammeBudgets(edition: LoadedEdition): PlacedNumbers[] {
  return edition.chapters.flatMap(({ fullTitle, path, programme, entry }) => {
    const hasList = listComponentUses(entry.body ?? '').some((use) => use.name === 'Programliste');
    const ids = hasList ? edition.programmes.map((it) => it.id) : [];
    const payers = programme ? describePayers(computeProgrammeTable(edition, programme.id).rows) : [];
    if (programme) ids.push(programme.id, ...listNumbersIn(payers));
    return ids.length === 0 ? [] : [{ label: fullTitle, path, ids }];
  });
}

/** The front page: key figures with their sums, the wharf row, the descriptions of the chapters. */
function listFrontNumbers(edition: LoadedEdition): PlacedNumbers {
  const cards = edition.chapters.flatMap((it) =>
    listNumbersIn(splitNumbers(it.entry.data.description, edition.quantities)),
  );
  return {
    label: 'Forsiden',
    path: edition.path,
    ids: [
      ...computeAnswers(edition, edition.measures).flatMap((it) => listNumbersIn(it.text)),
      ...edition.programmes.map((it) => it.id),
      HOUSE_VALUE_ID,
      ...cards,
    ],
  };
}

/** Where each number of the register is used: texts, tables, figures, key figures, measures. */
export async function loadNumberUses(edition: LoadedEdition): Promise<Uses> {
  const [figures, tables] = await Promise.all([loadFigures(edition), loadTables(edition)]);
  const numbers: PlacedNumbers[] = [
    listFrontNumbers(edition),
    ...listProgrammeBudgets(edition),
    ...tables.map(({ id, number, component }) => ({
      label: `Tabell\u00a0${number}`,
      path: `${pathOf(edition, component.name, component.props)}#${id}`,
      ids: listTableNumbers(id, edition),
    })),
    ...figures.map(({ id, number, record }) => ({
      label: `Figur\u00a0${number}`,
      path: `${pathOf(edition, 'Figur', { id })}#${id}`,
      ids: [
        ...listFigureNumbers(record.form, edition),
        ...(record.form === 'bryggerekke' ? [HOUSE_VALUE_ID] : []),
        ...listNumbersIn(
          splitNumbers(`${record.title} ${record.what} ${record.note ?? ''}`, edition.quantities),
        ),
      ],
    })),
    ...edition.measures.map((it) => ({
      label: `Tiltak: ${it.title}`,
      path: measurePath(edition, it),
      ids: it.amounts,
    })),
  ];
  const pages = edition.isCurrent ? await loadPages() : [];
  const quotes = pages.map(({ id, data, body = '' }) => ({ label: data.title, path: `/${id}/`, text: body }));
  return computeNumberUses([...listTexts(edition), ...quotes], numbers);
}

/** Where each term is used in an edition. */
export function loadTermUses(edition: LoadedEdition, terms: readonly Term[]): Uses {
  return computeTermUses(terms, listTexts(edition));
}
