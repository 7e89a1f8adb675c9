/** The addresses that content promises: pages, and on each page the ids that links may aim at. */
import { describe, expect, it } from 'vitest';
import { listAddresses } from '../../../src/site/addresses.ts';
import { listAnchors } from '../../../src/site/anchors.ts';
import { findCurrentEdition, listChapters } from '../../../src/site/documents.ts';
import { listPageIds } from '../../../src/site/page-ids.ts';
import {
  BUDGET,
  CHAPTER,
  type Corpus,
  corpus,
  FIGURES,
  GOALS,
  MEASURES,
  P2,
  PROGRAMMES,
} from '../../fixtures/checks/corpus.ts';

/** Ids on a page in one line; `?` while nobody knows them. */
const idsOn = (address: string, it: Corpus = corpus()): string | undefined => {
  const page = listAddresses(it.content()).get(address);
  return page && (page.ids === undefined ? '?' : [...page.ids].join(' '));
};
const pagesOf = (it: Corpus): string[] => [...listAddresses(it.content()).keys()];
/** Changes the form of the only figure. */
const draw = (form: string, it: Corpus = corpus()): Corpus => it.replace(FIGURES, '"fondsbruk"', `"${form}"`);

describe('the pages of the sound content', () => {
  it.each([
    ['/', 'innhold programomraader nokkeltall kapitler'],
    ['/sok/', 'innhold'],
    ['/om/innbygging/', 'innhold ramme utseende fragment utgaver deler avsnitt'],
    ['/ordliste/', 'innhold regionen'],
    ['/om/', 'rettelser'],
    ['/2020-23/', 'innhold programomraader nokkeltall kapitler'],
    ['/2020-23/tiltak/', 'innhold p1 p1-visit-trondheim p1-klynger'],
    [
      '/2020-23/maal/',
      'felles ressurser felles-maal foto-orkanger film-kavli ressurstabell finansieringsliste bruk-av-fond',
    ],
    [
      '/2020-23/p1-strategisk-naeringsutvikling/',
      'hovedmaal tiltak budsjett p1-hovedmaal p1-visit-trondheim p1-klynger budsjett-p1',
    ],
    [
      '/2020-23/maal/deling/',
      'innhold felles ressurser felles-maal ressurstabell finansieringsliste bruk-av-fond',
    ],
    ['/om/deling/', undefined],
  ])('%s has %s', (address, ids) => {
    expect(idsOn(address)).toBe(ids);
  });

  it('are one more for each way to narrow the measures', () => {
    expect(pagesOf(corpus()).filter((it) => it.startsWith('/2020-23/tiltak/'))).toEqual([
      '/2020-23/tiltak/',
      '/2020-23/tiltak/program-p1/',
      '/2020-23/tiltak/nytt/',
      '/2020-23/tiltak/slag-pagar/',
      '/2020-23/tiltak/slag-ny/',
      '/2020-23/tiltak/partner-visit-trondheim/',
      '/2020-23/tiltak/maal-p1-hovedmaal/',
    ]);
    expect(idsOn('/2020-23/tiltak/slag-ny/')).toBe('innhold');
  });

  it('hold every number once, under its group', () => {
    const ids = idsOn('/2020-23/budsjett/')?.split(' ') ?? [];
    expect(ids.slice(0, 5)).toEqual(['innhold', 'programomraadene', 'fordelt', 'bruk-av-fondet', 'tallene']);
    expect(ids).toEqual(expect.arrayContaining(['kildene', 'kmd-p2', 'fond-2018', 'andel-forbehold']));
  });

  it('hold the whole plan, each id behind its chapter', () => {
    const ids = idsOn('/2020-23/hele-planen/')?.split(' ') ?? [];
    expect(ids.slice(0, 4)).toEqual(['innhold', 'maal', 'maal-felles', 'maal-ressurser']);
    expect(ids).toHaveLength(24);
  });
});

