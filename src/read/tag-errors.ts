/** What is wrong with a component that the MDX parser could not read, from what stands between its `<` and its `>`. */

/** How far back a component may begin. */
const MAX_TAG = 600;
/** A tag that ends; `>` and `<` inside the quotes of a value are part of it. */
const WHOLE_TAG = /<[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>/y;

/**
 * The `<` of the component that was not finished where the parser gave up: it often reads on into the next one.
 * @param place offset of the character that the parser did not expect
 */
export function findTagStart(text: string, place: number): number | undefined {
  // Code has no components.
  const before = text.slice(0, place).replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  const starts = [...before.slice(-MAX_TAG).matchAll(/<(?=[\p{L}$_])/gu)];
  const offsets = starts.map((it) => Math.max(0, before.length - MAX_TAG) + it.index);
  return offsets.find((offset) => {
    WHOLE_TAG.lastIndex = offset;
    return !WHOLE_TAG.test(before);
  });
}

const QUOTES = '"“”„«»\'‘’″′`´';
/** The name of a field, `=` or `:`, and a value in whatever quotes or none. */
const WRITTEN_FIELD = new RegExp(
  String.raw`\s(\p{L}{1,40})\s{0,9}[=:]\s{0,9}(?:"([^"=“”]*)"|'([^'"]*)'|[${QUOTES}]+([^${QUOTES}<>\n]*)|([\p{L}\d-]+))`,
  'gu',
);

export type TagFault = readonly [message: string, remedy: string];

/** The fields of a component with their values, in whatever quotes they stand. Those that cannot be read are left out. */
export function readFields(written: string): ReadonlyMap<string, string> {
  const fields = [...written.matchAll(WRITTEN_FIELD)].map(
    ([, name = '', ...values]) => [name, (values.find((it) => it !== undefined) ?? '').trim()] as const,
  );
  return new Map(fields);
}

/** @param fields with their values, as `id="p2"` */
export function writeComponent(name: string, fields: readonly string[]): string {
  return `<${[name, ...fields].join(' ')} />`;
}

/** @param written the text from the `<` of a component on */
export function describeComponent(written: string): TagFault {
  const tag = /^<[^<>]*/.exec(written)?.[0] ?? '';
  const name = /^<([\p{L}\d]+)/u.exec(tag)?.[1] ?? 'Navn';
  const fields = [...readFields(tag)].map(([field, value]) => `${field}="${value.replace(/[\s/]+$/, '')}"`);
  return [
    'komponenten er ikke skrevet ferdig eller har feil anførselstegn',
    `skriv den slik: ${writeComponent(name, fields)}`,
  ];
}

/** The components that people write as `{belop:p2}`, which is how JSON and front matter name them. */
const SHORT_NAMES: Readonly<Record<string, string>> = { belop: 'Belop', beløp: 'Belop', andel: 'Andel' };

/** @param written the text from the `{` on that stands where `<` should */
export function describeComponentInBraces(written: string): TagFault | undefined {
  const [short, name = '', id] = /^\{(belop|beløp|andel):([a-z0-9-]*)\}/.exec(written) ?? [];
  const known = SHORT_NAMES[name];
  if (short === undefined || known === undefined) return undefined;
  return [`${short} virker bare i innledningen og i JSON`, `skriv ${writeComponent(known, [`id="${id}"`])}`];
}
