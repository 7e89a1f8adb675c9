/** The preview pictures of an edition: one for each page and one for each figure. */
import { wharfSeries } from '../data/compute/wharf-series.ts';
import { loadFigures } from '../data/figures.ts';
import { loadEditions, type LoadedEdition, loadPages } from '../data/load.ts';
import { figurePreviewId, pagePreviewId } from '../downloads/addresses.ts';
import { describeEdition, describeFigure } from '../downloads/from-edition.ts';
import { drawFigure } from '../downloads/svg/figure.ts';
import { drawFigurePreview, drawPagePreview } from '../downloads/svg/preview.ts';
import { formatAmount } from '../format/money.ts';
import { formatCountWord } from '../format/numbers.ts';
import { text } from '../text.ts';

export interface Preview {
  /** File name without extension: `side-maal`, `figur-pendling`. */
  readonly id: string;
  readonly draw: () => string;
}

/** Everything is drawn when it is asked for. */
export async function listPreviews(edition: LoadedEdition): Promise<Preview[]> {
  const described = describeEdition(edition);
  const series = wharfSeries(edition);
  const { houseValueNok, year } = edition.budget;
  const page = (id: string, title: string, line: string | null, programme: string | null): Preview => ({
    id,
    draw: () => drawPagePreview({ title, line, programme }, described, series, houseValueNok),
  });
  const planTitle = edition.edition.title;
  const totalNok = series.reduce((sum, it) => sum + it.valueNok, 0);
  const count = edition.programmes.length;
  const programmes = count === 1 ? 'ett programområde' : `${formatCountWord(count)} programområder`;
  const frame = `${formatAmount(totalNok)} til ${programmes} i ${year}`;
  const chapters = edition.chapters.map(({ path, fullTitle, programme }) => {
    const own = series.find((it) => it.id === programme?.id);
    const line = own === undefined ? planTitle : `${planTitle} · ${formatAmount(own.valueNok)} i ${year}`;
    return page(pagePreviewId(path), fullTitle, line, programme?.id ?? null);
  });
  const overviews = [
    page('utgave', planTitle, frame, null),
    page('side-tiltak', text.measures, `${planTitle} · ${edition.measures.length} tiltak`, null),
    page('side-budsjett', text.budgetOf(year), planTitle, null),
    page('side-hele-planen', text.wholePlan, planTitle, null),
  ];
  const pages = edition.isCurrent
    ? [
        page('side-ordliste', text.glossary, planTitle, null),
        page('side-sok', text.searchTitle, planTitle, null),
        page('side-innbygging', text.embedTitle, planTitle, null),
        ...(await loadPages()).map(({ id, data }) => page(`side-${id}`, data.title, planTitle, null)),
      ]
    : [];
  const figures = (await loadFigures(edition)).map(describeFigure).map((figure): Preview => ({
    id: figurePreviewId(figure.id),
    draw: () => drawFigurePreview(figure.title, drawFigure(figure, described)),
  }));
  return [...overviews, ...chapters, ...pages, ...figures];
}

/** The pictures of all editions as routes. */
export async function previewRoutes(): Promise<
  { params: { utgave: string; id: string }; props: { preview: Preview } }[]
> {
  const routes = (await loadEditions()).map(async (edition) =>
    (await listPreviews(edition)).map((preview) => ({
      params: { utgave: edition.id, id: preview.id },
      props: { preview },
    })),
  );
  return (await Promise.all(routes)).flat();
}
