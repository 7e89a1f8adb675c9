import { describe, expect, it } from 'vitest';
import { ContentError, type ContentProblem, formatProblem, sortProblems } from '../../../src/data/errors.ts';

const problem: ContentProblem = {
  rule: 'fields',
  kind: 'fault',
  file: 'content/utgaver/2020-23/data/budsjett.json',
  line: 12,
  column: 7,
  message: 'beløpet må være hele kroner, fant "3.500.000"',
  remedy: 'skriv 3500000',
};

describe('formatProblem', () => {
  it('writes place, message and advice on one line', () => {
    expect(formatProblem(problem)).toBe(
      'content/utgaver/2020-23/data/budsjett.json:12:7  beløpet må være hele kroner, fant "3.500.000"  →  skriv 3500000',
    );
  });

  it('marks advice and leaves an empty remedy out', () => {
    expect(formatProblem({ ...problem, kind: 'advice', remedy: '' })).toMatch(
      /:12:7 {2}råd: beløpet .*"3\.500\.000"$/,
    );
  });
});

describe('sortProblems', () => {
  it('orders by file, line and column, and drops repeats', () => {
    const at = (file: string, line: number, column: number): ContentProblem => ({
      ...problem,
      file,
      line,
      column,
    });
    const sorted = sortProblems([at('b', 1, 1), at('a', 10, 1), at('a', 2, 5), at('a', 2, 3), at('a', 2, 3)]);
    expect(sorted.map((it) => `${it.file}${it.line}:${it.column}`)).toEqual([
      'a2:3',
      'a2:5',
      'a10:1',
      'b1:1',
    ]);
  });
});

describe('ContentError', () => {
  it('carries its problems and says them', () => {
    const error = new ContentError([problem]);
    expect(error.problems).toEqual([problem]);
    expect(error.message).toContain('skriv 3500000');
    expect(error.name).toBe('ContentError');
  });
});
