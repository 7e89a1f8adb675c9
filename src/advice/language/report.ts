/** The language report as text for people. */
import { FILLED_IN } from '../../site/blocks.ts';
import type { ContentProblem } from '../../data/errors.ts';
import { formatProblem } from '../../data/errors.ts';
import { describeLix, LONG_SENTENCE_WORDS, type Readability } from './readability.ts';

/** Misspellings first, then a row for each file, then the long sentences. */
export function formatLanguageReport(
  misspellings: readonly ContentProblem[],
  rows: readonly Readability[],
): string {
  const sentences = rows.flatMap((row) =>
    row.longSentences.map((it) => `${row.file}:${it.line}  ${it.wordCount} ord: ${shorten(it.text)}`),
  );
  return [
    'Rettskriving',
    ...(misspellings.length === 0 ? ['  Alle ord står i ordboken.'] : misspellings.map(formatProblem)),
    '',
    'Klarspråk: LIX under 40 er lett, 50 og over er tungt',
    ...rows.map(
      (row) => `  LIX ${String(row.lix).padStart(2)}  ${describeLix(row.lix).padEnd(11)} ${row.file}`,
    ),
    '',
    `Setninger på mer enn ${LONG_SENTENCE_WORDS} ord`,
    ...(sentences.length === 0 ? ['  Ingen.'] : sentences),
    '',
    'Dette er råd. Ingenting her stopper publiseringen.',
  ].join('\n');
}

function shorten(text: string): string {
  const shown = text.replace(FILLED_IN, '…');
  return shown.length > 100 ? `${shown.slice(0, 97)} …` : shown;
}
