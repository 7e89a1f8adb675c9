import type { Content } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const FILE = 'sokeord.json';
const words = (...lists: readonly string[][]): string =>
  `{ "synonyms": [\n${lists.map((it) => JSON.stringify({ words: it, finds: ['klynger'] })).join(',\n')}\n] }`;

export const searchWords: Rule = {
  id: 'search-words',
  kind: 'fault',
  about: 'Et ord som leserne søker med, står i bare én post i sokeord.json.',
  bad: [
    {
      name: 'a word that leads to two lists',
      change: (it) => it.write(FILE, words(['penger'], ['Penger', 'midler'])),
      file: FILE,
      line: 3,
      message: 'søkeordet "Penger" står også på linje 2',
      remedy: 'samle dem i én post',
    },
  ],
  good: [
    {
      name: 'words of their own',
      change: (it) => it.write(FILE, words(['penger'], ['midler', '#1', 'a b'])),
    },
  ],
  check: ({ searchWords: file }: Content): Finding[] => {
    const first = new Map<string, readonly [index: number, line: number]>();
    return (file?.value?.synonyms ?? []).flatMap((record, index) =>
      record.words.flatMap((word, at): Finding[] => {
        if (file === undefined) return [];
        const path = ['synonyms', index, 'words', at];
        const [known, line] = first.get(word.toLowerCase()) ?? [index, file.locate(path).line];
        first.set(word.toLowerCase(), [known, line]);
        // Twice in one list is what `repeated-values` speaks of.
        if (known === index) return [];
        return [atValue(file, path, `søkeordet "${word}" står også på linje ${line}`, 'samle dem i én post')];
      }),
    );
  },
};
