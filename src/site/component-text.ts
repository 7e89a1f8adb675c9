/** What is left of a component or a placeholder that has lost a sign, and is therefore shown as it stands. */
import { readFields, writeComponent } from '../read/tag-errors.ts';
import { authoringComponents } from './authoring-components.ts';

const names = Object.keys(authoringComponents);
const NAMES = ['Beløp', ...names].join('|');
/** «< mål» may be a comparison, and is a component only with a property or an end. */
const BARE_NAMES = `Mål|${NAMES}`;
const PROPS = [...new Set(Object.values(authoringComponents).flatMap((it) => Object.keys(it.props)))].join(
  '|',
);

/**
 * A component with `<`, or without it when a property or the end of a component follows its name. The text may say
 * «figur» and «mål», but never `Figur id=`.
 */
export const COMPONENT_TEXT = new RegExp(
  `<\\s*(?<opened>${NAMES})(?![A-Za-z0-9])[^<>]*>?|(?:[[‹(<]\\s{0,9})?(?<![\\p{L}\\p{N}/])(?<bare>${BARE_NAMES})(?:\\s+(?:${PROPS})\\s*=[^<>[\\]\\n]{0,80}|\\s*(?=/[>\\]]))(?:/?[>\\]])?`,
  'iu',
);

/** The name of the component that a match of `COMPONENT_TEXT` was meant to be. */
export function readComponentName({ groups }: RegExpExecArray): string {
  return nameComponent(groups?.['opened'] ?? groups?.['bare'] ?? '');
}

function nameComponent(written: string): string {
  return findComponent(written) ?? 'Belop';
}

/** The component with a name but for capitals and Norwegian letters: `belop`, `Beløp`, `mål`. */
export function findComponent(written: string): string | undefined {
  const name = written.toLowerCase().replace('ø', 'o').replace('å', 'aa');
  return names.find((it) => it.toLowerCase() === name);
}

/** A component with the fields that were written, so that a copy never shows another amount; `…` for those that it needs. */
export function proposeComponent(name: string, written: string): string {
  const fields = readFields(written);
  const spec = authoringComponents[name];
  const props = Object.entries(spec?.props ?? {})
    .filter(([prop, { required }]) => required || fields.has(prop))
    .map(([prop]) => `${prop}="${fields.get(prop) ?? '…'}"`);
  return spec?.takesWords ? `<${[name, ...props].join(' ')}>…</${name}>` : writeComponent(name, props);
}

export interface WrittenNumber {
  readonly index: number;
  readonly written: string;
  readonly component: string;
  readonly id: string;
}

/** With a blank after the colon «(andel: stor)» is a sentence. */
const BRACKETED = /[[(]\s*(belop\s*:\s*|(?:beløp|andel):)([a-z0-9]+(?:-[a-z0-9]+)*)\s*[\])]/i;

/** The same without brackets: `belop:p2`. What begins with a letter right behind the colon is an id, and no number or time. */
const BARE_NUMBER =
  /(?<![\p{L}\p{N}{/:.-]|\{\s{1,9})(belop: ?|(?:beløp|andel|tid):)([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\p{L}\p{N}])/iu;

/** The first placeholder that stands in the wrong brackets or in none: `[belop:p2]`, `(andel:andel-kmd)`, `belop:p2`. */
export function findBracketedNumber(text: string): WrittenNumber | undefined {
  const match = BRACKETED.exec(text) ?? BARE_NUMBER.exec(text);
  if (match === null) return undefined;
  const [written, name = '', id = ''] = match;
  return { index: match.index, written, component: nameComponent(name.split(/[\s:]/)[0] ?? ''), id };
}
