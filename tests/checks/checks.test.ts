/** All rules together on the real content and on the sample: nothing to say, and quickly. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { formatProblem } from '../../src/data/errors.ts';
import { authoringComponents } from '../../src/site/authoring-components.ts';
import { corpus } from '../fixtures/checks/corpus.ts';

const CONTENT = resolve(import.meta.dirname, '../../content');

describe('the real content', () => {
  it('has no faults and no advice, and is checked in less than two seconds of processor time', async () => {
    const before = process.cpuUsage();
    const { problems } = await runCheck(CONTENT);
    const { user, system } = process.cpuUsage(before);
    expect(problems.map(formatProblem)).toEqual([]);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  it('is read whole: every chapter and data file of the edition has a value', async () => {
    const { content } = await runCheck(CONTENT);
    const [edition] = content.editions;
    expect(edition?.chapters.length).toBeGreaterThan(0);
    expect(edition?.chapters.every((it) => it.value !== undefined && it.tree !== undefined)).toBe(true);
    expect(edition?.budget?.value?.allocations.length).toBeGreaterThan(0);
    expect(content.pages.map((it) => it.slug)).toContain('om');
  });
});

describe('the sample that the examples of the rules change', () => {
  it('has no problem of any rule', async () => {
    expect(await corpus().check()).toEqual([]);
  });
});

describe('a content folder that is not there', () => {
  it('is one problem, not an exception, and not every file that it lacks', async () => {
    const { problems, fileCount } = await runCheck(resolve(CONTENT, 'finnes-ikke'));
    expect(fileCount).toBe(0);
    expect(problems.map((it) => [it.file, it.message])).toEqual([
      ['content/finnes-ikke', 'mappen finnes ikke, eller er tom'],
    ]);
  });
});

describe('the list of components', () => {
  it('has the same names as the map that Astro renders with', () => {
    const source = readFileSync(resolve(import.meta.dirname, '../../src/components/mdx.ts'), 'utf8');
    const map = /authoringComponents\s*=\s*\{([^}]*)\}/.exec(source)?.[1] ?? '';
    const names = [...map.matchAll(/^\s*([A-Z]\w*)\s*[,:]/gm)].map((match) => match[1]);
    expect(Object.keys(authoringComponents).sort()).toEqual(names.sort());
  });

  it('gives each component an example with every required property', () => {
    for (const [name, { example, props }] of Object.entries(authoringComponents)) {
      expect(example.startsWith(`<${name} `)).toBe(true);
      const needed = Object.entries(props).filter(([, { required }]) => required);
      for (const [prop] of needed) expect(example).toContain(`${prop}="`);
    }
  });
});
