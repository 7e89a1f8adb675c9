/** Figures on the built pages: commuting as in its source, and every figure follows when one number changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Element } from 'hast';
import { copyContent } from '../fixtures/editions/copy-content.ts';
import { runBuild, SITES, type Site } from '../fixtures/editions/sites.ts';
import { parseCsv } from '../unit/downloads/parse-csv.ts';
import { attribute, classesOf, findByClass, findByName, requireById, requirePage, textOf } from './built-site.ts';

const P2 = '2020-23/p2-ikap-og-arealplanlegging/';
const RESOURCES = '2020-23/ressurser-budsjett-og-styring/';
const GOALS = '2020-23/maal/';

const before = SITES.root;
const after = SITES.changedNumber;
const figure = (site: Site, path: string, id: string): Element => requireById(requirePage(site, path).tree, id);
const titleOf = (element: Element): string => textOf(findByClass(element, 'title')[0]);
const download = (site: Site, file: string): Buffer => readFileSync(`${site.outDir}/2020-23/data/${file}`);
const csv = (site: Site, id: string): string[][] => parseCsv(download(site, `${id}.csv`).toString('utf8'));
const json = (site: Site, id: string): { title: string; number: number; rows: Record<string, unknown>[] } =>
  JSON.parse(download(site, `${id}.json`).toString('utf8'));

/** Texts of a drawing, which `textOf` leaves out. */
function drawnTexts(element: Element): string[] {
  const textsIn = (node: Element): string[] =>
    node.children.flatMap((child) =>
      child.type === 'element' ? textsIn(child) : child.type === 'text' ? [child.value.trim()] : [],
    );
  return findByName(element, 'text').flatMap(textsIn).filter((it) => it !== '');
}

/** Name, length in percent and value of every bar of a figure. */
function barsOf(element: Element): { name: string; percent: number; value: string }[] {
  const [table] = findByClass(element, 'bars');
  const rows = table === undefined ? [] : findByName(table, 'tr').slice(1);
  return rows.map((row) => ({
    name: textOf(findByName(row, 'th')[0]),
    percent: Number.parseFloat(attribute(findByClass(row, 'bar')[0] ?? row, 'width') ?? 'NaN'),
    value: textOf(findByName(row, 'b')[0]),
  }));
}

const bar = (element: Element, name: string): { percent: number; value: string } => {
  const found = barsOf(element).find((it) => it.name.startsWith(name));
  if (found === undefined) throw new Error(`no bar is called ${name}`);
  return found;
};

describe('commuting', () => {
  /** Statistics Norway, table 03321: municipality, its number, to and from Trondheim. */
  const COUNTS = {
    2018: [
      ['Orkdal', 5024, 1009, 378],
      ['Midtre Gauldal', 5027, 407, 167],
      ['Melhus', 5028, 3929, 1193],
      ['Skaun', 5029, 1976, 193],
      ['Klæbu', 5030, 1976, 367],
      ['Malvik', 5031, 4125, 843],
      ['Stjørdal', 5035, 2466, 1264],
      ['Indre Fosen', 5054, 647, 237],
    ],
    2019: [
      ['Orkdal', 5024, 1020, 477],
      ['Midtre Gauldal', 5027, 410, 164],
      ['Melhus', 5028, 4033, 1202],
      ['Skaun', 5029, 2036, 203],
      ['Klæbu', 5030, 2040, 352],
      ['Malvik', 5031, 4135, 857],
      ['Stjørdal', 5035, 2530, 1276],
      ['Indre Fosen', 5054, 621, 228],
    ],
  } as const;
  const SUMS = { 2018: [16_535, 4_642], 2019: [16_825, 4_759] } as const;
  const element = figure(before, P2, 'pendling');
  const tables = findByClass(element, 'diverging');
  const numberOf = (text: string): number => Number(text.replace(/[ +]/g, ''));

  test.for([
    [2018, 0],
    [2019, 1],
  ] as const)('of %d stands on the page with every municipality, net and sum', ([year, index]) => {
    const table = tables[index];
    if (table === undefined) throw new Error(`no table for ${year}`);
    const rows = findByName(table, 'tr').slice(1).map((row) => findByName(row, 'th', 'td').map(textOf));
    const read = new Map(
      rows.map(([name = '', out = '', , into = '', net = '']) => [name, [into, out, net].map(numberOf)]),
    );
    for (const [name, , into, out] of COUNTS[year]) expect(read.get(name)).toEqual([into, out, into - out]);
    const [sumIn, sumOut] = SUMS[year];
    expect(read.get('Sum')).toEqual([sumIn, sumOut, sumIn - sumOut]);
    expect(read.size).toBe(9);
  });

  it('draws both years on one scale, with lengths that follow the counts', () => {
    const bars = tables.flatMap((table, i) => {
      const year = i === 0 ? 2018 : 2019;
      return findByName(table, 'tr').flatMap((row) => {
        const name = textOf(findByName(row, 'th')[0]);
        const counts = COUNTS[year].find((it) => it[0] === name);
        const [out, into] = findByName(row, 'rect').map((it) => Number.parseFloat(attribute(it, 'width') ?? ''));
        return counts === undefined || out === undefined || into === undefined
          ? []
          : [into / counts[2], out / counts[3]];
      });
    });
    expect(bars).toHaveLength(32);
    const scale = Math.max(...bars.slice(0, 2));
    // Widths are rounded to a hundredth of a percent, which is most for the shortest bar.
    for (const each of bars) expect(Math.abs(each / scale - 1)).toBeLessThan(0.003);
  });

  it('shows the likely year of the plan first, and says that it is a reconstruction with a doubt', () => {
    expect(textOf(findByClass(element, 'year')[0])).toBe('2018');
    expect(textOf(findByName(element, 'summary')[0])).toBe('Vis 2019');
    expect(textOf(element)).toMatch(/tegnet på nytt .*Statistisk sentralbyrå.*trolig 2018, men det vet vi ikke sikkert/);
    expect(textOf(element)).toMatch(/Kilde: Statistisk sentralbyrå, tabell 03321 \(CC BY 4\.0\)/);
  });

  it('has the same numbers in its downloads', () => {
    const rows = csv(before, 'pendling').slice(1);
    expect(rows).toHaveLength(16);
    for (const year of [2018, 2019] as const) {
      for (const [name, number, into, out] of COUNTS[year]) {
        expect(rows).toContainEqual([year, number, name, into, out].map(String));
        expect(json(before, 'pendling').rows).toContainEqual({
          year,
          municipality_number: String(number),
          municipality: name,
          in_count: into,
          out_count: out,
        });
      }
    }
  });
});

