/** The files of a new edition, made from those of the current one. Nothing is invented: what is not known is left to the editor. */
import { applyEdits, type JSONPath, modify, parseTree, findNodeAtLocation } from 'jsonc-parser';
import type { Content, EditionContent } from '../read/index.ts';
import { isEditionSlug } from '../read/files.ts';
import { findCurrentEdition } from '../site/documents.ts';

export interface NewEdition {
  /** by path relative to the content folder; the new folder first, then what changes outside it */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** what the editor must do, in Norwegian, each a sentence */
  readonly tasks: readonly string[];
}

/** Figures whose numbers are all of the budget year. */
const BUDGET_FORMS: ReadonlySet<string> = new Set(['bryggerekke', 'finansiering', 'forbehold']);

/**
 * Plans the folder of a new edition. Nothing is written.
 * @param slug name of the new folder, e.g. `2021-24`
 * @param today e.g. `2020-12-01`
 * @throws Error with a Norwegian message when the name does not do, the edition is there, or the content has faults
 */
export function planNewEdition(content: Content, slug: string, today: string): NewEdition {
  const edition = findCurrentEdition(content);
  if (!isEditionSlug(slug))
    throw new Error(`"${slug}" er ikke navnet på en utgave. Skriv perioden, for eksempel 2021-24`);
  if (content.entries.some((it) => it.path.startsWith(`utgaver/${slug}/`)))
    throw new Error(`utgaver/${slug} finnes allerede`);
  if (
    edition?.edition?.value === undefined ||
    edition.budget?.value === undefined ||
    edition.fund?.value === undefined
  )
    throw new Error('den gjeldende utgaven har feil. Kjør «npm run check», og rett dem først');
  if (slug <= edition.slug)
    throw new Error(`${slug} er ikke nyere enn den gjeldende utgaven, ${edition.slug}`);
  const files = new Map<string, string | Uint8Array>();
  const prefix = `utgaver/${edition.slug}/`;
  for (const { path, bytes } of content.entries) {
    if (!path.startsWith(prefix) || bytes === null) continue;
    const isText = /\.(?:json|mdx)$/.test(path);
    const text = isText ? moveLinks(new TextDecoder().decode(bytes), edition.slug, slug) : bytes;
    files.set(`utgaver/${slug}/${path.slice(prefix.length)}`, text);
  }
  const change = (path: string, edit: (text: string) => string): void => {
    const text = files.get(path) ?? textOf(content, path);
    if (typeof text === 'string') files.set(path, edit(text));
  };
  changePlan(edition, slug, today, change);
  changeNumbers(edition, slug, change);
  const source = changeSources(content, edition, slug, change);
  change(`${prefix}utgave.json`, (text) => setValue(text, ['status'], 'tidligere'));
  return { files, tasks: listTasks(edition, slug, source) };
}

type ChangeFile = (path: string, edit: (text: string) => string) => void;

function textOf({ entries }: Content, path: string): string | undefined {
  const bytes = entries.find((it) => it.path === path)?.bytes;
  return bytes == null ? undefined : new TextDecoder().decode(bytes);
}

/** Addresses that begin with the edition: `"/2020-23/maal/"`, `](/2020-23/maal/)`. Other sites keep theirs. */
function moveLinks(text: string, from: string, to: string): string {
  return text.replaceAll(new RegExp(`(?<=["'(])/${from}/`, 'g'), `/${to}/`);
}

function setValue(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, {}));
}

/** Adds a record to the end of a list, in a line of its own. */
function append(text: string, list: string, record: object): string {
  const last = findNodeAtLocation(parseTree(text) ?? fail(), [list])?.children?.at(-1) ?? fail();
  const indent = /[ \t]*$/.exec(text.slice(0, last.offset))?.[0] ?? '';
  const end = last.offset + last.length;
  const line = JSON.stringify(record, null, 1).replace(/\n\s*/g, ' ');
  return `${text.slice(0, end)},\n${indent}${line}${text.slice(end)}`;
}

function fail(): never {
  throw new Error('innholdet har feil. Kjør «npm run check», og rett dem først');
}

function firstYearOf(slug: string): number {
  return Number(slug.slice(0, 4));
}

