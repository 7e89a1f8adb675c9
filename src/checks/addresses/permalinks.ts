import { editionOf, joinAddress, splitAddress } from '../../permalinks/address.ts';
import { isWhole, type LedgerEntry } from '../../permalinks/ledger.ts';
import { planPermalinks } from '../../permalinks/plan.ts';
import { createResolver } from '../../permalinks/resolve.ts';
import type { Content } from '../../read/index.ts';
import { findNearest, sortByNearness } from '../../read/nearest.ts';
import { listAnchors } from '../../site/anchors.ts';
import { findCurrentEdition, listDocuments } from '../../site/documents.ts';
import { getPermalinkData, type PermalinkData } from '../../site/permalink-data.ts';
import { atFile, atNode, atValue, type Finding, type Rule } from '../rule.ts';
import { bad, good } from './permalinks.examples.ts';

export const permalinks: Rule = {
  id: 'permalinks',
  kind: 'fault',
  about:
    'En adresse som er publisert, virker for alltid: Innholdet er der, er flyttet dit flyttet.json sier, eller er ført som fjernet.',
  bad,
  good,
  check: (content) => [...checkLedger(content), ...checkAddresses(content)],
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
  const { resolve } = createResolver(data);
  const editions = new Set(content.editions.map((it) => it.slug));
  // What follows something else is decided with that.
  const lost = planPermalinks(data).lost.filter((it) => {
    const fate = resolve(it.address);
    return fate.kind === 'lost' && fate.at === it.address;
  });
  const isGone = ({ address }: LedgerEntry): boolean => {
    const edition = editionOf(address);
    return edition !== undefined && !editions.has(edition);
  };
  const gone = Map.groupBy(lost.filter(isGone), (it) => editionOf(it.address) ?? '');
  const byPage = Map.groupBy(
    lost.filter((it) => !isGone(it)),
    (it) => splitAddress(it.address).path,
  );
  return [
    ...[...gone].flatMap(([edition, [entry]]) => (entry ? [describeEdition(content, entry, edition)] : [])),
    ...[...byPage.values()].flatMap((entries) => describePage(content, data, entries)),
  ];
}

/** All that is lost on one page. The same happened to a page that is gone and to all that stood on it. */
function describePage(content: Content, data: PermalinkData, entries: readonly LedgerEntry[]): Finding[] {
  const page = entries.find((it) => !it.address.includes('#'));
  if (page !== undefined) return [describeLostPage(content, data, page)];
  const found = entries.map((entry) => ({ entry, target: findTarget(data, entry) }));
  const renamed = found.filter((it) => it.target !== undefined);
  const removed = found.flatMap(({ entry, target }) => (target === undefined ? [entry] : []));
  return [
    ...renamed.map((it) => describeIds(content, data, [it.entry], it.target)),
    ...(removed.length === 0 ? [] : [describeIds(content, data, removed, undefined)]),
  ];
}

function describeEdition(content: Content, entry: LedgerEntry, edition: string): Finding {
  return atEntry(
    content,
    entry,
    `utgaven ${edition} er publisert, men mappen finnes ikke lenger`,
    `hent mappen utgaver/${edition} tilbake: en publisert utgave blir liggende`,
  );
}

function describeLostPage(content: Content, data: PermalinkData, entry: LedgerEntry): Finding {
  const fresh = listFresh(data).filter(
    (it) => !it.includes('#') && it.split('/').length === entry.address.split('/').length,
  );
  const target = findNearest(entry.address, fresh) ?? (fresh.length === 1 ? fresh[0] : undefined);
  return atEntry(
    content,
    entry,
    `siden ${entry.address} («${entry.title}») er publisert, men finnes ikke lenger`,
    proposeRecords(content, [entry], target),
  );
}

/** Where the page of an address is now. */
function findHome({ moves }: PermalinkData, address: string): string {
  const { path } = splitAddress(address);
  return splitAddress(moves.find((it) => it.from === path)?.to ?? path).path;
}

/** An address that is likely to have what stood at the lost one. */
function findTarget(data: PermalinkData, { address, kind }: LedgerEntry): string | undefined {
  const { id } = splitAddress(address);
  const home = findHome(data, address);
  const fresh = listFresh(data).filter((it) => it.includes('#') && data.live.get(it) === kind);
  const here = fresh.map(splitAddress).flatMap((it) => (it.path === home ? [it.id] : []));
  // An id like it on the page, else the same on another, else the one on the page that is least unlike it.
  const same = fresh.find((it) => splitAddress(it).id === id);
  const renamed = findNearest(id, here) ?? (same === undefined ? sortByNearness(id, here)[0] : undefined);
  return renamed === undefined ? same : joinAddress(home, renamed);
}

function describeIds(
  content: Content,
  data: PermalinkData,
  entries: readonly LedgerEntry[],
  target: string | undefined,
): Finding {
  const [entry, ...others] = entries;
  if (entry === undefined) throw new Error('a finding is about an entry');
  const { path, id } = splitAddress(entry.address);
  const home = findHome(data, entry.address);
  const names = entries.map((it) => `"${splitAddress(it.address).id}" («${it.title}»)`).join(', ');
  const message = `${others.length === 0 ? 'id-en' : 'id-ene'} ${names} er publisert på ${path}, men finnes ikke lenger`;
  const giveBack =
    entry.kind === 'avsnitt'
      ? `gi overskriften id-en tilbake: [#${id}], eller `
      : `gi id-en "${id}" tilbake, eller `;
  const remedy = (others.length === 0 ? giveBack : '') + proposeRecords(content, entries, target);
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

/** Lines that the editor can copy: first those for the likelier case. */
function proposeRecords(content: Content, entries: readonly LedgerEntry[], to: string | undefined): string {
  const edition = findCurrentEdition(content)?.slug ?? '';
  const list = (write: (from: string) => object): string =>
    entries.map((it) => JSON.stringify(write(it.address), null, 1).replace(/\n */g, ' ')).join(', ');
  const removed = list((from) => ({ from, edition, reason: null, see: null }));
  const moved = list((from) => ({ from, to: to ?? '/…/' }));
  if (to !== undefined)
    return `skriv i flyttet.json under "moved": ${moved}; er innholdet fjernet, skriv under "removed": ${removed}`;
  const ways = entries.length > 1 ? 'skriv det under "moved"' : `under "moved": ${moved}`;
  return `er innholdet fjernet, skriv i flyttet.json under "removed": ${removed}; er det flyttet, ${ways}`;
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
