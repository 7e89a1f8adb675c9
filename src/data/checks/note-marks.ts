/** Marks of notes as other programs write them, where no note has the same mark. */
import type { Content } from '../read/index.ts';
import { type Block, listBlocks } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Finding } from './rule.ts';

/**
 * A raised number behind a sentence or a word, but not behind a unit or a variable: `m²`, `km³`, `mil²`, `R²`; and a
 * number in brackets that touches what it stands behind, as «se note [1]» does not.
 */
const MARK =
  /(?=[¹²³⁰⁴-⁹])(?<=[.,:;!?»”]|(?<!\p{L})(?!(?:kvm|mil|\p{L}{0,10}meter)\P{L})\p{L}{3,40})[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}⁺⁻])|(?<=[\p{L}.,:;!?»”)])\[\d{1,3}\](?!\()/gu;
/** The mark in front of the note itself, as the first on its line. */
const NOTE = /^ *(?:([¹²³⁰⁴-⁹]{1,3})|(\[\d{1,3}\]))/gmu;

/** Finds the marks of notes that stand nowhere. */
export function findNoteMarks(content: Content): Finding[] {
  return [
    ...listDocuments(content).flatMap(({ file }) => {
      const blocks = listBlocks(file.tree).filter(({ node }) => node.type !== 'code');
      const notes = new Set(blocks.flatMap(listNotes));
      return blocks.flatMap((block) =>
        [...block.text.matchAll(MARK)]
          .filter(([mark]) => !notes.has(mark))
          .map(({ 0: mark, index }): Finding => {
            const number = mark.replace(/[[\]]/g, '').normalize('NFKC');
            const remedy = `skriv [^${number}] i teksten og «[^${number}]: noten» nederst, eller slett merket`;
            return atOffset(file, block.sourceOffset(index), describe(mark), remedy);
          }),
      );
    }),
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation }): Finding[] => {
      const [mark] = [...text.matchAll(MARK)][0] ?? [];
      if (isQuotation || mark === undefined) return [];
      return [atValue(file, path, describe(mark), 'slett merket; noter kan bare stå i kapitlene')];
    }),
  ];
}

function listNotes({ text }: Block): string[] {
  return [...text.matchAll(NOTE)].map((it) => it[1] ?? it[2] ?? '');
}

function describe(mark: string): string {
  return `«${mark}» viser til en note som ikke finnes`;
}
