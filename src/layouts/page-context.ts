import { loadEditions, requireEdition, type LoadedEdition } from '../data/load.ts';

/** What the page frame needs of an edition: itself, where the current one is, where its budget chapter is. */
export interface PageContext {
  readonly edition: LoadedEdition;
  readonly currentEditionPath: string;
  readonly budgetPath: string | undefined;
}

/** @param id the edition's folder name; without it the current edition */
export async function loadPageContext(id?: string): Promise<PageContext> {
  const [edition, current] = await Promise.all([requireEdition(id), requireEdition()]);
  const budgetChapter = edition.chapters.findLast((chapter) =>
    chapter.entry.body?.includes('<Ressurstabell'),
  );
  return { edition, currentEditionPath: current.path, budgetPath: budgetChapter?.path };
}

/** Static paths with one page per edition. */
export async function editionPaths(): Promise<{ params: { utgave: string } }[]> {
  return (await loadEditions()).map(({ id }) => ({ params: { utgave: id } }));
}
