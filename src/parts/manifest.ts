/** What the pages for sharing offer: the parts of each page, read back from the built site, so that no promise is made twice. */
import type { Element, Root } from 'hast';
import { find, findAll, textOf } from '../html/hast.ts';

export interface OfferedPart {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Full addresses. */
  readonly url: string;
  readonly shareUrl: string;
  readonly citation: string;
  /** null for parts without an embed. */
  readonly embed: { readonly url: string; readonly heightPx: number; readonly code: string } | null;
}

/** @param tree of a built page for sharing. @throws Error when an entry lacks what it must have */
export function readManifest(tree: Root): OfferedPart[] {
  return findAll(tree, (it) => 'dataPart' in it.properties).map(readEntry);
}

function readEntry(entry: Element): OfferedPart {
  const { id, dataPart, dataHeight } = entry.properties;
  const links = findAll(entry, (it) => it.tagName === 'a' && 'dataCopy' in it.properties);
  const [url, shareUrl] = links.map(textOf);
  const citation = find(entry, (it) => 'dataCitation' in it.properties);
  const title = find(entry, (it) => it.tagName === 'h3');
  const code = find(entry, (it) => it.tagName === 'code');
  if (typeof id !== 'string' || !url || !shareUrl || !citation || !title)
    throw new Error(`Oppføringen «${String(id)}» på en delingsside er ikke hel.`);
  return {
    id,
    kind: String(dataPart),
    title: textOf(title),
    url,
    shareUrl,
    citation: textOf(citation),
    embed:
      code === undefined
        ? null
        : { url: readSource(textOf(code)), heightPx: Number(dataHeight), code: textOf(code) },
  };
}

function readSource(code: string): string {
  return / src="([^"]+)"/.exec(code)?.[1] ?? '';
}
