/** What readers read as running text, with the place of every letter. */
import { listBlocks } from '../../site/blocks.ts';
import { listDocuments } from '../../site/documents.ts';
import { listReaderTexts } from '../../site/reader-texts.ts';
import type { Content, Path, Position, TextFile } from '../../read/index.ts';
import { ID_PATTERN } from '../../data/schemas/common.ts';

export interface Passage {
  readonly file: string;
  /** components are the signs of `site/blocks.ts`; placeholders stand as they are written */
  readonly text: string;
  /** sentences are counted in prose; headings, names and cells only have their words looked up */
  readonly isProse: boolean;
  readonly locate: (index: number) => Position;
}

/** Fields with whole sentences. */
const PROSE_FIELDS = new Set(['text', 'explanation', 'reason', 'note', 'lead', 'description']);
/** What the adopted plan says word by word is not ours to spell. */
const QUOTED_FIELDS = new Set(['caption', 'credit', 'planName', 'budgetLineName']);

/** Ids and choices stand between the texts of a record; a title of one small word is rare enough. */
const isCode = (path: Path, text: string): boolean => path.length > 1 && ID_PATTERN.test(text);

/** Every text of the content, file by file. Files with faults are left to the checker. */
export function listPassages(content: Content): Passage[] {
  return [...listDocuments(content).flatMap((it) => listOfDocument(it.file)), ...listOfData(content)];
}

function listOfDocument(file: ReturnType<typeof listDocuments>[number]['file']): Passage[] {
  return listBlocks(file.tree)
    .filter((block) => block.node.type !== 'code')
    .map((block): Passage => ({
      file: file.file,
      text: block.text,
      isProse: block.node.type === 'paragraph',
      locate: (index) => file.positionAt(block.sourceOffset(index)),
    }));
}

function listOfData(content: Content): Passage[] {
  const { glossary } = content;
  const terms = (glossary?.value?.terms ?? []).flatMap(({ explanation, expansion }, index) => [
    { file: glossary, path: ['terms', index, 'explanation'], text: explanation },
    ...(expansion === null ? [] : [{ file: glossary, path: ['terms', index, 'expansion'], text: expansion }]),
  ]);
  const others = listReaderTexts(content).filter(
    ({ file, isQuotation, path, text }) =>
      !isQuotation && file !== glossary && !QUOTED_FIELDS.has(String(path.at(-1))) && !isCode(path, text),
  );
  return [...terms, ...others].flatMap(({ file, path, text }): Passage[] => {
    if (file === undefined) return [];
    const start = file.locate(path);
    return [
      {
        file: file.file,
        text,
        isProse: PROSE_FIELDS.has(String(path.at(-1))),
        locate: (index) => findInLine(file, start, text.slice(index)),
      },
    ];
  });
}

/** A value may stand in quotes, and have escapes: the words are looked up in the line. */
function findInLine(file: TextFile, start: Position, text: string): Position {
  const line = file.text.split(/\r\n|\n|\r/)[start.line - 1] ?? '';
  const word = /^\P{Zs}*/u.exec(text)?.[0] ?? '';
  const rest = line.indexOf(text, start.column - 1);
  const at = rest === -1 ? line.indexOf(word, start.column - 1) : rest;
  return { line: start.line, column: at === -1 ? start.column : at + 1 };
}
