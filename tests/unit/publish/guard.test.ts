import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isCache, isPublished, markCache, refuseFolder, refusePair } from '../../../src/publish/guard.ts';
import { writeVersion } from '../../../src/publish/version.ts';
import { makeFolder } from '../permalinks/built-folder.ts';

const PROJECT = {
  'project/content/utgave.json': '{}',
  'project/src/a.ts': '',
  'project/annet/notat.txt': 'viktig',
  'project/fil': '',
  'hjem/brev.txt': 'kjære',
};

function setUp(): { root: string; refuse: (folder: string) => string | undefined } {
  const root = makeFolder(PROJECT);
  const whole = [join(root, 'project/content'), join(root, 'project/src')];
  const roots = [join(root, 'project'), join(root, 'hjem')];
  return {
    root,
    refuse: (folder) =>
      refuseFolder(
        { variable: 'OUT_DIR', folder: join(root, folder), isOurs: isPublished },
        { whole, roots },
      ),
  };
}

describe('a folder that a build may empty', () => {
  test.for([
    ['project/content', 'alt i den ville blitt slettet'],
    ['project', 'alt i den ville blitt slettet'],
    ['.', 'alt i den ville blitt slettet'],
    ['hjem', 'alt i den ville blitt slettet'],
    ['project/src/ny', 'mappen ligger i'],
    ['project/annet', 'ikke tom'],
    ['project/fil', 'det er en fil'],
    ['project/annet/../content', 'alt i den ville blitt slettet'],
  ] as const)('is not %s', ([folder, why]) => {
    const refusal = setUp().refuse(folder);
    expect(refusal).toContain(why);
    expect(refusal).toMatch(/Sett OUT_DIR til en ny eller tom mappe\. Ingenting er endret\.$/);
  });

  it('is not a link, nor what lies behind one', () => {
    const { root, refuse } = setUp();
    mkdirSync(join(root, 'tom'));
    symlinkSync(join(root, 'tom'), join(root, 'lenke'));
    symlinkSync(join(root, 'project'), join(root, 'omvei'));
    expect(refuse('lenke')).toContain('det er en lenke');
    expect(refuse('omvei/content')).toContain('alt i den ville blitt slettet');
  });

  it('may be new, empty, or published by a build', () => {
    const { root, refuse } = setUp();
    mkdirSync(join(root, 'tom'));
    const site = makeFolder({ 'index.html': 'x' });
    expect(refuse('ny/dypere')).toBeUndefined();
    expect(refuse('tom')).toBeUndefined();
    const guarded = { variable: 'OUT_DIR', folder: site, isOurs: isPublished };
    expect(refuseFolder(guarded, { whole: [], roots: [] })).toContain('ikke tom');
    writeVersion(site, join(root, 'project/content'), 'https://plan.example.no/', new Set());
    expect(refuseFolder(guarded, { whole: [], roots: [] })).toBeUndefined();
  });

  it('is a cache when it is marked as one or holds the one file of Astro', () => {
    const folder = makeFolder({ 'data-store.json': '[]' });
    expect(isCache(folder, ['data-store.json'])).toBe(true);
    expect(isCache(folder, ['data-store.json', 'notat.txt'])).toBe(false);
    markCache(folder);
    expect(isCache(folder, ['CACHEDIR.TAG', 'neste'])).toBe(true);
    writeFileSync(join(folder, 'CACHEDIR.TAG'), 'noe annet');
    expect(isCache(folder, ['CACHEDIR.TAG'])).toBe(false);
  });

  it('is not in or around the other', () => {
    expect(refusePair('ut', 'ut')).toContain('kan ikke ligge i hverandre');
    expect(refusePair('ut', 'ut/cache')).toContain('kan ikke ligge i hverandre');
    expect(refusePair('x/ut', 'x')).toContain('kan ikke ligge i hverandre');
    expect(refusePair('ut', 'ut-cache')).toBeUndefined();
  });
});
