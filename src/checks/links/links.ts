import type { Nodes } from 'mdast';
import { joinAddress } from '../../permalinks/address.ts';
import { createResolver, type Resolver } from '../../permalinks/resolve.ts';
import { WEB_PICTURE_EXTENSIONS } from '../../read/files.ts';
import { findNearest, listCandidates } from '../../read/nearest.ts';
import type { Content, DataFile, TextFile } from '../../read/index.ts';
import { proposeId } from '../../read/slug.ts';
import { type Address, listAddresses } from '../../site/addresses.ts';
import { type Document, listDocuments } from '../../site/documents.ts';
import {
  describeExternal,
  describeMail,
  describeSentenceEnd,
  type Fault,
  isMailAddress,
} from './external-addresses.ts';
import { isComment, isFootnote } from '../markdown/footnotes.ts';
import { type At, checkLinkText, describeBare } from './link-texts.ts';
import { getText } from '../../site/mdx-nodes.ts';
import { listFilters } from '../../site/page-ids.ts';
import { getPermalinkData } from '../../site/permalink-data.ts';
import { atNode, atOffset, atValue, type Finding, type Rule } from '../rule.ts';
import { getSpan } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';

export const links: Rule = {
  id: 'links',
  kind: 'fault',
  about:
    'Lenker på nettstedet må treffe en side og en id som finnes; lenker ut må begynne med https:// eller mailto:.',
  bad: [],
  good: [],
  check: (content: Content) => {
    const addresses = listAddresses(content);
    const data = getPermalinkData(content);
    const published = new Set(data?.ledger.map((it) => it.address));
    const resolver = data === undefined ? undefined : createResolver(data);
    const unknownFolders = content.editions
      .filter((it) => listFilters(it) === undefined)
      .map((it) => `/${it.slug}/tiltak/`);
    const known = { addresses, published, resolver, unknownFolders };
    return [
      ...listDocuments(content).flatMap((it) => checkDocument(it, known)),
      ...checkField(content.sources, 'sources', (it) => it.sources),
      ...content.editions.flatMap(({ media }) => checkField(media, 'media', (it) => it.media)),
    ];
  },
};

interface Known {
  readonly addresses: ReadonlyMap<string, Address>;
  readonly published: ReadonlySet<string>;
  /** Undefined while the content has faults that hide addresses. */
  readonly resolver: Resolver | undefined;
  /** Folders whose pages nobody knows while their data has faults. */
  readonly unknownFolders: readonly string[];
}

/** Addresses in JSON. The schema has seen that they begin with https. */
function checkField<T>(
  file: DataFile<T> | undefined,
  key: string,
  list: (value: T) => readonly { readonly url: string | null }[],
): Finding[] {
  if (file?.value === undefined) return [];
  return list(file.value).flatMap(({ url }, index) => {
    const end = url === null || key === 'media' ? undefined : describeSentenceEnd(url);
    const fault = end ?? (url === null ? undefined : describeExternal(url));
    return fault === undefined ? [] : [atValue(file, [key, index, 'url'], ...fault)];
  });
}

function checkDocument(document: Document, known: Known): Finding[] {
  const { file } = document;
  const findings: Finding[] = [];
  visit(file.tree, (node, index = 0, parent) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    if (node.type === 'definition' && (isFootnote(node) || isComment(node))) return;
    const at: At = (message, remedy) =>
      node.position === undefined && parent !== undefined
        ? atOffset(file, findPlace(file, node, parent), message, remedy)
        : atNode(file, node, message, remedy);
    const bare = node.type === 'link' ? describeBare(file, node) : undefined;
    const fault = bare ?? describeUrl(node, document, known);
    if (fault !== undefined) findings.push(at(...fault));
    else findings.push(...checkEdition(document, node, known.addresses));
    if (node.type === 'link' && bare === undefined)
      findings.push(...checkLinkText(file, node, index, parent, at));
  });
  return findings;
}

