import type { Nodes } from 'mdast';
import { createResolver } from '../../permalinks/resolve.ts';
import type { Content, DataFile, TextFile } from '../../read/index.ts';
import { listAddresses } from '../../site/addresses.ts';
import { type Document, listDocuments } from '../../site/documents.ts';
import { getText } from '../../site/mdx-nodes.ts';
import { listFilters } from '../../site/page-ids.ts';
import { getPermalinkData } from '../../site/permalink-data.ts';
import { getSpan } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';
import { SOURCES } from '../example.ts';
import { badTexts, goodTexts } from '../markdown/text-examples.ts';
import { atNode, atOffset, atValue, type Finding, type Rule } from '../rule.ts';
import { describeExternal, describeMail, type Fault } from './external-addresses.ts';
import { describeBareEnd, describeLinkText, isBare } from './link-texts.ts';
import { describeFragment, describeInternal, describeRelative, type Known } from './own-addresses.ts';

export const links: Rule = {
  id: 'links',
  kind: 'fault',
  about:
    'Lenker på nettstedet må treffe en side og en id som finnes; lenker ut må begynne med https:// eller mailto:.',
  bad: [
    ...badTexts([
      ['a dead page', 'Se [mål](/2020-23/mal/).', 'en side som ikke finnes', 'mente du /2020-23/maal/?'],
      ['no slash at the end', 'Se [a](/2020-23/maal#felles).', 'mangler skråstrek', '/2020-23/maal/#felles'],
      ['a dead id', 'Se [mål](/2020-23/maal/#felle).', '"felle", som ikke finnes', 'mente du #felles?'],
      ['a dead id of its page', 'Se [a](#oppgave).', '"oppgave", som ikke finnes', 'mente du #oppgaver?'],
      ['a dead id on a page made from data', 'A [a](/2020-23/tiltak/#felles).', '"felles", som ikke finnes'],
      ['a page that is not made', 'A [a](/2020-23/tiltak/program-p9/).', 'ikke finnes', 'program-p1/'],
      ['a moved address', 'A [a](/2020-23/maal/#gammelt-navn).', 'flyttet', 'skriv /2020-23/maal/#felles'],
      ['a removed address', 'A [a](/2020-23/maal/#utgatt).', 'fjernet', 'skriv /2020-23/maal/'],
      ['a relative address', 'A [a](../maal.mdx#felles).', 'verken med /', '/2020-23/maal/#felles'],
      ['a mail address alone', 'A [a](post@ssb.no).', 'verken', 'skriv mailto:post@ssb.no'],
      ['a host alone', 'A [a](ssb.no/tabell).', 'verken', 'skriv https://ssb.no/tabell'],
      ['no address', 'Se [mål]().', 'lenken har ingen adresse', 'mellom parentesene'],
      ['no text', 'Se [](/2020-23/maal/).', 'har ingen tekst', '[hvor lenken går](adresse)'],
      ['an unencrypted address', 'A [a](http:/ssb.no).', 'ikke kryptert', /^skriv https:\/\/ssb\.no$/],
      ['another scheme, in codes', 'A [a](java&#115;cript:alert&#40;1&#41;).', 'javascript: kan ikke brukes'],
      ['an address without a scheme', 'A [a](//www.ssb.no).', 'mangler https:', 'skriv https://www.ssb.no'],
      ['a place on a computer', 'A [a](C:\\dok\\plan.docx).', 'datamaskin', 'lenk til adressen på nettet'],
      ['a hidden character', 'A [a](https://www.ssb.no/&#x202e;a).', 'et usynlig tegn', 'kopier den på nytt'],
      ['an address of the own machine', 'A [a](https://localhost:4321/a).', 'virker på din egen maskin'],
      ['the preview', 'A [a](http://localhost:4321/om/#a).', 'maskin', 'skriv /om/#a'],
      ['a host that cannot be', 'A [a](https://a..no/).', 'ingen gyldig adresse', 'kopier adressen'],
      ['a host in disguise', 'A [a](https://www.ssb.no:b@a.com/).', '@ foran navnet'],
      ['a letter of another alphabet', 'A [a](https://www.\u0455sb.no/).', 'fra to alfabeter'],
      ['an address that is cut', 'A [a](https://www.ssb.no/tabell/...).', 'er forkortet', 'kopier adressen'],
      ['no mail address', 'A [a](mailto:post@ssb.no.).', 'ingen e-postadresse', 'skriv mailto:post@ssb.no'],
      ['a text of another address', 'A [www.ssb.no](https://www.nrk.no/).', 'men lenken går til www.nrk.no'],
      ['a text that is another mail address', 'A [p@a.no](mailto:p@b.no).', 'men lenken går til p@b.no'],
      ['an amount in a link', 'A [<Belop id="ramme" />](/om/).', '<Belop> kan ikke stå inne', 'foran'],
      ['a quotation mark', 'Se «https://www.ssb.no».', 'tegnet » blir en del', '(https://www.ssb.no)'],
      ['an address below the text', 'A [a][b].\n\n[b]: ftp://ssb.no', 'ftp: kan ikke brukes', '', 3],
      ['an address in brackets', 'Se [SSB, http://ssb.no/a].', 'ikke kryptert', 'skriv https://ssb.no/a'],
    ]),
    {
      name: 'an invalid address of a source',
      change: (sample) => sample.replace(SOURCES, 'https://www.ssb.no/statbank', 'https://ssb/statbank'),
      file: SOURCES,
      line: 4,
      message: 'ingen gyldig adresse',
      remedy: 'kopier adressen',
    },
  ],
  good: goodTexts([
    ['pages and ids of the site', '[A](/2020-23/maal/#felles) [b](#oppgaver) [c](/2020-23/#innhold) [d](/).'],
    [
      'the page for sharing, and a file',
      '[A](/2020-23/maal/deling/#felles) [b](/2020-23/data/sitering.bib).',
    ],
    ['other sites', '[A](https://www.æ.no:8080/a(b)/?c=%20d#e…f) [b](mailto:a@b.no,c@d.no?subject=e).'],
    ['addresses without brackets', 'Se www.ssb.no, (https://www.ssb.no/a), post@ssb.no og [www.ssb.no].'],
    [
      'a text of the address',
      '[www.ssb.no/a](https://ssb.no/a) [post@a.no](mailto:post@a.no) [a](https://b.no).',
    ],
  ]),
  check: (content: Content) => {
    const data = getPermalinkData(content);
    const known: Known = {
      addresses: listAddresses(content),
      published: new Set(data?.ledger.map((it) => it.address)),
      resolver: data === undefined ? undefined : createResolver(data),
      unknownFolders: content.editions
        .filter((it) => listFilters(it) === undefined)
        .map((it) => `/${it.slug}/tiltak/`),
    };
    return [
      ...listDocuments(content).flatMap((it) => checkDocument(it, known)),
      ...checkField(content.sources, 'sources', (it) => it.sources),
      ...content.editions.flatMap(({ media }) => checkField(media, 'media', (it) => it.media)),
    ];
  },
};

