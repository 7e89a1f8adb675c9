import type { Content, MdxFile } from '../../read/index.ts';
import type { Chapter } from '../../data/schemas/chapter.ts';
import { CHAPTER, EDITION, P2 } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const NEW = `${EDITION}/kapitler/a-nytt.mdx`;
const chapter = (order: string): string =>
  `---\ntitle: Nytt\nnavTitle: Nytt\norder: ${order}\nprogramme: null\nsourceChapter: null\ndescription: Noe nytt.\n---\n\nNoe nytt.\n`;

export const chapterOrder: Rule = {
  id: 'chapter-order',
  kind: 'fault',
  about: 'To kapitler i samme utgave, eller to sider, kan ikke ha samme plass eller tittel.',
  bad: [
    {
      name: 'a new chapter with the place of a published one, and says so in the new file',
      change: (it) => it.write(NEW, chapter('1')),
      file: NEW,
      line: 4,
      message: 'plassen 1 er brukt av "maal" også',
      remedy: 'skriv et ledig tall, for eksempel 0 foran "maal" eller 1.5 bak',
    },
    {
      name: 'two new chapters with one place, and says so in the later file',
      change: (it) => it.replace(P2, 'order: 3', 'order: 4'),
      file: `${EDITION}/kapitler/p3-profilering-og-kommunikasjon.mdx`,
      line: 4,
      message: 'plassen 4 er brukt av "p2-ikap-og-arealplanlegging" også',
      remedy: 'for eksempel 3 foran "p2-ikap-og-arealplanlegging" eller 4.5 bak',
    },
    {
      name: 'two chapters with one title',
      change: (it) => it.replace(P2, 'title: IKAP', 'title: Mål for Trondheimsregionen'),
      file: P2,
      line: 2,
      message: '"title" er «Mål for Trondheimsregionen», og det er brukt av "maal" også',
    },
  ],
  good: [
    { name: 'a chapter between two others', change: (it) => it.write(NEW, chapter('1.5')) },
    { name: 'numbers with wide gaps', change: (it) => it.replace(CHAPTER, 'order: 1', 'order: -10') },
    { name: 'numbers of more than three digits', change: (it) => it.replace(P2, 'order: 3', 'order: 3000') },
  ],
  check: (content) => [
    ...content.editions.flatMap(({ slug, chapters }) => [
      ...checkOrder(newestLast(content, slug, chapters)),
      ...checkTitles(chapters, 'title'),
      ...checkTitles(chapters, 'navTitle'),
    ]),
    ...checkTitles(content.pages, 'title'),
  ],
};

/** Published chapters come first: in a clash it is the new one that must give way. */
function newestLast(content: Content, edition: string, chapters: EditionChapters): EditionChapters {
  const published = new Set(content.permalinks?.value?.entries.map((it) => it.address));
  const isNew = ({ slug }: { readonly slug: string }): boolean => !published.has(`/${edition}/${slug}/`);
  return [...chapters].sort((a, b) => Number(isNew(a)) - Number(isNew(b)) || a.slug.localeCompare(b.slug));
}

type EditionChapters = readonly MdxFile<Chapter>[];

function checkOrder(chapters: EditionChapters): Finding[] {
  const orders = chapters.flatMap((it) => it.value?.order ?? []);
  return chapters.flatMap((file, index) => {
    const order = file.value?.order;
    const first = chapters.slice(0, index).find((it) => it.value?.order === order);
    if (order === undefined || first === undefined) return [];
    const message = `plassen ${order} er brukt av "${first.slug}" også`;
    const remedy = `skriv et ledig tall, for eksempel ${findFree(orders, order, -1)} foran "${first.slug}" eller ${findFree(orders, order, 1)} bak`;
    return [atValue(file, ['order'], message, remedy)];
  });
}

/** A number beside a used one: the whole number there when it is free, else halfway to the nearest used one. */
function findFree(orders: readonly number[], order: number, step: 1 | -1): number {
  const distances = orders.map((it) => (it - order) * step).filter((it) => it > 0);
  const nearest = Math.min(...distances);
  return order + step * (nearest > 1 ? 1 : nearest / 2);
}

function checkTitles<Field extends string>(
  files: readonly MdxFile<Record<Field, string>>[],
  field: Field,
): Finding[] {
  return files.flatMap((file, index) => {
    const title = file.value?.[field];
    const first = files.slice(0, index).find((it) => it.value?.[field] === title);
    if (title === undefined || first === undefined) return [];
    const message = `"${field}" er «${title}», og det er brukt av "${first.slug}" også`;
    return [atValue(file, [field], message, 'skriv det som er særlig for denne siden')];
  });
}
