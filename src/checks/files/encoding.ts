import { BUDGET, P2 } from '../example.ts';
import type { Rule } from '../rule.ts';
import { takeProblems } from './reading-problems.ts';

const toBytes = (text: string, encoding: 'latin1' | 'utf16le'): Uint8Array =>
  Uint8Array.from(Buffer.from(text, encoding));

export const encoding: Rule = {
  id: 'encoding',
  kind: 'fault',
  about: 'Filene er lagret som UTF-8, og JSON-filer uten BOM.',
  bad: [
    {
      name: 'Latin-1',
      change: (it) => it.write(P2, toBytes(it.text(P2).replace('Dette', 'Første'), 'latin1')),
      file: P2,
      line: 12,
      column: 2,
      message: 'ikke lagret som UTF-8',
      remedy: 'UTF-8',
    },
    {
      name: 'UTF-16',
      change: (it) => it.write(BUDGET, toBytes(it.text(BUDGET), 'utf16le')),
      file: BUDGET,
      message: 'UTF-16',
      remedy: 'UTF-8',
    },
    {
      name: 'a file of another kind',
      change: (it) => it.write(BUDGET, Uint8Array.of(0x1f, 0x8b, 8, 0)),
      file: BUDGET,
      message: 'ikke en tekst',
      remedy: 'hent den tilbake',
    },
    {
      name: 'a byte order mark in JSON',
      change: (it) => it.write(BUDGET, `\ufeff${it.text(BUDGET)}`),
      file: BUDGET,
      message: 'BOM',
      remedy: 'uten BOM',
    },
    {
      name: 'an empty file',
      change: (it) => it.write(P2, ''),
      file: P2,
      message: 'filen er tom',
      remedy: 'hent den tilbake',
    },
  ],
  good: [
    { name: 'a byte order mark in a chapter', change: (it) => it.write(P2, `\ufeff${it.text(P2)}`) },
    { name: 'line ends of Windows', change: (it) => it.write(P2, it.text(P2).replaceAll('\n', '\r\n')) },
  ],
  check: takeProblems('encoding'),
};
