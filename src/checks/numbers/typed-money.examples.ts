/** Amounts that are typed, in every place that readers see; and what looks like them and is none. */
import { type BadExample, edit, type GoodExample, P2, PLAN, say } from '../example.ts';

const lead = (text: string) => edit<{ lead: string }>(PLAN, (plan) => void (plan.lead = text));
const SOURCE = 'utviklingsplan-2020-23';

const typed: readonly (readonly [name: string, text: string, words: string, remedy?: string | RegExp])[] = [
  ['an amount with its unit', 'Staten gir 4,5 mill. kr.', '4,5 mill. kr'],
  ['a currency in front', 'Staten gir kr 4 500 000.', 'kr 4 500 000'],
  ['an amount in price tags', 'Det koster 500,-.', '500,-'],
  ['other currencies', 'EU gir € 50 000.', '€ 50 000'],
  ['a currency with its scale', 'Staten gir 4,5 MNOK.', '4,5 MNOK'],
  ['number words', 'Staten gir to millioner kroner.', 'to millioner kroner'],
  ['millions of nothing', 'Staten gir 3,2 millioner til vei.', '3,2 millioner'],
  ['a scale at the end', 'Staten gir 1,2 mrd. Det er mye.', '1,2 mrd.'],
  ['full-width digits', 'Staten gir ５ mill. kr.', '５ mill. kr'],
  ['an amount split by marks', 'Staten gir **4,5** mill. kr.', '**4,5** mill. kr'],
  ['an amount inside marks', 'Staten gir **hele 4,5 mill. kr**.', '4,5 mill. kr'],
  ['a blank as a code', 'Staten gir 4,5&nbsp;mill.&nbsp;kr.', '4,5\u00a0mill.\u00a0kr'],
  ['an amount in a link', 'Staten gir [3 mill. kr](https://www.ssb.no/).', '3 mill. kr'],
  ['an amount in a list', '- Staten gir 3 mill. kr', '3 mill. kr'],
  ['an amount in a heading', 'Sagt.\n\n## Staten gir 3 mill. kr [#staten]', '3 mill. kr'],
  ['an amount in a table', 'Sagt.\n\n| Hva | Sum |\n| --- | --- |\n| Vei | 3 mill. kr |', '3 mill. kr'],
  [
    'the title of a link',
    'Se [SSB](https://www.ssb.no/ "Fikk 3 mill. kr").',
    '3 mill. kr',
    'slett beløpet i',
  ],
  [
    'an amount of the plan',
    'Budsjettet for IKAP er 3,0 mill. kr i 2020.',
    '3,0 mill. kr',
    /^skriv <Belop id="p2" \/> hvis/,
  ],
  ['the same of others', 'Fylkeskommunen ga 3 mill. kr til Fosenbrua.', '3 mill. kr', /^skriv <Tall/],
  [
    'the same in another year',
    'Budsjettet for IKAP var 3,0 mill. kr i 2016.',
    '3,0 mill. kr',
    /^skriv <Tall/,
  ],
];

export const bad: readonly BadExample[] = [
  ...typed.map(
    ([name, text, words, remedy = `skriv <Tall kilde="${SOURCE}">${words}</Tall> hvis kilden er «`]) => ({
      name,
      change: say(text),
      file: P2,
      message: `«${words}» er skrevet for hånd`,
      remedy,
    }),
  ),
  {
    name: 'an amount in a data file',
    change: lead('Staten gir 1,2 milliarder kroner.'),
    file: PLAN,
    message: '«1,2 milliarder kroner»',
    remedy: `skriv {tall:${SOURCE}|1,2 milliarder kroner} hvis kilden er «`,
  },
  {
    name: 'an amount of the plan in a data file',
    change: lead('Samlet ramme er 10,0 mill. kr.'),
    file: PLAN,
    message: '«10,0 mill. kr»',
    remedy: 'skriv {belop:ramme} hvis',
  },
  {
    name: 'an amount at the start of front matter',
    change: (sample) => sample.replace(P2, /^description: .*$/m, 'description: 3 mill. kr til vei.'),
    file: P2,
    message: '«3 mill. kr»',
    remedy: `skriv "{tall:${SOURCE}|3 mill. kr} til vei."`,
  },
];

export const good: readonly GoodExample[] = [
  ...[
    [
      'numbers from the data',
      'Budsjettet er <Belop id="p2" />, og <Andel id="andel-forbehold" /> er usikkert.',
    ],
    ['a quoted number', 'Staten gir <Tall kilde="ssb-03321">**1,2** milliarder kroner</Tall>.'],
    ['millions of people', 'Landet har 5,4 mill. innbyggere og 2,6 millioner biler.'],
    ['percentages and bare numbers', 'Av 4 500 000 går 65 % til vei og to tredeler av resten til tog.'],
    ['a unit without a number', 'Alle tall er i mill. kr 2020. Det koster mange millioner kroner.'],
    ['names and longer words', 'Kroningen i 1906, 50 kroner-gjengen, 10-kroners mynter og 3 krigere er nok.'],
  ].map(([name = '', text = '']) => ({ name, change: say(text) })),
  {
    name: 'a quoted number in a data file',
    change: lead('Staten gir {tall:ssb-03321|1,2 milliarder kroner}.'),
  },
];
