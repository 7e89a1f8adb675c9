/** The author guide cannot go stale: its parts are made anew here, and what it tells editors to do is done. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { templates } from '../../../src/cli/templates.ts';
import { authoringComponents } from '../../../src/site/authoring-components.ts';
import { rules } from '../../../src/checks/index.ts';
import { formatProblem } from '../../../src/data/errors.ts';
import { editionFiles, topFiles } from '../../../src/read/files.ts';
import { structuralRules } from '../../../src/read/rules.ts';
import { BUDGET, corpus } from '../../fixtures/checks/corpus.ts';
import { COMPONENT_TEXTS } from '../../guide/components.ts';
import { sound } from '../../guide/example.ts';
import { examples } from '../../guide/examples.ts';
import { FILE_TEXTS } from '../../guide/fields.ts';
import { GUIDE, listParts, updateGuide } from '../../guide/guide.ts';
import { checkExample } from '../../guide/messages.ts';
import { drawSketches, FOLDER } from '../../guide/sketches.ts';

const guide = readFileSync(GUIDE, 'utf8');
const ids = [...structuralRules, ...rules].map((it) => it.id);

describe('the author guide', () => {
  it('is what `npm run guide` writes', { timeout: 180_000 }, () => {
    expect(guide).toBe(updateGuide(guide));
  });

  it.each([...drawSketches()])('shows %s as it is drawn from the code', (name, drawing) => {
    expect(readFileSync(`${FOLDER}/${name}`, 'utf8')).toBe(drawing);
    expect(guide).toContain(`(../${FOLDER}/${name})`);
  });

  it('has every part that can be made', () => {
    const parts = listParts(guide);
    expect(parts).toEqual(expect.arrayContaining(['komponenter', 'belop-id', 'felt', 'meldinger']));
    expect(guide.match(/<!-- laget av koden/g)?.length).toBe(parts.length);
  });

  it('refuses a mark that nothing is made for', () => {
    expect(() => updateGuide('<!-- laget av koden: ukjent -->\n<!-- slutt -->')).toThrow(/ukjent/);
    expect(() => updateGuide('<!-- laget av koden: mal:ukjent -->\n<!-- slutt -->')).toThrow(/ukjent/);
  });

  it.each(['tiltak', 'maal', 'milepael', 'ord', 'bilde', 'film', 'figur', 'fakta', 'kapittel', 'utgave'])(
    'shows the template of %s',
    (prefix) => {
      expect(templates.map((it) => it.prefix)).toContain(prefix);
      expect(listParts(guide)).toContain(`mal:${prefix}`);
    },
  );

  it('says what every component and every file is for', () => {
    expect(Object.keys(COMPONENT_TEXTS).sort()).toEqual(Object.keys(authoringComponents).sort());
    const paths = [...Object.values(topFiles), ...Object.values(editionFiles)].map((it) => it.path);
    expect(Object.keys(FILE_TEXTS).sort()).toEqual([...paths, 'kapitler', 'sider'].sort());
  });
});

describe('the messages of the guide', () => {
  it('are one section for each rule', () => {
    expect(examples.map((it) => it.rule).sort()).toEqual([...ids].sort());
  });

  test.each(examples.map((it) => [it.rule, it] as const))(
    '%s: the example gives the message printed',
    (rule, example) => {
      const problems = checkExample(example);
      expect(problems.map((it) => it.rule)).toContain(rule);
      expect(new Set(problems.map((it) => it.file)).size).toBe(1);
      // A remedy may be cut where it lists all known ids; the message never is.
      for (const problem of problems) expect(guide).toContain(formatProblem({ ...problem, remedy: '' }));
    },
  );

  test.each(examples.map((it) => [it.rule, it] as const))(
    '%s: what the guide tells to write passes',
    (_, example) => {
      expect(example.mendIt(sound()).check()).toEqual([]);
    },
  );
});

describe('the first change of the guide', () => {
  it('changes one line of the budget, and passes', () => {
    const [line = ''] =
      /\{ "source": "fylkeskommunen", "programme": "p1", "amountNok": 1200000 \},/.exec(guide) ?? [];
    const changed = corpus().replace(BUDGET, line.replace('1200000', '1000000'), line);
    expect(changed.check()).toEqual([]);
  });
});

describe('links of the guide', () => {
  /** GitHub's rule: small letters, no punctuation, hyphens for blanks; a number for the second of a kind. */
  const anchors = new Set<string>();
  for (const [, heading = ''] of guide.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6} (.*)$/gm)) {
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  const prose = guide.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((it) => it[1] ?? '');

  it('lead to a heading', () => {
    const inside = targets.filter((it) => it.startsWith('#'));
    expect(inside.length).toBeGreaterThan(30);
    expect(inside.filter((it) => !anchors.has(it.slice(1)))).toEqual([]);
  });

  it('lead to files that exist', () => {
    const files = targets.filter((it) => !/^(#|https:)/.test(it));
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((it) => !existsSync(join(dirname(GUIDE), it)))).toEqual([]);
  });
});
