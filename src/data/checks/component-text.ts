/** What is left of a component or a placeholder that has lost a sign, and is therefore shown as it stands. */
import { authoringComponents } from './authoring-components.ts';

const names = Object.keys(authoringComponents);
const NAMES = ['Beløp', ...names].join('|');
const PROPS = [...new Set(Object.values(authoringComponents).flatMap((it) => Object.keys(it.props)))].join(
  '|',
);

/**
 * A component with `<`, or without it when a property or the end of a component follows its name. The text may say
 * «figur» and «mål», but never `Figur id=`.
 */
export const COMPONENT_TEXT = new RegExp(
  `<\\s*(?<opened>${NAMES})(?![A-Za-z0-9])[^<>]*>?|[[‹(]?(?<![\\p{L}\\p{N}])(?<bare>${NAMES})(?:\\s+(?:${PROPS})\\s*=[^<>[\\]\\n]{0,80}|\\s*(?=/[>\\]]))(?:/?[>\\]])?`,
  'iu',
);

/** The name of the component that a match of `COMPONENT_TEXT` was meant to be. */
export function readComponentName({ groups }: RegExpExecArray): string {
  return nameComponent(groups?.['opened'] ?? groups?.['bare'] ?? '');
}

function nameComponent(written: string): string {
  const name = written.toLowerCase().replace('ø', 'o');
  return names.find((it) => it.toLowerCase() === name) ?? 'Belop';
}

export interface WrittenNumber {
  readonly index: number;
  readonly written: string;
  readonly component: string;
  readonly id: string;
}

/** With a blank after the colon «(andel: stor)» is a sentence. */
const BRACKETED = /[[(]\s*(belop\s*:\s*|(?:beløp|andel):)([a-z0-9]+(?:-[a-z0-9]+)*)\s*[\])]/i;

/** The first placeholder that stands in the wrong brackets: `[belop:p2]`, `(andel:andel-kmd)`. */
export function findBracketedNumber(text: string): WrittenNumber | undefined {
  const match = BRACKETED.exec(text);
  if (match === null) return undefined;
  const [written, name = '', id = ''] = match;
  return { index: match.index, written, component: nameComponent(name.split(/[\s:]/)[0] ?? ''), id };
}
