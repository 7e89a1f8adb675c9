/** The project's own rules that a script can see: colours, sizes, names, comments, and what must never be committed. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, it, test } from 'vitest';
import { authoringComponents } from '../../src/site/authoring-components.ts';
import { PALETTE } from '../../src/downloads/palette.ts';
import {
  astroMarkup,
  listFiles,
  nodesOf,
  parseSource,
  readSources,
  readText,
} from '../fixtures/source-files.ts';

const TOKENS = 'src/styles/tokens.css';

/** Places of matches as `file:12 text`. */
function findIn(path: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 100)}`] : []));
}

const withoutComments = (css: string): string =>
  css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, ' '));

describe('colours', () => {
  const HEX = /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b/i;
  const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(/i;
  const NAMED =
    /(?:^|[\s:,(])(?:white|black|gray|grey|silver|red|green|blue|navy|teal|yellow|orange|purple|pink|brown|gold|beige|ivory|maroon|olive|aqua|cyan|magenta|lime|(?:dark|light)\w+)(?=$|[\s;,)!])/i;
  const PROPERTY =
    /^\s*(?:--[\w-]+|[\w-]*(?:color|background|border[\w-]*|outline|fill|stroke|shadow)[\w-]*)\s*:/;

  const literalsIn = (path: string, css: string): string[] => {
    const text = withoutComments(css);
    const named = findIn(path, text, NAMED).filter((it) => PROPERTY.test(it.replace(/^\S+ /, '')));
    return [...findIn(path, text, HEX), ...findIn(path, text, FUNCTION), ...named];
  };

  it('stand in the tokens and in no other stylesheet', () => {
    const styles = listFiles('src', ['.css']).filter((path) => path !== TOKENS);
    expect(styles.length).toBeGreaterThan(5);
    expect(styles.flatMap((path) => literalsIn(path, readText(path)))).toEqual([]);
  });

  it('stand in no component, except the two that the browser frame is painted with', () => {
    const found = listFiles('src', ['.astro']).flatMap((path) => {
      const text = readText(path);
      const own = astroMarkup(text).replace(/<meta name="theme-color"[^>]*>/g, '');
      return [...findIn(path, own, HEX), ...findIn(path, own, FUNCTION)];
    });
    expect(found).toEqual([]);
  });

  it('stand in no code but the palette of pictures for download', () => {
    const found = listFiles('src', ['.ts']).flatMap((path) =>
      findIn(path, readText(path), /['"`]#[0-9a-f]{3,8}\b/i),
    );
    expect(found.filter((it) => !it.startsWith('src/downloads/palette.ts:'))).toEqual([]);
  });

  it('of programmes mean the programme and nothing else', () => {
    const uses = listFiles('src', ['.css'])
      .filter((path) => path !== TOKENS)
      .flatMap((path) => findIn(path, withoutComments(readText(path)), /var\(--p\d\)/))
      .map((it) => it.replace(/:\d+ /, ' '));
    expect(uses).toEqual([]);
  });

  test.for([
    ['a { color: #fff; }', 1],
    ['a { fill: rgb(0 0 0); }', 1],
    ['  border: 1px solid white;', 1],
    ['  background: DarkSlateGray;', 1],
    ['  color: var(--ink); white-space: nowrap;', 0],
    ['/* #fff */', 0],
    ['  color: currentcolor; background: Canvas;', 0],
    ['  fill: url(#skravur);', 0],
  ] as const)('are seen in "%s": %d', ([css, count]) => {
    expect(literalsIn('a.css', css)).toHaveLength(count);
  });
});

