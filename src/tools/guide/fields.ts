/** `felter.md`: the fields of every JSON file, from the schemas' own descriptions. */
import { z } from 'astro/zod';
import { chapterFolder, editionFiles, pageFolder, topFiles } from '../../read/files.ts';

/** What each file is for. */
export const FILE_TEXTS: Readonly<Record<string, string>> = {
  'kilder.json': 'Kildene som tallene er hentet fra. Felles for alle utgaver.',
  'ordliste.json': 'Ord og forkortelser med forklaring. Felles for alle utgaver.',
  'sokeord.json': 'Ord som leserne søker på, og ordene planen bruker i stedet. Felles for alle utgaver.',
  'flyttet.json': 'Hvor innholdet er nå når en publisert adresse er endret. Se [Flytte](flytte.md).',
  'permalenker.json':
    'Alle adresser som er publisert. Filen skrives når nettstedet publiseres, og skal ikke endres for hånd.',
  'utgave.json': 'Det som gjelder hele utgaven: tittel, periode og innledningen på forsiden.',
  'data/programmer.json': 'Programområdene.',
  'data/budsjett.json': 'Hvem som betaler hva til hvilket programområde, og finansieringslisten.',
  'data/fond.json': 'Bruken av fondet år for år.',
  'data/driftsnivaa.json': 'Driftsnivået tidligere. Dagens nivå regnes ut fra budsjettet.',
  'data/maal.json': 'Det felles målet og målene for programområdene.',
  'data/tiltak.json': 'Tiltak, oppgaver, tema og prioriteringer.',
  'data/organisasjoner.json': 'Samarbeidspartnerne som planen nevner.',
  'data/milepaeler.json': 'Vedtak og hendelser med tidspunkt.',
  'data/figurer.json': 'Figurene: tittel, hva tittelen påstår, og kilde.',
  'data/pendling.json': 'Pendlingstallene.',
  'data/boligbygging.json': 'Tallene for boligbygging. Figuren vises som manglende så lenge listen er tom.',
  'data/fakta.json': 'Beløp og andeler som tekstene nevner, og som ikke hører til budsjettet.',
  'data/rettelser.json': 'Feil i den vedtatte planen som nettutgaven ikke gjentar.',
  'medier.json': 'Bilder, filmer og tapte figurer.',
  kapitler: 'Innledningen øverst i hvert kapittel, mellom to linjer med `---`.',
  sider: 'Innledningen øverst i sider som ikke hører til en utgave, for eksempel «Om nettutgaven».',
};

interface Field {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly oneOf?: readonly Field[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

const INTRODUCTION = `# Feltene i filene

Denne siden lages av koden. Feltene heter det samme i alle poster av samme slag. Står det «Kan utelates», kan feltet mangle. Står det \`null\` under «Slag», betyr \`null\` at opplysningen ikke er oppgitt. Filene i en utgave ligger i \`utgaver/…/\`.`;

/** The whole page: a table for each file, and one for each list in it. */
export function writeFields(): string {
  const files = [...Object.values(topFiles), ...Object.values(editionFiles)].map(
    ({ path, schema }) => [path, `\`${path}\``, schema] as const,
  );
  const folders = [
    ['kapitler', '`kapitler/*.mdx`', chapterFolder.schema],
    ['sider', '`sider/*.mdx`', pageFolder.schema],
  ] as const;
  const sections = [...files, ...folders].map(([key, title, schema]) =>
    [`## ${title}`, FILE_TEXTS[key] ?? '', ...writeObject(toFields(schema), '')].join('\n\n'),
  );
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

/** What an editor writes, not what the site makes of it. */
function toFields(schema: z.ZodType): Field {
  return z.toJSONSchema(schema, { io: 'input' }) as Field;
}

function writeObject(schema: Field, name: string): string[] {
  const fields = Object.entries(schema.properties ?? {}).filter(([key]) => key !== '$schema');
  const inner = fields.flatMap(([key, field]) => writeInner(field, key));
  const heading = name === '' ? [] : [`Hver post i \`${name}\`:`];
  return [...heading, writeTable(fields, schema.required ?? []), ...inner];
}

function writeInner(field: Field, key: string): string[] {
  const object = [field, field.items, ...(field.anyOf ?? [])].find((it) => it?.properties !== undefined);
  if (object !== undefined) {
    const tables = writeObject(object, key);
    return field.items === undefined ? [`Feltene i \`${key}\`:`, ...tables.slice(1)] : tables;
  }
  const kinds = field.items?.oneOf ?? [];
  return kinds.flatMap((kind) => [
    `En post i \`${key}\` med \`"kind": "${kind.properties?.['kind']?.const ?? ''}"\`:`,
    writeTable(Object.entries(kind.properties ?? {}), kind.required ?? []),
  ]);
}

function writeTable(fields: readonly (readonly [string, Field])[], required: readonly string[]): string {
  const rows = fields.map(([key, field]) => {
    const presence = required.includes(key) ? '' : 'Kan utelates. ';
    return `| \`${key}\` | ${nameType(field)} | ${presence}${escapeCell(field.description ?? 'Liste med poster, se under.')} |`;
  });
  return ['| Felt | Slag | Forklaring |', '| --- | --- | --- |', ...rows].join('\n');
}

function nameType(field: Field): string {
  const types = typeof field.type === 'string' ? [] : (field.type ?? []);
  const options = field.anyOf ?? types.map((type): Field => ({ type }));
  if (options.length > 0) {
    const inner = options.filter((it) => it.type !== 'null').map(nameType);
    return [...inner, ...(options.some((it) => it.type === 'null') ? ['`null`'] : [])].join(' eller ');
  }
  const choices = field.const === undefined ? field.enum : [field.const];
  if (choices !== undefined) return choices.map((it) => `\`"${it}"\``).join(', ');
  const names: Readonly<Record<string, string>> = {
    string: 'tekst',
    integer: 'helt tall',
    number: 'tall',
    boolean: '`true` eller `false`',
    array: field.items?.type === 'string' ? 'liste med tekster' : 'liste',
    object: 'post',
  };
  return names[String(field.type)] ?? 'tekst';
}

/** Braces and angles are plain text in Markdown, but a bar ends the cell. */
function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
