/** What is wrong with an address of this site. */
import { joinAddress } from '../../permalinks/address.ts';
import type { Resolver } from '../../permalinks/resolve.ts';
import { findNearest, listCandidates } from '../../read/nearest.ts';
import { proposeId } from '../../read/slug.ts';
import type { Address } from '../../site/addresses.ts';
import type { Document } from '../../site/documents.ts';
import { type Fault, isMailAddress } from './external-addresses.ts';

/** What links can lead to. */
export interface Known {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly published: ReadonlySet<string>;
  /** Undefined while the content has faults that hide addresses. */
  readonly resolver: Resolver | undefined;
  /** Folders whose pages nobody knows while their data has faults. */
  readonly unknownFolders: readonly string[];
}

/** The page that an address means by its last part: of the same edition, where several have one. */
function findPage(url: string, { edition }: Document, { addresses }: Known): string | undefined {
  const path = url.replace(/[#?].*$/, '').replace(/\.(?:html?|mdx?)$|\/$/i, '');
  const name = proposeId(path.slice(path.lastIndexOf('/') + 1));
  const pages = [...addresses.keys()].filter((it) => name !== '' && it.endsWith(`/${name}/`));
  return pages.find((it) => edition !== undefined && it.startsWith(`/${edition.slug}/`)) ?? pages[0];
}

/** A fault of an address without a scheme and without a slash in front. */
export function describeRelative(url: string, document: Document, known: Known): Fault {
  const target = findPage(url, document, known);
  const propose = (): string => {
    if (target !== undefined) return `skriv ${target}${/#.*$/.exec(url)?.[0] ?? ''}`;
    if (isMailAddress(url)) return `skriv mailto:${url}`;
    if (/^[^/]+\.(?:no|com|org|net|eu)(?:\/|$)/i.test(url)) return `skriv https://${url}`;
    return 'skriv adressen fra roten, for eksempel /2020-23/kapittel/';
  };
  return [`lenken "${url}" begynner verken med / eller https://`, propose()];
}

/** A fault of an address that begins with a slash. */
export function describeInternal(url: string, document: Document, known: Known): Fault | undefined {
  const { addresses } = known;
  const [withoutFragment = '', fragment] = url.split(/#(.*)/s, 2);
  const path = withoutFragment.replace(/\?.*$/, '');
  if (addresses.has(path))
    return fragment === undefined ? undefined : describeFragment(url, path, fragment, known);
  if (known.unknownFolders.some((it) => path.startsWith(it))) return undefined;
  const rest = url.slice(path.length);
  if (addresses.has(`${path}/`))
    return [`lenken "${url}" mangler skråstrek til slutt`, `skriv ${path}/${rest}`];
  // Downloads, and pages that show a part of another one.
  if (known.resolver?.resolve(url).kind === 'live') return undefined;
  const moved = describeMoved(url, url, known);
  if (moved !== undefined) return moved;
  const paths = [...addresses.keys()];
  const nearest = findPage(path, document, known) ?? findNearest(path, paths);
  return [
    `lenken "${url}" går til en side som ikke finnes`,
    nearest === undefined ? `disse finnes: ${listCandidates(path, paths)}` : `mente du ${nearest}${rest}?`,
  ];
}

/** The plan itself links to where its content is; old addresses are for others. */
function describeMoved(url: string, address: string, { published, resolver }: Known): Fault | undefined {
  if (!published.has(address)) return undefined;
  const fate = resolver?.resolve(address);
  if (fate?.kind === 'moved')
    return [`lenken "${url}" går til en adresse som er flyttet`, `skriv ${fate.to}`];
  if (fate?.kind !== 'removed') return undefined;
  const remedy = fate.see === null ? 'fjern lenken' : `skriv ${fate.see}`;
  return [`lenken "${url}" går til noe som er fjernet`, remedy];
}

/** A fault of what stands behind the `#` of an address of a page that is there. */
export function describeFragment(
  url: string,
  path: string,
  fragment: string,
  known: Known,
): Fault | undefined {
  const ids = known.addresses.get(path)?.ids;
  if (ids === undefined || ids.has(fragment)) return undefined;
  if (fragment === '') return [`lenken "${url}" mangler id etter #`, 'skriv id-en, eller slett #'];
  const moved = describeMoved(url, joinAddress(path, fragment), known);
  if (moved !== undefined) return moved;
  const message = `lenken "${url}" går til id-en "${fragment}", som ikke finnes på siden`;
  if (ids.size === 0) return [message, `skriv ${path}, uten #${fragment}`];
  const nearest = findNearest(fragment, ids);
  const list = listCandidates(fragment, ids);
  return [
    message,
    nearest === undefined
      ? `disse finnes på siden: ${list}`
      : `mente du #${nearest}? Disse finnes på siden: ${list}`,
  ];
}
