/** The block between `---` lines at the top of an MDX file, with the position of every value. */
import { type Document, isAlias, isMap, isNode, isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { Path } from './content.ts';
import type { SyntaxFault } from './json-errors.ts';
import { failed, type Parsed } from './json.ts';
import { describeYamlError, lineAt, proposeQuotes } from './yaml-errors.ts';

/** All fields of a chapter at their longest fit in a tenth of this. */
const MAX_CHARACTERS = 10_000;
/** Signs that begin a list or a field inside another one. The parser's stack does not hold thousands of them. */
const TOO_DEEP = /^[ \t]*(?:[-?:][ \t]+){20}/m;
/** As many brackets, none of which ends. */
const TOO_MANY_OPEN = /(?:[[{][^[\]{}]*){20}/;
const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /^---[ \t]*$/m;
/** Lines that other YAML readers take for an end of the block, or a second block, and those that an editor meant as one. */
const STRAY_FENCE = /^(?:[-–—…=*_]{1,9}[ \t]*$|---|\+\+\+|\.\.\.)/m;

/** The offset behind the line that ends the block; 0 without a block. */
export function findBodyStart(text: string): number {
  const [opening = ''] = OPENING.exec(text) ?? [];
  const closing = opening === '' ? null : CLOSING.exec(text.slice(opening.length));
  return closing === null ? 0 : opening.length + closing.index + closing[0].length;
}

/** Parses the front matter of a whole MDX file. Anchors, aliases and tags are refused: they let a small text grow without end. */
export function parseFrontMatter(text: string): Parsed {
  const opening = OPENING.exec(text);
  if (opening === null) return fail(0, ...describeMissing(text));
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  // Without an end, the first line of dashes before a blank line is where it was meant.
  const yaml = text.slice(start, closing === null ? undefined : start + closing.index);
  const stray = STRAY_FENCE.exec(closing === null ? (yaml.split(/^[ \t]*$/m, 1)[0] ?? '') : yaml);
  if (stray !== null)
    return fail(
      start + stray.index,
      `linjen «${stray[0].trim()}» står inne i innledningen, eller der den skulle slutte`,
      'skriv --- alene på linjen som avslutter innledningen, og slett andre slike linjer',
    );
  if (closing === null)
    return fail(0, 'innledningen øverst i filen er ikke avsluttet', 'sett en linje med --- etter siste felt');
  return parseYaml(yaml, start);
}

function parseYaml(yaml: string, start: number): Parsed {
  if (yaml.length > MAX_CHARACTERS)
    return fail(
      0,
      `innledningen har ${yaml.length} tegn, og grensen er ${MAX_CHARACTERS}`,
      'sett --- etter siste felt, før teksten begynner',
    );
  const deep = TOO_DEEP.exec(yaml) ?? TOO_MANY_OPEN.exec(yaml);
  if (deep !== null)
    return fail(
      start + deep.index,
      'mer enn 20 nivåer inni hverandre i innledningen',
      'slett tegnene: hvert felt står på sin egen linje, som felt: verdi',
    );
  const document = parseDocument(yaml, {
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  const fault = error === undefined ? findOddity(document, yaml) : describeYamlError(yaml, error);
  if (fault !== undefined) return fail(start + fault.offset, fault.message, fault.remedy);
  if (!isMap(document.contents)) {
    const message =
      yaml.trim() === '' ? 'innledningen er tom' : 'innledningen må bestå av linjer med felt: verdi';
    return fail(0, message, 'skriv minst title: og description: mellom --- og ---');
  }
  return {
    raw: document.toJS({ maxAliasCount: 0 }) as unknown,
    faults: [],
    locate: (path) => start + offsetOf(document, path),
    locateKey: (path) => start + keyOffset(document, path),
    literal: (path) => {
      const node = document.getIn([...path], true);
      return isNode(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
    },
  };
}

function fail(offset: number, message: string, remedy: string): Parsed {
  return failed({ rule: 'front-matter', offset, message, remedy });
}

function describeMissing(text: string): readonly [message: string, remedy: string] {
  const isBelow = /^---[ \t]*$/m.test(text.slice(0, 300));
  return isBelow
    ? ['den første linjen er ikke --- alene', 'slett det som står over ---, og begynn filen med ---']
    : [
        'innledningen mangler øverst i filen',
        'begynn filen med en linje ---, feltene title:, description: og så videre, og en linje --- til slutt',
      ];
}

/** Forms that one YAML reader takes for a number or a date, and another for text. */
const AMBIGUOUS =
  /^(?:[-+]?\.?\d[\d_.,:eE+-]*|[-+]?0[bxo][\da-fA-F_]+|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?[Tt ].*)$/i;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Legal YAML that hides text, grows without end, or is read otherwise by another reader; its first place. */
function findOddity(document: Document, yaml: string): SyntaxFault | undefined {
  let found: SyntaxFault | undefined;
  const tell = (node: { range?: readonly number[] | null | undefined }, message: string, remedy?: string) => {
    const offset = node.range?.[0] ?? 0;
    found = { offset, message, remedy: remedy ?? proposeQuotes(lineAt(yaml, offset)) };
    return visit.BREAK;
  };
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) return tell(node, '* først i en verdi har en egen betydning her');
      if (node.anchor !== undefined) return tell(node, '& først i en verdi har en egen betydning her');
      if (node.tag !== undefined) return tell(node, '! først i en verdi har en egen betydning her');
      if (!isScalar(node)) return undefined;
      if (node.value === '__proto__') return tell(node, 'feltet "__proto__" kan ikke brukes', 'fjern feltet');
      if (node.comment && node.type === Scalar.PLAIN)
        return tell(node, `teksten etter # blir borte: «#${node.comment}»`);
      const written = yaml.slice(...(node.range ?? [0, 0]).slice(0, 2));
      const isAmbiguous =
        node.type === Scalar.PLAIN && AMBIGUOUS.test(written) && !PLAIN_NUMBER.test(written);
      return isAmbiguous ? tell(node, `«${written}» kan leses på flere måter`) : undefined;
    },
  });
  return found;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent)
    ? parent.items.find((it) => isScalar(it.key) && String(it.key.value) === path.at(-1))
    : undefined;
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
