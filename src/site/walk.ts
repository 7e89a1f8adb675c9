/** Walks the tree of a chapter. Many rules do, so the nodes are put in a row once for each tree. */
import type { Nodes, Parents } from 'mdast';

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

/** A node in its place: undefined for the root itself. */
interface Placed {
  readonly node: Nodes;
  readonly index: number | undefined;
  readonly parent: Parents | undefined;
}

type Visitor<Node> = (node: Node, index: number | undefined, parent: Parents | undefined) => void;

const rows = new WeakMap<Nodes, readonly Placed[]>();

/** Calls `visitor` with every node of a type, in the order of the text; never while the file cannot be parsed. */
export function visit<Type extends Nodes['type']>(
  tree: Nodes | undefined,
  type: Type,
  visitor: Visitor<NodeOf<Type>>,
): void;
/** Calls `visitor` with every node, in the order of the text; never while the file cannot be parsed. */
export function visit(tree: Nodes | undefined, visitor: Visitor<Nodes>): void;
/** See above. */
export function visit(
  tree: Nodes | undefined,
  typeOrVisitor: string | Visitor<Nodes>,
  visitor?: Visitor<never>,
): void {
  const call = (typeof typeOrVisitor === 'string' ? visitor : typeOrVisitor) as Visitor<Nodes>;
  for (const { node, index, parent } of listNodes(tree)) {
    if (typeof typeOrVisitor !== 'string' || node.type === typeOrVisitor) call(node, index, parent);
  }
}

function listNodes(tree: Nodes | undefined): readonly Placed[] {
  if (tree === undefined) return [];
  const known = rows.get(tree);
  if (known !== undefined) return known;
  const found: Placed[] = [];
  collect(tree, undefined, undefined, found);
  rows.set(tree, found);
  return found;
}

function collect(node: Nodes, index: number | undefined, parent: Parents | undefined, found: Placed[]): void {
  found.push({ node, index, parent });
  if ('children' in node) node.children.forEach((child, at) => collect(child, at, node, found));
}
