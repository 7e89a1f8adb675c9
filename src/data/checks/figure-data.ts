import type { Content, EditionContent, Path } from '../read/index.ts';
import { listKnownIds, proposeKnown } from './known-ids.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const figureData: Rule = {
  id: 'figure-data',
  about: 'Figurene må vise til kilder og medier som finnes, og pendlingstallene må være hele.',
  check: (content) =>
    content.editions.flatMap((edition) => [
      ...checkFigures(content, edition),
      ...checkCommuting(edition),
      ...checkHousing(content, edition),
    ]),
};

function checkFigures(content: Content, edition: EditionContent): Finding[] {
  const file = edition.figures;
  if (file?.value === undefined) return [];
  const sources = content.sources?.value?.sources.map((it) => it.id);
  const media = listKnownIds(edition, 'medium');
  return file.value.figures.flatMap((figure, index) => [
    ...unknown(sources, figure.citation, 'kilden', (message, remedy) =>
      atValue(file, ['figures', index, 'citation'], message, remedy),
    ),
    ...unknown(media, figure.medium, 'mediet', (message, remedy) =>
      atValue(file, ['figures', index, 'medium'], message, remedy),
    ),
  ]);
}

function unknown(
  known: readonly string[] | undefined,
  id: string | null,
  what: string,
  report: (message: string, remedy: string) => Finding,
): Finding[] {
  if (known === undefined || id === null || known.includes(id)) return [];
  return [report(`${what} "${id}" finnes ikke`, proposeKnown(id, known))];
}

/** Every municipality once in every year, and the shown year among them. */
function checkCommuting(edition: EditionContent): Finding[] {
  const file = edition.commuting;
  if (file?.value === undefined) return [];
  const { counts, municipalities, shownYear } = file.value;
  const ids = municipalities.map((it) => it.id);
  const years = [...new Set(counts.map((it) => it.year))];
  const at = (path: Path, message: string, remedy: string): Finding => atValue(file, path, message, remedy);
  const keys = counts.map((it) => `${it.year} ${it.municipality}`);
  return [
    ...counts.flatMap((it, index) =>
      unknown(ids, it.municipality, 'kommunen', (message, remedy) =>
        at(['counts', index, 'municipality'], message, remedy),
      ),
    ),
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) === index
        ? []
        : [at(['counts', index], `${key} står to ganger`, 'slett den linjen som er feil')],
    ),
    ...years.flatMap((year) =>
      ids
        .filter((id) => !keys.includes(`${year} ${id}`))
        .map((id) =>
          at(
            ['counts'],
            `${year} mangler "${id}"`,
            'legg til linjen, med null der kilden ikke oppgir tallet',
          ),
        ),
    ),
    ...(years.includes(shownYear)
      ? []
      : [at(['shownYear'], `ingen tall er fra ${shownYear}`, `velg et av årene ${years.join(', ')}`)]),
  ];
}

/** Numbers without a source and a definition are not published. */
function checkHousing(content: Content, edition: EditionContent): Finding[] {
  const file = edition.housing;
  if (file?.value === undefined) return [];
  const { citation, definition, counts } = file.value;
  const sources = content.sources?.value?.sources.map((it) => it.id);
  const found = unknown(sources, citation, 'kilden', (message, remedy) =>
    atValue(file, ['citation'], message, remedy),
  );
  if (counts.length === 0) return found;
  if (citation === null)
    found.push(atValue(file, ['citation'], 'tallene mangler kilde', 'skriv id-en til kilden i kilder.json'));
  if (definition === null) {
    found.push(
      atValue(
        file,
        ['definition'],
        'det står ikke hva tallene teller',
        'skriv for eksempel "Fullførte boliger"',
      ),
    );
  }
  return found;
}
