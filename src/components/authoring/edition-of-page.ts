import { requireEdition, type LoadedEdition } from '../../data/load.ts';

/** The edition that the page being rendered belongs to; pages outside an edition speak of the current one. */
export function editionOfPage(
  params: Readonly<Record<string, string | number | undefined>>,
): Promise<LoadedEdition> {
  const id = params['utgave'];
  return requireEdition(id === undefined ? undefined : String(id));
}
