/** From loaded editions, figures and tables to what downloads are made from. Pure: everything is read already. */
import type { LoadedFigure, LoadedTable } from '../data/figures.ts';
import type { LoadedEdition } from '../data/load.ts';
import type { DownloadEdition, FigureDownload, TableDownload } from './download.ts';

/** The parts of an edition that downloads name. */
export function describeEdition(
  edition: Pick<LoadedEdition, 'id' | 'edition' | 'programmes'>,
): DownloadEdition {
  const { title, organisation, contentUpdated } = edition.edition;
  return {
    id: edition.id,
    title,
    organisation,
    contentUpdated,
    programmes: edition.programmes.map(({ id, code, name, house }) => ({ id, code, name, house })),
  };
}

/** A figure as downloads take it; its source line and numbers are filled in already. */
export function describeFigure(figure: LoadedFigure): FigureDownload {
  const { id, number, title, what, definition, note, source, sourceLine, values, table, record } = figure;
  const { citationDetail: sourceDetail, dataDate } = record;
  return {
    kind: 'figure',
    id,
    number,
    title,
    what,
    definition,
    note,
    source,
    sourceDetail,
    sourceLine,
    dataDate,
    values,
    table,
  };
}

/** A table of the plan cites the plan as a whole; the place in it stands in its source line. */
export function describeTable(table: LoadedTable): TableDownload {
  const { id, number, title, what, definition, source, sourceLine, table: values } = table;
  const described = { id, number, title, what, definition, source, sourceLine, table: values };
  return { kind: 'table', ...described, note: null, sourceDetail: null, dataDate: null };
}
