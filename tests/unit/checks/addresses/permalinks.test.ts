import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { permalinks } from '../../../../src/checks/addresses/permalinks.ts';
import {
  CHAPTER,
  type Corpus,
  corpus,
  EDITION,
  LEDGER,
  MEASURES,
  MOVES,
  P1,
  P2,
  PAGE,
} from '../../../fixtures/checks/corpus.ts';
import { findings, publish, readProposal, withMoves } from '../published-content.ts';

const published = publish();
const MAAL = '/2020-23/maal/';
const FELLES = '## Felles mål [#felles]';
const RESSURSER = '### Ressurser [#ressurser]';
const LOST = (address: string): string => {
  const [path = '', id = ''] = address.split('#');
  return `id-en "${id}" («T ${address}») er publisert på ${path}, men finnes ikke lenger`;
};

/** A chapter under another file name. */
const rename = (it: Corpus, from: string, to: string): Corpus => it.write(to, it.text(from)).remove(from);

describe('content as it was published', () => {
  it('is in order', () => {
    expect(findings(permalinks, published)).toEqual([]);
  });

  it('may get more', () => {
    expect(findings(permalinks, published.append(CHAPTER, '\n## Nytt [#nytt]\n\nTekst.\n'))).toEqual([]);
  });

  it('is not judged while there is no list, or one that cannot be read', () => {
    const broken = published.replace(CHAPTER, FELLES, '## Felles mål [#andre]');
    expect(findings(permalinks, broken)).toHaveLength(1);
    expect(findings(permalinks, broken.remove(LEDGER))).toEqual([]);
    expect(findings(permalinks, broken.write(LEDGER, '{'))).toEqual([]);
    expect(findings(permalinks, broken.write(MOVES, '{'))).toEqual([]);
  });
});

describe('an id that is renamed', () => {
  it('is told at the element that is new, with the record to write', () => {
    const broken = published.replace(CHAPTER, RESSURSER, '### Ressurser [#ressursene]');
    expect(findings(permalinks, broken)).toEqual([
      {
        at: 'content/utgaver/2020-23/kapitler/maal.mdx:20:1',
        message: LOST(`${MAAL}#ressurser`),
        remedy:
          'gi overskriften id-en tilbake: [#ressurser], eller skriv i flyttet.json under "moved": { "from": "/2020-23/maal/#ressurser", "to": "/2020-23/maal/#ressursene" }; er innholdet fjernet, skriv det under "removed"',
      },
    ]);
  });

  it('proposes of several new ids the nearest', () => {
    const broken = published
      .replace(CHAPTER, RESSURSER, '### Ressurser [#ressursene]')
      .append(CHAPTER, '\n## Helt nytt [#helt-nytt]\n\nTekst.\n');
    expect(findings(permalinks, broken).map((it) => readProposal(it.remedy).to)).toEqual([
      `${MAAL}#ressursene`,
    ]);
  });

  it('proposes an id like it before the same one in another chapter', () => {
    const broken = published
      .replace(CHAPTER, RESSURSER, '### Ressurser [#ressursene]')
      .append(P2, '\n## Ressurser [#ressurser]\n\nTekst.\n');
    expect(findings(permalinks, broken).map((it) => readProposal(it.remedy).to)).toEqual([
      `${MAAL}#ressursene`,
    ]);
  });

  it('proposes the only new id though it is another word', () => {
    const broken = published.replace(CHAPTER, RESSURSER, '### Ressurser [#penger]');
    expect(findings(permalinks, broken).map((it) => readProposal(it.remedy).to)).toEqual([`${MAAL}#penger`]);
  });

  it('proposes only what is of its kind', () => {
    const chapter = '/2020-23/p1-strategisk-naeringsutvikling/';
    const broken = published
      .replace(MEASURES, '"id": "p1-klynger"', '"id": "p1-grupper"')
      .append(P1, '\n## Klynger [#p1-klyngene]\n\nTekst.\n');
    const proposals = findings(permalinks, broken).map((it) => readProposal(it.remedy));
    expect(proposals).toContainEqual({ from: `${chapter}#p1-klynger`, to: `${chapter}#p1-grupper` });
  });

  it('is followed by all that repeats it: the editor decides once, whatever the new id', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}(-[a-z]{2,6})?$/), (id) => {
        fc.pre(!['felles', 'ressurser', 'deling', 'innhold'].includes(id));
        const broken = published.replace(CHAPTER, FELLES, `## Felles mål [#${id}]`);
        const [first, ...others] = findings(permalinks, broken);
        expect(others).toEqual([]);
        const proposal = readProposal(first?.remedy ?? '');
        expect(proposal).toEqual({ from: `${MAAL}#felles`, to: `${MAAL}#${id}` });
        expect(findings(permalinks, withMoves(broken, { moved: [proposal] }))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is told of a measure or goal at its file, and is never called a heading', () => {
    const [found, ...others] = findings(
      permalinks,
      published.replace(MEASURES, '"id": "p1-klynger"', '"id": "p1-klyngene"'),
    ).filter((it) => it.message.includes('p1-strategisk-naeringsutvikling/'));
    expect(others).toEqual([]);
    expect(found?.at).toMatch(/p1-strategisk-naeringsutvikling\.mdx:\d+:1$/);
    expect(found?.remedy).toMatch(/^gi id-en "p1-klynger" tilbake, eller skriv i flyttet\.json/);
    expect(readProposal(found?.remedy ?? '').to).toBe(
      '/2020-23/p1-strategisk-naeringsutvikling/#p1-klyngene',
    );
  });
});

