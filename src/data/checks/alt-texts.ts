/** Alternative texts that tell nobody what the picture shows. */
import { WEB_PICTURE_EXTENSIONS } from '../read/files.ts';
import type { Medium } from '../schemas/media.ts';

/** Pictures from cameras and offices too, which the site cannot show. */
const FILE = new RegExp(`\\.(?:${WEB_PICTURE_EXTENSIONS.join('|')}|heic|heif|tiff?|bmp|pdf)$`, 'i');
/** What cameras and phones call their pictures. */
const CAMERA = /^(?:img|dsc|dscn|dscf|pxl|mvimg|gopr|image|photo|bilde|foto)[\s_-]{0,2}\d[\d\s_-]{0,30}$/i;
const SCREENSHOT = /^(?:skjermbilde|skjermdump|screenshot|screen shot)(?:[\s\d.:_-]|kl|at|\(|\)){0,40}$/i;
const KIND = /^(?:et |en )?(?:bilde|foto|figur|illustrasjon|fotografi|tegning|film)(?:et|t|en)?\.?$/i;
/** The name of the field instead of a text, or a sign to fill it. */
const FIELD = /^(?:alt|alt-?tekst|alternativ(?: tekst)?|bildetekst|bildebeskrivelse|beskrivelse|.)\.?$/iu;

/** Whether a text is what a file or a picture of a camera is called. */
export function isFileName(text: string): boolean {
  return FILE.test(text) || CAMERA.test(text);
}

/** What is wrong with a text that says nothing about the picture; undefined for one that may. */
export function describeUselessAlt(alt: string, { id, caption, credit, file }: Medium): string | undefined {
  const text = alt.trim();
  const stem = file?.replace(FILE, '');
  const isName = isFileName(text) || (text === stem && /[\d_-]/.test(text));
  if (isName) return `den alternative teksten er et filnavn: «${alt}»`;
  if (/^(?:https?:\/\/|www\.)/i.test(text)) return `den alternative teksten er en adresse: «${alt}»`;
  if (text === credit) return `den alternative teksten er navnet på fotografen: «${alt}»`;
  if (text === id || KIND.test(text) || SCREENSHOT.test(text) || FIELD.test(text))
    return `den alternative teksten «${alt}» sier ikke hva bildet viser`;
  return text.replace(/\.$/, '') === caption.replace(/\.$/, '')
    ? 'den alternative teksten er lik bildeteksten, så den blir lest opp to ganger'
    : undefined;
}
