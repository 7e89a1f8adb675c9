/** The author guide cannot go stale: its pages are made anew here, and its links are followed. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { rules } from '../../../src/checks/run.ts';
import { templates } from '../../../src/cli/templates.ts';
import { editionFiles, topFiles } from '../../../src/read/files.ts';
import { authoringComponents } from '../../../src/site/authoring-components.ts';
import { COMPONENT_TEXTS } from '../../../src/tools/guide/component-texts.ts';
import { FILE_TEXTS } from '../../../src/tools/guide/fields.ts';
import {
  fillTemplates,
  GUIDE,
  GUIDE_FOLDER,
  listTemplates,
  makeGuide,
} from '../../../src/tools/guide/guide.ts';

const guide = await makeGuide();
const read = (path: string): string => readFileSync(path, 'utf8');
const paths = [GUIDE, ...readdirSync(GUIDE_FOLDER).map((it) => `${GUIDE_FOLDER}/${it}`)];

describe('the author guide', () => {
  test.each([...guide.keys()])('%s is what `npm run guide` writes', (path) => {
    expect(read(path)).toBe(guide.get(path));
  });

  it('begins with a page that can be read in a sitting', () => {
    expect(read(GUIDE).split('\n').length).toBeLessThanOrEqual(401);
  });

  it('shows every template', () => {
    const shown = paths.flatMap((it) => listTemplates(read(it)));
    const others = templates.map((it) => it.prefix).filter((it) => !shown.includes(it));
    expect(others).toEqual(['organisasjon']);
    expect(() => fillTemplates('<!-- mal: ukjent -->\n<!-- slutt -->')).toThrow(/ukjent/);
  });

  it('says what every component and every file is for', () => {
    expect(Object.keys(COMPONENT_TEXTS)).toEqual(expect.arrayContaining(Object.keys(authoringComponents)));
    const files = [...Object.values(topFiles), ...Object.values(editionFiles)].map((it) => it.path);
    expect(Object.keys(FILE_TEXTS).sort()).toEqual([...files, 'kapitler', 'sider'].sort());
  });

  it('has an anchor for every rule, and tells faults from advice', () => {
    const messages = guide.get(`${GUIDE_FOLDER}/meldinger.md`) ?? '';
    for (const { id, kind } of rules)
      expect(messages).toContain(`## ${id}\n\n**${kind === 'fault' ? 'Feil' : 'Råd'}.** `);
  });
});

describe('links of the guide', () => {
  /** GitHub's rule: small letters, no punctuation, hyphens for blanks. */
  const anchorsOf = (page: string): Set<string> =>
    new Set(
      [...page.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) =>
        heading
          .trim()
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );

  test.each(paths)('%s: lead to a file and a heading that exist', (path) => {
    const prose = read(path).replace(/```[\s\S]*?```|(`+)[^`\n][\s\S]*?\1/g, '');
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((it) => it[1] ?? '');
    const lost = targets.filter((target) => {
      if (target.startsWith('https:')) return false;
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? path : join(dirname(path), file);
      return !existsSync(full) || (anchor !== undefined && !anchorsOf(read(full)).has(anchor));
    });
    expect(lost).toEqual([]);
  });
});
