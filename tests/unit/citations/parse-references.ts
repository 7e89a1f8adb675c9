/** Reads BibTeX and RIS as strictly as the strictest program would. */

/** Marks that stand for one letter, by the command that writes them. */
const TEX_LETTERS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** Values as they were written, without their outer braces. */
  readonly fields: ReadonlyMap<string, string>;
}

/** One entry whose values are braced, or the short name of a month. @throws Error when anything else is there */
export function parseBibtex(text: string): BibtexEntry {
  const head = /^@([a-z]+)\{([a-z0-9-]+),\n/.exec(text);
  if (head === null || !text.endsWith('\n}\n')) throw new Error('No entry');
  const [start, type = '', key = ''] = head;
  const body = text.slice(start.length, -'\n}\n'.length);
  const fields = new Map<string, string>();
  let at = 0;
  while (at < body.length) {
    const name = /^ {2}([a-z]+) = /.exec(body.slice(at));
    if (name === null) throw new Error(`No field at ${body.slice(at)}`);
    at += name[0].length;
    const end = endOfValue(body, at);
    fields.set(name[1] ?? '', body.slice(at, end).replace(/^\{(.*)\}$/s, '$1'));
    if (end < body.length && !body.startsWith(',\n', end)) throw new Error(`No comma at ${body.slice(end)}`);
    at = end + 2;
  }
  return { type, key, fields };
}

/** BibTeX counts braces and knows no escape for them. */
function endOfValue(text: string, start: number): number {
  const month = /^[a-z]{3}(?=,|$)/.exec(text.slice(start));
  if (month !== null) return start + 3;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}') depth--;
    if (depth === 0) return i + 1;
  }
  throw new Error(`No end of ${text.slice(start)}`);
}

/** What TeX prints. @throws Error on a character that TeX would take for something else */
export function readTex(value: string): string {
  return value.replace(/\\([a-z]+)\{\}|\\([#$%&_])|[\\#$%&_~^]/g, (whole, name?: string, sign?: string) => {
    const letter = name === undefined ? sign : TEX_LETTERS[name];
    if (letter === undefined) throw new Error(`TeX reads ${whole} as a command`);
    return letter;
  });
}

/** Tags and values in their order. @throws Error on a line of another form */
export function parseRis(text: string): [tag: string, value: string][] {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('No end of line at the end');
  return lines.map((line) => {
    const found = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line);
    if (found === null) throw new Error(`No RIS: ${line}`);
    return [found[1] ?? '', found[2] ?? ''];
  });
}
