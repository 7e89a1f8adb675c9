/** A file that cannot be read is one problem, not a list of all that depends on it. */
import { describe, expect, it } from 'vitest';
import { CHAPTER, corpus, type Corpus, P1 } from '../fixtures/checks/corpus.ts';

/** Rules about single files. */
const structural = new Set(['files', 'encoding', 'json-syntax', 'front-matter', 'fields', 'mdx-syntax']);
const files = corpus()
  .entries.filter((it) => it.kind === 'file')
  .map((it) => it.path);

type Change = readonly [name: string, change: (corpus: Corpus) => Corpus];

const unreadable: readonly Change[] = [
  ...files.flatMap((path): Change[] => [
    [`${path} broken off`, (it) => it.append(path, '\n{')],
    [`${path} in another encoding`, (it) => it.write(path, Buffer.from(`${it.text(path)}ø`, 'latin1'))],
  ]),
  ...[CHAPTER, P1].map((path): Change => [
    `${path} with a code block that does not end`,
    (it) => it.replace(path, '\n## ', '\n```\n\n## '),
  ]),
  // Without a chapter the content is another one, and faults may follow from that.
  ...files
    .filter((it) => it.endsWith('.json'))
    .map((path): Change => [`${path} gone`, (it) => it.remove(path)]),
];

describe('the rules keep silent about what they cannot know', () => {
  it.each(unreadable)('%s', async (_, change) => {
    const others = (await change(corpus()).check()).filter((it) => !structural.has(it.rule));
    expect(others.map((it) => [it.rule, it.file, it.message])).toEqual([]);
  });
});
