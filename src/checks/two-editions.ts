/** The sample content with an older edition, for the examples of rules that compare the two. */
import { type Change, EDITION, PLAN } from './example.ts';

const FILES = [
  'utgave.json',
  'medier.json',
  ...['boligbygging', 'budsjett', 'driftsnivaa', 'fakta', 'figurer', 'fond', 'maal', 'milepaeler'].map(
    (it) => `data/${it}.json`,
  ),
  ...['organisasjoner', 'pendling', 'programmer', 'rettelser', 'tiltak'].map((it) => `data/${it}.json`),
  ...['maal', 'p1-strategisk-naeringsutvikling', 'p2-ikap-og-arealplanlegging'].map(
    (it) => `kapitler/${it}.mdx`,
  ),
  ...['p3-profilering-og-kommunikasjon', 'p4-ledelse-og-samarbeid'].map((it) => `kapitler/${it}.mdx`),
];

export const OLDER = 'utgaver/2019-22';

/** The edition 2019-22, a copy with a budget of 2019, before the current one, which replaces it. */
export const withOlder: Change = (sample) =>
  FILES.reduce(
    (all, file) =>
      all.write(`${OLDER}/${file}`, sample.text(`${EDITION}/${file}`).replaceAll('/2020-23/', '/2019-22/')),
    sample,
  )
    .replace(`${OLDER}/data/budsjett.json`, '"year": 2020', '"year": 2019')
    .replace(`${OLDER}/utgave.json`, '"gjeldende"', '"tidligere"')
    .replace(`${OLDER}/utgave.json`, 'plan 2020-23', 'plan 2019-22')
    .replace(`${OLDER}/utgave.json`, '2020,', '2019,')
    .replace(`${OLDER}/utgave.json`, '2023,', '2022,')
    .replace(PLAN, '"replaces": null', '"replaces": "2019-22"');
