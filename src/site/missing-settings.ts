/** What must be set in `utgave.json` before the site is published. */
import type { Content } from '../read/index.ts';
import { findCurrentEdition } from './documents.ts';

const NEEDED = {
  feedback: 'adressen for tilbakemeldinger («feedback»)',
  document: 'lenken til det vedtatte dokumentet («document»)',
  accessibilityStatement: 'lenken til tilgjengelighetserklæringen («accessibilityStatement»)',
} as const;

/** What the current edition lacks, in Norwegian; empty when nothing is missing. */
export function listMissingSettings(content: Content): string[] {
  const edition = findCurrentEdition(content)?.edition?.value;
  if (edition === undefined) return [];
  return Object.entries(NEEDED).flatMap(([key, words]) =>
    edition[key as keyof typeof NEEDED] ? [] : [words],
  );
}
