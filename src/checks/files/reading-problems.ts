/** What reading the files found, as rules; and the ways to spoil a file in the examples of those rules. */
import type { ReadingRule } from '../../read/index.ts';
import type { BadExample, Change } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';

/** The check of a rule that the reader itself makes sure of. */
export function takeProblems(id: ReadingRule): (content: Parameters<Rule['check']>[0]) => Finding[] {
  return ({ problems }) =>
    problems.filter((it) => it.rule === id).map(({ rule: _, kind: __, ...finding }) => finding);
}

/** A file with something else for something that stands in it, as `[from, to, line, message, remedy]`. */
export type Slip = readonly [
  from: string | RegExp,
  to: string,
  line: number,
  message: string,
  remedy?: string,
];

/** Bad examples of one file, each with one slip. */
export function spoil(file: string, slips: readonly Slip[]): BadExample[] {
  return slips.map(([from, to, line, message, remedy = '']) => {
    const change: Change = (sample) => sample.replace(file, from, to);
    return { name: `${to.slice(0, 60)} for ${String(from)}`, change, file, line, message, remedy };
  });
}

/** Files that are written with these contents, as `[file, content, message, remedy]`. */
export type Extra = readonly [file: string, data: string | Uint8Array, message: string, remedy: string];

/** Bad examples that each add or replace one file. */
export function write(extras: readonly Extra[]): BadExample[] {
  return extras.map(([file, data, message, remedy]) => {
    const change: Change = (sample) => sample.write(file, data);
    return { name: `the file ${file}`, change, file, message, remedy };
  });
}
