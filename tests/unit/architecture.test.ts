/** Who may import whom. The table follows the project's architecture; whatever is not in it is forbidden. */
import { existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import {
  type Import,
  listImports,
  nodesOf,
  parseSource,
  readSources,
  readText,
  resolveImport,
  type SourceFile,
} from '../fixtures/source-files.ts';

/** Parts of the source by the start of their paths; the first that fits counts. */
const PARTS: readonly (readonly [part: string, start: string])[] = [
  ['data/schemas', 'src/data/schemas/'],
  ['data/compute', 'src/data/compute/'],
  ['data/checks', 'src/data/checks/'],
  ['data/read', 'src/data/read/'],
  ['data/load', 'src/data/load.ts'],
  ['data/figures', 'src/data/figures.ts'],
  ['data/uses', 'src/data/uses.ts'],
  ['data/parts', 'src/data/parts.ts'],
  ['data/errors', 'src/data/errors.ts'],
  ['authoring', 'src/components/authoring/'],
  ['view', 'src/components/view/'],
  ['chrome', 'src/components/chrome/'],
  ['components/mdx', 'src/components/mdx.ts'],
  ['format', 'src/format/'],
  ['charts', 'src/charts/'],
  ['downloads', 'src/downloads/'],
  ['markdown', 'src/markdown/'],
  ['permalinks', 'src/permalinks/'],
  ['parts', 'src/parts/'],
  ['citations', 'src/citations/'],
  ['html', 'src/html/'],
  ['search/build', 'src/search/build/'],
  ['language', 'src/language/'],
  ['search', 'src/search/'],
  ['integrations', 'src/integrations/'],
  ['cli', 'src/cli/'],
  ['layouts', 'src/layouts/'],
  ['pages', 'src/pages/'],
  ['styles', 'src/styles/'],
  ['content.config', 'src/content.config.ts'],
  ['environment', 'src/environment.ts'],
  ['text', 'src/text.ts'],
];

interface Rule {
  /** Parts and packages. A package that ends in `*` allows all that begin like it. Every part may import itself. */
  readonly may: readonly string[];
  /** Parts and packages of which only types may be imported. */
  readonly types?: readonly string[];
  /** Additions to the original table, with the reason for each. */
  readonly also?: Readonly<Record<string, string>>;
}

const ALLOWED: Readonly<Record<string, Rule>> = {
  format: { may: [] },
  text: { may: [] },
  'data/errors': { may: [] },
  environment: { may: [] },
  styles: { may: [] },
  charts: { may: ['format', 'd3-*'] },
  'data/schemas': {
    may: [],
    also: { 'astro/zod': 'the very zod that Astro validates with; it loads nothing else of Astro' },
  },
  'data/compute': {
    may: [],
    types: ['data/schemas'],
    also: {
      format: 'key figures and placeholders are numbers as the reader sees them',
      'type charts': 'the series that a chart takes are declared beside the chart',
    },
  },
  'data/read': {
    may: ['data/schemas', 'data/errors', 'node:*'],
    types: ['mdast'],
    also: {
      format: 'ids are proposed in the letters that addresses have',
      markdown: 'chapters are parsed in the dialect that is rendered',
      'astro/zod': 'to walk the schemas for field names and messages',
      'jsonc-parser': 'JSON with the position of every value',
      yaml: 'front matter with the position of every value',
    },
  },
  'data/checks': {
    may: ['data/schemas', 'data/compute', 'data/errors', 'node:*'],
    types: ['mdast'],
    also: {
      'data/read': 'rules look at the content as it was read',
      format: 'messages write amounts as the site does',
      search: 'words are compared as the search does',
      permalinks: 'addresses that were published are held against those that will be',
      'src/downloads/addresses.ts': 'the addresses of downloads are promised before they are made',
      charts: 'a figure that cannot be drawn is a fault of its data',
    },
  },
  'data/load': {
    may: ['astro:content', 'data/schemas', 'data/checks', 'data/errors'],
    types: ['astro'],
    also: { 'data/compute': 'an edition carries its register of numbers' },
  },
  'data/figures': {
    may: [],
    types: ['data/schemas'],
    also: {
      'data/load': 'figures and tables of a loaded edition',
      'data/compute': 'their values, titles and numbers',
    },
  },
  'data/uses': {
    may: [],
    types: ['data/schemas'],
    also: {
      'data/load': 'the texts of a loaded edition',
      'data/figures': 'the numbers in its figures and tables',
      'data/compute': 'places are found in texts, without Astro',
    },
  },
  'data/parts': {
    may: ['data/load', 'data/figures', 'data/compute', 'permalinks'],
    types: ['data/schemas'],
  },
  html: { may: ['node:*'], types: ['hast'] },
  citations: { may: ['format'] },
  permalinks: {
    may: ['html', 'text', 'node:*'],
    types: ['data/schemas'],
  },
  parts: {
    may: ['html', 'permalinks', 'format', 'markdown', 'unified', 'rehype-*'],
    types: ['hast'],
    also: { postcss: 'the stylesheet of fragments is made of the one of the site' },
  },
  downloads: {
    may: ['format', 'charts', 'node:*'],
    types: ['data/schemas', 'data/load', 'data/figures'],
    also: {
      'data/compute': 'sums that stand under a figure',
      '@resvg/resvg-js': 'PNG of a picture, without a browser',
    },
  },
  markdown: {
    may: ['unified', 'unist-util-visit', 'remark-*', 'rehype-*'],
    types: ['mdast', 'hast'],
    also: { text: 'the words of the link beside a heading' },
  },
  search: { may: [], also: { styles: 'the stylesheet of the results comes with their code' } },
  'search/build': {
    may: ['search', 'node:*'],
    types: ['hast'],
    also: {
      unified: 'reads the built pages',
      'rehype-parse': 'reads the built pages',
      html: 'finds elements in the built pages',
      'type data/read': 'titles and words come from the content as it was read',
    },
  },
  integrations: {
    may: ['data/checks', 'data/errors', 'node:*', 'pagefind'],
    types: ['astro', 'environment'],
    also: {
      'search/build': 'makes the small index of the built pages',
      'data/read': 'synonyms and terms for the small index',
      parts: 'small pages are made of the built ones',
      permalinks: 'old addresses are kept alive in the built site',
      downloads: 'a picture that says that a figure is gone',
      text: 'the name of the site in pages that Astro does not make',
      unified: 'reads the built pages',
      'rehype-parse': 'reads the built pages',
      'type hast': 'the built pages as they are read',
      html: 'hashes of styles and scripts, elements of the built pages',
      postcss: 'reads the stylesheets of the built pages',
    },
  },
  cli: {
    may: ['data/checks', 'data/read', 'data/errors', 'environment', 'permalinks', 'node:*', 'astro'],
    also: { integrations: 'the page about errors stands there before Astro can start, too' },
  },
  'content.config': {
    may: ['data/schemas', 'astro:content', 'astro/loaders'],
    also: {
      environment: 'the folder of the content is set from outside',
      'astro/zod': 'names of pictures become measured pictures',
    },
  },
  language: {
    may: ['data/checks', 'data/read', 'data/errors', 'data/schemas', 'node:*'],
  },
  view: {
    may: ['format', 'text'],
    types: ['charts', 'astro'],
    also: { 'astro:assets': 'the component that writes a picture in several sizes' },
  },
  authoring: {
    may: ['data/load', 'data/compute', 'charts', 'format', 'text', 'view'],
    also: {
      'type data/schemas': 'properties that editors write have the type of the data they name',
      'data/figures': 'figures and tables with number, source and values',
      downloads: 'addresses of the downloads under a figure',
      'src/styles/charts.css': 'only pages with figures carry their stylesheet',
    },
  },
  chrome: {
    may: ['text', 'view', 'format'],
    also: {
      search: 'the loader of the search box',
      permalinks: 'the address of the page for sharing',
    },
  },
  'components/mdx': { may: ['authoring'] },
  layouts: {
    may: ['chrome', 'styles'],
    types: ['data/schemas'],
    also: {
      'data/load': 'the context of a page is loaded in one place',
      'data/compute': 'the front page is a layout: two addresses show it',
      charts: 'the wharf row of the front page',
      view: 'the wharf row of the front page',
      format: 'paths and amounts of the front page',
      text: 'interface strings of the frame',
      'data/figures': 'the front page shows a figure of the register',
      'data/uses': 'backlinks of measures and numbers on their overviews',
      'type data/parts': 'the page for sharing lists the parts of a page',
      permalinks: 'addresses of the pages for sharing and embedding',
      html: 'code for embedding is shown and copied',
      citations: 'the citation of every part',
      downloads: 'the downloads of the figure on the front page',
    },
  },
  pages: {
    may: ['layouts', 'data/load', 'components/mdx'],
    types: ['astro'],
    also: {
      chrome: 'what stands beside the text differs from page to page',
      format: 'paths in links',
      text: 'headings of pages that no editor writes',
      'data/figures': 'the addresses of all downloads',
      'data/uses': 'the glossary says where each term is used',
      'data/parts': 'the parts of a page that can be shared',
      permalinks: 'addresses of the pages for sharing and embedding',
      citations: 'files for reference managers are routes',
      downloads: 'the files that are downloaded are routes',
      search: 'the script of the search page',
      styles: 'the search page alone needs its stylesheet',
    },
  },
};

/** Single files that may import what their part may not. */
const ALLOWED_FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'src/components/view/LostMedium.astro': {
    'type src/data/schemas/media.ts': 'the card takes a record of the data as it is',
  },
  'src/components/view/Bars.astro': {
    'src/charts/bars.ts':
      'the tip of an open bar is a path as high as the bar, and the component sets the height',
  },
  'src/data/compute/figures/budget-figures.ts': {
    'src/charts/sankey-order.ts': 'the order of the sources is the same in drawing, picture and test',
  },
  'src/data/compute/measure-filters.ts': {
    'src/data/schemas/measures.ts': 'the kinds of measures are listed once, where they are validated',
  },
  'src/data/compute/measure-sections.ts': {
    'src/data/schemas/measures.ts': 'the kinds of measures are listed once, where they are validated',
  },
  'src/layouts/BudgetOverview.astro': {
    'src/components/authoring/Figur.astro': 'the budget page shows figures of the chapter once more',
    'src/components/authoring/Ressurstabell.astro': 'and its table',
  },
  'src/layouts/EmbeddedChapter.astro': {
    'src/markdown/embed-chapter.ts': 'only a component can render a slot, and the rewriting is pure',
  },
  'src/layouts/MarkedChapter.astro': {
    'src/markdown/mark-terms.ts': 'only a component can render a slot, and the marking is pure',
  },
  'src/layouts/MeasurePage.astro': {
    'src/components/authoring/describe-measures.ts':
      'a measure reads the same in the overview and in its chapter',
  },
  'src/data/checks/draw-pictures.ts': {
    '@resvg/resvg-js': 'a drawing is read as strictly as browsers read it',
    'astro/assets/utils': 'a picture is measured as the build measures it',
    sharp: 'a picture is drawn as the build draws it',
  },
  'src/pages/[utgave]/budsjett.astro': {
    'src/components/view/NumberEntry.astro':
      'the page of numbers is a list of these entries and nothing else',
  },
  'src/pages/[utgave]/tiltak/[filter].astro': {
    'src/data/compute/measure-filters.ts': 'the addresses of the filters follow from the measures',
  },
  'src/components/view/WharfRow.astro': {
    'src/charts/wharf-row.ts': 'paths of the four houses are markup that happens to be written as data',
  },
  'src/cli/language.ts': {
    'src/language/dictionary.ts': 'the report alone opens the dictionary, so that no build waits for it',
    'src/language/own-words.ts': 'the report alone opens the dictionary, so that no build waits for it',
    'src/language/passages.ts': 'the report alone opens the dictionary, so that no build waits for it',
    'src/language/readability.ts': 'the report alone opens the dictionary, so that no build waits for it',
    'src/language/report.ts': 'the report alone opens the dictionary, so that no build waits for it',
    'src/language/slips.ts': 'the report alone says what the dictionary cannot see',
    'src/language/spelling.ts': 'the report alone opens the dictionary, so that no build waits for it',
  },
  'src/cli/json-schemas.ts': {
    'astro/zod': 'the library that the schemas are made with writes them as JSON Schema',
  },
  'src/language/dictionary.ts': {
    'cspell-trie-lib': 'reads the dictionary of bokmål; never part of a build',
  },
  'src/cli/browser.ts': {
    '@playwright/test': 'finds the browser of the end-to-end tests; never part of a build',
  },
  'src/markdown/plugins.ts': {
    'type mdast-util-to-hast': 'gives the types of the tree the fields that headings get their ids by',
  },
  'src/search/pagefind.ts': {
    '(computed)': 'the index is made after the build, at an address that the page knows',
  },
};

