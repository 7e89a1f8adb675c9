import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLinkFaults } from '../../../src/cli/site-links.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-links-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

describe('findLinkFaults', () => {
  it('is content with links to pages, ids, files and other sites', () => {
    write({
      'index.html':
        '<a href="/om/">A</a><a class="x" href="/om/#m&#229;l">B</a><a href="/data/a.csv">C</a><a href="https://www.ssb.no/x#y">D</a><a href="mailto:a@b.no">E</a><a href="#her">F</a><p id="her"></p><a href="#">G</a>',
      'om/index.html': '<h1 id="mål">Mål</h1><a href="../?a=1&amp;b=2">Opp</a>',
      'data/a.csv': 'a',
    });
    expect(findLinkFaults(folder, '/')).toEqual([]);
  });

  it('names the page and the link that leads nowhere', () => {
    write({ 'index.html': '<a href="/borte/">A</a>', 'om/index.html': '<a href="/om">A</a>' });
    expect(findLinkFaults(folder, '/')).toEqual([
      'Siden index.html lenker til /borte/, som ikke finnes.',
      'Siden om/index.html lenker til /om, som ikke finnes.',
    ]);
  });

  it('names the id that is missing, on the same page and on another', () => {
    write({ 'index.html': '<a href="/om/#a">A</a><a href="#b">B</a>', 'om/index.html': '' });
    expect(findLinkFaults(folder, '/')).toEqual([
      'Siden index.html lenker til /om/#a, men id-en "a" finnes ikke der.',
      'Siden index.html lenker til #b, men id-en "b" finnes ikke der.',
    ]);
  });

  it('wants addresses on the site to begin with its base path', () => {
    write({ 'index.html': '<a href="/plan/om/">A</a><a href="/om/">B</a>', 'om/index.html': '' });
    expect(findLinkFaults(folder, '/plan/')).toEqual(['Siden index.html lenker til /om/, som ikke finnes.']);
  });

  it('names an id that stands twice, but not what only looks like one', () => {
    write({
      'index.html':
        '<p id="a"></p><p id="a"></p><script>x = \' id="b" <a href="/c/">\'; y = \' id="b"\'</script>',
    });
    expect(findLinkFaults(folder, '/')).toEqual(['Siden index.html har id-en "a" to ganger.']);
  });
});
