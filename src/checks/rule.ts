/** The shape of a rule, and the ways to name a place. */
import type { ProblemKind } from '../data/errors.ts';
import type { Content, DataFile, Path, TextFile } from '../read/index.ts';
import type { BadExample, GoodExample } from './example.ts';

/** One fault, or one piece of advice; the rule that found it is added by `checkContent`. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

export interface Rule {
  /** kebab-case, equal to the file name */
  readonly id: string;
  /** `fault`: what is found is certainly wrong and stops the build. `advice`: probably a slip, never stops anything. */
  readonly kind: ProblemKind;
  /** what the rule makes sure of, one Norwegian sentence for the author guide */
  readonly about: string;
  /** content that the rule stops, and content close to it that it lets through; tests and the author guide use both */
  readonly bad: readonly BadExample[];
  readonly good: readonly GoodExample[];
  /** Pure. A rule keeps silent about files that could not be read: those have their own problems. */
  readonly check: (content: Content) => Finding[] | Promise<Finding[]>;
}

/** A finding at a value of a JSON file or of front matter. */
export function atValue(file: DataFile<unknown>, path: Path, message: string, remedy: string): Finding {
  return { file: file.file, ...file.locate(path), message, remedy };
}

/** A part of a Markdown tree. */
interface Placed {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** A finding at a part of a Markdown tree. */
export function atNode(file: TextFile, node: Placed, message: string, remedy: string): Finding {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file: file.file, line, column, message, remedy };
}

/** A finding at a character of a text. */
export function atOffset(file: TextFile, offset: number, message: string, remedy: string): Finding {
  return { file: file.file, ...file.positionAt(offset), message, remedy };
}

/** A finding about a file as a whole. */
export function atFile(file: string, message: string, remedy: string): Finding {
  return { file, line: 1, column: 1, message, remedy };
}