describe('the ids of a chapter', () => {
  const say = (text: string): Corpus => corpus().replace(P2, 'Dette er oppgavene.', text);
  const onP2 = (text: string, it: Corpus = say(text)): string | undefined =>
    idsOn('/2020-23/p2-ikap-og-arealplanlegging/', it);

  it('are none for terms', () => {
    expect(onP2('Hele <Ord id="regionen" />.')).toBe('oppgaver');
    const [edition] = say('Hele <Ord id="regionen" />.').content().editions;
    const chapter = edition && listChapters(edition).find((it) => it.address.includes('p2'));
    expect(chapter && listAnchors(chapter).map((it) => [it.id, it.kind])).toEqual([['oppgaver', 'avsnitt']]);
  });

  it('are none for components that lack what their id is made of', () => {
    expect(
      onP2('<Maal />\n\n<Medium />\n\n<Figur />\n\n<Programbudsjett />\n\n<Ord />\n\n<Belop id="p2" />'),
    ).toBe('oppgaver');
  });

  it('are those of the measures of the program and kind, and no others', () => {
    expect(onP2('<Tiltaksliste program="p1" slag="ny" />')).toBe('oppgaver p1-klynger');
    expect(onP2('<Tiltaksliste program="p2" slag="ny" />')).toBe('oppgaver');
    expect(onP2('<Tiltaksliste program="p1" />')).toBe('oppgaver');
  });

  it('are those of the events, in a timeline', () => {
    const timeline = draw('tidslinje').replace(
      P2,
      'Dette er oppgavene.',
      '<Figur id="bruk-av-fond" />\n\n<Figur id="en-annen" />',
    );
    // A figure that is not in the data shows nothing; while the data cannot be read, it may be there.
    expect(onP2('', timeline)).toBe('oppgaver bruk-av-fond felles-vedtak planperiode');
    expect(onP2('', timeline.append(FIGURES, '{'))).toBe('oppgaver bruk-av-fond en-annen');
  });

  it('are unknown while it cannot be read', () => {
    const broken = corpus().append(P2, '\n{');
    expect(onP2('', broken)).toBe('?');
    expect(idsOn('/2020-23/hele-planen/', broken)).toBe('?');
    expect(idsOn('/2020-23/maal/', broken)).not.toBe('?');
  });
});

describe('the ids of pages made from data', () => {
  it('are those of the row on the front page too', () => {
    const row = draw('bryggerekke');
    expect(idsOn('/', row)).toBe('innhold programomraader nokkeltall kapitler bruk-av-fond');
    expect(idsOn('/2020-23/', row)).toBe(idsOn('/', row));
  });

  it.each([
    [FIGURES, ['/', '/2020-23/']],
    ['ordliste.json', ['/ordliste/']],
    [BUDGET, ['/2020-23/budsjett/']],
    [PROGRAMMES, ['/2020-23/tiltak/', '/2020-23/budsjett/']],
    [MEASURES, ['/2020-23/tiltak/']],
  ])('are unknown while %s has faults', (path, addresses) => {
    const broken = corpus().append(path, '{');
    expect(addresses.map((it) => idsOn(it, broken))).toEqual(addresses.map(() => '?'));
    expect(idsOn('/sok/', broken)).toBe('innhold');
  });

  it.each([
    MEASURES,
    PROGRAMMES,
    GOALS,
    BUDGET,
    CHAPTER.replace('kapitler/maal.mdx', 'data/organisasjoner.json'),
  ])('are on no narrowed pages while %s has faults', (path) => {
    const pages = pagesOf(corpus().append(path, '{'));
    expect(pages.filter((it) => it.startsWith('/2020-23/tiltak/'))).toEqual(['/2020-23/tiltak/']);
  });

  it('are unknown on the front page while no edition is current', () => {
    const older = corpus().replace('utgaver/2020-23/utgave.json', '"gjeldende"', '"tidligere"');
    expect(findCurrentEdition(older.content())).toBeUndefined();
    expect(idsOn('/', older)).toBe('?');
    expect(idsOn('/2020-23/', older)).not.toBe('?');
  });

  it('say where they are written, and are found once', () => {
    const content = draw('bryggerekke').content();
    const ids = listPageIds(content);
    expect(listPageIds(content)).toBe(ids);
    const places = ['/ordliste/', '/2020-23/tiltak/', '/'].map((address) =>
      ids.get(address)?.flatMap(({ id, place }) => (place ? [`${id} ${place.path.join('.')}`] : [])),
    );
    expect(places).toEqual([
      ['regionen terms.0.id'],
      ['p1 programmes.0.id', 'p1-visit-trondheim measures.0.id', 'p1-klynger measures.1.id'],
      ['bruk-av-fond figures.0.id'],
    ]);
  });
});
