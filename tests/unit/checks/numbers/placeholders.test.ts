/** Which signs in a JSON text are meant to fetch a number, and what is said of those that fetch none. */
import { describe, expect, it } from 'vitest';
import { placeholders } from '../../../../src/checks/numbers/placeholders.ts';
import { corpus, MEASURES, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings } from '../published-content.ts';

/** The description of an edition takes numbers, the title of a measure does not. */
const taking = (text: string) =>
  findings(placeholders, corpus().replace(PLAN, 'Rammen for 2020 er på {belop:ramme}.', text));
const notTaking = (text: string) =>
  findings(placeholders, corpus().replace(MEASURES, /"title": "[^"]*"/, `"title": ${JSON.stringify(text)}`));

const AS_SHOWN = 'skriv {belop:id} eller {andel:id}, uten mellomrom og store bokstaver';
const WITHOUT = 'skriv teksten uten tallet, eller flytt tallet til et felt som tar imot det';

describe('a field that takes numbers', () => {
  it.each(['Ingen tall.', '{belop:p1}', 'Fra {belop:p1} til {belop:p3}', '{andel:andel-forbehold}'])(
    'lets %j be',
    (text) => {
      expect(taking(text)).toEqual([]);
    },
  );

  it.each([
    ['{ belop:p1 }', '{ belop:p1 }'],
    ['{Belop:p1}', '{Belop:p1}'],
    ['{beløp:p1}', '{beløp:p1}'],
    ['{}', '{}'],
    ['{x}', '{x}'],
    ['Her } der', '}'],
    ['Her { der', '{ der'],
    ['{belop:p1} og {belop:p1', '{belop:p1'],
    ['{belop:p1}}', '}'],
  ])('says of %j that it fetches nothing', (text, shown) => {
    expect(taking(text)).toEqual([
      {
        at: `content/${PLAN}:11:18`,
        message: `«${shown}» i "description" er ikke et tall som kan hentes`,
        remedy: AS_SHOWN,
      },
    ]);
  });

  it('says of each unknown id what it could be', () => {
    expect(taking('{belop:p9} og {andel:p1}').map((it) => it.message)).toEqual([
      expect.stringContaining('{belop:p9}: '),
      expect.stringContaining('{andel:p1}: '),
    ]);
  });
});

describe('a field that takes none', () => {
  it.each([
    'Ingen tall',
    'Mengden {a, b}',
    'Her { der }',
    '{x}',
    '{1: 2}',
    '{a:b}',
    '}',
    '{a b: c}',
    '{ab:c',
  ])('lets %j be', (text) => {
    expect(notTaking(text)).toEqual([]);
  });

  it('says of a number that it is shown as it stands', () => {
    expect(notTaking('Gi {belop:p1} og {belop:p3}')).toEqual([
      { at: `content/${MEASURES}:4:80`, message: '"title" viser {belop:p1} slik det står', remedy: WITHOUT },
    ]);
  });

  it.each([
    ['Gi {  belop:p1}', '{  belop:p1}'],
    ['Gi {Beløp:p1}', '{Beløp:p1}'],
    ['Gi {belop  :p1}', '{belop  :p1}'],
    ['Gi {belop:p1', '{belop:p1'],
    ['Gi {sum:p1}', '{sum:p1}'],
    ['Gi { sum : p1 }', '{ sum : p1 }'],
    ['Gi {andel :x y}', '{andel :x y}'],
    ['Gi {sum:}', '{sum:}'],
  ])('says of %j that it was meant to fetch one', (text, shown) => {
    expect(notTaking(text).map(({ message, remedy }) => [message, remedy])).toEqual([
      [`«${shown}» i "title" er ikke et tall som kan hentes`, WITHOUT],
    ]);
  });
});
