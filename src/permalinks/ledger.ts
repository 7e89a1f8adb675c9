/** The ledger: every address that was ever published. Entries are added and never changed or taken out. */
import { createHash } from 'node:crypto';
import type { AddressKind, EditionState } from '../data/schemas/permalinks.ts';
import { type Address, splitAddress } from './address.ts';

/** Kinds whose id names one record of the edition, wherever it is shown. */
export const RECORD_KINDS: readonly AddressKind[] = [
  'maal',
  'tiltak',
  'milepael',
  'figur',
  'tabell',
  'bilde',
];

export interface LedgerEntry {
  readonly address: Address;
  readonly kind: AddressKind;
  /** What it was called when it was first published: the words of a redirect or of a tombstone. */
  readonly title: string;
  /** Set on an old id that a page took over together with its content: the address that it stood at first. */
  readonly for?: Address | undefined;
}

export interface Ledger {
  /** Digest of the entries; another one means that somebody has changed them by hand. */
  readonly sum: string;
  readonly entries: readonly LedgerEntry[];
  /** Each edition as it was published last; undefined before the first publication. */
  readonly editions?: readonly EditionState[] | undefined;
}

/** Digest of the entries in their order: `sha256-` and 64 hexadecimal digits. An empty list has one too. */
export function computeSum(entries: readonly LedgerEntry[]): string {
  const hash = createHash('sha256');
  for (const it of entries) {
    const values = [it.address, it.kind, it.title, ...(it.for === undefined ? [] : [it.for])];
    hash.update(`${JSON.stringify(values)}\n`);
  }
  return `sha256-${hash.digest('hex')}`;
}

/** Whether nobody has changed the entries by hand. */
export function isWhole({ sum, entries }: Ledger): boolean {
  return computeSum(entries) === sum;
}

/**
 * The ledger with what is published now. Known entries stay as they are and where they are; new ones follow, sorted by
 * page and then in the order given.
 * @param published what exists, each address at most once
 */
export function extendLedger(ledger: Ledger, published: readonly LedgerEntry[]): Ledger {
  const known = new Set(ledger.entries.map((it) => it.address));
  const added = published
    .filter((it) => !known.has(it.address))
    .sort((a, b) => comparePaths(a.address, b.address));
  const entries = [...ledger.entries, ...added];
  return { sum: computeSum(entries), entries };
}

/** JSON with one entry to a line, and what was published last behind them, so that a publication shows as added lines and nothing else. */
export function formatLedger({ sum, entries, editions }: Ledger): string {
  const lines = entries.map((it) => {
    const fields = [
      ['address', it.address],
      ['kind', it.kind],
      ['title', it.title],
      ['for', it.for],
    ]
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return `    { ${fields.join(', ')} }`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const states =
    editions === undefined
      ? ''
      : `,\n  "editions": ${JSON.stringify(editions, null, 2).replaceAll('\n', '\n  ')}`;
  return `{\n  "sum": ${JSON.stringify(sum)},\n  "entries": ${list}${states}\n}\n`;
}

export const EMPTY_LEDGER: Ledger = { sum: computeSum([]), entries: [] };

function comparePaths(a: Address, b: Address): number {
  const [left, right] = [splitAddress(a).path, splitAddress(b).path];
  return left < right ? -1 : left > right ? 1 : 0;
}
