import { joinAddress, splitAddress } from '../../permalinks/address.ts';
import { isWhole, type LedgerEntry } from '../../permalinks/ledger.ts';
import { planPermalinks } from '../../permalinks/plan.ts';
import { createResolver } from '../../permalinks/resolve.ts';
import type { Content } from '../../read/index.ts';
import { findNearest, sortByNearness } from '../../read/nearest.ts';
import { listAnchors } from '../../site/anchors.ts';
import { listDocuments } from '../../site/documents.ts';
import { getPermalinkData, type PermalinkData } from '../../site/permalink-data.ts';
import { findSwappedIds } from '../../advice/swapped-ids.ts';
import { atFile, atNode, atValue, type Finding, type Rule } from '../rule.ts';

export const permalinks: Rule = {
  id: 'permalinks',
  kind: 'fault',
  about:
    'En adresse som er publisert, virker for alltid: Innholdet er der, er flyttet dit flyttet.json sier, eller er ført som fjernet.',
  bad: [],
  good: [],
  check: (content) => [
    ...checkLedger(content),
    ...checkAddresses(content),
    ...findSwappedIds(content, getPermalinkData(content)?.ledger ?? []),
  ],
};

/** The ledger is written by a command; a line that is taken out by hand would let a link die unseen. */
function checkLedger({ permalinks: file }: Content): Finding[] {
  if (file?.value === undefined || isWhole(file.value)) return [];
  return [
    atValue(
      file,
      ['sum'],
      'listen over publiserte adresser er endret for hånd',
      'hent filen tilbake fra forrige versjon; den skrives av «npm run permalinks»',
    ),
  ];
}

function checkAddresses(content: Content): Finding[] {
  const data = getPermalinkData(content);
  if (data === undefined) return [];
  const { lost } = planPermalinks(data);
  const { resolve } = createResolver(data);
  const editions = new Set(content.editions.map((it) => it.slug));
  const lostPages = new Set(lost.map((it) => it.address).filter((it) => !it.includes('#')));
  const goneEditions = new Set<string>();
  return lost.flatMap((entry) => {
    const fate = resolve(entry.address);
    const edition = /^\/(\d{4}-\d{2})\//.exec(entry.address)?.[1];
    if (edition !== undefined && !editions.has(edition)) {
      if (goneEditions.has(edition)) return [];
      goneEditions.add(edition);
      return [describeEdition(content, entry, edition)];
    }
    // What follows something else is decided with that. The same for all that stood on a page.
    if (fate.kind !== 'lost' || fate.at !== entry.address) return [];
    const { path, id } = splitAddress(entry.address);
    if (id !== '' && lostPages.has(path)) return [];
    return [id === '' ? describePage(content, data, entry) : describeId(content, data, entry)];
  });
}

function describeEdition(content: Content, entry: LedgerEntry, edition: string): Finding {
  return atEntry(
    content,
    entry,
    `utgaven ${edition} er publisert, men mappen finnes ikke lenger`,
    `hent mappen utgaver/${edition} tilbake: en publisert utgave blir liggende`,
  );
}

function describePage(content: Content, data: PermalinkData, entry: LedgerEntry): Finding {
  const fresh = listFresh(data).filter(
    (it) => !it.includes('#') && it.split('/').length === entry.address.split('/').length,
  );
  const target = findNearest(entry.address, fresh) ?? (fresh.length === 1 ? fresh[0] : undefined);
  return atEntry(
    content,
    entry,
    `siden ${entry.address} («${entry.title}») er publisert, men finnes ikke lenger`,
    proposeRecord(entry.address, target),
  );
}

function describeId(content: Content, data: PermalinkData, entry: LedgerEntry): Finding {
  const { path, id } = splitAddress(entry.address);
  const fresh = listFresh(data).filter((it) => it.includes('#') && data.live.get(it) === entry.kind);
  // Where the page moved, its parts are looked for.
  const home = splitAddress(data.moves.find((it) => it.from === path)?.to ?? path).path;
  const here = fresh.map(splitAddress).flatMap((it) => (it.path === home ? [it.id] : []));
  // An id like it on the page, else the same on another, else the one on the page that is least unlike it.
  const same = fresh.find((it) => splitAddress(it).id === id);
  const renamed = findNearest(id, here) ?? (same === undefined ? sortByNearness(id, here)[0] : undefined);
  const target = renamed === undefined ? same : joinAddress(home, renamed);
  const message = `id-en "${id}" («${entry.title}») er publisert på ${path}, men finnes ikke lenger`;
  const giveBack =
    entry.kind === 'avsnitt'
      ? `gi overskriften id-en tilbake: [#${id}], eller `
      : `gi id-en "${id}" tilbake, eller `;
  const remedy = giveBack + proposeRecord(entry.address, target);
  const document = listDocuments(content).find((it) => it.address === home);
  if (document === undefined) return atEntry(content, entry, message, remedy);
  const anchor = listAnchors(document).find((it) => joinAddress(home, it.id) === target);
  return anchor === undefined
    ? atFile(document.file.file, message, remedy)
    : atNode(document.file, anchor.node, message, remedy);
}

/** Addresses of chapters, pages and their parts that have never been published: where lost content may be. */
function listFresh({ live, ledger }: PermalinkData): string[] {
  const published = new Set(ledger.map((it) => it.address));
  return [...live.keys()].filter(
    (it) => !published.has(it) && /^(?:\/\d{4}-\d{2})?\/[a-z0-9-]+\/(?:#|$)/.test(it),
  );
}

/** The line that the editor can copy; a place to fill in where nothing is likely. */
function proposeRecord(from: string, to: string | undefined): string {
  const record = `{ "from": "${from}", "to": "${to ?? '/…/'}" }`;
  return `skriv i flyttet.json under "moved": ${record}; er innholdet fjernet, skriv det under "removed"`;
}

function atEntry(
  { permalinks: file, root }: Content,
  entry: LedgerEntry,
  message: string,
  remedy: string,
): Finding {
  const index = file?.value?.entries.findIndex((it) => it.address === entry.address) ?? -1;
  if (file === undefined || index < 0) return atFile(`${root}/permalenker.json`, message, remedy);
  return atValue(file, ['entries', index, 'address'], message, remedy);
}
