/** Which components a chapter's MDX uses, read from its text: the checks guarantee literal properties. */

export interface ComponentUse {
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
}

/** Comments and code, in which nothing is rendered. */
const NOT_RENDERED =
  /\{\/\*[\s\S]*?\*\/\}|^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>|(?<!`)(?<tick>`+)(?!`)[\s\S]*?(?<!`)\k<tick>(?!`)/gm;
/** The beginning of a component: `<A x="1" y='2' />` or `<A x="1">`. */
const ELEMENT = /<([A-Z]\w*)((?:\s+\w+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const PROPERTY = /(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The text without its components, and without comments and code, in which nothing is rendered. */
export function removeComponents(body: string): string {
  return body.replace(NOT_RENDERED, ' ').replace(ELEMENT, ' ');
}

/** Every component in reading order; an MDX without components gives an empty list. */
export function listComponentUses(body: string): ComponentUse[] {
  return [...body.replace(NOT_RENDERED, ' ').matchAll(ELEMENT)].map(([, name = '', properties = '']) => ({
    name,
    props: Object.fromEntries(
      [...properties.matchAll(PROPERTY)].map(([, key = '', double, single]) => [key, double ?? single ?? '']),
    ),
  }));
}
