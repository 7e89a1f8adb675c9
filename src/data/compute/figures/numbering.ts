/** Numbers of figures and tables: the order in which a reader meets them. */
import { listComponentUses, type ComponentUse } from '../mdx-uses.ts';

export interface Numbering {
  readonly figures: ReadonlyMap<string, number>;
  readonly tables: ReadonlyMap<string, number>;
}

/** Components that show one of the plan's tables. */
export const TABLE_COMPONENTS: readonly string[] = ['Ressurstabell', 'Finansieringsliste', 'Programbudsjett'];

/** The id under which a table can be linked to and downloaded: `ressurstabell`, `budsjett-p1`. */
export function tableId({ name, props }: ComponentUse): string {
  return name === 'Programbudsjett' ? `budsjett-${props['program'] ?? ''}` : name.toLowerCase();
}

/**
 * Counts figures and tables through the chapters, each where it stands first.
 * @param bodies MDX of the chapters in reading order
 * @param frontFigures ids of the figures that stand on the front page, before every chapter
 */
export function computeNumbering(bodies: readonly string[], frontFigures: readonly string[]): Numbering {
  const uses = bodies.flatMap(listComponentUses);
  const figures = uses.filter((it) => it.name === 'Figur').map((it) => it.props['id'] ?? '');
  const tables = uses.filter((it) => TABLE_COMPONENTS.includes(it.name)).map(tableId);
  return { figures: countFrom1([...frontFigures, ...figures]), tables: countFrom1(tables) };
}

function countFrom1(ids: readonly string[]): Map<string, number> {
  return new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
}