/** Addresses in JSON. The schema has seen that they begin with https. */
function checkField<T>(
  file: DataFile<T> | undefined,
  key: string,
  list: (value: T) => readonly { readonly url: string | null }[],
): Finding[] {
  if (file?.value === undefined) return [];
  return list(file.value).flatMap(({ url }, index) => {
    const fault = url === null ? undefined : describeExternal(url);
    return fault === undefined ? [] : [atValue(file, [key, index, 'url'], ...fault)];
  });
}

type LinkNode = Extract<Nodes, { type: 'link' | 'definition' }>;

function checkDocument(document: Document, known: Known): Finding[] {
  const { file } = document;
  const findings: Finding[] = [];
  visit(file.tree, (node, _, parent) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    // What looks like an address but is a footnote or a remark has its own rule.
    if (node.type === 'definition' && (node.url === '#' || node.identifier.startsWith('^'))) return;
    const fault =
      (isBare(file, node) ? describeBareEnd(node.url) : undefined) ??
      describeUrl(node.url, document, known) ??
      (node.type === 'link' ? describeLinkText(file, node) : undefined);
    if (fault !== undefined) findings.push(atLink(file, node, parent, fault));
  });
  return findings;
}

/** The parser does not say where a bare address behind a bracket stands, as in `[https://www.ssb.no]`. */
function atLink(file: TextFile, node: LinkNode, parent: Nodes | undefined, fault: Fault): Finding {
  if (node.position !== undefined || parent === undefined) return atNode(file, node, ...fault);
  const { start } = getSpan(parent);
  return atOffset(file, Math.max(file.text.indexOf(getText(node), start), start), ...fault);
}

/** The site as it runs on the editor's own machine. */
const PREVIEW = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/[^?#]*)(.*)$/i;

function describeUrl(url: string, document: Document, known: Known): Fault | undefined {
  if (url === '') return ['lenken har ingen adresse', 'skriv adressen mellom parentesene'];
  // Soft hyphens and joiners count: an address with one leads elsewhere, or nowhere.
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u.test(url))
    return ['adressen inneholder et usynlig tegn', 'slett adressen og kopier den på nytt'];
  if (url.includes('\\')) return [`"${url}" er en plass på en datamaskin`, 'lenk til adressen på nettet'];
  if (url.startsWith('//')) return [`lenken "${url}" mangler https:`, `skriv https:${url}`];
  if (url.startsWith('#')) return describeFragment(url, document.address, url.slice(1), known);
  if (url.startsWith('/')) return describeInternal(url, document, known);
  const [, path = '', rest = ''] = PREVIEW.exec(url) ?? [];
  if (known.addresses.has(path))
    return [`"${url}" er en adresse som bare virker på din egen maskin`, `skriv ${path}${rest}`];
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'https') return describeExternal(url);
  if (scheme === 'mailto') return describeMail(url);
  if (scheme === 'http')
    return [`lenken "${url}" er ikke kryptert`, `skriv ${url.replace(/^https?:\/*/i, 'https://')}`];
  if (scheme !== undefined)
    return [`lenker som begynner med ${scheme}: kan ikke brukes`, 'bruk https:// eller mailto:'];
  return describeRelative(url, document, known);
}
