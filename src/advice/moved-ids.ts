import type { BadExample, Change } from '../checks/example.ts';
import { CHAPTER, GLOSSARY, LEDGER, MEASURES } from '../checks/example.ts';
import { atNode, atValue, type Finding, type Rule } from '../checks/rule.ts';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { joinAddress, splitAddress } from '../permalinks/address.ts';
import { EMPTY_LEDGER, extendLedger, formatLedger } from '../permalinks/ledger.ts';
import type { Content } from '../read/index.ts';
import { listDocuments } from '../site/documents.ts';
import { getHeadingId, getText, listHeadings } from '../site/mdx-nodes.ts';
import { getPermalinkData } from '../site/permalink-data.ts';

/** The sample content after the site was published with these ids and titles. */
const publish =
  (
    titles: Readonly<Record<string, string>>,
    path = '/2020-23/maal/',
    kind: AddressKind = 'avsnitt',
  ): Change =>
  (sample) => {
    const entries = Object.entries(titles).map(([id, title]) => ({ address: `${path}#${id}`, kind, title }));
    return sample.write(LEDGER, formatLedger(extendLedger(EMPTY_LEDGER, entries)));
  };
const SECTIONS = publish({ felles: 'Felles mål', ressurser: 'Ressurser' });

const bad: readonly BadExample[] = [
  {
    name: 'two published sections whose ids changed places',
    change: (it) =>
      SECTIONS(it)
        .replace(CHAPTER, 'Felles mål [', 'Ressurser [')
        .replace(CHAPTER, '### Ressurser [', '### Felles mål ['),
    file: CHAPTER,
    line: 10,
    message: 'id-en "felles" er publisert med «Felles mål», men står nå ved «Ressurser»',
    remedy: 'gi «Felles mål» id-en "felles" tilbake; den har nå "ressurser"',
  },
  {
    name: 'a published id that a new section took over while the old one got another',
    change: (it) =>
      SECTIONS(it).replace(
        CHAPTER,
        '## Felles mål [#felles]',
        '## Framdrift [#felles]\n\nTekst.\n\n## Felles mål [#felles-ny]',
      ),
    file: CHAPTER,
    line: 10,
    message: 'men står nå ved «Framdrift»',
    remedy: 'den har nå "felles-ny"',
  },
  {
    name: 'a published id on a heading that has no word of the old one',
    change: (it) =>
      SECTIONS(it)
        .replace(CHAPTER, 'Felles mål [', 'Møteplan [')
        .replace(CHAPTER, '### Ressurser [', '### Penger ['),
    file: CHAPTER,
    message: 'id-en "felles" er publisert med «Felles mål», men står nå ved «Møteplan»',
    remedy: 'gi det nye en id av sitt eget',
  },
  {
    name: 'a published term whose id another term took over',
    change: (it) =>
      publish(
        { regionen: 'Regionen' },
        '/ordliste/',
        'begrep',
      )(it).replace(GLOSSARY, '"Regionen"', '"Dekar"'),
    file: GLOSSARY,
    message: '«Dekar»',
  },
  {
    name: 'a published measure whose id another measure took over',
    change: (it) => publish({ 'p1-klynger': 'Bomring' }, '/2020-23/tiltak/', 'tiltak')(it),
    file: MEASURES,
    message: 'id-en "p1-klynger" er publisert med «Bomring»',
  },
];

/** Advice, not a fault: an editor may have found a better title without a word of the old one. */
export const movedIds: Rule = {
  id: 'moved-ids',
  kind: 'advice',
  about: 'En publisert id følger innholdet den ble publisert med: Lenker til den fører ellers til noe annet.',
  bad,
  good: [
    { name: 'ids with the titles that they were published with', change: SECTIONS },
    {
      name: 'a title that was reworded',
      change: (it) => SECTIONS(it).replace(CHAPTER, 'Felles mål [', 'Målene vi deler ['),
    },
    {
      name: 'an id that was never published',
      change: (it) => SECTIONS(it).replace(CHAPTER, '[#felles]', '[#nytt]'),
    },
  ],
  check: (content) => {
    const published = new Map(getPermalinkData(content)?.ledger.map((it) => [it.address, it.title]));
    const parts = listParts(content).map((it) => ({ ...it, before: published.get(it.address) ?? it.title }));
    const seen = new Set<Part>();
    return parts.flatMap((part): Finding[] => {
      if (seen.has(part) || fold(part.before) === fold(part.title)) return [];
      const heir = parts.find((it) => isHeir(it, part));
      if (heir === undefined && sharesWord(part.before, part.title)) return [];
      // Of ids that changed places one is enough: who gives it back sees the others.
      for (let it = heir; it !== undefined && !seen.has(it); it = parts.find((other) => isHeir(other, it)))
        seen.add(it);
      const id = idOf(part);
      const message = `id-en "${id}" er publisert med «${part.before}», men står nå ved «${part.title}»`;
      const remedy =
        heir === undefined
          ? `er det noe annet som står der nå, gi det nye en id av sitt eget, og før "${id}" opp i flyttet.json; er bare tittelen ny, er alt i orden`
          : `gi «${heir.title}» id-en "${id}" tilbake; den har nå "${idOf(heir)}"`;
      return [part.report(message, remedy)];
    });
  },
};

/** What has an id and a title of its own. */
interface Part {
  readonly address: string;
  readonly title: string;
  /** the title that the address was published with; that of now when it was not */
  readonly before: string;
  readonly report: (message: string, remedy: string) => Finding;
}

const idOf = ({ address }: Part): string => splitAddress(address).id;

/** Whether another part of the page has the title now that the part was published with, and had it not before. */
function isHeir(other: Part, part: Part): boolean {
  const isNear = other !== part && splitAddress(other.address).path === splitAddress(part.address).path;
  const isNew = other.before === other.title || fold(other.before) !== fold(part.before);
  return isNear && isNew && fold(other.title) === fold(part.before);
}

function listParts(content: Content): Omit<Part, 'before'>[] {
  const headings = listDocuments(content).flatMap(({ file, address }) =>
    listHeadings(file.tree).flatMap((node) => {
      const id = getHeadingId(node);
      if (id === undefined) return [];
      const report: Part['report'] = (message, remedy) => atNode(file, node, message, remedy);
      return [{ address: joinAddress(address, id), title: getText(node), report }];
    }),
  );
  const { glossary } = content;
  const terms = (glossary?.value?.terms ?? []).flatMap(({ id, term, expansion }, index) => {
    if (glossary === undefined) return [];
    const report: Part['report'] = (...found) => atValue(glossary, ['terms', index, 'id'], ...found);
    // As the list of terms calls it.
    const title = expansion === null ? term : `${term} – ${expansion}`;
    return [{ address: joinAddress('/ordliste/', id), title, report }];
  });
  const measures = content.editions.flatMap(({ slug, measures: file }) =>
    (file?.value?.measures ?? []).flatMap(({ id, title }, index) => {
      if (file === undefined) return [];
      const report: Part['report'] = (...found) => atValue(file, ['measures', index, 'id'], ...found);
      return [{ address: joinAddress(`/${slug}/tiltak/`, id), title, report }];
    }),
  );
  return [...headings, ...terms, ...measures];
}

function fold(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether two titles have a word in common, in whatever form: one is the beginning of the other. */
function sharesWord(a: string, b: string): boolean {
  const [left = [], right = []] = [a, b].map((it) => fold(it).match(/[\p{L}\d]{3,}/gu) ?? []);
  return left.some((one) => right.some((other) => one.startsWith(other) || other.startsWith(one)));
}