function changePlan(
  { slug: old, edition }: EditionContent,
  slug: string,
  today: string,
  change: ChangeFile,
): void {
  const firstYear = firstYearOf(slug);
  const lastYear = firstYear + ((Number(slug.slice(5)) - (firstYear % 100) + 100) % 100);
  const title = edition?.value?.title.replace(old, slug);
  const values = { title, firstYear, lastYear, replaces: old, contentUpdated: today, status: 'gjeldende' };
  change(`utgaver/${slug}/utgave.json`, (text) =>
    Object.entries(values).reduce((all, [field, value]) => setValue(all, [field], value), text),
  );
}

/** The year is known; the amounts of the new budget are not. */
function changeNumbers({ budget, fund, figures }: EditionContent, slug: string, change: ChangeFile): void {
  const year = firstYearOf(slug);
  const oldYear = String(budget?.value?.year);
  const cells = budget?.value?.allocations ?? [];
  change(`utgaver/${slug}/data/budsjett.json`, (text) =>
    cells.reduce(
      (all, _, index) => setValue(all, ['allocations', index, 'amountNok'], null),
      setValue(text, ['year'], year),
    ),
  );
  if (fund?.value?.use.every((it) => it.year < year))
    change(`utgaver/${slug}/data/fond.json`, (text) =>
      append(text, 'use', { year, amountNok: null, status: 'ikke-oppgitt' }),
    );
  figures?.value?.figures.forEach(({ form, what, dataDate }, index) => {
    if (!BUDGET_FORMS.has(form)) return;
    change(`utgaver/${slug}/data/figurer.json`, (text) =>
      setValue(
        dataDate === oldYear ? setValue(text, ['figures', index, 'dataDate'], String(year)) : text,
        ['figures', index, 'what'],
        what.replace(oldYear, String(year)),
      ),
    );
  });
}

/** The new plan as a source, where the old one is named by its period. @returns its id */
function changeSources(
  content: Content,
  edition: EditionContent,
  slug: string,
  change: ChangeFile,
): string | undefined {
  const old = content.sources?.value?.sources.find((it) => it.id === edition.budget?.value?.citation);
  const id = old?.id.replace(edition.slug, slug);
  if (old === undefined || id === undefined || id === old.id) return undefined;
  if (!content.sources?.value?.sources.some((it) => it.id === id))
    change('kilder.json', (text) =>
      append(text, 'sources', {
        ...old,
        id,
        title: old.title.replace(edition.slug, slug),
        detail: null,
        url: null,
      }),
    );
  for (const { path } of content.entries)
    if (path.startsWith(`utgaver/${edition.slug}/data/`))
      change(path.replace(edition.slug, slug), (text) =>
        text.replaceAll(new RegExp(`("citation"\\s*:\\s*)"${old.id}"`, 'g'), `$1"${id}"`),
      );
  return id;
}

function listTasks(
  { slug: old, budget, fund }: EditionContent,
  slug: string,
  source: string | undefined,
): string[] {
  const [year, oldYear] = [firstYearOf(slug), budget?.value?.year];
  const count = budget?.value?.allocations.length ?? 0;
  const hasYear = fund?.value?.use.some((it) => it.year === year);
  return [
    `data/budsjett.json: skriv beløpene for ${year}. Alle de ${count} beløpene i "allocations" er null nå, og "fundingList" har beløpene fra ${oldYear}.`,
    `data/fond.json: skriv bruken av fondet i ${year}${hasYear ? '' : '; linjen er lagt til uten beløp'}, og rett "status" for ${oldYear}.`,
    'utgave.json: les gjennom "title", "lead", "leadSource" og "description".',
    source === undefined
      ? 'kilder.json: legg den nye planen inn, og bytt id-en i "citation" i filene i den nye mappen.'
      : `kilder.json: kontroller den nye kilden "${source}".`,
    'data/figurer.json: skriv titler som stemmer med de nye tallene, og rett "claims" etter dem.',
    'data/tiltak.json, data/maal.json, data/milepaeler.json og data/rettelser.json: rett det som er nytt, ferdig eller falt bort.',
    `kapitler/: les gjennom alle kapitlene. «npm run check» viser hvor teksten fortsatt gjelder ${old}.`,
  ];
}
