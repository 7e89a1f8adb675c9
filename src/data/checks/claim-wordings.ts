/** Whether the words in the title of a figure say what its claims say. */
import { listNumbersIn } from '../compute/number-text.ts';
import { PLACEHOLDER_PATTERN } from '../compute/placeholders.ts';
import type { Quantity } from '../compute/quantities.ts';
import type { EditionContent } from '../read/index.ts';
import type { Claim, FigureRecord } from '../schemas/figures.ts';
import { getQuantities } from './edition-data.ts';

type Fault = readonly [message: string, remedy: string];
type Comparison = Extract<Claim, { kind: 'sammenlign' }>;

const MORE =
  /(?<!\p{L})(?:mer|flere|større|høyere)(?=[^.]* enn )|(?<!\p{L})(?:øker|økt|økte|vokser|vokste|stiger|steg|doblet|tatt opp|(?:går|gikk|gått) opp)(?!\p{L})/iu;
const LESS =
  /(?<!\p{L})(?:mindre|færre|lavere)(?=[^.]* enn )|(?<!\p{L})(?:synker|sank|faller|falt|minker|avtar|redusert|halvert|tatt ned|(?:går|gikk|gått) ned)(?!\p{L})/iu;
const MOST = /(?<!\p{L})(?:mest|flest|størst|største|høyest|høyeste)(?! mulig)(?!\p{L})/iu;
/** «minst to kilder» is no superlative. */
const LEAST =
  /(?<!\p{L})(?:minst(?! (?:\d|\{|(?:mulig|halv\p{L}*|én|en|ett?|to|tre|fire|fem)(?!\p{L})))|minste|færrest|lavest|laveste)(?!\p{L})/iu;
/** A superlative that says how the numbers of the figure are, not one in a name such as «de største kommunene». */
const WINS =
  /(?<!\p{L})(?:får|fikk|gir|ga|betaler|bruker|brukte|koster|har|er)(?: \p{L}+)? (?:mest|flest|størst|høyest|minst|færrest|lavest)(?!\p{L})/iu;

/** What is wrong with the words of a title, whatever the numbers are; undefined when they fit the claims. */
export function describeWording(edition: EditionContent, figure: FigureRecord): Fault | undefined {
  const { title, claims } = figure;
  if (claims.length > 0)
    return (
      describeComparison(edition, figure) ??
      describeSuperlative(edition, figure) ??
      describeNumber(edition, figure) ??
      describeNames(edition, figure) ??
      describeYear(figure)
    );
  const compares =
    MORE.test(title) || LESS.test(title) || (WINS.test(title) && (MOST.test(title) || LEAST.test(title)));
  if (!compares) return undefined;
  return [
    `tittelen «${title}» sammenligner tall, men "claims" er tom, så ingen regner etter`,
    'skriv det tittelen påstår, i "claims", eller velg en tittel som ikke sammenligner',
  ];
}

/** A title that says the opposite of its claim is not true while the claim is. */
function describeComparison(edition: EditionContent, { title, claims }: FigureRecord): Fault | undefined {
  const saysMore = MORE.test(title);
  const [claim] = claims;
  if (claims.length !== 1 || claim === undefined || saysMore === LESS.test(title)) return undefined;
  if (claim.kind === 'sammenlign' && isTurned(edition, title, claim)) return describeOpposite(title);
  const claimsMore =
    claim.kind === 'flere-inn-enn-ut' || (claim.kind === 'sammenlign' && claim.relation === 'storre-enn');
  const claimsLess = claim.kind === 'sammenlign' && claim.relation === 'mindre-enn';
  return (claimsMore && !saysMore) || (claimsLess && saysMore) ? describeOpposite(title) : undefined;
}

function describeOpposite(title: string): Fault {
  return [
    `tittelen «${title}» sier det motsatte av "claims"`,
    'rett tittelen, eller skriv beløpene og relasjonen i "claims" i samme rekkefølge som i tittelen',
  ];
}

/** «Mindre i 2018 enn i 2020» of a claim that has the year 2020 to the left, and programmes likewise. */
function isTurned(edition: EditionContent, title: string, { left, right }: Comparison): boolean {
  const [before = '', after = ''] = title.split(' enn ');
  const isOf = (id: string, text: string): boolean => {
    const year = /^fond-(\d{4})$/.exec(id)?.[1];
    return year === undefined ? listNamed(edition, text).includes(id) : text.includes(year);
  };
  return (
    isOf(left, after) && isOf(right, before) && !isOf(left, before) && !isOf(right, after) && left !== right
  );
}

/** «P2 får mest» of claims that p1 is larger than each of the others. */
function describeSuperlative(edition: EditionContent, { title, claims }: FigureRecord): Fault | undefined {
  const comparisons = claims.filter((it) => it.kind === 'sammenlign');
  const saysMost = MOST.test(title);
  if (comparisons.length !== claims.length || saysMost === LEAST.test(title)) return undefined;
  const [largest, smallest] = (['storre-enn', 'mindre-enn'] as const).map((relation) =>
    findCommon(comparisons.map((it) => (it.relation === relation ? it.left : it.right))),
  );
  const [said, other] = saysMost ? [largest, smallest] : [smallest, largest];
  if (said === undefined) return other === undefined ? undefined : describeOpposite(title);
  const named = listNamed(edition, title);
  // A part of the largest amount, such as `kommunene-p1` of `p1`, may stand for it.
  const shown = listShown(title).filter((it) => !isWhole(it) && !it.endsWith(`-${said}`));
  const isOther = (ids: readonly string[]): boolean => ids.length === 1 && !ids.includes(said);
  // The name of a cell is that of no programme: then nothing can be compared.
  const isNamed = listProgrammes(edition).some((it) => it.id === said);
  return isOther(shown) || (isNamed && isOther(named)) ? describeOpposite(title) : undefined;
}

/** The id that all claims have on one side. */
function findCommon(ids: readonly string[]): string | undefined {
  return ids.every((it) => it === ids[0]) ? ids[0] : undefined;
}

/** A number in the title is one that is claimed, one that it is computed from, or the whole that it is a part of. */
function describeNumber(edition: EditionContent, { title, claims }: FigureRecord): Fault | undefined {
  const quantities = getQuantities(edition);
  const claimed = claims.flatMap(listSubjects);
  const isClaimed = (id: string): boolean => {
    const parts = [id, ...listParts(quantities?.get(id))];
    const wholes = claimed.flatMap((it) => listParts(quantities?.get(it)));
    return (
      wholes.includes(id) ||
      parts.some((part) => !isWhole(part) && claimed.some((it) => it === part || part.startsWith(`${it}-`)))
    );
  };
  const other = listShown(title).find((it) => quantities?.has(it) === true && !isWhole(it) && !isClaimed(it));
  if (other === undefined) return undefined;
  return [
    `tittelen «${title}» viser tallet "${other}", men "claims" handler om ${listWords(claimed)}`,
    'rett id-en i tittelen, eller skriv påstanden om tallet i "claims"',
  ];
}

const listShown = (title: string): string[] =>
  [...title.matchAll(PLACEHOLDER_PATTERN)].map(([, , id = '']) => id);

/** The frame is what all numbers are parts of. */
const isWhole = (id: string): boolean => id === 'ramme' || id === 'netto';

function listParts(quantity: Quantity | undefined): string[] {
  if (quantity === undefined) return [];
  const terms = quantity.kind === 'amount' ? quantity.terms.map((it) => it.id) : [];
  return [...terms, ...listNumbersIn(quantity.how ?? [])];
}

/** Ids that a claim is about; none for that of commuters. */
function listSubjects(claim: Claim): string[] {
  switch (claim.kind) {
    case 'sammenlign':
      return [claim.left, claim.right];
    case 'over-null':
      return [claim.amount];
    case 'alle-programmer':
      return [claim.source];
    case 'bare-program':
      return [claim.source, claim.programme];
    case 'flere-inn-enn-ut':
      return [];
  }
}

/** Where claims speak of programmes or of sources, the title names no others. */
function describeNames(edition: EditionContent, { title, claims }: FigureRecord): Fault | undefined {
  // A claim about all programmes speaks of each.
  const isOfAll = claims.some((it) => it.kind === 'alle-programmer');
  const subjects = claims.flatMap(listSubjects);
  const programmes = listProgrammes(edition);
  const sources = (edition.budget?.value?.sources ?? []).map((it) => ({ id: it.id, name: it.name }));
  const findOther = (
    things: readonly { readonly id: string; readonly name: string }[],
    isClaimed: (id: string) => boolean,
  ): string | undefined => {
    const named = listNamed(edition, title);
    if (!things.some((it) => isClaimed(it.id))) return undefined;
    return things.find((it) => named.includes(it.id) && !isClaimed(it.id))?.name;
  };
  const other =
    (isOfAll
      ? undefined
      : findOther(programmes, (id) => subjects.some((it) => it === id || it.endsWith(`-${id}`)))) ??
    findOther(sources, (id) => subjects.some((it) => it === id || it.startsWith(`${id}-`)));
  if (other === undefined) return undefined;
  return [
    `tittelen «${title}» nevner ${other}, men "claims" handler om ${listWords(subjects)}`,
    `rett tittelen, eller skriv det den sier om ${other}, i "claims"`,
  ];
}

function listProgrammes({ programmes }: EditionContent): readonly { id: string; name: string }[] {
  return programmes?.value?.programmes ?? [];
}

/** Programmes and sources that a text names, by any of their names. */
function listNamed({ programmes, budget }: EditionContent, text: string): string[] {
  const words = text.replace(PLACEHOLDER_PATTERN, '').toLowerCase();
  const names = [
    ...(programmes?.value?.programmes ?? []).map((it) => [it.id, it.code, it.name, it.shortName]),
    ...(budget?.value?.sources ?? []).map((it) => [it.id, it.name, it.fullName]),
  ];
  return names.flatMap(([id = '', ...own]) =>
    own.some((name) => hasWords(words, name.toLowerCase())) ? [id] : [],
  );
}

function hasWords(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const [before = '', behind = ''] = [text.slice(0, at).at(-1), text.slice(at + name.length).at(0)];
  return at >= 0 && !/[\p{L}\p{N}]/u.test(before + behind);
}

/** Years of the fund are those that are claimed; a period, and the year of a plan or a decision, are none of them. */
function describeYear({ title, claims }: FigureRecord): Fault | undefined {
  const years = claims
    .flatMap(listSubjects)
    .flatMap((id) => (/^fond-\d{4}$/.test(id) ? [id.slice('fond-'.length)] : []));
  const words = title
    .replace(PLACEHOLDER_PATTERN, '')
    .replace(/(?<!\d)\d{4} ?[-–] ?\d{2,4}|(?:plan|vedta|handling)\p{L}* (?:fra|i|for) \d{4}/giu, '');
  const other = (words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).find((it) => !years.includes(it));
  if (years.length === 0 || other === undefined) return undefined;
  return [
    `tittelen «${title}» sier ${other}, men "claims" gjelder ${listWords(years, '')}`,
    'rett årstallet i tittelen, eller skriv beløpet for det året i "claims"',
  ];
}

/** `"a", "b" og "c"`, each once. */
function listWords(words: readonly string[], sign = '"'): string {
  const quoted = [...new Set(words)].map((it) => `${sign}${it}${sign}`);
  return quoted.length === 0
    ? 'noe annet'
    : [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' og ');
}
