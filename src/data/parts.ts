/** The parts of a page that can be linked to, shared and cited: sections, goals, measures, figures, tables. */
import { listComponentUses } from './compute/mdx-uses.ts';
import { tableId, TABLE_COMPONENTS } from './compute/figures/numbering.ts';
import { requireFigure, requireTable } from './figures.ts';
import {
  type LoadedChapter,
  type LoadedEdition,
  renderChapter,
  requireGoal,
  selectMeasures,
} from './load.ts';
import { isPublicId } from '../permalinks/address.ts';
import type { MeasureKind } from './schemas/measures.ts';
import type { AddressKind } from './schemas/permalinks.ts';

export type PartKind = Extract<AddressKind, 'avsnitt' | 'maal' | 'tiltak' | 'figur' | 'tabell'>;

export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  readonly title: string;
  /** How a citation names it: `avsnittet «Mål»`, `figur 3: Driftsnivået er tatt ned`. */
  readonly citedAs: string;
  /** Rows of a figure or table, or null: embeds are as high as they need. */
  readonly rowCount: number | null;
  /** Whether it has an embed: figures, tables, and sections with all that is under them. */
  readonly isEmbeddable: boolean;
}

/** Parts of a chapter, sorted by kind and then in the order of the text. Figures without data are none. */
export async function loadChapterParts(edition: LoadedEdition, chapter: LoadedChapter): Promise<Part[]> {
  const { headings } = await renderChapter(chapter);
  const uses = listComponentUses(chapter.entry.body ?? '');
  const named = (name: string): Readonly<Record<string, string>>[] =>
    uses.filter((it) => it.name === name).map((it) => it.props);
  // The heading of the footnotes, which nobody wrote, is no section.
  const sections = headings
    .filter(({ slug }) => isPublicId(slug))
    .map(({ depth, slug, text }) => describe('avsnitt', slug, text, `avsnittet «${text}»`, depth === 2));
  const goals = named('Maal').map(({ id = '' }) => {
    const { title } = requireGoal(edition, id);
    return describe('maal', id, title, `målet «${title}»`, false);
  });
  const measures = named('Tiltaksliste').flatMap(({ program = '', slag = '' }) =>
    selectMeasures(edition, program, slag as MeasureKind).map(({ id, title }) =>
      describe('tiltak', id, title, `tiltaket «${title}»`, false),
    ),
  );
  const figures = await Promise.all(named('Figur').map(({ id = '' }) => loadFigurePart(edition, id)));
  const tables = await Promise.all(
    uses
      .filter((it) => TABLE_COMPONENTS.includes(it.name))
      .map(async (use) => {
        const { id, number, title, table } = await requireTable(edition, tableId(use));
        const part = describe('tabell', id, title, `tabell ${number}: ${title}`, true);
        return { ...part, rowCount: table.rows.length };
      }),
  );
  return [...sections, ...goals, ...measures, ...figures.flatMap((it) => it ?? []), ...tables];
}

/** The figures that stand on the front page of an edition. */
export async function loadFrontParts(edition: LoadedEdition): Promise<Part[]> {
  const figures = edition.figures.filter((it) => it.form === 'bryggerekke');
  const parts = await Promise.all(figures.map((it) => loadFigurePart(edition, it.id)));
  return parts.flatMap((it) => it ?? []);
}

async function loadFigurePart(edition: LoadedEdition, id: string): Promise<Part | undefined> {
  const { number, title, table } = await requireFigure(edition, id);
  if (table.rows.length === 0) return undefined;
  return { ...describe('figur', id, title, `figur ${number}: ${title}`, true), rowCount: table.rows.length };
}

function describe(kind: PartKind, id: string, title: string, citedAs: string, isEmbeddable: boolean): Part {
  return { kind, id, title, citedAs, rowCount: null, isEmbeddable };
}