describe('the palette', () => {
  const css = withoutComments(readText(TOKENS));
  const [lightCss = '', darkCss = ''] = css.split('prefers-color-scheme: dark');
  const colours = (part: string): Map<string, string> =>
    new Map([...part.matchAll(/--([a-z]+\d?):\s*(#[0-9a-f]{6});/g)].map((it) => [it[1] ?? '', it[2] ?? '']));
  const themes = [
    ['light', colours(lightCss)],
    ['dark', colours(darkCss)],
  ] as const;

  /** Relative luminance of a colour. Source: WCAG 2.2, "relative luminance". */
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** Contrast ratio from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const required = (theme: ReadonlyMap<string, string>, name: string): string => {
    const colour = theme.get(name);
    if (colour === undefined) throw new Error(`${TOKENS} has no --${name}`);
    return colour;
  };

  it('is measured with the contrast of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('has the same colours in both themes', () => {
    const [[, light], [, dark]] = themes;
    expect(light.size).toBeGreaterThan(15);
    expect([...dark.keys()]).toEqual([...light.keys()]);
  });

  it('is the same in pictures for download as in the light theme', () => {
    const [[, light]] = themes;
    expect(Object.keys(PALETTE).length).toBeGreaterThan(5);
    for (const [name, colour] of Object.entries(PALETTE)) expect(colour, name).toBe(required(light, name));
  });

  const rules = [
    ...['bg', 'tint'].flatMap((ground) => [
      ['ink', ground, 7] as const,
      ['mut', ground, 4.5] as const,
      ['link', ground, 4.5] as const,
    ]),
    ...['p1', 'p2', 'p3', 'p4', 'n', 'line2'].map((name) => [name, 'bg', 3] as const),
  ];
  for (const [theme, palette] of themes) {
    test.for(rules)(`gives %s on %s at least %d:1 in the ${theme} theme`, ([name, ground, least]) => {
      expect(contrast(required(palette, name), required(palette, ground))).toBeGreaterThanOrEqual(least);
    });

    it(`paints the frame of the browser with the sky of the ${theme} theme`, () => {
      const page = readText('src/layouts/Page.astro');
      const meta = new RegExp(
        `<meta name="theme-color" content="(#[0-9a-f]{6})" media="\\(prefers-color-scheme: ${theme}\\)"`,
      );
      expect(meta.exec(page)?.[1]).toBe(required(palette, 'sky1'));
    });
  }
});

describe('components', () => {
  it('have no style attribute: the content security policy forbids it', () => {
    const found = listFiles('src', ['.astro']).flatMap((path) =>
      findIn(path, astroMarkup(readText(path)), /[\s{]style\s*[=}:]|\bset:style\b|define:vars/),
    );
    expect(found).toEqual([]);
  });

  it('have at most 150 lines', () => {
    const long = listFiles('src', ['.astro']).filter((path) => readText(path).split('\n').length > 151);
    expect(long).toEqual([]);
  });

  const names = Object.keys(authoringComponents).sort();

  it('that chapters may use are those that the content checks allow', () => {
    const map = [...nodesOf(parseSource('mdx.ts', readText('src/components/mdx.ts')))].find(
      (node) => ts.isVariableDeclaration(node) && node.name.getText() === 'authoringComponents',
    );
    const keys: string[] = [];
    map?.forEachChild((child) => {
      if (ts.isObjectLiteralExpression(child))
        keys.push(...child.properties.map((it) => it.name?.getText() ?? ''));
    });
    // Links in Markdown become `a`: no name that an editor writes.
    expect(keys.filter((key) => key !== 'a').sort()).toEqual(names);
  });

  test.for(names)('<%s> has a file of its own name, and an example that uses it', (name) => {
    expect(existsSync(`src/components/authoring/${name}.astro`)).toBe(true);
    expect(authoringComponents[name]?.example).toMatch(
      new RegExp(`^<${name}\\b[^>]*(?:/>|>[^<]+</${name}>)$`),
    );
  });
});

describe('files', () => {
  const sources = listFiles('src', ['.ts', '.astro']);
  const tests = listFiles('tests', ['.ts']).filter((path) => !path.startsWith('tests/.tmp/'));

  it('of TypeScript have at most 250 lines', () => {
    const long = sources.filter((path) => path.endsWith('.ts') && readText(path).split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('of TypeScript are named in kebab-case, except routes', () => {
    const odd = [...sources, ...tests].filter(
      (path) =>
        path.endsWith('.ts') &&
        !path.startsWith('src/pages/') &&
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.(config|test|spec|d|examples))?\.ts$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });

  it('of components are named in PascalCase, except routes', () => {
    const odd = sources.filter(
      (path) =>
        path.endsWith('.astro') &&
        !path.startsWith('src/pages/') &&
        !/^([A-Z][a-z0-9]*)+\.astro$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });

  it('have no name that says nothing', () => {
    const vague = [...sources, ...tests].filter((path) =>
      /(^|\/)(utils?|helpers?|common|misc)(\/|\.|$)/.test(path),
    );
    // The building blocks of the schemas are what every schema has in common.
    expect(vague.filter((path) => path !== 'src/data/schemas/common.ts')).toEqual([]);
  });
});

describe('what is committed', () => {
  /** Files that git knows; undefined where the project is no repository, as in a downloaded archive. */
  const tracked = ((): string[] | undefined => {
    try {
      const list = execFileSync('git', ['ls-files', '-z'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return list.split('\0').filter((path) => path !== '' && existsSync(path));
    } catch {
      return undefined;
    }
  })();

  // Written so that this file does not find itself.
  const slash = '/';
  const folders = ['work', 'root', 'home'].map((name) => `${slash}${name}${slash}`);
  const MACHINE = new RegExp(`(?:^|[\\s"'\`(=:,])(?:${folders.join('|')})`);
  const REGISTRY = new RegExp(
    ['registry', 'npm(?:js)?|yarnpkg|npmmirror'].map((it) => `(?:${it})`).join('\\.(?:[\\w-]+\\.)*') +
      '|_auth(?:Token)|(?:npm|pypi|artifactory|nexus|verdaccio|proxy)[\\w-]*\\.(?:internal|local|lan|corp)\\b',
  );

  const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 8000).includes(0);
  const linesWith = (pattern: RegExp): string[] =>
    (tracked ?? []).flatMap((path) => {
      const bytes = readFileSync(path);
      return isText(bytes) ? findIn(path, bytes.toString('utf8'), pattern) : [];
    });

  it.skipIf(tracked === undefined)('speaks of no folder of the machine it was written on', () => {
    expect(linesWith(MACHINE)).toEqual([]);
  });

  it.skipIf(tracked === undefined)('speaks of no package registry', () => {
    // The check of the lock file says which registry packages may come from.
    const allowed = ['src/cli/lock-file.ts:', 'tests/unit/cli/lock-file.test.ts:'];
    const found = linesWith(REGISTRY).filter((it) => !allowed.some((path) => it.startsWith(path)));
    expect(found).toEqual([]);
  });

  it('would be caught', () => {
    expect(`cd ${folders[0]}main`).toMatch(MACHINE);
    expect(`see https://example.no${folders[2]}`).not.toMatch(MACHINE);
    expect(`"resolved": "https://${['registry', 'npmjs', 'org'].join('.')}/a"`).toMatch(REGISTRY);
    expect(`https://npm-cache.${'internal'}/a`).toMatch(REGISTRY);
  });
});

describe('exported functions', () => {
  /** Exported functions without a comment of their own, as `file:line name`. */
  const missing = readSources()
    .filter((file) => file.path.endsWith('.ts') && !file.path.startsWith('src/pages/'))
    .flatMap((file) =>
      [...nodesOf(file)].flatMap((node) => {
        const name = exportedFunctionName(node);
        if (name === undefined || ts.getJSDocCommentsAndTags(node).length > 0) return [];
        return [`${file.path} ${name}`];
      }),
    );

  it('say in a comment what they do', () => {
    expect(missing).toEqual([]);
  });
});

function exportedFunctionName(node: ts.Node): string | undefined {
  const isExported = (it: ts.Node): boolean =>
    ts.canHaveModifiers(it) &&
    (ts.getModifiers(it) ?? []).some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isFunctionDeclaration(node) && isExported(node)) return node.name?.text;
  if (!ts.isVariableStatement(node) || !isExported(node)) return undefined;
  const [declaration] = node.declarationList.declarations;
  const value = declaration?.initializer;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? declaration.name.getText()
    : undefined;
}
