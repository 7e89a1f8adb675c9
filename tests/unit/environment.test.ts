import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from 'vitest';
import { readEnvironment } from '../../src/environment.ts';

describe('readEnvironment', () => {
  it('has a default for every setting', () => {
    const defaults = {
      siteUrl: 'http://localhost:4321',
      basePath: '/',
      contentDir: 'content',
      outDir: 'dist',
      cacheDir: '.cache/astro',
      port: 4321,
      withGallery: false,
      isDraft: false,
    };
    expect(readEnvironment({})).toEqual(defaults);
    expect(
      readEnvironment({ SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '' }),
    ).toEqual(defaults);
  });

  it('names the machine with the port that it is served at', () => {
    expect(readEnvironment({ PORT: '4877' }).siteUrl).toBe('http://localhost:4877');
    expect(readEnvironment({ PORT: '4877', SITE_URL: 'https://plan.example.no' }).siteUrl).toBe(
      'https://plan.example.no',
    );
  });

  it('takes the folders as they are', () => {
    expect(readEnvironment({ CONTENT_DIR: 'a/b', OUT_DIR: '../ut', CACHE_DIR: '.lager' })).toMatchObject({
      contentDir: 'a/b',
      outDir: '../ut',
      cacheDir: '.lager',
    });
  });
});

describe('PORT', () => {
  test.for([
    ['', 4321],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ] as const)('"%s" is read as %s', ([value, expected]) => {
    expect(readEnvironment({ PORT: value }).port).toBe(expected);
  });

  test.for(['feil', '-1', '65536', '80.5', '1e3', ' '])('"%s" is refused and named', (value) => {
    expect(() => readEnvironment({ PORT: value })).toThrow(
      `PORT må være et tall fra 0 til 65535, fant «${value}»`,
    );
  });
});

describe('the settings of a command', () => {
  it.each(['build', 'dev', 'links', 'permalinks', 'preview', 'serve'])(
    '%s ends with a sentence when one cannot be used',
    (name) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${name}.ts`], {
        encoding: 'utf8',
        env: { ...process.env, SITE_URL: 'plan.example.no', PORT: '4321' },
      });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr.trim()).toBe(
        'SITE_URL må være en nettadresse som https://plan.example.no, fant «plan.example.no».',
      );
    },
  );
});

describe('GALLERY', () => {
  it('is on with 1 and off with anything else, so that no site shows it by mistake', () => {
    expect(readEnvironment({ GALLERY: '1' }).withGallery).toBe(true);
    for (const value of ['', '0', 'true', 'nei'])
      expect(readEnvironment({ GALLERY: value }).withGallery).toBe(false);
  });
});

describe('SITE_URL', () => {
  test.for([
    ['https://plan.example.no', 'https://plan.example.no'],
    ['https://plan.example.no/', 'https://plan.example.no'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://PLAN.example.no', 'https://plan.example.no'],
  ] as const)('%s is read as %s', ([value, expected]) => {
    expect(readEnvironment({ SITE_URL: value }).siteUrl).toBe(expected);
  });

  test.for(['plan.example.no', 'ftp://plan.example.no', 'javascript:alert(1)', '//plan.example.no', ' '])(
    '"%s" is refused with an example',
    (value) => {
      expect(() => readEnvironment({ SITE_URL: value })).toThrow(/SITE_URL må være .*https:\/\/.*«.*»/);
    },
  );

  test.for(['https://example.no/plan', 'https://example.no/?a', 'https://example.no/#a'])(
    '%s is refused with a word about BASE_PATH',
    (value) => {
      expect(() => readEnvironment({ SITE_URL: value })).toThrow(`fant «${value}». Sett stien i BASE_PATH.`);
    },
  );
});

describe('BASE_PATH', () => {
  test.for([
    ['/', '/'],
    ['///', '/'],
    ['utviklingsplan', '/utviklingsplan/'],
    ['/utviklingsplan', '/utviklingsplan/'],
    ['/utviklingsplan/', '/utviklingsplan/'],
    ['/plan/2020-23/', '/plan/2020-23/'],
  ] as const)('%s is read as %s', ([value, expected]) => {
    expect(readEnvironment({ BASE_PATH: value }).basePath).toBe(expected);
  });

  test.for(['/min plan/', '/plan?a', '/plan#a', 'https://example.no/', '/a//b/', '/æ/', '/"><script>/'])(
    '%s is refused and named',
    (value) => {
      expect(() => readEnvironment({ BASE_PATH: value })).toThrow(`fant «${value}»`);
    },
  );

  it('is refused when it climbs out of the site', () => {
    expect(() => readEnvironment({ BASE_PATH: '/../annet/' })).toThrow('BASE_PATH må være en sti');
  });
});
