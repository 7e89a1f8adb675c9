/** Where the records of an edition stand: the chapter that shows them, from the site's root. */
import type { Measure } from '../schemas/measures.ts';
import { listComponentUses } from './mdx-uses.ts';

/** The chapters of an edition with their MDX. */
export interface Shelf {
  readonly path: string;
  readonly chapters: readonly {
    readonly path: string;
    readonly entry: { readonly body?: string | undefined };
  }[];
}

/** The chapter that shows a component with these properties; the edition's front page when none does. */
export function pathOf(edition: Shelf, name: string, props: Readonly<Record<string, string>>): string {
  const chapter = edition.chapters.find((it) =>
    listComponentUses(it.entry.body ?? '').some(
      (use) => use.name === name && Object.entries(props).every(([key, value]) => use.props[key] === value),
    ),
  );
  return chapter?.path ?? edition.path;
}

/** Address of a measure: its place in the chapter that lists it. */
export function measurePath(
  edition: Shelf,
  { id, programme, kind }: Pick<Measure, 'id' | 'programme' | 'kind'>,
): string {
  return `${pathOf(edition, 'Tiltaksliste', { program: programme, slag: kind })}#${id}`;
}

/** Address of a goal in the chapter that shows it. */
export function goalPath(edition: Shelf, id: string): string {
  return `${pathOf(edition, 'Maal', { id })}#${id}`;
}

/** Address of a picture or film where a chapter shows it, else of the figure that stands in for it. */
export function mediumPath(
  edition: Shelf & { readonly figures: readonly { readonly id: string; readonly medium: string | null }[] },
  id: string,
): string {
  const isShown = edition.chapters.some((it) =>
    listComponentUses(it.entry.body ?? '').some((use) => use.name === 'Medium' && use.props['id'] === id),
  );
  const figure = isShown ? undefined : edition.figures.find((it) => it.medium === id);
  return figure === undefined
    ? `${pathOf(edition, 'Medium', { id })}#${id}`
    : `${pathOf(edition, 'Figur', { id: figure.id })}#${figure.id}`;
}

/** Address of a milestone: its row in the timeline. Undefined for an edition without one. */
export function milestonePath(
  edition: Shelf & { readonly figures: readonly { readonly id: string; readonly form: string }[] },
  id: string,
): string | undefined {
  const timeline = edition.figures.find((it) => it.form === 'tidslinje');
  return timeline && `${pathOf(edition, 'Figur', { id: timeline.id })}#${id}`;
}
