/** Walks the tree of a chapter. Many rules do, so the nodes are put in a row once for each tree. */
import type { Nodes, Parents } from 'mdast';

type NodeOf<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

type Visitor<Node> = (node: Node, index: number | undefined, parent: Parents | undefined) => void;

/** The root itself has neither index nor parent. */
type Placed = Parameters<Visitor<Nodes>>;

const rows = new WeakMap<Nodes, readonly Placed[]>();

/** Calls `visitor` with every node of a type, in the order of the text; never while the file cannot be parsed. */
export function visit<Type extends Nodes['type']>(
  tree: Nodes | undefined,
  type: Type,
  visitor: Visitor<NodeOf<Type>>,
): void;
/** Calls `visitor` with every node. */
export function visit(tree: Nodes | undefined, visitor: Visitor<Nodes>): void;
/** See above. */
export function visit(
  tree: Nodes | undefined,
  typeOrVisitor: string | Visitor<Nodes>,
  visitor?: Visitor<never>,
): void {
  const call = (visitor ?? typeOrVisitor) as Visitor<Nodes>;
  for (const placed of listNodes(tree))
    if (visitor === undefined || placed[0].type === typeOrVisitor) call(...placed);
}

function listNodes(tree: Nodes | undefined): readonly Placed[] {
  if (tree === undefined) return [];
  const found = rows.get(tree) ?? collect(tree, undefined, undefined);
  rows.set(tree, found);
  return found;
}

function collect(...placed: Placed): Placed[] {
  const [node] = placed;
  if (!('children' in node)) return [placed];
  return [placed, ...node.children.flatMap((child, at) => collect(child, at, node))];
}
