/** When the wharf row and the figures cannot be drawn with the numbers of the data. */
import { describe, expect, it } from 'vitest';
import { drawableFigures } from '../../../../src/checks/figures/drawable-figures.ts';
import {
  BUDGET,
  COMMUTING,
  type Corpus,
  corpus,
  EDITION,
  FIGURES,
  FUND,
} from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from '../published-content.ts';

const HOUSING = `${EDITION}/data/boligbygging.json`;
const say = (it: Corpus): string[] =>
  findings(drawableFigures, it).map(({ message, remedy }) => `${message} | ${remedy}`);
const houseOf = (houseValueNok: number, it: Corpus = corpus()) =>
  editJson(it, BUDGET, (json) => (json.houseValueNok = houseValueNok));

describe('the houses of the wharf row', () => {
  it.each([500_000, 400_000, 2_500_000])('may be worth %s', (value) => {
    expect(say(houseOf(value))).toEqual([]);
  });

  it.each([
    [10_000_000, '4 brygger'],
    [2_500_001, '6 brygger'],
    [100_000_000, '4 brygger'],
    [1_000, '10000 brygger'],
  ])('cannot be worth %s', (value, houses) => {
    const found = say(houseOf(value));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      /^en brygge på .* for rammen på 10,0 mill\. kr, og det må være 4 til \d+ \| skriv for eksempel 500000$/,
    );
    expect(found[0]).toContain(houses);
  });

  it('are at most as many as fit', () => {
    const limits = [...Array.from({ length: 40 }, (_, index) => 50_000 + index * 10_000)].filter(
      (value) => say(houseOf(value)).length === 0,
    );
    const [least = 0] = limits;
    expect(least).toBeGreaterThan(50_000);
    const [, most = ''] = /til (\d+) \|/.exec(say(houseOf(least - 10_000))[0] ?? '') ?? [];
    expect(Math.ceil(10_000_000 / least)).toBeLessThanOrEqual(Number(most));
  });

  it('are not to blame for a slip in the table', () => {
    const wrong = editJson(houseOf(10_000_000), BUDGET, (json) => (json.allocations[0].amountNok *= 1000));
    expect(say(wrong)).toEqual([]);
    const off = editJson(houseOf(10_000_000), BUDGET, (json) => (json.allocations[0].amountNok += 100_000));
    expect(say(off)).toEqual([]);
  });

  it('are let be while the numbers cannot be read', () => {
    expect(say(houseOf(10_000_000).remove(FUND))).toEqual([]);
    expect(say(houseOf(10_000_000).append(BUDGET, '{'))).toEqual([]);
    expect(say(corpus().remove(BUDGET))).toEqual([]);
  });
});

describe('a figure', () => {
  const figure = (form: string, changes: object = {}, it: Corpus = corpus()) =>
    editJson(it, FIGURES, (json) => Object.assign(json.figures[0], { form, title: 'Tittel', ...changes }));
  const EMPTY =
    'figuren «Tittel» har ingen tall, så den vises ikke | fyll inn tallene, eller skriv id-en til en post i medier.json i "medium"';

  it.each(['bryggerekke', 'finansiering', 'forbehold', 'fondsbruk', 'driftsnivaa', 'tidslinje', 'pendling'])(
    'of the form %s can be drawn',
    (form) => {
      expect(say(figure(form))).toEqual([]);
    },
  );

  it('without numbers stands for a picture that the plan had, or is told of', () => {
    expect(say(figure('boligbygging', { medium: null }))).toEqual([EMPTY]);
    expect(say(figure('boligbygging', { medium: 'foto-orkanger' }))).toEqual([]);
    const built = editJson(corpus(), HOUSING, (json) =>
      Object.assign(json, {
        citation: 'ssb-03321',
        definition: 'Boliger',
        counts: [{ year: 2018, municipality: 'Malvik', count: 1 }],
      }),
    );
    expect(say(figure('boligbygging', { medium: null }, built))).toEqual([]);
  });

  it('is let be while its numbers cannot be read', () => {
    expect(say(figure('boligbygging').remove(HOUSING))).toEqual([]);
    expect(say(figure('boligbygging').remove(COMMUTING))).toEqual([]);
    expect(say(figure('boligbygging').append(FIGURES, '{'))).toEqual([]);
  });
});
