/** Strict JSON with the position of every value. */
import { findNodeAtLocation, type Node, parseTree, type ParseError } from 'jsonc-parser';
import type { Path, ReadingRule } from './content.ts';
import { describeJsonError, type SyntaxFault, TOKEN } from './json-errors.ts';

export interface ParseFault extends SyntaxFault {
  readonly rule: ReadingRule;
}

export interface Parsed {
  /** undefined when the text cannot be parsed */
  readonly raw: unknown;
  readonly faults: readonly ParseFault[];
  /** offset of a value, of the nearest one around it when the path does not exist */
  locate(path: Path): number;
  /** offset of the key in front of a value */
  locateKey(path: Path): number;
  /** the value as it is written in the file, or undefined when the path does not exist */
  literal(path: Path): string | undefined;
}

/** Nothing in the content is nested deeper than 5; a file beyond this is broken. */
const MAX_DEPTH = 24;

/** Parses a whole JSON file: no comments, no trailing commas, no key twice, no number that cannot be kept exactly. */
export function parseJson(text: string): Parsed {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) {
    const message = `mer enn ${MAX_DEPTH} klammer inni hverandre`;
    const remedy = 'rett klammene: en } eller ] mangler trolig lenger opp';
    return failed({ rule: 'json-syntax', offset: tooDeep, message, remedy });
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (tree === undefined || first !== undefined || !isStrictJson(text)) {
    return failed({ rule: 'json-syntax', ...describeJsonError(text, first) });
  }
  const faults: ParseFault[] = [];
  const raw = toValue(tree, text, faults);
  return {
    raw,
    faults,
    locate: (path) => nearestNode(tree, path).offset,
    locateKey: (path) => keyNode(tree, path).offset,
    literal: (path) => {
      const node = findNodeAtLocation(tree, [...path]);
      return node === undefined ? undefined : text.slice(node.offset, node.offset + node.length);
    },
  };
}

/** A text that cannot be parsed: every place in it is that of its fault. */
export function failed(fault: ParseFault): Parsed {
  const locate = (): number => fault.offset;
  return { raw: undefined, faults: [fault], locate, locateKey: locate, literal: () => undefined };
}

/** A second opinion: jsonc-parser lets some white space and control characters through. */
function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > MAX_DEPTH) return index;
  }
  return undefined;
}

function toValue(node: Node, text: string, faults: ParseFault[]): unknown {
  if (node.type === 'array') return (node.children ?? []).map((child) => toValue(child, text, faults));
  if (node.type === 'object') return toObject(node, text, faults);
  if (node.type === 'number') return toNumber(node, text, faults);
  return node.value;
}

function toObject(node: Node, text: string, faults: ParseFault[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const tell = ({ offset }: Node, message: string, remedy: string): void =>
    void faults.push({ rule: 'json-syntax', offset, message, remedy });
  for (const property of node.children ?? []) {
    const [keyPart, valuePart] = property.children ?? [];
    if (keyPart === undefined || valuePart === undefined) continue;
    const key = String(keyPart.value);
    if (key === '__proto__') tell(keyPart, 'feltet "__proto__" kan ikke brukes', 'fjern feltet');
    else if (Object.hasOwn(result, key))
      tell(
        keyPart,
        `feltet "${key}" står to ganger i samme post`,
        'behold den riktige linjen og slett den andre',
      );
    else result[key] = toValue(valuePart, text, faults);
  }
  return result;
}

/** Integers beyond 2^53 and numbers beyond the range of a double would silently become other numbers. */
function toNumber(node: Node, text: string, faults: ParseFault[]): number {
  const literal = text.slice(node.offset, node.offset + node.length);
  const value = Number(literal);
  const isExact = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (!isExact) {
    const message = `tallet ${literal} er for stort til å bli lest nøyaktig`;
    faults.push({ rule: 'json-syntax', offset: node.offset, message, remedy: 'kontroller antall siffer' });
  }
  return value === 0 ? 0 : value;
}

function nearestNode(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function keyNode(tree: Node, path: Path): Node {
  const node = findNodeAtLocation(tree, [...path]);
  const parent = node?.parent;
  return parent?.type === 'property' ? (parent.children?.[0] ?? parent) : (node ?? nearestNode(tree, path));
}
