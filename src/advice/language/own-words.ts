/** Words that are right here whatever the dictionary says. */
import { WORD_LIST } from '../../read/files.ts';
import type { Content } from '../../read/index.ts';
import { parseWordList } from './dictionary.ts';
import { listWords } from './spelling.ts';

/** The project's word list, the terms of the glossary, and the names of organisations and municipalities in the data. */
export function listOwnWords(content: Content): string[] {
  const entry = content.entries.find((it) => it.path === WORD_LIST);
  const listed = entry?.bytes == null ? [] : parseWordList(new TextDecoder().decode(entry.bytes));
  const names = [
    ...(content.glossary?.value?.terms ?? []).flatMap((it) => [it.term, ...it.forms]),
    ...content.editions.flatMap((edition) => [
      ...(edition.organisations?.value?.organisations ?? []).map((it) => it.name),
      ...(edition.commuting?.value?.municipalities ?? []).map((it) => it.name),
      ...(edition.media?.value?.media ?? []).map((it) => it.credit ?? ''),
    ]),
  ];
  return [...new Set([...listed, ...names.flatMap((name) => listWords(name).map((it) => it.word))])];
}
