/** Parses MDX to a tree without evaluating anything: the same dialect that Astro renders. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkPlugins } from './plugins.ts';

/** Why a text is not MDX. */
export interface MdxSyntaxError {
  /** 1-based; the start of the construct that could not be read, where the parser knows it */
  readonly line: number;
  readonly column: number;
  /** the parser's id for the error, e.g. `unexpected-character` */
  readonly ruleId: string;
  /** the parser's text, in English */
  readonly reason: string;
}

export type MdxResult = { readonly tree: Root } | { readonly error: MdxSyntaxError };

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(remarkPlugins)
  .freeze();

/** Parses a whole MDX file, front matter included. Never throws: nesting beyond the stack is an error too. */
export function parseMdx(text: string): MdxResult {
  try {
    return { tree: processor.runSync(processor.parse(text)) as Root };
  } catch (error) {
    return { error: describe(error) };
  }
}

function describe(error: unknown): MdxSyntaxError {
  if (!isParserMessage(error)) {
    return {
      line: 1,
      column: 1,
      ruleId: 'too-deep',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
  // Errors about unclosed tags have no place of their own, but name it: "for `<div>` (3:1-3:6)".
  const named = /\((\d+):(\d+)-/.exec(error.reason);
  return {
    line: error.line ?? Number(named?.[1] ?? 1),
    column: error.column ?? Number(named?.[2] ?? 1),
    ruleId: error.ruleId ?? 'syntax',
    reason: error.reason,
  };
}

/** The part of a VFileMessage that is used here. */
interface ParserMessage {
  readonly reason: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly ruleId?: string | undefined;
}

function isParserMessage(error: unknown): error is ParserMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}