const partOf = (path: string): string | undefined => PARTS.find(([, start]) => path.startsWith(start))?.[0];

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

function isAllowed(file: string, part: string, target: string, { typeOnly }: Import): boolean {
  const targetPart = partOf(target) ?? target;
  if (targetPart === part) return true;
  const rule = ALLOWED[part];
  if (rule === undefined) return false;
  const also = [...Object.keys(rule.also ?? {}), ...Object.keys(ALLOWED_FILES[file] ?? {})];
  const types = [
    ...(rule.types ?? []),
    ...also.filter((it) => it.startsWith('type ')).map((it) => it.slice(5)),
  ];
  const values = [...rule.may, ...also];
  const names = [target, targetPart];
  return (typeOnly ? [...values, ...types] : values).some((it) => names.some((name) => matches(it, name)));
}

function describeRule(part: string): string {
  const { may = [], types = [], also = {} } = ALLOWED[part] ?? {};
  const all = [...may, ...Object.keys(also), ...types.map((it) => `type ${it}`)];
  return all.length === 0 ? 'nothing outside itself' : `only ${all.join(', ')}`;
}

/** Forbidden imports of a file: `src/a.ts imports src/b.ts: charts may import only format, d3-*`. */
function findForbidden(file: SourceFile): string[] {
  const part = partOf(file.path);
  if (part === undefined) return [`${file.path} belongs to no part of the architecture`];
  return listImports(file).flatMap((each) => {
    const target = resolveImport(file.path, each.specifier) ?? each.specifier;
    if (isAllowed(file.path, part, target, each)) return [];
    const how = each.typeOnly ? 'imports the type of' : 'imports';
    return [`${file.path} ${how} ${target}: ${part} may import ${describeRule(part)}`];
  });
}

