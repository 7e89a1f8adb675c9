import { describe, expect, it, test } from 'vitest';
import { fillPlaceholders, formatQuantity } from '../../../../src/data/compute/placeholders.ts';
import { computeQuantities } from '../../../../src/data/compute/quantities.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../fixtures/edition-data.ts';

const quantities = computeQuantities(buildEditionData(PLAN_SKETCH));
const fill = (text: string): string => fillPlaceholders(text, quantities);

describe('fillPlaceholders', () => {
  it('writes amounts and shares in the middle of a sentence', () => {
    expect(fill('Rammen er {belop:ramme}; {andel:andel-forbehold} har forbehold.')).toBe(
      'Rammen er 10,0\u00a0mill.\u00a0kr; 39\u00a0% har forbehold.',
    );
  });

  it('fills the same id as often as it stands', () => {
    expect(fill('{belop:p1}/{belop:p1}')).toBe('4,5\u00a0mill.\u00a0kr/4,5\u00a0mill.\u00a0kr');
  });

  it('keeps "over" where only a lower bound is known', () => {
    expect(fill('{belop:driftsnivaa-tidligere}')).toBe('over\u00a013\u00a0mill.\u00a0kr');
  });

  it('leaves texts without placeholders, and other braces, as they are', () => {
    for (const text of ['', 'Ingen tall.', '{annet:ramme}', '{ belop:ramme }', '{belop}']) {
      expect(fill(text)).toBe(text);
    }
  });

  it('gives the same answer when it is asked again', () => {
    expect([1, 2, 3].map(() => fill('{belop:p4}'))).toEqual(Array(3).fill('1,0\u00a0mill.\u00a0kr'));
  });

  test.for(['{belop:ukjent}', '{andel:ukjent}', '{belop:}', '{belop: ramme}', '{belop:kmd-p1}'])(
    'throws on the unknown id in %s and names it',
    (placeholder) => {
      expect(() => fill(`Tekst ${placeholder}.`)).toThrow(`Ukjent tall ${placeholder}`);
    },
  );

  it('throws when a share is asked for as an amount, and the other way round', () => {
    expect(() => fill('{belop:andel-forbehold}')).toThrow('Ukjent tall');
    expect(() => fill('{andel:ramme}')).toThrow('Ukjent tall');
  });
});

describe('formatQuantity', () => {
  it('writes a fall with a minus sign', () => {
    const change = quantities.get('fond-endring');
    expect(change && formatQuantity(change)).toBe('\u221270\u00a0%');
  });
});
