/**
 * `node src/cli/language.ts [--github] [folder]`: spelling and plain language of the content, as advice.
 * The folder is `content`, or what CONTENT_DIR says. Exit code 0 whatever it finds.
 */
import { resolve } from 'node:path';
import { sortProblems } from '../data/errors.ts';
import { readContent } from '../read/index.ts';
import { openDictionary } from '../advice/language/dictionary.ts';
import { listOwnWords } from '../advice/language/own-words.ts';
import { listPassages } from '../advice/language/passages.ts';
import { measureReadability } from '../advice/language/readability.ts';
import { formatLanguageReport } from '../advice/language/report.ts';
import { findSlips } from '../advice/language/slips.ts';
import { findMisspellings } from '../advice/language/spelling.ts';
import { formatAnnotation } from './annotation.ts';

const args = process.argv.slice(2);
const folder = args.find((it) => !it.startsWith('--')) ?? process.env['CONTENT_DIR'] ?? 'content';

const content = readContent(resolve(folder));
const passages = listPassages(content);
const misspellings = sortProblems([
  ...findMisspellings(passages, openDictionary(listOwnWords(content))),
  ...findSlips(passages),
]);
if (args.includes('--github')) for (const it of misspellings) console.log(formatAnnotation(it));
console.log(formatLanguageReport(misspellings, measureReadability(passages)));
