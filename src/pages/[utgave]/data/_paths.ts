/** The downloads of all editions as routes. */
import { loadFigures, loadTables } from '../../../data/figures.ts';
import { loadEditions } from '../../../data/load.ts';
import type { Download, DownloadEdition, FigureDownload } from '../../../downloads/download.ts';
import { describeEdition, describeFigure, describeTable } from '../../../downloads/from-edition.ts';

export interface DownloadProps<Kind extends Download = Download> {
  readonly download: Kind;
  readonly edition: DownloadEdition;
}

interface DownloadRoute<Kind extends Download> {
  readonly params: { readonly utgave: string; readonly id: string };
  readonly props: DownloadProps<Kind>;
}

/** Figures with data: each can be had as a picture. */
export async function figureRoutes(): Promise<DownloadRoute<FigureDownload>[]> {
  const routes = (await loadEditions()).map(async (edition) => {
    const figures = (await loadFigures(edition)).map(describeFigure);
    return figures.map((download) => ({
      params: { utgave: edition.id, id: download.id },
      props: { download, edition: describeEdition(edition) },
    }));
  });
  return (await Promise.all(routes)).flat();
}

/**
 * Figures with data and all tables: each can be had as values.
 * @throws Error when a figure has the id of a table: one of them would silently replace the other
 */
export async function downloadRoutes(): Promise<DownloadRoute<Download>[]> {
  const tables = (await loadEditions()).map(async (edition) => {
    const loaded = (await loadTables(edition)).map(describeTable);
    return loaded.map((download) => ({
      params: { utgave: edition.id, id: download.id },
      props: { download, edition: describeEdition(edition) },
    }));
  });
  const routes = [...(await figureRoutes()), ...(await Promise.all(tables)).flat()];
  const seen = new Set<string>();
  for (const { params } of routes) {
    const address = `/${params.utgave}/data/${params.id}`;
    if (seen.has(address))
      throw new Error(`To nedlastinger har adressen ${address}: gi figuren en annen id.`);
    seen.add(address);
  }
  return routes;
}
