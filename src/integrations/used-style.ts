/** Leaves out of a page's stylesheet what none of its elements can use: every page carries the styles of all. */
import { type ChildNode, parse } from 'postcss';

/** Rules in which other rules stand under a condition or in a layer; all others are kept or left out whole. */
const GROUPS = new Set(['layer', 'media', 'supports', 'container']);
const CLASS = /\.(-?[A-Za-z_][\w-]*)/g;

/** A rule or statement as it is written, or a group of them. */
type Piece =
  | {
      readonly css: string;
      /** For every selector the classes that an element must have or stand below; undefined when it is always kept. */
      readonly classes: readonly (readonly string[])[] | undefined;
    }
  | {
      readonly start: string;
      readonly inside: readonly Piece[];
      /** A layer gives an order, so it is kept when it is empty. */
      readonly isLayer: boolean;
    };

/** Many pages share a stylesheet, and reading it costs more than writing it. */
const known = new Map<string, readonly Piece[]>();

/**
 * Drops rules all of whose selectors name a class that the page does not have. Only classes are looked at, and what
 * stands in `:is()`, `:not()` and the like counts as used: rather too much than too little. Other tools for this cut
 * more (elements, ids, key frames) and so need lists of exceptions for what scripts add; this one needs none.
 * @param css the page's stylesheet; comments are left out
 * @param isUsed whether an element of the page has the class, or may get it from a script
 * @throws CssSyntaxError when it cannot be read
 */
export function keepUsedRules(css: string, isUsed: (className: string) => boolean): string {
  const pieces = known.get(css) ?? parse(css).nodes.flatMap(readPiece);
  known.set(css, pieces);
  return writePieces(pieces, isUsed);
}

function writePieces(pieces: readonly Piece[], isUsed: (className: string) => boolean): string {
  return pieces
    .map((piece) => {
      if ('css' in piece) {
        const isKept = piece.classes?.some((names) => names.every(isUsed)) ?? true;
        return isKept ? piece.css : '';
      }
      const kept = writePieces(piece.inside, isUsed);
      return kept === '' && !piece.isLayer ? '' : `${piece.start}{${kept}}`;
    })
    .join('');
}

function readPiece(node: ChildNode): Piece[] {
  if (node.type === 'comment') return [];
  if (node.type === 'rule') return [{ css: node.toString(), classes: node.selectors.map(readClasses) }];
  if (node.type !== 'atrule' || node.nodes === undefined)
    return [{ css: `${node.toString()};`, classes: undefined }];
  if (!GROUPS.has(node.name)) return [{ css: node.toString(), classes: undefined }];
  const start = `@${node.name}${node.raws.afterName ?? ''}${node.params}`;
  return [{ start, inside: node.nodes.flatMap(readPiece), isLayer: node.name === 'layer' }];
}

/** Classes outside brackets: what stands in them is a value, or one of several ways to fit. */
function readClasses(selector: string): string[] {
  // A name with an escape is not read as browsers read it.
  if (selector.includes('\\')) return [];
  let bare = selector.replace(/"[^"]*"|'[^']*'/g, '');
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)|\[[^[\]]*\]/g, '');
  }
  return [...bare.matchAll(CLASS)].map(([, name = '']) => name);
}
