import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  computeNumberUses,
  computeTermUses,
  usesTerm,
  type PlacedText,
} from '../../../../src/data/compute/backlinks.ts';
import type { Term } from '../../../../src/data/schemas/glossary.ts';

const place = (path: string, text: string): PlacedText => ({ label: path, path, text });
const term = (id: string, ...forms: string[]): Term => ({
  id,
  term: id.toUpperCase(),
  expansion: null,
  forms,
  explanation: 'Forklaring.',
});
const paths = (uses: ReadonlyMap<string, readonly { path: string }[]>, id: string): string[] | undefined =>
  uses.get(id)?.map((it) => it.path);

describe('a term', () => {
  test.for([
    ['BI', 'Avtale med BI om studenter.', true],
    ['BI', 'NTNU og BI.', true],
    ['BI', '(BI)', true],
    ['BI', 'BI-studenter', true],
    ['BI', 'Vi bidrar.', false],
    ['BI', 'MOBIL og BIBLIOTEK', false],
    ['BI', 'BI2', false],
    ['GIS', 'GISØ', false],
    ['rullert', 'en årullert plan', false],
    ['næringsareal', 'næringsarealet', false],
    ['næringsareal', 'Nytt næringsareal.', true],
    ['BNP', 'bnp', false],
    ['strategisk næringsplan', 'en ny strategisk næringsplan i 2020', true],
    ['A.B', 'AxB', false],
    ['C++ (nytt)', 'Vi lærer C++ (nytt) i år', true],
  ] as const)('with the form «%s» stands in «%s»: %s', ([form, text, expected]) => {
    expect(usesTerm(text, { id: 'ord', forms: [form] })).toBe(expected);
  });

  it('is used where it is marked, also in a form of its own', () => {
    const rullering = { id: 'rullering', forms: ['rullert'] };
    expect(usesTerm('Den <Ord id="rullering" vis="nye" /> planen', rullering)).toBe(true);
    expect(usesTerm('Den <Ord id="snp" vis="nye" /> planen', rullering)).toBe(false);
  });

  test.for([
    'Målet er < 200 dekar. Det gjelder næringsareal. Se <Ord id="x" />.',
    'Mellom a < b og c > d ligger næringsareal.',
    '<Ord id="x" vis="mer > mindre" /> næringsareal',
  ])('is used between signs that are no components: %s', (text) => {
    expect(usesTerm(text, { id: 'naeringsareal', forms: ['næringsareal'] })).toBe(true);
  });

  test.for([
    ['the id of a component', '<Andel id="kmd-medfinansiering" />'],
    ['a placeholder', 'Det krever {andel:kmd-medfinansiering} selv.'],
    ['the address of a link', 'Les [mer](/2020-23/ressurser/#medfinansiering).'],
    ['the id of a heading', '## Krav [#medfinansiering]'],
  ] as const)('is not used by %s', ([, text]) => {
    expect(usesTerm(text, { id: 'medfinansiering', forms: ['medfinansiering'] })).toBe(false);
  });

  it('has each place once, in the order given; one that is used nowhere has none', () => {
    const uses = computeTermUses(
      [term('bi', 'BI'), term('gis', 'GIS')],
      [place('/b/', 'BI'), place('/a/', 'BI og BI'), place('/b/', 'mer om BI'), place('/c/', 'bidra')],
    );
    expect(paths(uses, 'bi')).toEqual(['/b/', '/a/']);
    expect(paths(uses, 'gis')).toEqual([]);
  });

  it('is never found inside a longer word', () => {
    const letter = fc.constantFrom('a', 'Z', 'æ', 'Ø', 'é', '7');
    fc.assert(
      fc.property(letter, letter, fc.boolean(), fc.boolean(), (before, after, hasBefore, hasAfter) => {
        const text = `x ${hasBefore ? before : ''}BI${hasAfter ? after : ''} y`;
        expect(usesTerm(text, { id: 'bi', forms: ['BI'] })).toBe(!hasBefore && !hasAfter);
      }),
    );
  });
});

describe('a number', () => {
  it('is used by components of both kinds, placeholders, tables and figures', () => {
    const uses = computeNumberUses(
      [
        place('/prosa/', 'På <Belop id="p1" /> og <Andel id="andel-kommunene" />.'),
        place('/ingress/', 'Budsjettet er på {belop:p1}, det er {andel:andel-kommunene}.'),
      ],
      [{ label: 'Tabell 1', path: '/prosa/#tabell', ids: ['p1', 'p2'] }],
    );
    expect(paths(uses, 'p1')).toEqual(['/prosa/', '/ingress/', '/prosa/#tabell']);
    expect(paths(uses, 'andel-kommunene')).toEqual(['/prosa/', '/ingress/']);
    expect(paths(uses, 'p2')).toEqual(['/prosa/#tabell']);
    expect(uses.has('ramme')).toBe(false);
  });

  it('is not used by components that show something else', () => {
    const uses = computeNumberUses(
      [place('/a/', '<Figur id="p1" /><Maal id="p2" /><Belop vis="mill" />')],
      [],
    );
    expect([...uses]).toEqual([]);
  });

  it('has each place once', () => {
    const text = '<Belop id="p1" /> og <Belop id="p1" /> og {belop:p1}';
    const uses = computeNumberUses(
      [place('/a/', text)],
      [{ label: 'Tabell', path: '/a/', ids: ['p1', 'p1'] }],
    );
    expect(uses.get('p1')).toEqual([{ label: '/a/', path: '/a/' }]);
  });
});
