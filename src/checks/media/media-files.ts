import type { Media, Medium } from '../../data/schemas/media.ts';
import { isPictureName } from '../../read/files.ts';
import type { DataFile, EditionContent, FolderEntry } from '../../read/index.ts';
import { proposeKnown } from '../../site/known-ids.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';
import { badMedia, goodMedia } from './media-files.examples.ts';
import { checkPictures } from './pictures.ts';

export const mediaFiles: Rule = {
  id: 'media-files',
  kind: 'fault',
  about:
    'Et bilde i medier.json finnes i medier/, er det endelsen sier, har alternativ tekst og er ikke for stort.',
  bad: badMedia,
  good: goodMedia,
  check: async (content) => [
    ...content.editions.flatMap(checkRecords),
    ...(await checkPictures(content.editions.flatMap(listPictures))),
  ],
};

/** Pictures with their paths in the project; other names are faults of the files, which the editor is told already. */
function listPictures({ folder, mediaFiles: entries }: EditionContent): FolderEntry[] {
  return entries
    .filter((it) => it.kind === 'file' && /^[a-z0-9-]+\.[a-z]+$/.test(it.path) && isPictureName(it.path))
    .map((it) => ({ ...it, path: `${folder}/medier/${it.path}` }));
}

function checkRecords({ media, mediaFiles: entries }: EditionContent): Finding[] {
  return (media?.value?.media ?? []).flatMap((it, index) =>
    media ? checkRecord(media, it, index, entries) : [],
  );
}

function checkRecord(
  file: DataFile<Media>,
  { id, kind, file: name, alt, url }: Medium,
  index: number,
  entries: readonly FolderEntry[],
): Finding[] {
  const at = (field: keyof Medium, message: string, remedy: string): Finding =>
    atValue(file, ['media', index, field], message, remedy);
  const findings: Finding[] = [];
  if (url && kind !== 'film')
    findings.push(
      at('url', `"url" er bare for filmer, og "${id}" er ${kind}`, 'skriv null, og legg bildet i medier/'),
    );
  if (!name) return findings;
  if (!entries.some((it) => it.path === name && it.kind === 'file')) {
    const names = entries.map((it) => it.path);
    const remedy = `legg filen i medier/; ${proposeKnown(name, names)}`;
    findings.push(at('file', `filen "${name}" finnes ikke i medier/`, remedy));
  } else if (!isPictureName(name))
    findings.push(
      at('file', `"${name}" er ikke et bilde`, 'skriv navnet på bildet, for eksempel "orkanger.jpg"'),
    );
  if (!alt) {
    const remedy = 'beskriv bildet i "alt" for dem som ikke ser det';
    findings.push(at('alt', `bildet "${id}" mangler alternativ tekst`, remedy));
  }
  return findings;
}
