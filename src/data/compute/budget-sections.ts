/** What the budget page shows before its list of numbers: a heading for each figure and table that some chapter shows. */
import type { FigureRecord } from '../schemas/figures.ts';
import { listComponentUses } from './mdx-uses.ts';

export interface BudgetSections {
  readonly programmes: Heading;
  readonly flow: (Heading & { readonly figure: string }) | undefined;
  readonly table: Heading | undefined;
  readonly fund: (Heading & { readonly figure: string }) | undefined;
  readonly numbers: Heading;
}

interface Heading {
  readonly id: string;
  readonly title: string;
}

/** @param bodies MDX of the chapters: what none of them shows has no number, and is left out here too */
export function computeBudgetSections(
  figures: readonly Pick<FigureRecord, 'id' | 'form'>[],
  bodies: readonly string[],
): BudgetSections {
  const uses = bodies.flatMap(listComponentUses);
  const withFigure = (form: FigureRecord['form'], heading: Heading): BudgetSections['flow'] => {
    const figure = figures.find((it) => it.form === form)?.id;
    const isShown = uses.some((it) => it.name === 'Figur' && it.props['id'] === figure);
    return figure !== undefined && isShown ? { ...heading, figure } : undefined;
  };
  const table = uses.some((it) => it.name === 'Ressurstabell');
  return {
    programmes: { id: 'programomraadene', title: 'Hva pengene går til' },
    flow: withFigure('finansiering', { id: 'fra-kilde', title: 'Hvor pengene kommer fra' }),
    table: table ? { id: 'fordelt', title: 'Hele regnestykket' } : undefined,
    fund: withFigure('fondsbruk', { id: 'bruk-av-fondet', title: 'Fondet' }),
    numbers: { id: 'tallene', title: 'Hvor kommer tallene fra?' },
  };
}
