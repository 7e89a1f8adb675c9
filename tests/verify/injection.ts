/** Markup of an attacker in every title, text and explanation of the data: it must be text in every page that is built. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { findAll, textOf } from '../../src/html/hast.ts';
import { listFiles } from '../../src/publish/version.ts';
import { copyContent } from '../fixtures/editions/copy-content.ts';
import { judge, runBuild, type Outcome, type Setting, type Trial } from './trial.ts';

const MARK = 'angrep1';
/** Such as the check lets through; it stops scripts and comments before there is anything to build. */
const PAYLOADS = [
  `<img src=x onerror=${MARK}()>`,
  `"><svg onload=${MARK}()>`,
  `' onfocus=${MARK}() autofocus='`,
  `" style="x" onmouseover="${MARK}()`,
];
const FIELDS = /("(?:text|explanation|expansion|reason)": ")/g;

export const injection: Trial = {
  name: 'Fremmed kode i innholdet',
  run: (setting) => run(setting, () => {}),
  spoiled: (setting) => run(setting, (site) => appendFileSync(join(site, 'index.html'), PAYLOADS[0] ?? '')),
};

async function run({ scratch }: Setting, spoil: (site: string) => void): Promise<Outcome> {
  const { folder } = copyContent('verify-attack');
  let count = 0;
  const insert = (file: string): void => {
    const text = readFileSync(file, 'utf8').replace(FIELDS, (field) => {
      const payload = PAYLOADS[count++ % PAYLOADS.length] ?? '';
      return field + JSON.stringify(`${payload} `).slice(1, -1);
    });
    writeFileSync(file, text);
  };
  const data = join(folder, 'utgaver/2020-23/data');
  for (const file of ['tiltak.json', 'maal.json'].map((it) => join(data, it))) insert(file);
  insert(join(folder, 'ordliste.json'));
  const outDir = join(scratch, 'site');
  const { exitCode, output } = await runBuild({
    contentDir: folder,
    outDir,
    cacheDir: join(scratch, 'cache'),
  });
  if (exitCode !== 0) throw new Error(output);
  spoil(outDir);
  const pages = listFiles(outDir).filter((it) => it.endsWith('.html'));
  let shown = 0;
  const faults = pages.flatMap((page) => {
    const tree = unified()
      .use(rehypeParse)
      .parse(readFileSync(join(outDir, page), 'utf8'));
    if (textOf(tree).includes(MARK)) shown++;
    return findCode(tree).map((it) => `${page}: ${it}.`);
  });
  if (shown === 0) faults.push('Ingen side viser det som ble satt inn.');
  return judge(faults, `${count} innsettinger, ${shown} sider viser dem som tekst`);
}

/** Elements and attributes that would run what was inserted. */
function findCode(tree: Root): string[] {
  return findAll(tree, (it) => {
    const isData = String(it.properties['type'] ?? '').includes('json');
    if (it.tagName === 'script') return !isData && textOf(it).includes(MARK);
    return Object.entries(it.properties).some(
      ([name, value]) =>
        /^on/i.test(name) || (/^(?:href|src)$/.test(name) && /^\s*javascript:/i.test(String(value))),
    );
  }).map((it) => `<${it.tagName}>`);
}
