import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_KINDS, ledgerSchema } from '../../../src/data/schemas/permalinks.ts';
import { splitAddress } from '../../../src/permalinks/address.ts';
import {
  computeSum,
  EMPTY_LEDGER,
  extendLedger,
  formatLedger,
  type LedgerEntry,
} from '../../../src/permalinks/ledger.ts';

const address = fc.stringMatching(/^\/[a-z]{1,3}\/(#[a-z]{1,3})?$/);
const entry: fc.Arbitrary<LedgerEntry> = fc.record(
  {
    address,
    kind: fc.constantFrom(...ADDRESS_KINDS),
    title: fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => it.trim() === it),
    for: address,
  },
  { requiredKeys: ['address', 'kind', 'title'] },
);
const entries = fc.uniqueArray(entry, { selector: (it) => it.address, maxLength: 12 });

/** One thing that a hand could do to a list: change a field, take out a line, repeat it, swap two. */
const damage = fc.tuple(
  fc.constantFrom('title', 'kind', 'address', 'for', 'remove', 'repeat', 'swap'),
  fc.nat(),
);

function harm(list: readonly LedgerEntry[], [how, chosen]: readonly [string, number]): LedgerEntry[] {
  const at = chosen % list.length;
  return list.flatMap((it, i) => {
    if (how === 'swap') return list[i === at ? 0 : i === 0 ? at : i] ?? [];
    if (i !== at) return [it];
    if (how === 'remove') return [];
    if (how === 'repeat') return [it, it];
    if (how === 'kind') return [{ ...it, kind: it.kind === 'side' ? ('fil' as const) : ('side' as const) }];
    return [{ ...it, [how]: `${it[how as 'title' | 'address' | 'for'] ?? ''}x` }];
  });
}

describe('computeSum', () => {
  it('is another after any change', () => {
    fc.assert(
      fc.property(entries, damage, (list, how) => {
        fc.pre(list.length > 0);
        const changed = harm(list, how);
        fc.pre(JSON.stringify(changed) !== JSON.stringify(list));
        expect(computeSum(changed)).not.toBe(computeSum(list));
      }),
      { numRuns: 500 },
    );
  });

  it('does not confuse where one value ends and the next begins', () => {
    const base = { address: '/a/', kind: 'side', title: 'b' } as const;
    const split = computeSum([{ ...base, title: 'b', for: 'c' }]);
    for (const title of ['b","c', 'b,c', 'b c', 'bc'])
      expect(computeSum([{ ...base, title }])).not.toBe(split);
  });

  it('does not depend on the order of the fields or on a field without a value', () => {
    const sum = computeSum([{ address: '/a/', kind: 'side', title: 'b' }]);
    expect(computeSum([{ for: undefined, title: 'b', kind: 'side', address: '/a/' }])).toBe(sum);
  });

  it('has the form that the file is checked for, for an empty list too', () => {
    expect(computeSum([])).toMatch(/^sha256-[0-9a-f]{64}$/);
    expect(EMPTY_LEDGER).toEqual({ sum: computeSum([]), entries: [] });
  });
});

describe('extendLedger', () => {
  it('keeps every known entry as it is and where it is, and adds the rest', () => {
    fc.assert(
      fc.property(entries, entries, (before, published) => {
        const ledger = extendLedger(EMPTY_LEDGER, before);
        const after = extendLedger(ledger, published);
        expect(after.entries.slice(0, ledger.entries.length)).toEqual(ledger.entries);
        const known = new Set(before.map((it) => it.address));
        const added = after.entries.slice(ledger.entries.length);
        expect(new Set(added)).toEqual(new Set(published.filter((it) => !known.has(it.address))));
        const paths = added.map((it) => splitAddress(it.address).path);
        expect(paths).toEqual(paths.toSorted());
        expect(after.sum).toBe(computeSum(after.entries));
        expect(extendLedger(after, published)).toEqual(after);
      }),
    );
  });

  it('keeps the order of the page for what stands on one', () => {
    const published = ['/b/#z', '/b/#a', '/a/', '/b/'].map((it) => ({
      address: it,
      kind: 'sted' as const,
      title: it,
    }));
    expect(extendLedger(EMPTY_LEDGER, published).entries.map((it) => it.address)).toEqual([
      '/a/',
      '/b/#z',
      '/b/#a',
      '/b/',
    ]);
  });
});

describe('formatLedger', () => {
  it('is read back the same, and the checks accept it', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const ledger = extendLedger(EMPTY_LEDGER, list);
        const read: unknown = JSON.parse(formatLedger(ledger));
        expect(read).toEqual(ledger);
        expect(ledgerSchema.parse(read)).toEqual(ledger);
      }),
    );
  });

  it('is short for an empty ledger', () => {
    expect(formatLedger(EMPTY_LEDGER)).toBe(`{\n  "sum": "${EMPTY_LEDGER.sum}",\n  "entries": []\n}\n`);
  });

  it('has one entry to a line, so that a publication adds lines and changes none but the sum', () => {
    fc.assert(
      fc.property(entries, entries, (list, more) => {
        const before = extendLedger(EMPTY_LEDGER, list);
        const after = extendLedger(before, more);
        const lines = formatLedger(after).split('\n');
        const written = lines.filter((it) => it.includes('"address": ')).map((it) => it.replace(/,$/, ''));
        expect(written.map((it) => JSON.parse(it) as unknown)).toEqual(after.entries);
        const old = formatLedger(before).split('\n').slice(3, -3);
        for (const line of old)
          expect(lines.map((it) => it.replace(/,$/, ''))).toContain(line.replace(/,$/, ''));
      }),
    );
  });
});
