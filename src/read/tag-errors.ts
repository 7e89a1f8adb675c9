/** What is wrong with a component that the MDX parser could not read, from what stands between its `<` and its `>`. */

/** How far back a component may begin. */
const MAX_TAG = 600;
const TAG_START = /<(?=[\p{L}$_])/gu;
/** A tag that ends; `>` and `<` inside the quotes of a value are part of it. */
const WHOLE_TAG = /<[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>/y;

/**
 * The `<` of the component that was not finished where the parser gave up: it often reads on into the next one.
 * @param place offset of the character that the parser did not expect
 */
export function findTagStart(text: string, place: number): number | undefined {
  const from = Math.max(0, place - MAX_TAG);
  const blanked = text.slice(0, place).replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  TAG_START.lastIndex = from;
  for (let match = TAG_START.exec(blanked); match !== null; match = TAG_START.exec(blanked)) {
    WHOLE_TAG.lastIndex = match.index;
    if (!WHOLE_TAG.test(blanked)) return match.index;
  }
  return undefined;
}

const QUOTES = '"“”„«»\'‘’';
const FIELD = /\s\p{L}+\s*=\s*(?:"[^"=]+"|'[^'=]+')/gu;
const BAD_VALUE = new RegExp(
  String.raw`\s(\p{L}+)\s*=\s*(?:[${QUOTES}]+([^${QUOTES}=/()[\]{}\n]*)|([^\s${QUOTES}/]+))`,
  'u',
);
const BAD_EQUALS = new RegExp(String.raw`\s(\p{L}+)\s*:\s*[${QUOTES}]*([^\s${QUOTES}/]+)`, 'u');
const NO_NAME = new RegExp(String.raw`\s[${QUOTES}]+([^${QUOTES}=/()[\]{}\n]*)`, 'u');

const WRITTEN_FIELD = new RegExp(
  String.raw`\s(\p{L}{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^'"]*)'|[${QUOTES}]([^${QUOTES}\n]*)[${QUOTES}]|([\p{L}\d-]+))`,
  'gu',
);

export type TagFault = readonly [message: string, remedy: string];

/** Without the end of the sentence, when the value was not closed. */
function trim(value: string | undefined): string {
  return (value ?? '').replace(/[\s.,;:]+$/, '').trim();
}

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
  const raw = /^<[^<>]*/.exec(written)?.[0] ?? '';
  const tag = raw.replace(/\\(?=["'])/g, '').replace(/&(?:quot|#34);?|[″′`´]/g, '"');
  const name = /^<([\p{L}\d]+)/u.exec(tag)?.[1] ?? 'Navn';
  const fields = (tag.match(FIELD) ?? []).map((it) => it.trim());
  const whole = writeComponent(name, fields);
  const rest = tag.replace(FIELD, ' ');

  const [value, field, quoted, bare] = BAD_VALUE.exec(rest) ?? [];
  if (value !== undefined)
    return [`verdien til ${field} mangler rette anførselstegn`, `skriv ${field}="${trim(quoted ?? bare)}"`];
  const [colon, before, after] = BAD_EQUALS.exec(rest) ?? [];
  if (colon !== undefined) return [`det står : i stedet for = etter ${before}`, `skriv ${before}="${after}"`];
  const [nameless, lone] = NO_NAME.exec(rest) ?? [];
  if (nameless !== undefined)
    return [`«${trim(lone)}» står uten navnet på feltet`, `skriv det foran, for eksempel id="${trim(lone)}"`];
  if (/[,;]/.test(rest)) return ['det står komma mellom feltene i komponenten', `skriv ${whole}`];
  if (tag !== raw) return ['en verdi mangler rette anførselstegn', `skriv den slik: ${whole}`];
  if (/\/\s*$/.test(tag)) return ['komponenten er skrevet feil', `skriv den slik: ${whole}`];
  return ['komponenten er ikke skrevet ferdig', `avslutt med skråstrek: ${whole}`];
}

/** The components that people write as `{belop:p2}`. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  belop: 'Belop',
  beløp: 'Belop',
  andel: 'Andel',
  tid: 'Tid',
  ord: 'Ord',
};
const SHORT = /^\{+\s*([a-zø]{3,6})\s*:\s*([a-z0-9-]*)\s*\}+/i;
const QUOTE = /^\{\s*tall\s*:\s*([a-z0-9-]*)\s*\|([^{}|]*)\}/i;
const IN_BRACES = /^\{\s*<?(\p{Lu}\p{L}{1,30})(?=\s+\p{L}{1,20}\s*=)([^{}]{1,200})\}/u;

/** @param written the text from the `{` on that stands where `<` should */
export function describeComponentInBraces(written: string): TagFault | undefined {
  const [quote, source = '', words = ''] = QUOTE.exec(written) ?? [];
  if (quote !== undefined)
    return [`${quote} virker bare i innledningen og i JSON`, `skriv <Tall kilde="${source}">${words}</Tall>`];
  const [short, name = '', id] = SHORT.exec(written) ?? [];
  const known = Object.hasOwn(SHORT_NAMES, name.toLowerCase()) ? SHORT_NAMES[name.toLowerCase()] : undefined;
  if (short !== undefined && known !== undefined) {
    const isNumber = /^\{(?:belop|andel):/.test(short);
    const where = isNumber ? 'virker bare i innledningen og i JSON' : 'kan ikke brukes i teksten';
    return [`${short} ${where}`, `skriv ${writeComponent(known, [`id="${id}"`])}`];
  }
  const [component, title = '', fields = ''] = IN_BRACES.exec(written) ?? [];
  if (component === undefined) return undefined;
  const read = [...readFields(fields)].map(([field, value]) => `${field}="${value}"`);
  return [`${component} er ikke skrevet som en komponent`, `skriv ${writeComponent(title, read)}`];
}
