/** Measures, goals, milestones, terms and numbers as things to point at, counted against the adopted plan. */
import { readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { describe, expect, it, test } from 'vitest';
import { termPattern } from '../../src/data/compute/backlinks.ts';
import { computeQuantities } from '../../src/data/compute/quantities.ts';
import { joinNumberText } from '../fixtures/join-number-text.ts';
import type { Goal } from '../../src/data/schemas/goals.ts';
import type { Term } from '../../src/data/schemas/glossary.ts';
import type { Measure, MeasureKind } from '../../src/data/schemas/measures.ts';
import type { Milestone } from '../../src/data/schemas/milestones.ts';
import { readContent } from '../../src/read/index.ts';
import { isAsReleased } from './adopted-plan.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import {
  attribute,
  classesOf,
  findByClass,
  findByName,
  findElements,
  findTarget,
  readPages,
  requireById,
  requirePage,
  textOf,
  type BuiltPage,
} from './built-site.ts';

const site = SITES.root;
const EDITION = '2020-23/';
const load = <T>(file: string): T =>
  JSON.parse(readFileSync(`content/utgaver/2020-23/data/${file}`, 'utf8')) as T;
const { measures } = load<{ measures: Measure[] }>('tiltak.json');
const { goals } = load<{ goals: Goal[] }>('maal.json');
const { milestones } = load<{ milestones: Milestone[] }>('milepaeler.json');
const { terms } = JSON.parse(readFileSync('content/ordliste.json', 'utf8')) as { terms: Term[] };

const CHAPTERS: Readonly<Record<string, string>> = {
  p1: `${EDITION}p1-strategisk-naeringsutvikling/`,
  p2: `${EDITION}p2-ikap-og-arealplanlegging/`,
  p3: `${EDITION}p3-profilering-og-kommunikasjon/`,
  p4: `${EDITION}p4-ledelse-og-samarbeid/`,
};
const chapterOf = (programme: string): BuiltPage => requirePage(site, CHAPTERS[programme] ?? '');
const overview = requirePage(site, `${EDITION}tiltak/`);
const numberPage = requirePage(site, `${EDITION}budsjett/`);

/** Addresses of the links of a page or part of it. */
const linksOf = (tree: Parameters<typeof findByName>[0]): string[] =>
  findByName(tree, 'a').flatMap((it) => attribute(it, 'href') ?? []);

/** Whether an address leads to a page that has its fragment. */
function leadsSomewhere(href: string): boolean {
  const [path = '', fragment] = href.split('#');
  const target = findTarget(site, path);
  if (target === undefined) return false;
  if (fragment === undefined || target === 'file') return true;
  return findElements(target.tree, (it) => it.properties['id'] === decodeURI(fragment)).length === 1;
}

