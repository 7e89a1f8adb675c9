/** Who may import whom, by the tables in `tests/fixtures/architecture.ts`. */
import { existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { ALLOWED, ALLOWED_FILES, PARTS } from '../fixtures/architecture.ts';
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

const partOf = (path: string): string | undefined => PARTS.find(([, start]) => path.startsWith(start))?.[0];

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

/** What stands behind `type:` may be imported as a type; the rest as anything. */
function isAllowed(file: string, part: string, target: string, { typeOnly }: Import): boolean {
  const names = [target, partOf(target) ?? target];
  if (names.includes(part)) return true;
  const allowed = [...(ALLOWED[part] ?? '').split(' '), ...Object.keys(ALLOWED_FILES[file] ?? {})];
  const usable = allowed
    .filter((it) => typeOnly || !it.startsWith('type:'))
    .map((it) => it.replace('type:', ''));
  return usable.some((it) => names.some((name) => matches(it, name)));
}

/** Forbidden imports of a file: `src/a.ts imports src/b.ts: charts may import format d3-*`. */
function findForbidden(file: SourceFile): string[] {
  const part = partOf(file.path);
  if (part === undefined) return [`${file.path} belongs to no part of the architecture`];
  return listImports(file).flatMap((each) => {
    const target = resolveImport(file.path, each.specifier) ?? each.specifier;
    if (isAllowed(file.path, part, target, each)) return [];
    const how = each.typeOnly ? 'imports the type of' : 'imports';
    return [`${file.path} ${how} ${target}: ${part} may import ${ALLOWED[part] || 'nothing outside itself'}`];
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

  it('of scripts that run in the browser come from search, the buttons that copy, and what opens parts of a page', () => {
    const browserImports = sources
      .filter((file) => file.path.endsWith('.astro'))
      .flatMap((file) =>
        listImports({ ...file, scripts: file.scripts.slice(1) }).map(
          (each) => resolveImport(file.path, each.specifier) ?? each.specifier,
        ),
      );
    expect(browserImports).toContain('src/search/loader.ts');
    const others = browserImports.filter((it) => partOf(it) !== 'search');
    expect(new Set(others)).toEqual(
      new Set([
        'src/components/chrome/copy-buttons.ts',
        'src/layouts/explain-terms.ts',
        'src/layouts/unfold.ts',
      ]),
    );
  });

  it('that are allowed to a single file are in use', () => {
    const unused = Object.entries(ALLOWED_FILES).flatMap(([path, targets]) => {
      const file = sources.find((it) => it.path === path);
      const imported = file ? listImports(file) : [];
      const names = imported.map((it) => resolveImport(path, it.specifier) ?? it.specifier);
      return Object.keys(targets)
        .filter((it) => !names.includes(it.replace('type:', '')))
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

  test.for(['src/cli/check.ts', 'src/checks/run.ts', 'src/read/index.ts'])(
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
      'src/charts/a.ts imports src/data/load.ts: charts may import format d3-*',
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
