/** From pages of older editions to the current one, as full addresses. */
import { getPermalinkData } from '../site/permalink-data.ts';
import { findCurrentEdition } from '../site/documents.ts';
import type { Content } from '../read/index.ts';
import type { Environment } from '../environment.ts';
import type { NewerEdition } from '../parts/part-page.ts';
import { editionOf, joinAddress } from '../permalinks/address.ts';
import { createSuccession as createPaths } from '../permalinks/succession.ts';

/** @returns for a page of the current edition null; for one of an older edition the title and addresses of the newer */
export function createSuccession(
  content: Content,
  { siteUrl, basePath }: Pick<Environment, 'siteUrl' | 'basePath'>,
): (path: string) => NewerEdition | null {
  const current = findCurrentEdition(content);
  const data = getPermalinkData(content);
  const title = current?.edition?.value?.title;
  if (current === undefined || data === undefined || title === undefined) return () => null;
  const succeed = createPaths(data, data.successors, current.slug);
  const base = basePath.replace(/\/$/, '');
  return (path) => {
    if (editionOf(path) === current.slug) return null;
    const hrefOf = (id: string): string => base + succeed(joinAddress(path, id));
    return { title, hrefOf, urlOf: (id) => siteUrl + hrefOf(id) };
  };
}
