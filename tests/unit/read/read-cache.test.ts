import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/run.ts';
import { parseContent, type ReadCache } from '../../../src/read/index.ts';
import { BUDGET, corpus, P2 } from '../../fixtures/checks/corpus.ts';

describe('reading with a cache', () => {
  it('gives the same as reading anew, faults included, and reads only what changed', async () => {
    const cache: ReadCache = new Map();
    const sound = corpus();
    const broken = sound
      .replace(BUDGET, '"year": 2020', '"year": "x"')
      .replace(P2, 'Dette er oppgavene.', '{x');
    const first = parseContent(sound.entries, 'content', cache);
    for (const { entries } of [broken, sound, broken, broken]) {
      const cached = await checkContent(parseContent(entries, 'content', cache));
      expect(cached).toEqual(await checkContent(parseContent(entries, 'content')));
    }
    const last = parseContent(broken.entries, 'content', cache);
    expect(last.editions[0]?.goals).toBe(first.editions[0]?.goals);
    expect(last.editions[0]?.budget).not.toBe(first.editions[0]?.budget);
  });
});