describe('housing', () => {
  it('is a card that says it is missing, with no drawing, no table and no downloads', () => {
    const element = figure(before, P2, 'boligbygging');
    expect(classesOf(element)).toContain('lost');
    expect(textOf(element)).toContain('Boligbygging i Trondheimsregionen');
    expect(findByName(element, 'table')).toEqual([]);
    expect(() => download(before, 'boligbygging.csv')).toThrow();
  });
});

describe('numbers of figures and tables', () => {
  test.for([
    ['the root page', GOALS, 'vedtakene-bak-planen'],
    ['the P2 chapter', P2, 'pendling'],
    ['the resource chapter', RESOURCES, 'bruk-av-fond'],
  ] as const)('on %s are those of the downloads', ([, path, id]) => {
    const label = textOf(findByClass(figure(before, path, id), 'no')[0]);
    expect(label).toBe(`Figur ${json(before, id).number}`);
    expect(json(before, id).title).toBe(titleOf(figure(before, path, id)).replaceAll(' ', ' '));
  });
});

describe('a changed number: KMD gives P2 2,0 instead of 1,5 million', () => {
  const reserved = [before, after].map((site) => figure(site, RESOURCES, 'forbehold-i-budsjettet')) as [Element, Element];
  const flows = [before, after].map((site) => figure(site, RESOURCES, 'finansiering')) as [Element, Element];

  it('changes the title of the reservations', () => {
    expect(reserved.map(titleOf)).toEqual([
      'Planen tar forbehold om 3,9 mill. kr av rammen på 10,0 mill. kr',
      'Planen tar forbehold om 4,4 mill. kr av rammen på 10,5 mill. kr',
    ]);
  });

  it('changes the labels and lengths of their bars in step', () => {
    const [old, now] = reserved;
    expect([bar(old, 'KMD').value, bar(now, 'KMD').value]).toEqual(['1,5', '2,0']);
    for (const [element, kmd] of [[old, 1.5], [now, 2]] as const) {
      const ratio = bar(element, 'KMD').percent / bar(element, 'Trondheim kommune').percent;
      expect(ratio).toBeCloseTo(kmd / 3.2, 3);
    }
    expect(bar(now, 'Fond').value).toBe('1,4');
  });

  it('changes the split of the frame: widths and labels', () => {
    const widths = reserved.map((it) =>
      findByName(findByClass(it, 'split')[0] ?? it, 'rect')
        .slice(0, 2)
        .map((rect) => Number.parseFloat(attribute(rect, 'width') ?? '')),
    );
    expect(widths[0]?.[1]).toBeCloseTo(39, 1);
    expect(widths[1]?.[1]).toBeCloseTo((4.4 / 10.5) * 100, 1);
    for (const pair of widths) expect((pair[0] ?? 0) + (pair[1] ?? 0)).toBeCloseTo(100, 1);
    expect(drawnTexts(reserved[1])).toEqual(expect.arrayContaining(['6,1', '4,4']));
    expect(drawnTexts(reserved[1])).not.toContain('3,9');
  });

  it('changes the band, the ends and the labels of the flow', () => {
    const ends = flows.map((it) =>
      findByName(findByClass(it, 'nodes')[0] ?? it, 'rect').map((rect) => Number.parseFloat(attribute(rect, 'height') ?? '')),
    );
    const [[, oldSum = 0, oldKmd = 0] = [], [, newSum = 0, newKmd = 0] = []] = ends;
    expect(oldKmd / oldSum).toBeCloseTo(1.5 / 7.5, 2);
    expect(newKmd / newSum).toBeCloseTo(2 / 7.5, 2);
    expect(drawnTexts(flows[0]).join(' ')).toMatch(/KMD 1,5 .*P2 IKAP 3,0/);
    expect(drawnTexts(flows[1]).join(' ')).toMatch(/KMD 2,0 .*P2 IKAP 3,5/);
  });

  it('changes the running level of today and leaves the earlier one', () => {
    const [old, now] = [before, after].map((site) => figure(site, RESOURCES, 'driftsnivaa-for-og-naa')) as [Element, Element];
    expect([old, now].map((it) => bar(it, 'Dagens nivå').value)).toEqual(['10,0', '10,5']);
    expect(bar(now, 'Dagens nivå').percent / bar(now, 'Tidligere').percent).toBeCloseTo(10.5 / 13, 3);
    expect(bar(now, 'Tidligere').value).toBe('over 13');
  });

  it('changes CSV and JSON of every figure and table that shows it', () => {
    const kmd = (site: Site, id: string): string[] => csv(site, id).find((row) => row.join().includes('KMD')) ?? [];
    expect(kmd(before, 'forbehold-i-budsjettet')[2]).toBe('1500000');
    expect(kmd(after, 'forbehold-i-budsjettet')[2]).toBe('2000000');
    expect(csv(after, 'finansiering')).toContainEqual(
      expect.arrayContaining(['KMD', expect.stringContaining('P2'), '2000000']),
    );
    expect(csv(after, 'ressurstabell').at(-1)).toEqual(['Sum', '4500000', '3500000', '1500000', '1000000', '10500000', '1400000', '9100000']);
    expect(csv(after, 'budsjett-p2').at(-1)?.[1]).toBe('3500000');
    expect(json(after, 'forbehold-i-budsjettet').title.replaceAll('\u00a0', ' ')).toContain('4,4 mill. kr');
    expect(json(after, 'driftsnivaa-for-og-naa').rows.at(-1)).toMatchObject({ amount_nok: 10_500_000 });
    expect(json(after, 'bryggerekka').rows[1]).toMatchObject({ amount_nok: 3_500_000 });
  });

  test.for(['forbehold-i-budsjettet', 'finansiering', 'driftsnivaa-for-og-naa', 'bryggerekka'])(
    'changes the pictures of %s, and the words in them',
    (id) => {
      const [old, now] = [before, after].map((site) => download(site, `${id}.svg`).toString('utf8')) as [string, string];
      expect(now).not.toBe(old);
      expect(now).toMatch(/10,5|2 000 000|2,0|3,5/);
      expect(now.replaceAll('\u00a0', ' ')).not.toMatch(/10,0|3,9 mill/);
      expect(download(after, `${id}.png`).equals(download(before, `${id}.png`))).toBe(false);
      expect(/<desc>(.*?)<\/desc>/.exec(now)?.[1]).not.toBe(/<desc>(.*?)<\/desc>/.exec(old)?.[1]);
    },
  );

  test.for(['bruk-av-fond', 'pendling', 'vedtakene-bak-planen'])('leaves %s as it was', (id) => {
    for (const format of ['csv', 'json', 'svg', 'png']) {
      expect(download(after, `${id}.${format}`).equals(download(before, `${id}.${format}`)), format).toBe(true);
    }
  });
});

