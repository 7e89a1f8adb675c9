/** Amounts that are typed, in every place that readers see; and what looks like them and is none. */
import { type BadExample, CHAPTER, edit, type GoodExample, GOALS, P2, PLAN, say } from '../example.ts';

const typed = (name: string, text: string, words: string): BadExample => ({
  name,
  change: say(text),
  file: P2,
  line: 12,
  message: `«${words}» er skrevet for hånd`,
  remedy: `skriv <Tall kilde="utviklingsplan-2020-23">${words}</Tall> med id-en til kilden`,
});

export const bad: readonly BadExample[] = [
  typed('an amount with its unit', 'Staten gir 4,5 mill. kr.', '4,5 mill. kr'),
  typed('a currency in front', 'Staten gir kr 4 500 000.', 'kr 4 500 000'),
  typed('an amount in price tags', 'Det koster 500,-.', '500,-'),
  typed('other currencies', 'EU gir € 50 000.', '€ 50 000'),
  typed('a currency with its scale', 'Staten gir 4,5 MNOK.', '4,5 MNOK'),
  typed('number words', 'Staten gir to millioner kroner.', 'to millioner kroner'),
  typed('millions of nothing', 'Staten gir 3,2 millioner til vei.', '3,2 millioner'),
  typed('a scale at the end', 'Staten gir 1,2 mrd. Det er mye.', '1,2 mrd.'),
  typed('full-width digits', 'Staten gir ５ mill. kr.', '５ mill. kr'),
  typed('an amount split by marks', 'Staten gir **4,5** mill. kr.', '**4,5** mill. kr'),
  typed('an amount inside marks', 'Staten gir **hele 4,5 mill. kr**.', '4,5 mill. kr'),
  typed('a blank as a code', 'Staten gir 4,5&nbsp;mill.&nbsp;kr.', '4,5\u00a0mill.\u00a0kr'),
  typed('an amount in a link', 'Staten gir [3 mill. kr](https://www.ssb.no/).', '3 mill. kr'),
  typed('an amount in a list', '- Staten gir 3 mill. kr', '3 mill. kr'),
  {
    name: 'an amount in a heading',
    change: (sample) => sample.append(P2, '\n## Staten gir 3 mill. kr [#staten]\n'),
    file: P2,
    message: '«3 mill. kr»',
  },
  {
    name: 'an amount in a table',
    change: (sample) => sample.append(CHAPTER, '\n| Hva | Beløp |\n| --- | --- |\n| Vei | 3 mill. kr |\n'),
    file: CHAPTER,
    message: '«3 mill. kr»',
  },
  {
    name: 'the title of a link',
    change: say('Se [siden](https://www.ssb.no/ "Fikk 3 mill. kr").'),
    file: P2,
    message: '«3 mill. kr»',
    remedy: 'slett beløpet i teksten «Fikk 3 mill. kr»',
  },
  {
    name: 'an amount of the plan',
    change: say('Budsjettet for IKAP er 3,0 mill. kr i 2020.'),
    file: P2,
    message: '«3,0 mill. kr»',
    remedy: /^skriv <Belop id="p2" \/> hvis det er planens beløp; ellers skriv <Tall kilde=/,
  },
  {
    name: 'the same value from somebody else',
    change: say('Fylkeskommunen bevilget 3 millioner kroner til Fosenbrua i 2018.'),
    file: P2,
    message: '«3 millioner kroner»',
    remedy: /^skriv <Tall kilde=/,
  },
  {
    name: 'an amount in a data file',
    change: edit<{ goals: { text: string }[] }>(GOALS, ({ goals }) => {
      for (const goal of goals.slice(0, 1)) goal.text = 'Staten gir 1,2 milliarder kroner.';
    }),
    file: GOALS,
    message: '«1,2 milliarder kroner»',
    remedy: 'skriv {tall:utviklingsplan-2020-23|1,2 milliarder kroner} med id-en til kilden',
  },
  {
    name: 'an amount of the plan in a data file',
    change: edit<{ lead: string }>(PLAN, (plan) => {
      plan.lead = 'Samlet ramme er 10,0 mill. kr.';
    }),
    file: PLAN,
    message: '«10,0 mill. kr»',
    remedy: 'skriv {belop:ramme} hvis',
  },
];

const free = (name: string, text: string): GoodExample => ({ name, change: say(text) });

export const good: readonly GoodExample[] = [
  free(
    'numbers from the data',
    'Budsjettet er <Belop id="p2" />, og <Andel id="andel-forbehold" /> er usikkert.',
  ),
  free('a quoted number', 'Staten gir <Tall kilde="ssb-03321">1,2 milliarder kroner</Tall>.'),
  free('a quoted number with marks', 'Staten gir <Tall kilde="ssb-03321">**1,2** milliarder kroner</Tall>.'),
  free('millions of people', 'Landet har 5,4 mill. innbyggere og 2,6 millioner biler.'),
  free('percentages and fractions', 'Av dette går 65 % til vei og to tredeler til tog.'),
  free('bare numbers', 'Tallet er 4 500 000, og 12 000 er nye.'),
  free('a unit without a number', 'Alle tall er i mill. kr 2020.'),
  free('no exact number', 'Det koster mange millioner kroner.'),
  free('names and longer words', 'Kroningen i 1906, 50 kroner-gjengen, 10-kroners mynter og 3 krigere.'),
  free('«nok» as a word', 'Det er 3 nok til.'),
  {
    name: 'a quoted number in a data file',
    change: edit<{ lead: string }>(PLAN, (plan) => {
      plan.lead = 'Staten gir {tall:ssb-03321|1,2 milliarder kroner}.';
    }),
  },
];
