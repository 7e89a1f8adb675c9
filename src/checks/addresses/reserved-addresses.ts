import { RESERVED_EDITION_SLUGS, RESERVED_SITE_SLUGS } from '../../site/addresses.ts';
import { atFile, type Finding, type Rule } from '../rule.ts';
import { listFrontFigures } from '../../site/site-addresses.ts';

export const reservedAddresses: Rule = {
  id: 'reserved-addresses',
  kind: 'fault',
  about: 'Et kapittel eller en side kan ikke ha samme adresse som en annen side på nettstedet.',
  bad: [],
  good: [],
  check: (content) => {
    const slugs = content.editions.map((it) => it.slug);
    return [
      ...content.pages.flatMap((it) => checkSlug(it.file, '', it.slug, [...RESERVED_SITE_SLUGS, ...slugs])),
      ...content.editions.flatMap((edition) =>
        edition.chapters.flatMap((it) =>
          checkSlug(it.file, `/${edition.slug}`, it.slug, [
            ...RESERVED_EDITION_SLUGS,
            // They have their page for sharing where a chapter could be.
            ...listFrontFigures(edition).map((figure) => figure.id),
          ]),
        ),
      ),
    ];
  },
};

function checkSlug(file: string, folder: string, slug: string, reserved: readonly string[]): Finding[] {
  if (!reserved.includes(slug)) return [];
  return [atFile(file, `adressen ${folder}/${slug}/ er opptatt av en annen side`, 'gi filen et annet navn')];
}
