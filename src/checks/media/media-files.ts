import { MEDIA_EXTENSIONS } from '../../read/files.ts';
import type { DataFile, EditionContent, FolderEntry } from '../../read/index.ts';
import type { Media, Medium } from '../../data/schemas/media.ts';
import { proposeKnown } from '../../site/known-ids.ts';
import { describeSentenceEnd } from '../links/external-addresses.ts';
import { checkPictures } from './picture-files.ts';
import { atFile, atValue, type Finding, type Rule } from '../rule.ts';

/** Other names are faults of the files, which the editor is told already. */
const PICTURE_NAME = new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*\\.(?:${MEDIA_EXTENSIONS.join('|')})$`);

export const mediaFiles: Rule = {
  id: 'media-files',
  kind: 'fault',
  about:
    'Et bilde i medier.json finnes i medier/, er det endelsen sier, har alternativ tekst og er ikke for stort.',
  bad: [],
  good: [],
  check: (content) => [
    ...content.editions.flatMap(checkRecords),
    ...checkPictures(content.editions.flatMap(listPictures)),
  ],
};

/** Pictures with their paths in the project. */
function listPictures({ folder, mediaFiles: entries }: EditionContent): FolderEntry[] {
  return entries
    .filter((it) => it.kind === 'file' && PICTURE_NAME.test(it.path))
    .map((it) => ({ ...it, path: `${folder}/medier/${it.path}` }));
}

function checkRecords(edition: EditionContent): Finding[] {
  const { media, mediaFiles: entries } = edition;
  if (media === undefined) return [];
  const records = media.value?.media;
  return [
    ...(records ?? []).flatMap((it, index) => checkRecord(media, it, index, entries)),
    ...listPictures(edition)
      .filter(({ path }) => records?.every(({ file }) => !path.endsWith(`/medier/${file}`)))
      .map(describeUnused),
  ];
}

function describeUnused({ path }: FolderEntry): Finding {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const remedy = `skriv "file": "${name}" i posten i medier.json, eller slett filen`;
  return atFile(path, 'filen brukes ikke', remedy);
}

function checkRecord(
  file: DataFile<Media>,
  medium: Medium,
  index: number,
  entries: readonly FolderEntry[],
): Finding[] {
  const at = (field: keyof Medium, [message, remedy]: Fault): Finding =>
    atValue(file, ['media', index, field], message, remedy);
  const findings: Finding[] = [];
  const url = describeUrl(medium);
  if (url !== undefined) findings.push(at('url', url));
  const credit = describeCredit(medium);
  if (credit !== undefined) findings.push(at('credit', credit));
  if (medium.file === null) {
    const unused: Fault = [
      '"alt" er fylt ut, men "file" er null, så teksten brukes ikke',
      'skriv filnavnet i "file", eller skriv null i "alt"',
    ];
    return medium.alt === null ? findings : [...findings, at('alt', unused)];
  }
  const name = describeFilm(medium) ?? describeFileName(medium.file, entries);
  if (name !== undefined) findings.push(at('file', name));
  const alt = describeAlt(medium);
  if (alt !== undefined) findings.push(at('alt', alt));
  if (medium.kind !== 'film' || medium.url !== null) return findings;
  const still: Fault = [
    `filmen "${medium.id}" har et bilde, men ingen adresse, så leserne får ikke sett den`,
    'skriv adressen til filmen i "url"',
  ];
  return [...findings, at('url', still)];
}

type Fault = readonly [message: string, remedy: string];

function describeUrl({ id, kind, url }: Medium): Fault | undefined {
  if (url === null) return undefined;
  if (kind !== 'film')
    return [`"url" er bare for filmer, og "${id}" er ${kind}`, 'skriv null, og legg bildet i medier/'];
  return describeSentenceEnd(url);
}

/** The site writes «Foto:» itself. */
function describeCredit({ credit }: Medium): Fault | undefined {
  const [start] = /^\s*(?:foto(?:graf)?|photo)\s*:\s*/i.exec(credit ?? '') ?? [];
  if (start === undefined) return undefined;
  const name = credit?.slice(start.length) ?? '';
  return [
    `"credit" begynner med «${start.trim()}», som nettstedet setter foran selv`,
    name === '' ? 'skriv navnet, eller null hvis det er ukjent' : `skriv bare navnet: "${name}"`,
  ];
}

const FILM = /\.(?:mp4|m4v|mov|avi|mkv|webm|wmv|mpe?g)$/i;

/** Films are shown where they are; a picture of one may stand here. */
function describeFilm({ kind, file, url }: Medium): Fault | undefined {
  if (file === null || !FILM.test(file)) return undefined;
  const address = url === null ? ', og adressen til filmen i "url"' : '';
  return [
    `"${file}" er en film, og filmer kan ikke ligge i medier/`,
    kind === 'film' ? `skriv null${address}` : `skriv "kind": "film", null her${address}`,
  ];
}

function describeFileName(file: string, entries: readonly FolderEntry[]): Fault | undefined {
  const isThere = entries.some((it) => it.path === file && it.kind === 'file');
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(file)) {
    const remedy = isThere
      ? 'gi filen et navn med bare a-z, tall og bindestrek, og skriv det her'
      : 'skriv bare navnet på filen i medier/, for eksempel "orkanger.jpg"';
    return [`"${file}" er ikke et filnavn som kan brukes`, remedy];
  }
  if (isThere && /^(?:README\.md|Thumbs\.db|desktop\.ini)$/.test(file))
    return [`"${file}" er ikke et bilde`, 'skriv navnet på bildet, for eksempel "orkanger.jpg"'];
  if (isThere) return undefined;
  const names = entries.map((it) => it.path);
  const twin = names.find((it) => it.toLowerCase() === file.toLowerCase());
  const remedy =
    twin === undefined
      ? `legg filen i medier/; ${proposeKnown(file, names)}`
      : `skriv "${twin}", med samme store og små bokstaver`;
  return [`filen "${file}" finnes ikke i medier/`, remedy];
}

function describeAlt(medium: Medium): Fault | undefined {
  if (medium.alt === null) {
    const message = `bildet "${medium.id}" mangler alternativ tekst`;
    return [message, 'beskriv bildet i "alt" for dem som ikke ser det'];
  }
  return undefined;
}