describe('a section', () => {
  it('that moved to another chapter with its id is proposed there', () => {
    const moved = published
      .replace(CHAPTER, RESSURSER, '### Mer')
      .append(P2, '\n## Ressurser [#ressurser]\n\nTekst.\n');
    for (const content of [moved, moved.append(CHAPTER, '\n## Noe helt annet [#annet]\n\nTekst.\n')]) {
      const [found, ...others] = findings(permalinks, content);
      expect(others).toEqual([]);
      const proposal = readProposal(found?.remedy ?? '');
      expect(proposal.to).toBe('/2020-23/p2-ikap-og-arealplanlegging/#ressurser');
      expect(findings(permalinks, withMoves(content, { moved: [proposal] }))).toEqual([]);
    }
  });

  it('that is gone is told at the top of its chapter, with a place to fill in', () => {
    const broken = published.replace(CHAPTER, RESSURSER, '');
    expect(findings(permalinks, broken)).toEqual([
      {
        at: `content/${CHAPTER}:1:1`,
        message: LOST(`${MAAL}#ressurser`),
        remedy: expect.stringContaining('{ "from": "/2020-23/maal/#ressurser", "to": "/…/" }') as string,
      },
    ]);
    const removed = [{ from: `${MAAL}#ressurser`, edition: '2020-23', reason: null, see: MAAL }];
    expect(findings(permalinks, withMoves(broken, { removed }))).toEqual([]);
  });
});

describe('a chapter with another file name', () => {
  const renamed = rename(published, CHAPTER, `${EDITION}/kapitler/maalene.mdx`);

  it('is told once, at its line in the list, and not for all that stands in it', () => {
    const line =
      published
        .text(LEDGER)
        .split('\n')
        .findIndex((it) => it.includes(`"${MAAL}"`)) + 1;
    expect(findings(permalinks, renamed)).toEqual([
      {
        at: `content/permalenker.json:${line}:18`,
        message: `siden ${MAAL} («T ${MAAL}») er publisert, men finnes ikke lenger`,
        remedy:
          'skriv i flyttet.json under "moved": { "from": "/2020-23/maal/", "to": "/2020-23/maalene/" }; er innholdet fjernet, skriv det under "removed"',
      },
    ]);
  });

  it('is in order with the record, which takes everything along', () => {
    const moved = [{ from: MAAL, to: '/2020-23/maalene/' }];
    expect(findings(permalinks, withMoves(renamed, { moved }))).toEqual([]);
  });

  it('with the record tells of what did not come along, at the new file', () => {
    const broken = renamed.replace(`${EDITION}/kapitler/maalene.mdx`, FELLES, '## Felles mål [#fellesmaal]');
    const [found, ...others] = findings(
      permalinks,
      withMoves(broken, { moved: [{ from: MAAL, to: '/2020-23/maalene/' }] }),
    );
    expect(others).toEqual([]);
    expect(found?.at).toBe(`content/${EDITION}/kapitler/maalene.mdx:10:1`);
    expect(readProposal(found?.remedy ?? '')).toEqual({
      from: `${MAAL}#felles`,
      to: '/2020-23/maalene/#fellesmaal',
    });
  });

  it('is proposed though its name is another word, when only one chapter is new', () => {
    const page = published.text(PAGE).replace('Om nettutgaven', 'Hjelp');
    const broken = rename(published, CHAPTER, `${EDITION}/kapitler/retning.mdx`).write(
      'sider/hjelp.mdx',
      page,
    );
    expect(findings(permalinks, broken).map((it) => readProposal(it.remedy).to)).toEqual([
      '/2020-23/retning/',
    ]);
  });
});

describe('an edition that is gone', () => {
  it('is told once, and asks for its folder back', () => {
    const two = publish(
      published.entries
        .filter((it) => it.path.startsWith(`${EDITION}/`))
        .reduce((all, it) => all.add({ ...it, path: it.path.replace(EDITION, 'utgaver/2016-19') }), corpus())
        .replace('utgaver/2016-19/utgave.json', '"gjeldende"', '"tidligere"'),
    );
    const entries = two.entries.filter((it) => !it.path.startsWith('utgaver/2016-19/'));
    const found = findings(permalinks, corpus(entries));
    expect(found).toEqual([
      {
        at: expect.stringMatching(/^content\/permalenker\.json:\d+:18$/) as string,
        message: 'utgaven 2016-19 er publisert, men mappen finnes ikke lenger',
        remedy: 'hent mappen utgaver/2016-19 tilbake: en publisert utgave blir liggende',
      },
    ]);
  });
});

describe('the list itself', () => {
  test.for([
    ['a line is taken out', (it: Corpus) => it.replace(LEDGER, /.*maal\/#ressurser".*\n/, '')],
    ['a title is changed', (it: Corpus) => it.replace(LEDGER, '"T /2020-23/maal/"', '"Mål"')],
    [
      'an address is changed',
      (it: Corpus) => it.replace(LEDGER, '/2020-23/maal/#felles"', '/2020-23/maal/#ressurser2"'),
    ],
  ] as const)('may not be changed by hand: %s', ([, change]) => {
    const found = findings(permalinks, change(published));
    expect(found[0]).toEqual({
      at: 'content/permalenker.json:2:10',
      message: 'listen over publiserte adresser er endret for hånd',
      remedy: 'hent filen tilbake fra forrige versjon; den skrives av «npm run permalinks»',
    });
  });
});
