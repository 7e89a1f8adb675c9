import { publish } from '../checks/publish-sample.ts';
import { type Change, edit, FIGURES, FUND } from '../checks/example.ts';
import { atValue, type Rule } from '../checks/rule.ts';
import { computeState } from '../site/published-state.ts';

interface FigureFile {
  readonly figures: { title: string; claims: unknown[] }[];
}

const untested = edit<FigureFile>(FIGURES, ({ figures: [figure] }) => {
  if (figure) Object.assign(figure, { title: 'Fondet tømmes', claims: [] });
});
const retitle = edit<FigureFile>(FIGURES, ({ figures: [figure] }) => {
  if (figure) figure.title = 'Fondet minker';
});
const spend: Change = (it) => it.replace(FUND, /"amountNok": \d+/, '"amountNok": 1234567');

export const figureTitles: Rule = {
  id: 'figure-titles',
  kind: 'advice',
  about:
    'En figurtittel som ingenting regner etter, leses på nytt når tallene i figuren er endret siden publiseringen.',
  bad: [
    {
      name: 'numbers that changed under a title without claims',
      change: (it) => spend(publish(untested(it))),
      file: FIGURES,
      message: 'tallene i figuren «Fondet tømmes» er endret',
      remedy: 'les tittelen på nytt',
    },
  ],
  good: [
    { name: 'numbers as they were published', change: (it) => publish(untested(it)) },
    { name: 'a title that changed with the numbers', change: (it) => retitle(spend(publish(untested(it)))) },
    { name: 'a title whose claims are checked', change: (it) => spend(publish(it)) },
    { name: 'a figure that was never published', change: (it) => spend(untested(it)) },
  ],
  check: (content) =>
    content.editions.flatMap((edition) => {
      const before = content.permalinks?.value?.editions?.find((it) => it.edition === edition.slug);
      const now = before && computeState(content, edition);
      const file = edition.figures;
      if (now === undefined || file?.value === undefined) return [];
      return file.value.figures.flatMap(({ id, title, claims }, index) => {
        const old = before?.figures[id];
        const isOld = old !== undefined && old.title === title && old.data !== now.figures[id]?.data;
        if (!isOld || claims.length > 0) return [];
        const message = `tallene i figuren «${title}» er endret siden den sist ble publisert`;
        const remedy =
          'les tittelen på nytt; stemmer den fortsatt, er alt i orden, og med "claims" blir den regnet etter';
        return [atValue(file, ['figures', index, 'title'], message, remedy)];
      });
    }),
};