describe('the measures of the adopted plan', () => {
  /** Counted in the source: its bullets, and one for each task that a sentence sets. */
  const COUNTS: readonly (readonly [programme: string, kind: MeasureKind, count: number])[] = [
    ['p1', 'pagar', 12],
    ['p1', 'ny', 5],
    ['p1', 'oppgave', 3],
    ['p2', 'fokus', 3],
    ['p2', 'oppgave', 9],
    ['p3', 'prioritering', 2],
    ['p3', 'oppgave', 6],
    ['p4', 'oppgave', 1],
  ];

  test.runIf(isAsReleased).for(COUNTS)('%s has with the kind %s: %d', ([programme, kind, count]) => {
    const found = measures.filter((it) => it.programme === programme && it.kind === kind);
    expect(found).toHaveLength(count);
    const lists = findByClass(chapterOf(programme).tree, 'measures');
    const ids = lists.map((list) =>
      findByName(list, 'li').flatMap((it) => attribute(it, 'id') ?? []),
    );
    expect(ids).toContainEqual(found.map((it) => it.id));
  });

  it.runIf(isAsReleased)('are no others than these', () => {
    const sum = COUNTS.reduce((total, [, , count]) => total + count, 0);
    expect(measures).toHaveLength(sum);
    expect(new Set(measures.map((it) => it.id)).size).toBe(sum);
  });

  /** A word that only this bullet of the source has, in the order of the source. */
  const BULLETS: Readonly<Record<string, readonly string[]>> = {
    'p1 pagar': [
      'Visit Trondheim', 'byggesak', 'Student ut i bedrift', 'klynge', 'Ungt Entreprenørskap', 'innovasjonsfrokost',
      'samferdselspolitiske fundament', 'Næringsareal i IKAP', 'Impello', 'utenlandske bedriftene',
      'forsvarskoordinator', 'gründere',
    ],
    'p1 ny': ['European Region of Gastronomy', 'utprøvingsarena', 'Foreign Direct Investment', 'bransjetreff', 'grønn konkurransekraft'],
    'p2 fokus': ['til fots, på sykkel', 'parkeringspolitikk', 'indikatorer'],
    'p3 prioritering': ['Suksesshistorier', 'rolle samarbeidet skal ha'],
  };
  test.runIf(isAsReleased).for(Object.entries(BULLETS))('%s: stand in the order of the source', ([group, words]) => {
    const [programme, kind] = group.split(' ');
    const found = measures.filter((it) => it.programme === programme && it.kind === kind);
    expect(found.map((it, i) => `${it.title} ${it.text}`.includes(words[i] ?? '?'))).toEqual(words.map(() => true));
  });

  test.for(measures.map((it) => [it.id, it] as const))(
    '%s stands in its chapter and in the overview, with title, text and partners',
    ([id, measure]) => {
      for (const page of [chapterOf(measure.programme), overview]) {
        const place = requireById(page.tree, id);
        expect(textOf(findByName(place, 'h3', 'h4')[0])).toBe(measure.title);
        expect(textOf(place)).toContain(measure.text);
        if (measure.period !== null) expect(textOf(page.tree)).toMatch(new RegExp(`Periode: ${measure.period}|i ${measure.period}`));
        for (const date of measure.milestones) expect(linksOf(place)).toContain(`/${EDITION}maal/#${date}`);
        const partners = measure.partners.map((it) => `/${EDITION}tiltak/partner-${it}/`);
        expect(linksOf(place)).toEqual(expect.arrayContaining(partners));
      }
    },
  );

  it('are two clicks from the front page: the menu, then the measure, which leads to its chapter', () => {
    const front = requirePage(site, '');
    const menu = findByName(front.tree, 'nav').find((it) => textOf(it).includes('Tiltak'));
    expect(menu && linksOf(menu)).toContain(overview.path);
    const links = new Set(findByName(overview.tree, 'h4').flatMap(linksOf));
    expect(links.size).toBe(measures.length);
    for (const { id, programme } of measures) {
      const address = `${chapterOf(programme).path}#${id}`;
      expect(links).toContain(address);
      expect(leadsSomewhere(address)).toBe(true);
    }
  });

  it('stand under their programme in the overview', () => {
    for (const section of findByName(overview.tree, 'section')) {
      const [programme = ''] = classesOf(section);
      const ids = findByName(section, 'li').flatMap((it) => attribute(it, 'id') ?? []);
      const [budget] = findByClass(section, 'amount').map((it) => attribute(it, 'href'));
      expect(budget).toBe(`/${EDITION}budsjett/#${programme}`);
      expect(linksOf(section)).toContain(`${chapterOf(programme).path}#${goals.find((it) => it.programme === programme)?.id}`);
      expect(ids).toEqual(measures.filter((it) => it.programme === programme).map((it) => it.id));
    }
  });

  it('can be narrowed by links that say how many they lead to', () => {
    const filters = findByClass(overview.tree, 'filters').flatMap((it) => findByName(it, 'a'));
    expect(filters.length).toBeGreaterThan(12);
    for (const filter of filters) {
      const href = attribute(filter, 'href') ?? '';
      const promised = Number(/\((\d+)\)$/.exec(textOf(filter))?.[1]);
      const page = requirePage(site, href.slice(1));
      expect(listedIn(page), href).toHaveLength(promised);
      expect(textOf(findByClass(page.tree, 'lead')[0])).toMatch(
        new RegExp(`^Viser ${promised === 1 ? 'ett' : promised} tiltak av ${measures.length}\\.`),
      );
      const active = findByClass(page.tree, 'filters')
        .flatMap((it) => findByName(it, 'a'))
        .filter((it) => attribute(it, 'ariaCurrent') === 'page');
      expect(active.map((it) => attribute(it, 'href'))).toEqual([href]);
    }
  });
});

/** Ids of the measures in a list, from the links to their places. */
function listedIn(page: BuiltPage): string[] {
  return findByClass(page.tree, 'measures')
    .flatMap((it) => findByName(it, 'h3', 'h4'))
    .flatMap((it) => linksOf(it).map((href) => href.split('#')[1] ?? ''));
}

