import { createVocabulary } from '../../search/vocabulary.ts';
import { tokenize } from '../../search/tokens.ts';
import type { Content } from '../../read/index.ts';
import { ENTITY } from '../markdown/plain-texts.ts';
import { isReadable } from '../../site/readable.ts';
import { listReaderTexts } from '../../site/reader-texts.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const searchWords: Rule = {
  id: 'search-words',
  kind: 'fault',
  about:
    'Ordene som sokeord.json viser til, må finnes i innholdet, og et leserord står bare ett sted, for seg selv og uten koder.',
  bad: [],
  good: [],
  check: (content) => [
    ...findCodes(content),
    ...findLists(content),
    ...findRepeats(content),
    ...findUnused(content),
  ],
};

/** Markup, codes and placeholders: nobody types them into a search field. */
const CODE = /[*_`~<>{}[\]\\|^]|^#/;

function findCodes({ searchWords: file }: Content): Finding[] {
  if (file?.value === undefined) return [];
  return file.value.synonyms.flatMap((record, index) =>
    (['words', 'finds'] as const).flatMap((field) =>
      record[field].flatMap((word, at): Finding[] => {
        if (!CODE.test(word) && !ENTITY.test(word)) return [];
        const message = `søkeordet "${word}" har tegn som leserne ikke skriver`;
        return [atValue(file, ['synonyms', index, field, at], message, 'skriv bare ordet, uten koder')];
      }),
    ),
  );
}

/** Words with commas between them, where each should stand for itself. */
function findLists({ searchWords: file }: Content): Finding[] {
  if (file?.value === undefined) return [];
  return file.value.synonyms.flatMap((record, index) =>
    (['words', 'finds'] as const).flatMap((field) =>
      record[field].flatMap((word, at): Finding[] => {
        const words = splitList(word);
        const path = ['synonyms', index, field, at];
        return words === undefined
          ? []
          : [atValue(file, path, 'flere søkeord står i én tekst', `skriv dem hver for seg: ${words}`)];
      }),
    ),
  );
}

/** `jobb, arbeid` -> `"jobb", "arbeid"`; undefined for one word. */
export function splitList(text: string): string | undefined {
  const parts = text.split(/[,;] |;/).map((it) => it.trim());
  return parts.length > 1 ? parts.map((it) => `"${it}"`).join(', ') : undefined;
}

function findRepeats({ searchWords: file }: Content): Finding[] {
  if (file?.value === undefined) return [];
  const first = new Map<string, number>();
  return file.value.synonyms.flatMap(({ words }, index) =>
    words.flatMap((word, at): Finding[] => {
      // Twice in one list is what `repeated-values` speaks of.
      if (words.indexOf(word) < at) return [];
      const path = ['synonyms', index, 'words', at];
      const { line } = file.locate(path);
      const known = first.get(word.toLowerCase());
      if (known === undefined) first.set(word.toLowerCase(), line);
      if (known === undefined) return [];
      return [atValue(file, path, `søkeordet "${word}" står også på linje ${known}`, 'samle dem i én post')];
    }),
  );
}

/** The search compares words here as it does in the browser, so that other forms and compounds count. */
function findUnused(content: Content): Finding[] {
  const file = content.searchWords;
  // What a file with faults says, would be missing from the words of the plan.
  if (file?.value === undefined || !isReadable(content)) return [];
  const vocabulary = createVocabulary();
  const texts = [
    ...listReaderTexts(content).map((it) => it.text),
    ...[...content.pages, ...content.editions.flatMap((it) => it.chapters)].map((it) => it.text),
  ];
  for (const { word } of texts.flatMap(tokenize)) vocabulary.add(word, true);
  return file.value.synonyms.flatMap(({ finds }, index) =>
    finds.flatMap((word, at): Finding[] => {
      const isFound = tokenize(word).every((it) => vocabulary.match(it.word, false).size > 0);
      if (isFound) return [];
      const message = `ordet "${word}" står ikke i planen, så søket finner ingenting med det`;
      const found = atValue(file, ['synonyms', index, 'finds', at], message, 'velg et ord som planen bruker');
      return [found];
    }),
  );
}
