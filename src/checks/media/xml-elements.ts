/**
 * The elements of an XML file as browsers see them: prefixes, character references and CDATA are resolved. It is read up to
 * its first fault; that a file has none is for the program that draws it to say.
 */

interface XmlName {
  readonly name: string;
  /** undefined when it has none */
  readonly namespace: string | undefined;
}

interface XmlAttribute extends XmlName {
  readonly value: string;
}

export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  /** what stands in the element itself, without comments and the elements in it */
  readonly text: string;
}

interface XmlFile {
  /** in the order of their start tags */
  readonly elements: readonly XmlElement[];
  /** what the file tells programs: the names in `<?name …?>` */
  readonly instructions: readonly string[];
  /** whether it says itself what names stand for, or which attributes elements have */
  readonly hasDefinitions: boolean;
}

/** Namespaces by prefix; that of elements without prefix by ''. */
type Namespaces = ReadonlyMap<string, string>;

const PREDEFINED: Namespaces = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['xmlns', 'http://www.w3.org/2000/xmlns/'],
]);

/** Reads until the end or the first fault, in linear time; never throws. */
export function readXml(source: string): XmlFile {
  const elements: (XmlElement & { text: string })[] = [];
  const instructions: string[] = [];
  let hasDefinitions = false;
  /** from the root to the element that is being read */
  const around: { readonly element: { text: string }; readonly namespaces: Namespaces }[] = [];
  for (const part of readParts(source)) {
    const parent = around.at(-1);
    if (part.kind === 'definitions') hasDefinitions = true;
    else if (part.kind === 'instruction') instructions.push(part.name);
    else if (part.kind === 'end') around.pop();
    else if (part.kind === 'start') {
      const namespaces = addNamespaces(parent?.namespaces ?? PREDEFINED, part.attributes);
      const element = { ...resolveElement(part, namespaces), text: '' };
      elements.push(element);
      if (!part.isEmpty) around.push({ element, namespaces });
    } else if (parent !== undefined) parent.element.text += part.text;
  }
  return { elements, instructions, hasDefinitions };
}

type Pairs = readonly (readonly [qualifiedName: string, value: string])[];

interface StartTag {
  readonly kind: 'start';
  readonly name: string;
  readonly attributes: Pairs;
  readonly isEmpty: boolean;
}

function addNamespaces(outer: Namespaces, attributes: Pairs): Namespaces {
  const declared = attributes
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, value]) => [name.slice('xmlns:'.length), value] as const);
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

function resolveElement({ name, attributes }: StartTag, namespaces: Namespaces): Omit<XmlElement, 'text'> {
  const { prefix, local } = splitName(name);
  return {
    name: local,
    namespace: namespaces.get(prefix),
    attributes: attributes.map(([qualifiedName, value]) => {
      const attribute = splitName(qualifiedName);
      // The namespace of elements without prefix is not that of attributes.
      const namespace = attribute.prefix === '' ? undefined : namespaces.get(attribute.prefix);
      return { name: attribute.local, namespace, value };
    }),
  };
}

function splitName(qualifiedName: string): { readonly prefix: string; readonly local: string } {
  const colon = qualifiedName.indexOf(':');
  return { prefix: qualifiedName.slice(0, Math.max(colon, 0)), local: qualifiedName.slice(colon + 1) };
}

type Part =
  | StartTag
  | { readonly kind: 'end' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'instruction'; readonly name: string }
  | { readonly kind: 'definitions' };

const TEXT = /[^<]+/y;
const TAG_NAME = /<([^\s<>/=!?"']+)/y;
const ATTRIBUTE = /\s*([^\s<>/=!?"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const TAG_END = /\s*(\/?)>/y;
const DOCTYPE = /<!DOCTYPE/y;
/** The addresses in it may hold any sign. */
const DOCTYPE_PART = /[^"'[>]+|"[^"]*"|'[^']*'/y;

/** Ends at the first thing that is no XML. */
function* readParts(source: string): Generator<Part> {
  const cursor: Cursor = { source, at: 0 };
  while (cursor.at < source.length) {
    const start = cursor.at;
    const text = take(cursor, TEXT)?.[0];
    if (text !== undefined) yield { kind: 'text', text: decodeReferences(text) };
    takeBetween(cursor, '<!--', '-->');
    const data = takeBetween(cursor, '<![CDATA[', ']]>');
    if (data !== undefined) yield { kind: 'text', text: data };
    const instruction = takeBetween(cursor, '<?', '?>');
    if (instruction !== undefined) yield { kind: 'instruction', name: instruction.split(/\s/, 1)[0] ?? '' };
    if (takeDoctype(cursor)) yield { kind: 'definitions' };
    if (takeBetween(cursor, '</', '>') !== undefined) yield { kind: 'end' };
    const tag = takeStartTag(cursor);
    if (tag !== undefined) yield tag;
    if (cursor.at === start) return;
  }
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** Goes behind the pattern, when it stands here. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source);
  if (found !== null) cursor.at = pattern.lastIndex;
  return found;
}

/** Goes behind the closing, when the opening stands here; what is between them. */
function takeBetween(cursor: Cursor, opening: string, closing: string): string | undefined {
  const { source, at } = cursor;
  if (!source.startsWith(opening, at)) return undefined;
  const end = source.indexOf(closing, at + opening.length);
  if (end === -1) return undefined;
  cursor.at = end + closing.length;
  return source.slice(at + opening.length, end);
}

/** Goes to the end of the document type; true when that is where its own definitions begin. */
function takeDoctype(cursor: Cursor): boolean {
  if (take(cursor, DOCTYPE) === null) return false;
  while (take(cursor, DOCTYPE_PART) !== null);
  return cursor.source[cursor.at++] === '[';
}

function takeStartTag(cursor: Cursor): StartTag | undefined {
  const name = take(cursor, TAG_NAME)?.[1];
  if (name === undefined) return undefined;
  const attributes: [string, string][] = [];
  for (let found = take(cursor, ATTRIBUTE); found !== null; found = take(cursor, ATTRIBUTE)) {
    const [, attribute = '', double, single = ''] = found;
    attributes.push([attribute, decodeReferences(double ?? single)]);
  }
  const end = take(cursor, TAG_END);
  if (end === null) cursor.at = cursor.source.length;
  return end === null ? undefined : { kind: 'start', name, attributes, isEmpty: end[1] === '/' };
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Other names have no meaning without definitions. */
function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      if (hex === undefined && decimal === undefined) return CHARACTERS[name as string] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