describe('goals', () => {
  test.for(goals.map((it) => [it.id, it] as const))('%s leads to the measures that serve it, and they to it', ([id, goal]) => {
    const page = goal.programme === null ? requirePage(site, `${EDITION}maal/`) : chapterOf(goal.programme);
    const place = requireById(page.tree, id);
    expect(textOf(place)).toContain(goal.text);
    const serving = measures.filter((it) => it.goals.includes(id));
    if (goal.programme === null) {
      expect(linksOf(place)).toContain(overview.path);
      return;
    }
    expect(serving.length).toBeGreaterThan(0);
    const href = `/${EDITION}tiltak/maal-${id}/`;
    const explanations = findByClass(place, 'term').map((it) => attribute(it, 'href'));
    expect(linksOf(place).filter((it) => !explanations.includes(it))).toEqual([href, `deling/#${id}`]);
    expect(textOf(place)).toContain(serving.length === 1 ? 'Ett tiltak' : `${serving.length} tiltak`);
    const filtered = requirePage(site, href.slice(1));
    expect(listedIn(filtered)).toEqual(serving.map((it) => it.id));
    expect(linksOf(filtered.tree), 'a way back to the goal').toContain(`${page.path}#${id}`);
  });
});

describe('milestones', () => {
  it('can be linked to, and lead to the measures that follow from them', () => {
    const timeline = findByClass(requirePage(site, `${EDITION}maal/`).tree, 'timeline')[0];
    for (const { id } of milestones) {
      const row = requireById(timeline ?? requirePage(site, `${EDITION}maal/`).tree, id);
      const serving = measures.filter((it) => it.milestones.includes(id));
      const expected = serving.map((it) => `${chapterOf(it.programme).path}#${it.id}`);
      expect(linksOf(row)).toEqual(expect.arrayContaining(expected));
    }
  });

  /** As precise as the plan gives them. */
  const DATES = [
    ['2010', null], ['2011', null], ['2015-02', null], ['2016-12', null], ['2017', null], ['2018', null],
    ['2018-09-28', null], ['2019', null], ['2019-06-25', null], ['2019-12', null], ['2020', null], ['2020', '2023'],
  ] as const;

  it.runIf(isAsReleased)('are those of the plan, as precise as it gives them', () => {
    expect(milestones.map((it) => [it.from, it.to])).toEqual(DATES);
  });

  it('stand in the timeline with machine-readable dates and words', () => {
    const timeline = findByClass(requirePage(site, `${EDITION}maal/`).tree, 'timeline')[0];
    const rows = timeline === undefined ? [] : findByName(timeline, 'li');
    const dates = rows.map((row) => findByName(row, 'time').map((it) => attribute(it, 'datetime')));
    const pairs = milestones.map(({ from, to }) => [from, to].filter((it) => it !== null));
    expect(dates.toSorted()).toEqual(pairs.toSorted());
    for (const { text } of milestones) expect(rows.some((row) => textOf(row).includes(text)), text).toBe(true);
  });

  it.runIf(isAsReleased)('name their dates in words', () => {
    const timeline = findByClass(requirePage(site, `${EDITION}maal/`).tree, 'timeline')[0];
    const words = timeline === undefined ? [] : findByName(timeline, 'li').map((row) => textOf(row));
    for (const start of ['28. september 2018', '25. juni 2019', 'februar 2015', 'desember 2016', '2011', '2020–2023']) {
      expect(words.some((it) => it.toLowerCase().startsWith(start)), start).toBe(true);
    }
  });

  test.runIf(isAsReleased).for([
    ['maal', '2011'],
    ['p1-strategisk-naeringsutvikling', '2016-12'],
    ['p1-strategisk-naeringsutvikling', '2017'],
    ['p2-ikap-og-arealplanlegging', '2015-02'],
    ['p2-ikap-og-arealplanlegging', '2019-06-25'],
    ['p2-ikap-og-arealplanlegging', '2018-09-28'],
    ['ressurser-budsjett-og-styring', '2010'],
    ['ressurser-budsjett-og-styring', '2018'],
    ['ressurser-budsjett-og-styring', '2019'],
  ] as const)('stand in the prose of %s as a date: %s', ([chapter, date]) => {
    const paragraphs = findByName(requirePage(site, `${EDITION}${chapter}/`).tree, 'p');
    expect(paragraphs.flatMap((it) => findByName(it, 'time').map((time) => attribute(time, 'datetime')))).toContain(date);
  });
});

