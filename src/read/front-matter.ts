/** The block between `---` lines at the top of an MDX file, with the position of every value. */
import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Path } from './content.ts';
import { findOddities } from './front-matter-oddities.ts';
import type { Parsed, ParseFault } from './json.ts';
import { describeYamlError } from './yaml-errors.ts';

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
/** Fields stand close together: behind a blank line the text of the chapter has begun. */
const BLANK_LINE = /^[ \t]*$/m;

/** Whether the block has a first and a last line. Without them nobody knows where the text of the file begins. */
export function hasFrontMatter(text: string): boolean {
  return findBodyStart(text) > 0;
}

/** The offset behind the line that ends the block; 0 without a block. */
export function findBodyStart(text: string): number {
  const [opening = ''] = OPENING.exec(text) ?? [];
  const closing = opening === '' ? null : CLOSING.exec(text.slice(opening.length));
  return closing === null ? 0 : opening.length + closing.index + closing[0].length;
}

/** Parses the front matter of a whole MDX file. Anchors, aliases and tags are refused: they let a small text grow without end. */
export function parseFrontMatter(text: string): Parsed {
  const opening = OPENING.exec(text);
  if (opening === null) return failed(describeMissing(text));
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (closing === null) return failed(describeUnclosed(text, start));
  const yaml = text.slice(start, start + closing.index);
  const stray = STRAY_FENCE.exec(yaml);
  if (stray !== null) {
    const message = `linjen begynner med «${stray[0]}» inne i innledningen`;
    return failed({
      rule: 'front-matter',
      offset: start + stray.index,
      message,
      remedy: 'slett tegnene eller avslutt innledningen med --- alene på linjen',
    });
  }
  return parseYaml(yaml, start);
}

function parseYaml(yaml: string, start: number): Parsed {
  if (yaml.length > MAX_CHARACTERS) {
    const message = `innledningen har ${yaml.length} tegn, og grensen er ${MAX_CHARACTERS}`;
    return failed({
      rule: 'front-matter',
      offset: 0,
      message,
      remedy: 'sett --- etter siste felt, før teksten begynner',
    });
  }
  const deep = TOO_DEEP.exec(yaml) ?? TOO_MANY_OPEN.exec(yaml);
  if (deep !== null) {
    const message = 'mer enn 20 nivåer inni hverandre i innledningen';
    const remedy = 'slett tegnene: hvert felt står på sin egen linje, som felt: verdi';
    return failed({ rule: 'front-matter', offset: start + deep.index, message, remedy });
  }
  const document = parseDocument(yaml, {
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const fault = describeYamlError(yaml, error);
    return failed({ ...fault, rule: 'front-matter', offset: start + fault.offset });
  }
  const faults = findOddities(document, yaml, start);
  if (!isMap(document.contents)) {
    const message =
      yaml.trim() === '' ? 'innledningen er tom' : 'innledningen må bestå av linjer med felt: verdi';
    return failed(
      faults[0] ?? {
        rule: 'front-matter',
        offset: 0,
        message,
        remedy: 'skriv minst title: og description: mellom --- og ---',
      },
    );
  }
  if (faults.length > 0) return { ...failed(faults[0] as ParseFault), faults };
  return {
    raw: document.toJS({ maxAliasCount: 0 }) as unknown,
    faults,
    locate: (path) => start + offsetOf(document, path),
    locateKey: (path) => start + keyOffset(document, path),
    literal: (path) => {
      const node = document.getIn([...path], true);
      return isNode(node) && node.range ? yaml.slice(node.range[0], node.range[1]) : undefined;
    },
  };
}

function failed(fault: ParseFault): Parsed {
  const locate = (): number => fault.offset;
  return { raw: undefined, faults: [fault], locate, locateKey: locate, literal: () => undefined };
}

function describeUnclosed(text: string, start: number): ParseFault {
  const fields = text.slice(start).split(BLANK_LINE)[0] ?? '';
  const stray = STRAY_FENCE.exec(fields);
  if (stray === null) {
    const message = 'innledningen øverst i filen er ikke avsluttet';
    return { rule: 'front-matter', offset: 0, message, remedy: 'sett en linje med --- etter siste felt' };
  }
  const message = `innledningen er ikke avsluttet: «${stray[0].trim()}» står der --- skulle stått`;
  return {
    rule: 'front-matter',
    offset: start + stray.index,
    message,
    remedy: 'skriv --- alene på linjen',
  };
}

function describeMissing(text: string): ParseFault {
  const first = text.trimStart();
  const fence = /^(?:```|~~~).*(?=\r?\n---)/.exec(first);
  if (fence !== null) {
    const message = `innledningen står i en kodeblokk: «${fence[0]}» står over den`;
    const remedy = `slett linjen, og linjen ${fence[0].slice(0, 3)} under innledningen`;
    return { rule: 'front-matter', offset: 0, message, remedy };
  }
  if (first.startsWith('+++')) {
    const remedy = 'skriv innledningen mellom to linjer med ---';
    return { rule: 'front-matter', offset: 0, message: 'innledningen er skrevet med +++', remedy };
  }
  if (/^(?:--|[–—])/.test(first)) {
    const isFence = /^---[ \t]*(?:\r?\n|\r)/.test(first);
    const message = isFence
      ? 'innledningen står ikke helt øverst i filen'
      : 'den første linjen er ikke --- alene';
    const remedy = isFence ? 'slett de tomme linjene over ---' : 'skriv --- alene på første linje';
    return { rule: 'front-matter', offset: 0, message, remedy };
  }
  const remedy =
    'begynn filen med en linje ---, feltene title:, description: og så videre, og en linje --- til slutt';
  return { rule: 'front-matter', offset: 0, message: 'innledningen mangler øverst i filen', remedy };
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
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((it) => isScalar(it.key) && String(it.key.value) === key);
    if (pair !== undefined && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}
