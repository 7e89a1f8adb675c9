/** SVG as text: escaping and small builders. */
import { roundCoordinate } from '../../charts/round.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Signs that XML 1.0 forbids even as entities: control signs, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that is safe between tags and in attributes; signs that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * One element. Numbers are rounded to two decimals; attributes that are undefined are left out.
 * @param content markup that is escaped already
 * @throws RangeError when a number is not finite
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(String(typeof value === 'number' ? roundCoordinate(value) : value))}"`],
  );
  const open = `<${name}${written.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element around others, each on a line of its own. */
export function group(name: string, attributes: Attributes, children: readonly string[]): string {
  return element(name, attributes, children.length === 0 ? '' : `\n${children.join('\n')}\n`);
}

/** Moves children by whole or part pixels. */
export function translate(x: number, y: number, children: readonly string[]): string {
  return group('g', { transform: `translate(${roundCoordinate(x)} ${roundCoordinate(y)})` }, children);
}
