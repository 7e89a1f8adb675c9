import { EMPTY_LEDGER, extendLedger, formatLedger, type LedgerEntry } from '../../permalinks/ledger.ts';
import { type BadExample, CHAPTER, type Change, type GoodExample, LEDGER, MOVES } from '../example.ts';

/** The sample content after these addresses were published, and no others. */
const publish =
  (...entries: readonly LedgerEntry[]): Change =>
  (sample) =>
    sample
      .write(LEDGER, formatLedger(extendLedger(EMPTY_LEDGER, entries)))
      .write(MOVES, '{ "moved": [], "removed": [], "successors": [] }');
const entry = (address: string, title: string, kind: LedgerEntry['kind'] = 'avsnitt'): LedgerEntry => ({
  address,
  kind,
  title,
});
const moved = (from: string, to: string): string =>
  `{ "from": "/2020-23/maal/${from}", "to": "/2020-23/maal${to}" }`;
const removed = (from: string): string =>
  `{ "from": "/2020-23/maal/${from}", "edition": "2020-23", "reason": null, "see": null }`;
const renameChapter: Change = (it) =>
  it.write(CHAPTER.replace('maal.mdx', 'maalene.mdx'), it.text(CHAPTER)).remove(CHAPTER);

export const bad: readonly BadExample[] = [
  {
    name: 'a published id that is renamed',
    change: (it) => it.replace(CHAPTER, '[#felles]', '[#felles-nytt]'),
    file: CHAPTER,
    line: 10,
    message: 'id-en "felles" («Felles mål») er publisert på /2020-23/maal/, men finnes ikke lenger',
    remedy: `gi overskriften id-en tilbake: [#felles], eller skriv i flyttet.json under "moved": ${moved('#felles', '/#felles-nytt')}`,
  },
  {
    name: 'a published chapter that has another file name',
    change: renameChapter,
    file: LEDGER,
    line: 4,
    message: 'siden /2020-23/maal/ («Mål for Trondheimsregionen») er publisert, men finnes ikke lenger',
    remedy: moved('', 'ene/'),
  },
  {
    name: 'a published chapter that is deleted, with all that stood on it in one line',
    change: (it) => it.remove(CHAPTER),
    file: LEDGER,
    message: 'siden /2020-23/maal/',
    remedy: `er innholdet fjernet, skriv under "removed": ${removed('')}`,
  },
  {
    name: 'several published parts of a page that are gone, in one message with all their lines',
    change: publish(
      entry('/2020-23/maal/#felles', 'Felles mål'),
      entry('/2020-23/maal/#bil', 'Bil', 'tiltak'),
      entry('/2020-23/maal/#bro', 'Bro', 'tiltak'),
    ),
    file: CHAPTER,
    message: 'id-ene "bil" («Bil»), "bro" («Bro») er publisert',
    remedy: `under "removed": ${removed('#bil')}, ${removed('#bro')}`,
  },
  {
    name: 'a line taken out of the list of published addresses',
    change: (it) => it.replace(LEDGER, /.*"Utgått" \},\n/, ''),
    file: LEDGER,
    line: 2,
    message: 'endret for hånd',
    remedy: 'hent filen tilbake',
  },
  {
    name: 'a published edition whose folder is gone',
    change: publish(entry('/2019-22/', 'Plan', 'side'), entry('/2019-22/maal/', 'Mål', 'side')),
    file: LEDGER,
    message: 'utgaven 2019-22 er publisert, men mappen finnes ikke lenger',
    remedy: 'hent mappen utgaver/2019-22 tilbake',
  },
];

export const good: readonly GoodExample[] = [
  { name: 'addresses that are in use, moved or removed', change: (it) => it },
  {
    name: 'an id renamed twice',
    change: (it) =>
      it
        .replace(CHAPTER, '[#felles]', '[#c]')
        .replace(
          MOVES,
          '"to": "/2020-23/maal/#felles"',
          '"to": "/2020-23/maal/#felles" }, { "from": "/2020-23/maal/#felles", "to": "/2020-23/maal/#c"',
        ),
  },
  { name: 'a fact that was deleted', change: publish(entry('/2020-23/budsjett/#bnp', 'BNP', 'faktum')) },
];
