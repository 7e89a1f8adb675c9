/** Takes out of every built page the styles that it does not use, and out of its policy the hashes of other pages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashForPolicy } from '../html/policy-hash.ts';
import { keepUsedRules } from './used-style.ts';

/**
 * Styles and scripts with their attributes and code, and every other tag: it is passed over as a whole, so that an
 * attribute may hold what looks like a style.
 */
const PIECES = /<(style|script)\b((?:"[^"]*"|[^>"])*)>([\s\S]*?)<\/\1>|<[a-z](?:"[^"]*"|[^>"])*>/g;
/** Scripts with a file have no hash, and data have a type of their own. */
const NOT_RUN = /\ssrc=|\+json/;
const POLICY = /(http-equiv="content-security-policy" content=")([^"]*)"/i;
const HASH = /\s*'sha256-[^']*'/g;
/** Results of the search bear the class of their programme, made of its number. */
const MADE_BY_SCRIPT = /^p\d+$/;

/** Runs after everything else that writes pages. */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((it) => join(site, it));
        const inScripts = namesInStrings(
          files
            .filter((it) => it.endsWith('.js') && !it.includes('pagefind'))
            .map((it) => readFileSync(it, 'utf8')),
        );
        let saved = 0;
        for (const file of files.filter((it) => it.endsWith('.html'))) {
          const html = readFileSync(file, 'utf8');
          const lean = leanPage(html, inScripts);
          saved += html.length - lean.length;
          if (lean !== html) writeFileSync(file, lean);
        }
        logger.info(`${Math.round(saved / 1000)} kB stil og regler som ingen brukte, er tatt ut`);
      },
    },
  };
}

/**
 * The page with its own styles and hashes alone.
 * @param inScripts classes that scripts may give to elements
 */
export function leanPage(html: string, inScripts: ReadonlySet<string>): string {
  const own = new Set(
    [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  const inline = namesInStrings(listCode(html, 'script'));
  const isUsed = (name: string): boolean =>
    own.has(name) || inScripts.has(name) || inline.has(name) || MADE_BY_SCRIPT.test(name);
  const styled = html.replace(PIECES, (whole, name: string | undefined, attributes: string, code: string) =>
    name === 'style' ? `<style${attributes}>${keepUsedRules(code, isUsed)}</style>` : whole,
  );
  const hashesOf = (name: CodeElement): string =>
    listCode(styled, name)
      .map((code) => ` ${hashForPolicy(code)}`)
      .join('');
  return styled.replace(POLICY, (_all, start: string, policy: string) => {
    const directives = policy.split(';').map((directive) => {
      const bare = directive.replace(HASH, '');
      if (/^\s*style-src\b/.test(bare)) return bare + hashesOf('style');
      if (/^\s*script-src\b/.test(bare)) return bare + hashesOf('script');
      return directive;
    });
    return `${start}${directives.join(';')}"`;
  });
}

type CodeElement = 'style' | 'script';

/** The code of the styles of a page, or of its scripts that run. */
function listCode(html: string, element: CodeElement): string[] {
  return [...html.matchAll(PIECES)].flatMap(([, name, attributes = '', code = '']) =>
    name === element && !NOT_RUN.test(attributes) ? [code] : [],
  );
}

/** Words in the strings of scripts: the classes that they may set are among them. */
function namesInStrings(scripts: readonly string[]): ReadonlySet<string> {
  const strings = scripts.flatMap((code) => [...code.matchAll(/(["'`])((?:(?!\1)[^\\]|\\.)*)\1/g)]);
  return new Set(strings.flatMap(([, , text = '']) => text.match(/[A-Za-z_][\w-]*/g) ?? []));
}
