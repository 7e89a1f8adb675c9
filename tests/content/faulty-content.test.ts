/** Content with a fault stops the build: exit code, file, line, both figures, and the published folder as it was. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePages, listBuiltPages, listExpectedPages } from '../../src/cli/site-pages.ts';
import { readContent } from '../../src/read/index.ts';
import { allocation, copyContent, type ContentCopy } from '../fixtures/editions/copy-content.ts';
import { runBuild, SITES, type BuildRun } from '../fixtures/editions/sites.ts';

const BUDGET = 'utgaver/2020-23/data/budsjett.json';
const CHAPTER = 'utgaver/2020-23/kapitler/maal.mdx';

/** Builds over an older site of one page, as a publisher would. */
function buildOver(
  name: string,
  contentDir: string,
): BuildRun & { published: { files: string[]; front: string } } {
  const outDir = `tests/.tmp/${name}/dist`;
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  writeOldSite(outDir);
  const run = runBuild({ basePath: '/', contentDir, outDir });
  const published = { files: readdirSync(outDir), front: readFileSync(join(outDir, 'index.html'), 'utf8') };
  return { ...run, published };
}

const OLD_SITE = { files: ['_server', 'index.html'], front: 'the old site' };

/** A folder that a build may replace: it has what every published site has. */
function writeOldSite(folder: string): void {
  mkdirSync(join(folder, '_server'), { recursive: true });
  writeFileSync(join(folder, '_server/omdirigeringer.nginx.conf'), '');
  writeFileSync(join(folder, 'index.html'), 'the old site');
}

function faulty(
  name: string,
  change: (copy: ContentCopy) => void,
): ContentCopy & ReturnType<typeof buildOver> {
  const copy = copyContent(name);
  change(copy);
  return { ...copy, ...buildOver(name, copy.folder) };
}

describe('a build of faulty content', () => {
  test('stops at a contradiction with file, line and both figures, and leaves the old site alone', () => {
    const run = faulty('contradiction', (copy) =>
      copy.replace(
        BUDGET,
        allocation('kommunene', 'p1', 3_500_000),
        allocation('kommunene', 'p1', 4_000_000),
      ),
    );
    expect(run.exitCode).toBe(1);
    const line = run.lineOf(BUDGET, '"fundingList"');
    expect(run.output).toMatch(new RegExp(`${run.folder}/${BUDGET}:(${line}|${line + 1}|${line + 2}):\\d+ `));
    expect(run.output).toContain('3,2 + 2,9 = 6,1 mill.');
    expect(run.output).toContain('8,0 − 1,4 = 6,6 mill.');
    expect(run.published).toEqual(OLD_SITE);
  });

  test('stops at an unknown id with file, line and the ids that exist, and leaves the old site alone', () => {
    const run = faulty('unknown-id', (copy) =>
      copy.write(CHAPTER, `${copy.read(CHAPTER).trimEnd()}\n\nBeløpet er <Belop id="finnes-ikke" />.\n`),
    );
    expect(run.exitCode).toBe(1);
    expect(run.output).toContain(`${run.folder}/${CHAPTER}:${run.lineOf(CHAPTER, 'finnes-ikke')}:`);
    expect(run.output).toContain('"finnes-ikke"');
    expect(run.output).toMatch(/disse finnes: |Disse finnes: /);
    expect(run.published).toEqual(OLD_SITE);
  });

  test('stops at code in a chapter before any of it runs', () => {
    const run = faulty('code', (copy) =>
      copy.write(CHAPTER, `${copy.read(CHAPTER).trimEnd()}\n\n{process.exit(0)}\n`),
    );
    expect(run.exitCode).toBe(1);
    expect(run.output).toContain(`${run.folder}/${CHAPTER}:${run.lineOf(CHAPTER, '{process')}:`);
    expect(run.published).toEqual(OLD_SITE);
  });

  test('stops at a file with a git conflict in it', () => {
    const run = faulty('conflict', (copy) =>
      copy.write(BUDGET, copy.read(BUDGET).replace('  "year"', '<<<<<<< HEAD\n  "year"')),
    );
    expect(run.exitCode).toBe(1);
    expect(run.output).toContain(`${run.folder}/${BUDGET}:2:`);
    expect(run.published).toEqual(OLD_SITE);
  });

  test('stops when two editions both claim to be the current one', () => {
    const run = faulty('two-current', (copy) => {
      const from = join(copy.folder, 'utgaver');
      cpSync(join(from, '2020-23'), join(from, '2024-27'), { recursive: true });
      const plan = copy.read('utgaver/2024-27/utgave.json');
      copy.write(
        'utgaver/2024-27/utgave.json',
        plan
          .replace('"firstYear": 2020', '"firstYear": 2024')
          .replace('"lastYear": 2023', '"lastYear": 2027'),
      );
    });
    expect(run.exitCode).toBe(1);
    expect(run.output).toContain('to utgaver er gjeldende');
    expect(run.published).toEqual(OLD_SITE);
  });

  test('says every fault at once', () => {
    const run = faulty('many', (copy) => {
      copy.replace(
        BUDGET,
        allocation('kommunene', 'p1', 3_500_000),
        allocation('kommunene', 'p1', 4_000_000),
      );
      copy.write(CHAPTER, `${copy.read(CHAPTER).trimEnd()}\n\n<Belop id="finnes-ikke" />\n`);
    });
    expect(run.output).toContain('finansieringslisten gir');
    expect(run.output).toContain('"finnes-ikke"');
  });
});