describe('numbers', () => {
  const [edition] = readContent('content').editions;
  if (!edition?.budget?.value || !edition.programmes?.value || !edition.fund?.value) throw new Error('no budget');
  if (!edition.edition?.value || !edition.runningLevel?.value) throw new Error('no edition');
  const register = computeQuantities({
    edition: edition.edition.value,
    programmes: edition.programmes.value.programmes,
    budget: edition.budget.value,
    fund: edition.fund.value,
    runningLevel: edition.runningLevel.value,
  });

  test.for([...register.values()].map((it) => [it.id, it] as const))(
    '%s has an entry with value, origin and ways to its parts',
    ([id, quantity]) => {
      const entry = requireById(numberPage.tree, id);
      expect(textOf(findByName(entry, 'span')[0])).toBe(quantity.label.replaceAll('\u00a0', ' '));
      const [value] = findByName(entry, 'data').map((it) => Number(attribute(it, 'value')));
      expect(value).toBeCloseTo(quantity.kind === 'amount' ? quantity.valueNok : quantity.ratio, 5);
      const terms = quantity.kind === 'amount' ? quantity.terms : [];
      expect(linksOf(entry)).toEqual(expect.arrayContaining(terms.map((it) => `#${it.id}`)));
      if (terms.length > 1) expect(textOf(entry)).toContain('Regnet ut:');
      else if (terms.length === 1) expect(textOf(entry)).toContain('Samme beløp som ');
      else expect(textOf(entry)).toContain(joinNumberText(quantity.how ?? ['Står i planen.']).replaceAll('\u00a0', ' '));
      expect(textOf(entry)).toMatch(/Kilde: Utviklingsplan 2020-23, (kapittel|delen)/);
      // Shares that are worked out for the readers of this page need not stand anywhere else.
      if (quantity.kind !== 'share') expect(textOf(entry), 'a place where it is used').toContain('Brukt i:');
    },
  );

  it('that the plan does not state are not said to stand in it', () => {
    const computed = ['kmd-egenandel'];
    for (const id of computed) expect(textOf(requireById(numberPage.tree, id))).not.toContain('Står i planen');
  });

  it('lead to their entry from every page, in prose, tables and key figures', () => {
    const uses = readPages(site)
      .filter((page) => page.file !== numberPage.file)
      .flatMap((page) =>
        findByName(page.tree, 'a')
          .filter((it) => /\/budsjett\/#/.test(attribute(it, 'href') ?? ''))
          .map((it) => [page.file, attribute(it, 'href') ?? ''] as const),
      );
    expect(uses.length).toBeGreaterThan(80);
    expect(uses.filter(([, href]) => !leadsSomewhere(href))).toEqual([]);
  });

  it('in prose and tables never stand without a way to their entry', () => {
    const lonely = readPages(site)
      .filter((page) => page.file !== numberPage.file)
      .flatMap((page) => {
        const linked = new Set(
          findByName(page.tree, 'a')
            .filter((it) => /\/budsjett\/#/.test(attribute(it, 'href') ?? ''))
            .flatMap((it) => findByName(it, 'data')),
        );
        return findByName(page.tree, 'data')
          .filter((it) => !linked.has(it))
          .map((it) => `${page.file}: ${textOf(it)}`);
      });
    expect(lonely).toEqual([]);
  });

  /** Numbers with a unit, and numbers in millions as charts and sums have them, that stand outside every link. */
  function* listUnlinked(node: Element | Root): Generator<string> {
    for (const child of node.children) {
      if (child.type === 'text') yield* child.value.replaceAll('\u00a0', ' ').match(/\d[\d ]*(,\d+)? (mill\. )?kr\b|(?<![\d.])\d+,\d+(?!\d| av \d+ brygger)/g) ?? [];
      if (child.type !== 'element' || ['a', 'script', 'style'].includes(child.tagName)) continue;
      yield* listUnlinked(child);
    }
  }

  it('lead to their entry wherever they stand: prose, tables, charts, key figures, lists, headings of figures', () => {
    for (const page of readPages(site)) {
      // Titles on the pages for sharing are there to be copied.
      if (page.file === numberPage.file || findByClass(page.tree, 'sharing').length > 0) continue;
      const [main] = findByName(page.tree, 'main');
      expect(main === undefined ? [] : [...listUnlinked(main)], page.file).toEqual([]);
    }
  });

  it('say where they are used, and every place exists', () => {
    const places = findByClass(numberPage.tree, 'numbers').flatMap(linksOf);
    expect(places.filter((it) => !it.startsWith('#')).length).toBeGreaterThan(60);
    const resolved = places.map((it) => (it.startsWith('#') ? numberPage.path + it : it));
    expect(resolved.filter((it) => !leadsSomewhere(it))).toEqual([]);
  });

  it('name every page that shows them', () => {
    for (const page of readPages(site)) {
      const isOwn = /^2020-23\/((?!budsjett|hele-planen|tiltak)[^/]+\/)?index\.html$/.test(page.file);
      if (!isOwn) continue;
      for (const href of linksOf(page.tree).filter((it) => /\/budsjett\/#/.test(it))) {
        const entry = requireById(numberPage.tree, href.split('#')[1] ?? '');
        const places = linksOf(entry).filter((it) => it.split('#')[0] === page.path);
        expect(places.length, `${href} does not lead back to ${page.path}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('the glossary', () => {
  const page = requirePage(site, 'ordliste/');

  it.runIf(isAsReleased)('has the abbreviations that a newcomer meets', () => {
    const names = new Set(terms.map((it) => it.term));
    const asked = ['IKAP', 'SNP', 'KMD', 'FDI', 'NiT', 'FoU', 'TRR', 'GIS', 'BNP', 'BI', 'NTNU', 'SINTEF', 'Byvekstavtale', 'Kartportal', 'Vertskommune', 'Regionråd', 'Næringsråd'];
    expect(asked.filter((it) => !names.has(it))).toEqual([]);
  });

  test.for(terms.map((it) => [it.id, it] as const))('explains %s and says where it is used', ([id, term]) => {
    const entry = requireById(page.tree, id);
    expect(textOf(findByName(entry, 'dt')[0])).toBe([term.term, term.expansion].filter(Boolean).join(' – '));
    expect(textOf(entry)).toContain(term.explanation);
    const places = linksOf(entry);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((it) => !leadsSomewhere(it))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
  });

  it('is in alphabetical order', () => {
    const ids = findByName(page.tree, 'dt').map((it) => textOf(it).split(' – ')[0] ?? '');
    expect(ids).toEqual(ids.toSorted((a, b) => a.localeCompare(b, 'nb')));
  });

  it('is what the explanations in the chapters say, and they lead to it', () => {
    const explanations = readPages(site).flatMap((it) => findElements(it.tree, isExplanation));
    expect(explanations.length).toBeGreaterThan(10);
    for (const { properties, content } of explanations) {
      const term = terms.find((it) => properties['dataExplains'] === it.id);
      expect(content === undefined ? [] : linksOf(content)).toEqual([`/ordliste/#${term?.id}`]);
      expect(textOf(content)).toContain(term?.explanation);
    }
  });

  /** Words of running text with the term they lead to; headings, links, tables and drawings are names. */
  function* runningText(node: Element | Root, term: string | undefined): Generator<readonly [string, string | undefined]> {
    for (const child of node.children) {
      if (child.type === 'text') yield [child.value, term];
      if (child.type !== 'element') continue;
      const own = child.properties['dataTerm'];
      const isName = /^(a|h[1-6]|summary|table|svg|figcaption|nav|time|data)$/.test(child.tagName) || classesOf(child).includes('kind');
      if (own === undefined && isName) continue;
      yield* runningText(child, own === undefined ? term : String(own));
    }
  }

  test.for(['maal', 'programomraader', 'p1-strategisk-naeringsutvikling', 'p2-ikap-og-arealplanlegging', 'p3-profilering-og-kommunikasjon', 'p4-ledelse-og-samarbeid', 'ressurser-budsjett-og-styring'])(
    'is led to in %s where a term stands for the first time',
    (chapter) => {
      const [main] = findByName(requirePage(site, `${EDITION}${chapter}/`).tree, 'main');
      const texts = main === undefined ? [] : [...runningText(main, undefined)];
      const found = terms.flatMap((term) => {
        const pattern = termPattern(term);
        const first = texts.findIndex(([text]) => pattern.test(text));
        if (first < 0) return [];
        // A spelled-out name may stand before the abbreviation that is marked, in the same sentence.
        const near = texts.slice(first, first + 3).map(([, target]) => target);
        return [[term.id, near.includes(term.id)] as const];
      });
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(([, isExplained]) => !isExplained)).toEqual([]);
    },
  );

  it('is explained by a template of the page for each term of a chapter, once', () => {
    for (const each of readPages(site).filter((it) => findElements(it.tree, isExplanation).length > 0)) {
      const marked = findByClass(each.tree, 'term').map((it) => String(it.properties['dataTerm']));
      const explained = findElements(each.tree, isExplanation).map((it) => String(it.properties['dataExplains']));
      expect(new Set(explained), each.file).toEqual(new Set(marked));
    }
  });
});

const isExplanation = (it: Element): boolean => it.properties['dataExplains'] !== undefined;