describe('a title that the data contradict', () => {
  const FIGURES = 'utgaver/2020-23/data/figurer.json';
  const run = (name: string, file: string, from: string, to: string): { output: string; exitCode: number; line: number } => {
    const copy = copyContent(name);
    copy.replace(file, from, to);
    const line = copy.lineOf(FIGURES, '"left": "fond-2020"');
    const result = runBuild({ basePath: '/', contentDir: copy.folder, outDir: `tests/.tmp/${name}/dist` });
    return { ...result, line };
  };

  it('stops the build with file and line when the plan would use more of the fund than before', () => {
    const { exitCode, output, line } = run(
      'figures-fund',
      'utgaver/2020-23/data/fond.json',
      '"year": 2020, "amountNok": 1400000',
      '"year": 2020, "amountNok": 5000000',
    );
    expect(exitCode).toBe(1);
    const text = output.replaceAll('\u00a0', ' ');
    const [message = ''] = text.split('\n').filter((it) => it.includes(`${FIGURES}:${line}:`));
    expect(message).toContain('«Planen foreslår å bruke mindre av fondet i 2020 enn i 2018»');
    expect(message).toContain('"fond-2020" er 5,0 mill. kr og "fond-2018" er 4,6 mill. kr');
    expect(message).toContain('skriv en ny tittel');
    expect(text).toContain('Nettstedet er ikke endret');
  });

  it('stops the build when a municipality would have more commuters out than in', () => {
    const { exitCode, output } = run(
      'figures-commuting',
      'utgaver/2020-23/data/pendling.json',
      '"municipality": "indre-fosen", "inCount": 621',
      '"municipality": "indre-fosen", "inCount": 221',
    );
    expect(exitCode).toBe(1);
    expect(output).toMatch(/figurer\.json:\d+:\d+ .*pendler flere til Trondheim.*Indre Fosen 2019: 221 inn, 228 ut/);
  });
});