const sources = readSources();

/** Paths in import order that lead back to where they start; each ring once. */
function findCycles(keep: (each: Import) => boolean): string[] {
  const graph = new Map(
    sources.map((file) => [
      file.path,
      listImports(file)
        .filter(keep)
        .flatMap((each) => resolveImport(file.path, each.specifier) ?? []),
    ]),
  );
  const cycles = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.add([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return [...cycles];
}

/** Packages that a file loads when it runs, through all its imports. */
function packagesLoadedBy(start: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const file = sources.find((it) => it.path === path);
    if (file === undefined || seen.has(path)) return;
    seen.add(path);
    for (const { specifier, typeOnly } of listImports(file)) {
      if (typeOnly) continue;
      const target = resolveImport(path, specifier);
      if (target === undefined) packages.add(specifier);
      else visit(target);
    }
  };
  visit(start);
  return packages;
}

describe('imports', () => {
  it('keep to the table', () => {
    expect(sources.flatMap(findForbidden)).toEqual([]);
  });

  it('name files that exist', () => {
    const missing = sources.flatMap((file) =>
      listImports(file).flatMap(({ specifier }) => {
        const target = resolveImport(file.path, specifier);
        return target === undefined || existsSync(target) ? [] : [`${file.path} imports ${target}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('of scripts that run in the browser come from search and the buttons that copy', () => {
    const browserImports = sources
      .filter((file) => file.path.endsWith('.astro'))
      .flatMap((file) =>
        listImports({ ...file, scripts: file.scripts.slice(1) }).map(
          (each) => resolveImport(file.path, each.specifier) ?? each.specifier,
        ),
      );
    expect(browserImports).toContain('src/search/loader.ts');
    const others = browserImports.filter((it) => partOf(it) !== 'search');
    expect([...new Set(others)]).toEqual(['src/components/chrome/copy-buttons.ts']);
  });

  it('that are allowed to a single file are in use', () => {
    const unused = Object.entries(ALLOWED_FILES).flatMap(([path, targets]) => {
      const file = sources.find((it) => it.path === path);
      const imported = file ? listImports(file) : [];
      const names = imported.map((it) => resolveImport(path, it.specifier) ?? it.specifier);
      return Object.keys(targets)
        .filter((it) => !names.includes(it.replace(/^type /, '')))
        .map((it) => `${path} no longer imports ${it}`);
    });
    expect(unused).toEqual([]);
  });

  it('make no ring of values', () => {
    expect(findCycles((each) => !each.typeOnly)).toEqual([]);
  });

  it('make no ring between parts, types included', () => {
    const rings = findCycles(() => true).filter((ring) => new Set(ring.split(' -> ').map(partOf)).size > 1);
    expect(rings).toEqual([]);
  });

  it('take values from astro:content in two files only', () => {
    const users = sources
      .filter((file) => listImports(file).some((it) => it.specifier === 'astro:content' && !it.typeOnly))
      .map((file) => file.path);
    expect(users).toEqual(['src/content.config.ts', 'src/data/load.ts']);
  });

  it('of packages are declared in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const isDeclared = ({ specifier, typeOnly }: Import): boolean => {
      if (/^(node:|astro:|\.|\(computed\))/.test(specifier)) return true;
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      // The package d3 is nothing but these modules; importing them one by one loads only what is used.
      const owner = name.startsWith('d3-') ? 'd3' : name;
      const isTyped = owner in devDependencies || `@types/${owner}` in devDependencies;
      return owner in dependencies || (typeOnly && isTyped);
    };
    const isAllowedTool = (path: string, { specifier }: Import): boolean =>
      specifier in (ALLOWED_FILES[path] ?? {}) && specifier in devDependencies;
    const undeclared = sources.flatMap((file) =>
      listImports(file)
        .filter((each) => !isDeclared(each) && !isAllowedTool(file.path, each))
        .map((each) => `${file.path} imports ${each.specifier}`),
    );
    expect(undeclared).toEqual([]);
  });

  test.for(['src/cli/check.ts', 'src/data/checks/run.ts', 'src/data/read/index.ts'])(
    'of %s load nothing of Astro but its zod',
    (path) => {
      const loaded = [...packagesLoadedBy(path)];
      expect(loaded.length).toBeGreaterThan(3);
      expect(loaded.filter((it) => /^astro\b/.test(it) && it !== 'astro/zod')).toEqual([]);
    },
  );
});

describe('the code', () => {
  /** Places of nodes that the test picks out, as `src/a.ts:12`. */
  const find = (files: readonly SourceFile[], isFault: (node: ts.Node) => boolean): string[] =>
    files.flatMap((file) =>
      [...nodesOf(file)].filter(isFault).map((node) => {
        const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
        return `${file.path}:${line + 1} ${node.getText().split('\n')[0]}`;
      }),
    );

  const isDefaultExport = (node: ts.Node): boolean =>
    node.kind === ts.SyntaxKind.ExportAssignment ||
    (node.kind === ts.SyntaxKind.DefaultKeyword &&
      !ts.isDefaultClause(node.parent) &&
      !ts.isExportAssignment(node.parent)) ||
    (ts.isExportSpecifier(node) && node.name.text === 'default');

  it('exports nothing by default', () => {
    expect(find(sources, isDefaultExport)).toEqual([]);
  });

  it('never gives up on types with "any"', () => {
    expect(find(sources, (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it('has no enum and no namespace', () => {
    expect(find(sources, (node) => ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node))).toEqual([]);
  });

  it('has no class but errors', () => {
    const isOther = (node: ts.Node): boolean =>
      ts.isClassLike(node) && !/\bextends (\w*Error)\b/.test(node.getText().split('{')[0] ?? '');
    expect(find(sources, isOther)).toEqual([]);
  });

  it('never silences the compiler', () => {
    const silenced = sources.filter((file) => /@ts-(ignore|expect-error|nocheck)/.test(file.text));
    expect(silenced.map((file) => file.path)).toEqual([]);
  });

  test.for([
    ['export default 1;', isDefaultExport],
    ['export default function a() {}', isDefaultExport],
    ['const a = 1; export { a as default };', isDefaultExport],
  ] as const)('would be caught writing "%s"', ([code, isFault]) => {
    expect(find([parseSource('src/format/a.ts', code)], isFault)).toHaveLength(1);
  });
});

describe('the reader of imports', () => {
  const read = (path: string, text: string): Import[] => listImports(parseSource(path, text));

  it('sees static, dynamic, type and re-exported imports', () => {
    const code = `
      import a from './a.ts';
      import type { B } from './b.ts';
      import { type C, type D } from './c.ts';
      import { type E, f } from './e.ts';
      import './g.css';
      export { h } from './h.ts';
      export type { I } from './i.ts';
      const j = await import('./j.ts');
      const k = await import(\`./\${name}.ts\`);
      type L = import('./l.ts').L;`;
    expect(read('src/format/x.ts', code).map((it) => [it.specifier, it.typeOnly])).toEqual([
      ['./a.ts', false],
      ['./b.ts', true],
      ['./c.ts', true],
      ['./e.ts', false],
      ['./g.css', false],
      ['./h.ts', false],
      ['./i.ts', true],
      ['./j.ts', false],
      ['(computed)', false],
      ['./l.ts', true],
    ]);
  });

  it('sees front matter and scripts of .astro files, and no examples in their markup', () => {
    const astro =
      "---\nimport A from './A.astro';\n---\n<p>import x from './no.ts'</p>\n<script>\n  import './b.ts';\n</script>\n";
    expect(read('src/pages/x.astro', astro).map((it) => it.specifier)).toEqual(['./A.astro', './b.ts']);
  });

  it('names file, target and rule when an import is forbidden', () => {
    const file = parseSource('src/charts/a.ts', "import { b } from '../data/load.ts';");
    expect(findForbidden(file)).toEqual([
      'src/charts/a.ts imports src/data/load.ts: charts may import only format, d3-*',
    ]);
    expect(findForbidden(parseSource('src/charts/a.ts', "import { b } from 'astro';"))).toHaveLength(1);
    expect(findForbidden(parseSource('src/utils/a.ts', ''))).toEqual([
      'src/utils/a.ts belongs to no part of the architecture',
    ]);
  });

  it('lets a part import types, and not values, where only types are allowed', () => {
    const types = parseSource(
      'src/components/view/A.astro',
      "---\nimport type { B } from '../../charts/b.ts';\n---\n",
    );
    const values = parseSource(
      'src/components/view/A.astro',
      "---\nimport { b } from '../../charts/b.ts';\n---\n",
    );
    expect(findForbidden(types)).toEqual([]);
    expect(findForbidden(values)).toHaveLength(1);
  });
});
