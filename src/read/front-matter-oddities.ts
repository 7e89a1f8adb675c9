/** Legal YAML that would come out otherwise than it looks. */
import { type Document, isAlias, isScalar, type Pair, Scalar, visit } from 'yaml';
import type { ParseFault } from './json.ts';
import { lineAt, proposeQuotes } from './yaml-errors.ts';

/**
 * Finds what YAML readers disagree about, or what hides text: anchors, aliases, tags, comments behind a value, numbers
 * in other bases, dates.
 * @param start offset of the YAML in its file
 */
export function findOddities(document: Document, yaml: string, start: number): ParseFault[] {
  const faults: ParseFault[] = [];
  const add = (offset: number, message: string, remedy: string): void => {
    faults.push({ rule: 'front-matter', offset: start + offset, message, remedy });
  };
  const addSign = (node: { range?: readonly number[] | null | undefined }, sign: string): void => {
    const offset = node.range?.[0] ?? 0;
    add(offset, `${sign} først i en verdi har en egen betydning her`, proposeQuotes(lineAt(yaml, offset)));
  };
  visit(document, {
    Pair: (_, pair) => checkKey(pair, add),
    Node: (_, node) => {
      if (isAlias(node)) addSign(node, '*');
      else if (node.anchor !== undefined) addSign(node, '&');
      else if (node.tag !== undefined) addSign(node, '!');
      else if (isScalar(node)) checkScalar(node, yaml, add);
    },
  });
  return faults;
}

type Add = (offset: number, message: string, remedy: string) => void;

function checkKey(pair: Pair, add: Add): void {
  const { key } = pair;
  if (isScalar(key) && key.value === '__proto__')
    add(key.range?.[0] ?? 0, 'feltet "__proto__" kan ikke brukes', 'fjern feltet');
}

/** Forms that one YAML reader takes for a number or a date, and another for text. */
const AMBIGUOUS =
  /^(?:[-+]?\.?\d[\d_.,:eE+-]*|[-+]?0[bxo][\da-fA-F_]+|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?[Tt ].*)$/i;
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function checkScalar(node: Scalar, yaml: string, add: Add): void {
  const [from = 0, to = 0] = node.range ?? [];
  const written = yaml.slice(from, to);
  if (node.type === Scalar.PLAIN && written !== written.trim()) {
    const side = written === written.trimStart() ? 'slutter' : 'begynner';
    const field = /^[A-Za-z]+:/.exec(lineAt(yaml, from))?.[0] ?? '';
    add(from, `verdien ${side} med et hardt mellomrom`, `slett det, så det står ${field} ${written.trim()}`);
    return;
  }
  if (node.comment && !written.startsWith('|') && !written.startsWith('>')) {
    add(
      from,
      `teksten etter # blir borte: «#${node.comment}»`,
      'sett anførselstegn rundt hele verdien, eller slett kommentaren',
    );
  }
  if (node.type === Scalar.PLAIN && /^[“”„].*[“”]$/u.test(written)) {
    add(
      from,
      `anførselstegnene ${written.at(0)} og ${written.at(-1)} blir en del av teksten`,
      `skriv "${written.slice(1, -1)}"`,
    );
  }
  if (node.type !== Scalar.PLAIN || !AMBIGUOUS.test(written) || PLAIN_NUMBER.test(written)) return;
  add(
    from,
    `«${written}» kan leses på flere måter`,
    `skriv tall med siffer alene; er det tekst, skriv "${written}"`,
  );
}