/** The parser does not say where a bare address behind a bracket stands, as in `[www.ssb.no]`. */
function findPlace(file: TextFile, node: Nodes, parent: Nodes): number {
  const { start } = getSpan(parent);
  return Math.max(file.text.indexOf(getText(node), start), start);
}

/** A chapter that was copied to a new edition keeps links to the old one, which all work and are all wrong. */
function checkEdition(
  { file, edition }: Document,
  node: Extract<Nodes, { type: 'link' | 'definition' }>,
  addresses: ReadonlyMap<string, Address>,
): Finding[] {
  const [, other, rest = ''] = /^\/(\d{4}-\d{2})(\/.*)$/.exec(node.url) ?? [];
  if (edition === undefined || other === undefined || other === edition.slug) return [];
  const own = `/${edition.slug}${rest}`;
  if (!addresses.has(own.replace(/[?#].*$/, ''))) return [];
  const message = `lenken går til utgaven ${other}, men siden finnes i ${edition.slug} også`;
  const remedy = `skriv ${own}, eller la lenken stå hvis du mener utgaven ${other}`;
  return [atNode(file, node, message, remedy)];
}

function describeUrl(
  node: Extract<Nodes, { type: 'link' | 'definition' }>,
  document: Document,
  known: Known,
): Fault | undefined {
  const { url } = node;
  if (url === '') return ['lenken har ingen adresse', 'skriv adressen mellom parentesene'];
  // Soft hyphens and joiners count: an address with one leads elsewhere, or nowhere.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u.test(url)) {
    return ['adressen inneholder et usynlig tegn', 'slett adressen og kopier den på nytt'];
  }
  const forward = url.replaceAll('\\', '/');
  if (forward !== url && known.addresses.has(forward.replace(/[?#].*$/, '')))
    return [`lenken "${url}" har omvendt skråstrek`, `skriv ${forward}`];
  if (/^[A-Za-z]:[\\/]|\\/.test(url))
    return [`"${url}" er en plass på en datamaskin`, 'lenk til adressen på nettet'];
  if (url.startsWith('//')) return [`lenken "${url}" mangler https:`, `skriv https:${url}`];
  if (url.startsWith('#')) return describeFragment(url, document.address, url.slice(1), known);
  if (url.startsWith('/')) return describeInternal(url, document, known);
  const own = describeOwn(url, known.addresses);
  if (own !== undefined) return own;
  const begun = BEGINNING.exec(url)?.[0];
  if (begun !== undefined && !/^https?:\/\/$|^http:/i.test(begun))
    return [`lenken "${url}" begynner ikke med https://`, `skriv https://${url.slice(begun.length)}`];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'https') return describeExternal(url);
  if (scheme === 'mailto') return describeMail(url);
  // Written without a scheme: the reader of Markdown puts this in front.
  if (/^http:\/\/www\./.test(url) && getText(node) === url.slice('http://'.length))
    return [`adressen "${getText(node)}" mangler https://`, `skriv https://${getText(node)}`];
  if (scheme === 'http')
    return [`lenken "${url}" er ikke kryptert`, `skriv ${url.replace(/^(?:https?:\/*)+/i, 'https://')}`];
  if (scheme === 'tel') return ['telefonnumre kan ikke være lenker', 'skriv nummeret som vanlig tekst'];
  if (scheme !== undefined)
    return [`lenker som begynner med ${scheme}: kan ikke brukes`, 'bruk https:// eller mailto:'];
  return describeRelative(url, document, known.addresses);
}

/** What people write for `https://`. */
const BEGINNING = /^(?:h?t{1,2}ps?[:;]{0,2}\/{1,4})+(?=[\p{L}\p{N}-]+\.)/iu;
/** The site as it runs on the editor's own machine. */
const PREVIEW = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(\/[^?#]*)(.*)$/i;

function describeOwn(url: string, addresses: ReadonlyMap<string, Address>): Fault | undefined {
  const [, path = '', rest = ''] = PREVIEW.exec(url) ?? [];
  if (!addresses.has(path)) return undefined;
  return [`"${url}" er en adresse som bare virker på din egen maskin`, `skriv ${path}${rest}`];
}

/** The page that an address means by its last part: of the same edition, where several have one. */
function findPage(
  url: string,
  { edition }: Document,
  addresses: ReadonlyMap<string, Address>,
): string | undefined {
  const path = url.replace(/[#?].*$/, '').replace(/(?:\/index)?\.(?:html?|mdx?)$|\/$/i, '');
  const name = proposeId(decode(path.slice(path.lastIndexOf('/') + 1)));
  const pages = [...addresses.keys()].filter((it) => name !== '' && it.endsWith(`/${name}/`));
  const home = [/^\/?(\d{4}-\d{2})\//.exec(path)?.[1], edition?.slug];
  return home.map((slug) => pages.find((it) => it.startsWith(`/${slug}/`))).find(Boolean) ?? pages[0];
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

const PICTURE = new RegExp(`^[^?#]+\\.(?:${WEB_PICTURE_EXTENSIONS.join('|')})$`, 'i');

function describeRelative(url: string, document: Document, addresses: ReadonlyMap<string, Address>): Fault {
  const fragment = /#.*$/.exec(url)?.[0] ?? '';
  const target = findPage(url, document, addresses);
  const isMail = isMailAddress(url);
  const isPicture = PICTURE.test(url);
  const isHost = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:no|com|org|net|eu)(?:\/|$)/i.test(url);
  const remedy =
    target !== undefined
      ? `skriv ${target}${fragment}`
      : isMail
        ? `skriv mailto:${url}`
        : isHost
          ? `skriv https://${url}`
          : isPicture
            ? 'legg bildet i medier/, en post i medier.json, og skriv <Medium id="…" />'
            : 'skriv adressen fra roten, for eksempel /2020-23/kapittel/';
  return [`lenken "${url}" begynner verken med / eller https://`, remedy];
}

function describeInternal(url: string, document: Document, known: Known): Fault | undefined {
  const { addresses } = known;
  const [withoutFragment = '', fragment] = url.split(/#(.*)/s, 2);
  const path = withoutFragment.replace(/\?.*$/, '');
  if (addresses.has(path))
    return fragment === undefined ? undefined : describeFragment(url, path, fragment, known);
  if (known.unknownFolders.some((it) => path.startsWith(it))) return undefined;
  const rest = url.slice(path.length);
  if (addresses.has(`${path}/`))
    return [`lenken "${url}" mangler skråstrek til slutt`, `skriv ${path}/${rest}`];
  const moved = describeMoved(url, url, known);
  if (moved !== undefined) return moved;
  const paths = [...addresses.keys()];
  const nearest = findPage(path, document, addresses) ?? findNearest(path, paths);
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

function describeFragment(url: string, path: string, fragment: string, known: Known): Fault | undefined {
  const ids = known.addresses.get(path)?.ids;
  if (ids === undefined || ids.has(fragment)) return undefined;
  if (fragment === '') return [`lenken "${url}" mangler id etter #`, 'skriv id-en, eller slett #'];
  const moved = describeMoved(url, joinAddress(path, fragment), known);
  if (moved !== undefined) return moved;
  if (ids.size === 0)
    return [
      `lenken "${url}" går til id-en "${fragment}", som ikke finnes på siden`,
      `skriv ${path}, uten #${fragment}`,
    ];
  const nearest = findNearest(fragment, ids);
  const list = `disse finnes på siden: ${listCandidates(fragment, ids)}`;
  return [
    `lenken "${url}" går til id-en "${fragment}", som ikke finnes på siden`,
    nearest === undefined ? list : `mente du #${nearest}? ${list[0]?.toUpperCase()}${list.slice(1)}`,
  ];
}
