/** Random damage to the content: whatever an editor, a merge or a disk does, the checker answers in Norwegian. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/read/index.ts';
import { corpus, type Corpus } from '../fixtures/checks/corpus.ts';

const REAL = readFolder(resolve(import.meta.dirname, '../../content'));
const TEXT_FILES = REAL.filter((it) => /\.(?:json|mdx)$/.test(it.path)).map((it) => it.path);

/** What people and programs leave behind in files. */
const DEBRIS = [
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '"',
  "'",
  '`',
  ',',
  ':',
  '\\',
  '/',
  '#',
  '*',
  '_',
  '|',
  '-',
  '---\n',
  '\n',
  '\r',
  '\t',
  '\0',
  ' ',
  '\u00a0',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  'Ã¦',
  'a\u030a',
  '<Belop',
  '<Belop id="p1" />',
  '<b>',
  '</b>',
  '<!--',
  '{x}',
  '{/*',
  '${',
  'import x',
  '\nexport default 1\n',
  '[#a]',
  '[a](b)',
  '![a](b)',
  '[^1]',
  '\n# a\n',
  '| a |\n| - |\n',
  '&#0;',
  '&#x202e;',
  '__proto__',
  'constructor',
  '1e999',
  '-1',
  '3.500.000',
  '5 mill. kr',
  '61 %',
  'null',
  'true',
  '"id": "x",',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> x\n',
  '{belop:p1}',
  '{belop:',
  'æøå',
  '🎉',
  '\u0085',
  '%',
  '!!js',
  '&a',
  '*a',
  '? ',
  '>-',
  '|2',
];

const mutation = fc.record({
  file: fc.constantFrom(...TEXT_FILES),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  action: fc.constantFrom('delete', 'insert', 'replace', 'double', 'move', 'cut', 'byte'),
  debris: fc.constantFrom(...DEBRIS),
  times: fc.constantFrom(1, 1, 1, 2, 50, 3000),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function apply(it: Corpus, { file, place, length, action, debris, times }: Mutation): Corpus {
  const text = it.text(file);
  const at = Math.floor(place * text.length);
  const head = text.slice(0, at);
  const part = text.slice(at, at + length);
  const tail = text.slice(at + length);
  switch (action) {
    case 'delete':
      return it.write(file, head + tail);
    case 'insert':
      return it.write(file, head + debris.repeat(times) + part + tail);
    case 'replace':
      return it.write(file, head + debris + tail);
    case 'double':
      return it.write(file, head + part + part + tail);
    case 'move':
      return it.write(file, part + head + tail);
    case 'cut':
      return it.write(file, head);
    case 'byte': {
      const bytes = new TextEncoder().encode(text);
      bytes[Math.floor(place * (bytes.length - 1))] = (length * 97) & 0xff;
      return it.write(file, bytes);
    }
  }
}

/** Words of the code or of a parser, which no editor should meet. */
const CODE_WORDS =
  /\n|\[object Object\]|\bundefined\b|Unexpected|Expected a|Invalid input|Could not|\bat \w+ \(/;
const MAX_MILLISECONDS = 10_000;
/** Every run tries others, so what a single run does not meet, one of the next does. */
const RUNS = 200;

describe(`${RUNS} random mutations of the real content`, () => {
  it('end in problems that an editor can read, quickly', { timeout: 600_000 }, async () => {
    const damage = fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const damaged = mutations.reduce(apply, corpus(REAL));
      const before = process.cpuUsage();
      const problems = await damaged.check();
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(MAX_MILLISECONDS);
      for (const problem of problems) {
        const said = `${problem.message} ${problem.remedy}`;
        expect(said).not.toMatch(CODE_WORDS);
        expect(said.length).toBeLessThan(6000);
        expect(problem.message.length).toBeGreaterThan(5);
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.column).toBeGreaterThanOrEqual(1);
        expect(problem.file.startsWith('content/')).toBe(true);
      }
    });
    await fc.assert(damage, { numRuns: RUNS });
  });
});
