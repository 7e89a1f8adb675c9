/** Picture files: each is what its name says, of a size that the site can use, and can be drawn. */
import { extname } from 'node:path/posix';
import { describePictureSize } from '../../read/file-names.ts';
import { MAX_PICTURE_BYTES } from '../../read/folder.ts';
import type { FolderEntry } from '../../read/index.ts';
import { drawPictures, type Outcome } from './drawn-pictures.ts';
import { readPicture } from './picture-bytes.ts';
import { atFile, type Finding } from '../rule.ts';
import { findForbiddenSvg } from './svg-contents.ts';

/** Twice the widest screen that the site is drawn for, with room; a larger picture is a mistake or a bomb. */
const MAX_SIDE_PX = 8000;

/**
 * One finding at most for each file: what is wrong first may be why the rest is.
 * @param draw tries each picture; one outcome for each
 */
export function checkPictures(pictures: readonly FolderEntry[], draw = drawPictures): Finding[] {
  const findings: Finding[] = [];
  const sound: { readonly path: string; readonly bytes: Uint8Array }[] = [];
  for (const { path, bytes, sizeBytes } of pictures) {
    if (bytes === null) continue;
    const fault = describeFile(path, bytes, sizeBytes);
    if (fault === undefined) sound.push({ path, bytes });
    else findings.push(atFile(path, ...fault));
  }
  const outcomes = draw(sound.map((it) => it.bytes));
  return [...findings, ...sound.flatMap(({ path }, index) => describeOutcome(path, outcomes[index]))];
}

type Fault = readonly [message: string, remedy: string];

/** What stands in the file itself; only a picture without such faults is safe to draw. */
function describeFile(path: string, bytes: Uint8Array, sizeBytes: number): Fault | undefined {
  const picture = readPicture(bytes);
  if (picture === undefined)
    return ['filen er ikke et bilde som kan vises', 'lagre bildet på nytt som JPEG, PNG, WebP eller AVIF'];
  const { format, widthPx = 1, heightPx = 1 } = picture;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extname(name).slice(1).toLowerCase().replace('jpeg', 'jpg');
  if (format !== extension) {
    return [
      `filen heter .${extension}, men er ${format.toUpperCase()}`,
      `kall filen ${name.replace(/\.\w+$/, '')}.${format}`,
    ];
  }
  if (Math.min(widthPx, heightPx) < 1)
    return [`bildet er ${widthPx} × ${heightPx} piksler`, 'lagre det på nytt'];
  if (Math.max(widthPx, heightPx) > MAX_SIDE_PX) {
    return [
      `bildet er ${widthPx} × ${heightPx} piksler, og grensen er ${MAX_SIDE_PX}`,
      'lagre det i mindre størrelse, for eksempel 2400 piksler bredt',
    ];
  }
  if (sizeBytes > MAX_PICTURE_BYTES) return describePictureSize(sizeBytes);
  if (picture.isMoving)
    return ['bildet beveger seg', 'lagre det som et stillbilde; en film legges inn som en lenke'];
  return format === 'svg' ? describeSvg(new TextDecoder().decode(bytes)) : undefined;
}

function describeSvg(text: string): Fault | undefined {
  if (!/<(?:\w{1,20}:)?svg[\s>]/i.test(text))
    return ['filen er ikke en SVG-tegning', 'lagre tegningen på nytt'];
  const what = findForbiddenSvg(text);
  if (what === undefined) return undefined;
  return [`SVG-filen inneholder ${what}`, 'lagre tegningen på nytt som ren SVG, eller som PNG'];
}

function describeOutcome(file: string, outcome: Outcome | undefined): Finding[] {
  switch (outcome?.fault) {
    case 'pixels': {
      const message = 'bildet er ødelagt, eller slutten av filen mangler, så det kan ikke vises';
      return [atFile(file, message, 'last opp filen på nytt, eller lagre bildet på nytt først')];
    }
    case 'size': {
      const remedy = 'lagre tegningen på nytt med width, height og viewBox="0 0 bredde høyde", eller som PNG';
      return [atFile(file, 'størrelsen på tegningen kan ikke leses', remedy)];
    }
    case 'xml':
      return [describeXml(file, outcome.detail)];
    case null:
      return [];
    default: {
      const message = 'bildet kunne ikke prøves, for programmet som tegner det, stoppet';
      const remedy =
        'kjør sjekken på nytt; stopper den her igjen, lagre bildet på nytt i mindre størrelse eller som PNG';
      return [atFile(file, message, remedy)];
    }
  }
}

/** @param detail what the reader of XML says: `an unknown namespace prefix 'xlink' at 1:64` */
function describeXml(file: string, detail: string): Finding {
  const [, line = '1', column = '1'] = [...detail.matchAll(/ at (\d+):(\d+)/g)].at(-1) ?? [];
  const prefix = /unknown namespace prefix '([^']+)'/.exec(detail)?.[1];
  const isForeign = detail.endsWith('does not have a root node');
  const rootFault = isForeign ? 'den mangler xmlns="http://www.w3.org/2000/svg"' : 'koden er ikke gyldig XML';
  const what = prefix === undefined ? rootFault : `«${prefix}:» er brukt uten xmlns:${prefix}`;
  return {
    ...atFile(file, `SVG-filen kan ikke vises: ${what}`, 'lagre tegningen på nytt som SVG, eller som PNG'),
    line: Number(line),
    column: Number(column),
  };
}
