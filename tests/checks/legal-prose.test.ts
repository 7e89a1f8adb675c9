/** All rules together on what is right: the plan itself, and sentences that only look like faults. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { edit, MEASURES, say } from '../../src/checks/example.ts';
import { runCheck } from '../../src/checks/run.ts';
import { formatProblem } from '../../src/data/errors.ts';
import { type Corpus, corpus } from '../fixtures/checks/corpus.ts';

const PROSE = readFileSync(join(import.meta.dirname, 'legal-prose.md'), 'utf8').trimEnd();
const PARAGRAPHS = PROSE.split('\n\n');

it('finds no fault in the plan, and advises on no more than one paragraph in a hundred', async () => {
  const { problems, content } = await runCheck(resolve('content'));
  expect(problems.filter((it) => it.kind === 'fault').map(formatProblem)).toEqual([]);
  const paragraphs = content.editions.flatMap((it) => it.chapters).flatMap((it) => it.tree?.children ?? []);
  expect(problems.length).toBeLessThanOrEqual(paragraphs.length / 100);
});

it('finds no fault in legal prose, and advises on no more than one paragraph in a hundred', async () => {
  const problems = await (say(PROSE)(corpus()) as Corpus).check();
  expect(problems.filter((it) => it.kind === 'fault').map(formatProblem)).toEqual([]);
  expect(problems.map(formatProblem).slice(Math.floor(PARAGRAPHS.length / 100))).toEqual([]);
});

it('finds nothing in the same sentences where a text of JSON has them', async () => {
  const sentences = PARAGRAPHS.filter(
    (it) => /^[\p{Lu}«–\d]/u.test(it) && !/[\\*`<>&\n]|\]\(|\]\[|\[\^/.test(it),
  );
  expect(sentences.length).toBeGreaterThan(50);
  for (const text of sentences) {
    const change = edit<{ measures: { text: string }[] }>(MEASURES, ({ measures: [first] }) => {
      if (first !== undefined) first.text = text;
    });
    const problems = (await (change(corpus()) as Corpus).check()).map(formatProblem);
    expect(problems, text).toEqual([]);
  }
});
