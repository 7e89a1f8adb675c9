/** What is money and what is not, and that the printed proposal makes a text pass. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findMoney } from '../../../../src/checks/numbers/money-pattern.ts';
import { placeholders } from '../../../../src/checks/numbers/placeholders.ts';
import { typedMoney } from '../../../../src/checks/numbers/typed-money.ts';
import { componentIds } from '../../../../src/checks/markdown/component-ids.ts';
import { components } from '../../../../src/checks/markdown/components.ts';
import { headings } from '../../../../src/checks/markdown/headings.ts';
import type { Finding } from '../../../../src/checks/rule.ts';
import { toPlainText } from '../../../../src/site/plain-text.ts';
import { corpus, type Corpus, EDITION, P2 } from '../../../fixtures/checks/corpus.ts';

const wordsIn = (text: string): string[] => {
  const plain = toPlainText(text).text;
  return findMoney(plain).map(({ start, end }) => plain.slice(start, end));
};

describe('money', () => {
  test.for([
    ['Det kostet 12 kr/time i fjor.', '12 kr'],
    ['Det kostet 50 øre per kWh.', '50 øre'],
    ['Bevilget i 2020 kr 500 000 til veien.', 'kr 500 000'],
    ['Mellom 2–3 millioner kroner er satt av.', '2-3 millioner kroner'],
    ['Det gir ½ million kroner.', '1/2 million kroner'],
    ['Det gir 4\u202f500\u202f000 kr.', '4 500 000 kr'],
    ['Prisen er 500\u200b000,–.', '500000,-'],
    ['Det gir 5 mio. kr.', '5 mio. kr'],
    ['Prosjektet får 3 MILLIONER KRONER.', '3 MILLIONER KRONER'],
    ['Det gir 2 millioner norske kroner.', '2 millioner norske kroner'],
    ['Det er gitt (3 mill.) til veien.', '3 mill.'],
    ['Planen får 6 mill. per år.', '6 mill.'],
    ['En og en halv milliard kroner til tog.', 'En og en halv milliard kroner'],
    ['Hun fikk femtifem tusen kroner.', 'femtifem tusen kroner'],
  ])('stands in «%s»: %s', ([text = '', words]) => {
    expect(wordsIn(text)).toEqual([words]);
  });

  test.for([
    'Landet har 5,4 mill. innbyggere og 1,3 millioner nye boliger.',
    'Det slippes ut 12 mill. tonn, og 3 mrd. kubikkmeter er vann.',
    'Beløp i mill. kr, budsjett i mill. kr 2020.',
    'Flere tusen kroner og mange millioner kroner.',
    'Tre Kroner spilte i Euro 2020, og kronprinsen så 2 kroer.',
    'Euro 6 er et krav, og 3 nok er nok.',
    'CO2 kroner seg ikke, og P2 kr står i koden.',
    'Den ble målt i 2020-kroner, med 100-kroneseddel.',
    'Telefon 500 00 000, kapittel 3.1, 1. januar, 2020–23.',
    'I 2020, – slik sa hun det, var det 5 milliardærer.',
  ])('stands nowhere in «%s»', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('is looked for in reasonable time in a long row of digits', () => {
    const before = process.cpuUsage();
    findMoney(`${'000 '.repeat(3000)}x ${'en og '.repeat(3000)}`);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });
});

/** Everything that could be wrong about what a message proposes. */
const rules = [typedMoney, components, componentIds, headings, placeholders];
async function check(it: Corpus): Promise<readonly Finding[]> {
  const content = it.content();
  expect(content.problems).toEqual([]);
  return (await Promise.all(rules.map((rule) => rule.check(content)))).flat();
}

/** What an editor does who copies from the message: the last proposal in it, which is always offered. */
function apply(it: Corpus, path: string, { message, remedy }: Finding): Corpus {
  const [, words = ''] = /«(.*)» er skrevet for hånd$/.exec(message) ?? [];
  const [, proposal = ''] = /(?:^|ellers )skriv (.*) hvis kilden er «/.exec(remedy) ?? [];
  return it.replace(path, words, proposal);
}

const amounts = [
  '4,5 mill. kr',
  '**4,5** mill. kr',
  'kr 500',
  '3 millioner',
  '500,-',
  '_to_ millioner kroner',
  '€ 5',
];
const frames = [
  'Vi fikk X.',
  '- Fikk X i fjor',
  '> Fikk X',
  '[Fikk X](/om/).',
  'Sagt.\n\n## Fikk X [#fikk]',
  'X.',
];

describe('the proposal of a message', () => {
  it('makes a chapter pass', async () => {
    const texts = fc.tuple(fc.constantFrom(...amounts), fc.constantFrom(...frames));
    await fc.assert(
      fc.asyncProperty(texts, async ([amount, frame]) => {
        const typed = corpus().replace(P2, 'Dette er oppgavene.', frame.replace('X', amount));
        const found = await check(typed);
        expect(found).toHaveLength(1);
        expect(await check(found.reduce((it, finding) => apply(it, P2, finding), typed))).toEqual([]);
      }),
      { numRuns: 42 },
    );
  });

  it.each(['Staten gir 4,5 mill. kr.', '3 mill. kr til vei.'])('makes the data pass: %s', async (text) => {
    const file = `${EDITION}/utgave.json`;
    const inData = corpus().replace(file, /"lead": "[^"]*"/, `"lead": "${text}"`);
    const inFront = corpus().replace(P2, /^description: .*$/m, `description: ${text}`);
    for (const [typed, path] of [
      [inData, file],
      [inFront, P2],
    ] as const) {
      const [finding] = await check(typed);
      if (finding === undefined) throw new Error('nothing was found');
      const isWhole = finding.remedy.includes(`|3 mill. kr} til vei."`);
      const changed = isWhole
        ? typed.replace(path, text, /skriv ("\{.*\}.*") hvis kilden/.exec(finding.remedy)?.[1] ?? '')
        : apply(typed, path, finding);
      expect(await check(changed)).toEqual([]);
    }
  });
});