describe('a preview of faulty content', () => {
  test('has its pages, with the faults above each', () => {
    const copy = copyContent('faulty-preview');
    copy.write(CHAPTER, `${copy.read(CHAPTER).trimEnd()}\n\nSe [der](/2020-23/finnes-ikke/).\n`);
    const run = spawnSync(process.execPath, ['src/cli/preview.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        CONTENT_DIR: copy.folder,
        OUT_DIR: 'tests/.tmp/faulty-preview/dist',
        CACHE_DIR: 'tests/.tmp/faulty-preview/cache',
      },
    });
    expect([run.status, run.stdout]).toEqual([0, expect.stringContaining('Innholdet har 1 feil.')]);
    for (const page of ['index.html', '2020-23/maal/index.html', 'om/index.html']) {
      const html = readFileSync(join('forhandsvisning', page), 'utf8');
      expect(html).toContain('Innholdet har én feil');
      expect(html).toContain('finnes-ikke');
    }
    expect(readFileSync('forhandsvisning/2020-23/maal/index.html', 'utf8')).toContain('Mål for Trondheimsregionen');
    expect(existsSync('tests/.tmp/faulty-preview/dist')).toBe(false);
  });
});

describe('the pages that the content promises', () => {
  test.each(Object.values(SITES))('are the pages built of $about', (site) => {
    const expected = listExpectedPages(readContent(site.contentDir));
    expect(comparePages(expected, listBuiltPages(site.outDir))).toEqual({ missing: [], unexpected: [] });
    expect(expected.length).toBeGreaterThan(12);
  });

  test('stop the build when one is missing and another is too many', () => {
    // The program runs on a copy of the code in which one page has another name.
    const project = 'tests/.tmp/lost-page';
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project, { recursive: true });
    for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
      cpSync(part, join(project, part), { recursive: true });
    }
    cpSync(join(project, 'src/pages/sok.astro'), join(project, 'src/pages/leting.astro'));
    rmSync(join(project, 'src/pages/sok.astro'));
    writeOldSite(join(project, 'dist'));

    const run = runBuild({ basePath: '/', contentDir: 'content', outDir: 'dist' }, project);
    expect(run.output).toContain('Mangler: /sok/, /sok/#innhold.');
    expect(run.output).toContain('Ukjente: /leting/, /leting/#innhold.');
    expect(run.exitCode).toBe(1);
    expect(readdirSync(join(project, 'dist'))).toEqual(OLD_SITE.files);
    expect(existsSync(join(project, 'dist/sok'))).toBe(false);
  });
});
