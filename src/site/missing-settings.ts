/** What must be set in `utgave.json` before the site is published. */
import { formatList } from '../format/numbers.ts';
import type { Content } from '../read/index.ts';
import { findCurrentEdition } from './documents.ts';

const NEEDED = {
  feedback: 'adressen for tilbakemeldinger («feedback»)',
  document: 'lenken til det vedtatte dokumentet («document»)',
  accessibilityStatement: 'lenken til tilgjengelighetserklæringen («accessibilityStatement»)',
} as const;

/** What the current edition lacks, as a list in Norwegian; undefined when nothing is missing. */
export function describeMissingSettings(content: Content): string | undefined {
  const edition = findCurrentEdition(content)?.edition?.value;
  if (edition === undefined) return undefined;
  const missing = Object.entries(NEEDED).flatMap(([key, words]) =>
    edition[key as keyof typeof NEEDED] ? [] : [words],
  );
  return missing.length === 0 ? undefined : formatList(missing);
}
