import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listComponentUses } from '../../../../src/data/compute/mdx-uses.ts';

describe('the components that a chapter uses', () => {
  it('are listed in reading order with their properties', () => {
    const body =
      '## Budsjett [#budsjett]\n\nRammen er på <Belop id="ramme" vis="kroner" />.\n\n<Tiltaksliste program="p1" slag="ny" />\n\n<Ressurstabell />\n';
    expect(listComponentUses(body)).toEqual([
      { name: 'Belop', props: { id: 'ramme', vis: 'kroner' } },
      { name: 'Tiltaksliste', props: { program: 'p1', slag: 'ny' } },
      { name: 'Ressurstabell', props: {} },
    ]);
  });

  test.for([
    ['a component over several lines', '<Ord\n  id="snp"\n  vis="planen"\n/>', { id: 'snp', vis: 'planen' }],
    ['no blank before the end', '<Ord id="snp"/>', { id: 'snp' }],
    ['single quotes', "<Ord id='snp' />", { id: 'snp' }],
    ['one quote inside the other', `<Ord id="snp" vis='den "nye"' />`, { id: 'snp', vis: 'den "nye"' }],
    ['signs of elements inside a property', '<Ord id="snp" vis="a > b" />', { id: 'snp', vis: 'a > b' }],
    ['an empty property', '<Ord id="" />', { id: '' }],
    ['an opening and a closing tag', '<Ord id="snp"></Ord>', { id: 'snp' }],
  ] as const)('are read with %s', ([, body, props]) => {
    expect(listComponentUses(body)).toEqual([{ name: 'Ord', props }]);
  });

  test.for([
    ['a comment', '{/* <Ord id="a" /> */}'],
    ['a comment over several lines', '{/*\n<Ord id="a" />\n*/}'],
    ['code in a sentence', 'Skriv `<Ord id="a" />` der.'],
    ['code with two ticks', 'Skriv ``<Ord id="a" /> ` `` der.'],
    ['a block of code', '```mdx\n<Ord id="a" />\n```'],
  ] as const)('are none in %s, and the next one is found', ([, text]) => {
    expect(listComponentUses(`${text}\n\n<Ord id="b" />`)).toEqual([{ name: 'Ord', props: { id: 'b' } }]);
  });

  test.for(['', 'Tekst uten komponenter.', '<br />', 'a < B og c > d /', '1 <2 /> 3'])(
    'are none in "%s"',
    (body) => {
      expect(listComponentUses(body)).toEqual([]);
    },
  );

  it('are found whatever stands around them', () => {
    const word = fc.stringMatching(/^[a-zæøå .,«»\n]{0,20}$/);
    const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, id)), (parts) => {
        const body = parts.map(([text, each]) => `${text}<Belop id="${each}" />`).join('');
        expect(listComponentUses(body).map((it) => it.props['id'])).toEqual(parts.map(([, each]) => each));
      }),
    );
  });
});
