import { extname } from 'node:path/posix';
import type { DataFile, EditionContent, FolderEntry } from '../read/index.ts';
import type { Media, Medium } from '../schemas/media.ts';
import { proposeKnown } from './known-ids.ts';
import { isWholePicture, readPicture } from './picture-bytes.ts';
import { findSvgFault, isSoundPng } from './picture-content.ts';
import { atFile, atValue, type Finding, type Rule } from './rule.ts';

/** Twice the widest screen that the site is drawn for, with room; a larger picture is a mistake or a bomb. */
const MAX_SIDE_PX = 8000;
const MAX_BYTES = 8 * 1024 * 1024;

export const mediaFiles: Rule = {
  id: 'media-files',
  about:
    'Et bilde i medier.json finnes i medier/, er det endelsen sier, har alternativ tekst og er ikke for stort.',
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const { media, mediaFiles: entries, folder } = edition;
  const records = media?.value?.media ?? [];
  const pictures = entries.filter(
    (it) =>
      it.kind === 'file' &&
      /\.\w+$/.test(it.path) &&
      !/(?:^|\/)(?:README\.md|Thumbs\.db|desktop\.ini|\..*)$/.test(it.path),
  );
  return [
    ...(media === undefined ? [] : records.flatMap((it, index) => checkRecord(media, it, index, entries))),
    ...pictures.flatMap((it) => checkPicture(`${folder}/medier/${it.path}`, it)),
    ...(media?.value === undefined
      ? []
      : pictures
          .filter((it) => !records.some((record) => record.file === it.path))
          .map((it) => describeUnused(folder, it))),
  ];
}

function describeUnused(folder: string, entry: FolderEntry): Finding {
  const remedy = `skriv "file": "${entry.path}" i posten i medier.json, eller slett filen`;
  return { ...atFile(`${folder}/medier/${entry.path}`, 'filen brukes ikke', remedy), severity: 'warning' };
}

function checkRecord(
  file: DataFile<Media>,
  medium: Medium,
  index: number,
  entries: readonly FolderEntry[],
): Finding[] {
  const findings: Finding[] = [];
  const at = (field: string, message: string, remedy: string): void =>
    void findings.push(atValue(file, ['media', index, field], message, remedy));
  if (medium.url !== null && medium.kind !== 'film') {
    at(
      'url',
      `"url" er bare for filmer, og "${medium.id}" er ${medium.kind}`,
      'skriv null, og legg bildet i medier/',
    );
  }
  if (medium.file === null) {
    if (medium.alt !== null)
      findings.push({
        ...atValue(
          file,
          ['media', index, 'alt'],
          '"alt" er fylt ut, men "file" er null, så teksten brukes ikke',
          'skriv filnavnet i "file", eller skriv null i "alt"',
        ),
        severity: 'warning',
      });
    return findings;
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(medium.file)) {
    at(
      'file',
      `"${medium.file}" er ikke et filnavn`,
      'skriv bare navnet på filen i medier/, for eksempel "orkanger.jpg"',
    );
  } else if (!entries.some((it) => it.path === medium.file && it.kind === 'file')) {
    const twin = entries.find((it) => it.path.toLowerCase() === medium.file?.toLowerCase())?.path;
    const remedy =
      twin === undefined
        ? `legg filen i medier/; ${proposeKnown(
            medium.file,
            entries.map((it) => it.path),
          )}`
        : `skriv "${twin}", med samme store og små bokstaver`;
    at('file', `filen "${medium.file}" finnes ikke i medier/`, remedy);
  }
  const useless = medium.alt === null ? undefined : describeUselessAlt(medium.alt, medium);
  if (useless !== undefined) at('alt', useless, 'skriv hva bildet viser, for dem som ikke ser det');
  if (medium.alt === null)
    at(
      'alt',
      `bildet "${medium.id}" mangler alternativ tekst`,
      'beskriv bildet i "alt" for dem som ikke ser det',
    );
  return findings;
}

