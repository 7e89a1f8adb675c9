/** The citation of an edition as files for reference managers: BibTeX, RIS and CSL-JSON. */
import { type Cited, citationKey } from './citation.ts';

const NOTE = 'Nettutgave i klarspråk. Det vedtatte dokumentet gjelder.';

/** The parts of a version date that are there: year, month, day. */
function readDate(version: string): readonly number[] {
  return version.split('-').map(Number);
}

/**
 * BibTeX, UTF-8: a technical report, with the date of the web edition, for the plan gives no date of its own.
 * Source: the entry types and special characters of BibTeX 0.99d.
 */
export function formatBibtex(cited: Cited): string {
  const [year, month] = readDate(cited.version);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{${escapeTex(cited.organisation)}}`],
    ['title', `{${escapeTex(cited.title)}}`],
    ['institution', escapeTex(cited.organisation)],
    ['type', 'Utviklingsplan, nettutgave'],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['url', escapeUrl(cited.url)],
    ['language', 'norsk'],
    ['note', `${escapeTex(NOTE)} Versjon av ${cited.version}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@techreport{${citationKey(cited)},\n${lines.join(',\n')}\n}\n`;
}

/** RIS, UTF-8 with CRLF: a report. Source: the tags of the RIS specification of 2001 with later DA and LA. */
export function formatRis(cited: Cited): string {
  const [year, month, day] = readDate(cited.version);
  const two = (value: number | undefined): string =>
    value === undefined ? '' : String(value).padStart(2, '0');
  const lines = [
    ['TY', 'RPRT'],
    ['ID', citationKey(cited)],
    ['AU', cited.organisation],
    ['TI', cited.title],
    ['ET', 'Nettutgave'],
    ['PB', cited.organisation],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}`],
    ['LA', 'nb'],
    ['UR', cited.url],
    ['N1', NOTE],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

/** CSL-JSON: a list with one report. Source: the data schema of CSL 1.0.2. */
export function formatCslJson(cited: Cited): string {
  const item = {
    id: citationKey(cited),
    type: 'report',
    title: cited.title,
    author: [{ literal: cited.organisation }],
    publisher: cited.organisation,
    genre: 'Utviklingsplan, nettutgave',
    issued: { 'date-parts': [readDate(cited.version)] },
    language: 'nb',
    URL: cited.url,
    note: NOTE,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Characters that TeX reads as commands; Norwegian letters stay as they are. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, (it) => (it === '\\' ? '\\textbackslash{}' : `\\${it}`))
    .replace(/[#$%&_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}

/** In the field `url` TeX takes all but braces and percent signs as they are. */
function escapeUrl(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('%', '\\%');
}
