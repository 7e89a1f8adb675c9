import { type BadExample, EDITION, FIGURES, P2, PAGE } from '../example.ts';
import { RESERVED_EDITION_SLUGS, RESERVED_SITE_SLUGS } from '../../site/addresses.ts';
import { atFile, type Finding, type Rule } from '../rule.ts';
import { listFrontFigures } from '../../site/site-addresses.ts';

const copyTo = (name: string, from: string, file: string, address: string): BadExample => ({
  name,
  change: (it) => it.write(file, it.text(from)),
  file,
  message: `adressen ${address} er opptatt`,
  remedy: 'gi filen et annet navn',
});

export const reservedAddresses: Rule = {
  id: 'reserved-addresses',
  kind: 'fault',
  about: 'Et kapittel eller en side kan ikke ha samme adresse som en annen side på nettstedet.',
  bad: [
    copyTo('a page with the address of the search', PAGE, 'sider/sok.mdx', '/sok/'),
    copyTo('a page with the address of an edition', PAGE, 'sider/2020-23.mdx', '/2020-23/'),
    copyTo(
      'a chapter with the address of the budget',
      P2,
      `${EDITION}/kapitler/budsjett.mdx`,
      '/2020-23/budsjett/',
    ),
    {
      ...copyTo(
        'a chapter with the id of the figure on the front page',
        P2,
        `${EDITION}/kapitler/bruk-av-fond.mdx`,
        '/2020-23/bruk-av-fond/',
      ),
      change: (it) =>
        it
          .replace(FIGURES, '"form": "fondsbruk"', '"form": "bryggerekke"')
          .write(`${EDITION}/kapitler/bruk-av-fond.mdx`, it.text(P2)),
    },
  ],
  good: [
    {
      name: 'a page with an address of its own',
      change: (it) => it.write('sider/kontakt.mdx', it.text(PAGE)),
    },
  ],
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
