/** Start tags of a page as browsers read them: what looks like a tag in a text, an attribute, a script or a comment is none. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface Tag {
  /** in lower case, except inside drawings */
  readonly name: string;
  /** values without escapes, by names in lower case */
  readonly attributes: ReadonlyMap<string, string>;
  /** where the tag begins and ends in the HTML */
  readonly start: number;
  readonly end: number;
  /** where its end tag begins; undefined for an element without one */
  readonly close: number | undefined;
}

/** Tags that are written in the HTML, in its order; those inside `<template>` are left out. */
export function listTags(html: string): Tag[] {
  const tags: Tag[] = [];
  // Without scripting, what stands in `<noscript>` is elements too.
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  for (const child of document.childNodes) addTags(child, tags);
  return tags;
}

function addTags(node: DefaultTreeAdapterTypes.ChildNode, tags: Tag[]): void {
  if (!('tagName' in node)) return;
  const location = node.sourceCodeLocation;
  // The parser adds elements that nobody wrote: they have no place.
  if (location) {
    const { startOffset, endOffset } = location.startTag ?? location;
    tags.push({
      name: node.tagName,
      attributes: new Map(node.attrs.map((it) => [it.name, it.value])),
      start: startOffset,
      end: endOffset,
      close: location.endTag?.startOffset,
    });
  }
  for (const child of node.childNodes) addTags(child, tags);
}