/** A text that says nothing about what the picture shows. */
function describeUselessAlt(alt: string, { caption, file }: Medium): string | undefined {
  if (alt === file || /\.(?:jpe?g|png|webp|avif|svg|gif)$/i.test(alt))
    return `den alternative teksten er et filnavn: «${alt}»`;
  if (/^(?:et |en )?(?:bilde|foto|figur|illustrasjon|fotografi)t?\.?$/i.test(alt))
    return `den alternative teksten «${alt}» sier ikke hva bildet viser`;
  return alt === caption
    ? 'den alternative teksten er lik bildeteksten, så den blir lest opp to ganger'
    : undefined;
}

function checkPicture(file: string, { path, bytes, sizeBytes }: FolderEntry): Finding[] {
  if (bytes === null) return [];
  const extension = extname(path).slice(1).toLowerCase().replace('jpeg', 'jpg');
  const picture = readPicture(bytes);
  if (picture === undefined)
    return [atFile(file, 'filen er ikke et bilde', 'lagre bildet på nytt som JPEG, PNG, WebP eller AVIF')];
  if (picture.format !== extension) {
    return [
      atFile(
        file,
        `filen heter .${extension}, men er ${picture.format.toUpperCase()}`,
        `kall filen ${path.replace(/\.\w+$/, '')}.${picture.format}`,
      ),
    ];
  }
  const { widthPx = 1, heightPx = 1 } = picture;
  if (Math.max(widthPx, heightPx) > MAX_SIDE_PX || Math.min(widthPx, heightPx) < 1) {
    return [
      atFile(
        file,
        `bildet er ${widthPx} × ${heightPx} piksler, og grensen er ${MAX_SIDE_PX}`,
        'lagre det i mindre størrelse, for eksempel 2400 piksler bredt',
      ),
    ];
  }
  if (!isWholePicture(bytes, picture.format))
    return [atFile(file, 'bildet er ikke helt: slutten av filen mangler', 'last opp filen på nytt')];
  if (picture.format === 'png' && !isSoundPng(bytes))
    return [atFile(file, 'bildet er ødelagt og kan ikke vises', 'lagre det på nytt, og last det opp igjen')];
  if (sizeBytes > MAX_BYTES)
    return [
      atFile(file, `bildet er ${Math.round(sizeBytes / 1024 / 1024)} MB`, 'lagre det i mindre størrelse'),
    ];
  return picture.format === 'svg' ? checkSvg(file, bytes) : [];
}

/** An SVG is a document that can run code and fetch things; only drawing is allowed. */
const SVG_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:\w+:)?script/i, 'et skript'],
  [/\son\w+\s*=/i, 'kode som kjøres ved klikk eller lasting'],
  [/<\s*(?:\w+:)?foreignObject/i, 'innhold fra en annen slags fil'],
  [/<!ENTITY|<!DOCTYPE[^<>[]*\[/i, 'egne definisjoner (ENTITY)'],
  [/<\?xml-stylesheet|@import/i, 'en henvisning til et stilark'],
  [/(?:href|src)\s*=\s*["']?\s*(?!["'#\s>])/i, 'en henvisning ut av filen'],
  [/url\(\s*["']?\s*(?!["'#\s])|image-set\(/i, 'en henvisning ut av filen'],
  [/<\s*(?:\w+:)?(?:animate\w*|set)[\s/>]|@keyframes/i, 'noe som beveger seg'],
];

function checkSvg(file: string, bytes: Uint8Array): Finding[] {
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/i.test(text))
    return [atFile(file, 'filen er ikke en SVG-tegning', 'lagre tegningen på nytt')];
  for (const [pattern, what] of SVG_FAULTS) {
    if (pattern.test(text))
      return [
        atFile(file, `SVG-filen inneholder ${what}`, 'lagre tegningen på nytt som ren SVG, eller som PNG'),
      ];
  }
  // In a style `\69mport` is `import`. A style ends at the next tag, unless it is wrapped.
  const isDisguised =
    /\sstyle\s*=\s*(?:"[^"<\\]*|'[^'<\\]*)\\/i.test(text) ||
    text.split(/<style[\s>]/i).some((it, index) => index > 0 && it.split(/<\/style/i, 1)[0]?.includes('\\'));
  const fault = isDisguised ? 'tegnet \\ i en stil' : findSvgFault(text);
  if (fault === undefined) return [];
  return [
    atFile(
      file,
      `SVG-filen kan ikke vises: den har ${fault}`,
      'lagre tegningen på nytt som SVG, eller som PNG',
    ),
  ];
}
