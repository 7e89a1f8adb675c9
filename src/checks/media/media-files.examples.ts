import { crc32, deflateSync } from 'node:zlib';
import { type BadExample, EDITION, type GoodExample, MEDIA, type SampleContent } from '../example.ts';

const bytesOf = (...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(parts.map((it) => (typeof it === 'string' ? Buffer.from(it, 'latin1') : Buffer.from(it)))),
  );

const toBytes32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

const chunk = (name: string, data: readonly number[] | Uint8Array): Uint8Array => {
  const named = bytesOf(name, data);
  return bytesOf(toBytes32(data.length), named, toBytes32(crc32(named)));
};

/** A black picture; the pixels of a very large one are not written. */
const png = (width: number, height: number, extra: readonly number[] | Uint8Array = []): Uint8Array => {
  const header = chunk('IHDR', [...toBytes32(width), ...toBytes32(height), 8, 2, 0, 0, 0]);
  const rows = deflateSync(new Uint8Array(width * height < 1e6 ? (width * 3 + 1) * height : 9));
  return bytesOf('\x89PNG\r\n\x1a\n', header, extra, chunk('IDAT', rows), chunk('IEND', []));
};

const WEBP = bytesOf(Buffer.from('UklGRh4AAABXRUJQVlA4TBEAAAAvB8ABAAdQs840s/+BiOh/AAA=', 'base64'));

/** A picture that the first medium uses. */
const withPicture =
  (name: string, data: string | Uint8Array) =>
  (sample: SampleContent): SampleContent =>
    sample
      .write(`${EDITION}/medier/${name}`, data)
      .replace(MEDIA, '"file": null, "alt": null', `"file": "${name}", "alt": "Havna i Orkanger"`);

const picture = (
  name: string,
  file: string,
  data: string | Uint8Array,
  message: string,
  remedy = '',
): BadExample => {
  return { name, change: withPicture(file, data), file: `${EDITION}/medier/${file}`, message, remedy };
};

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inside}</svg>`;
const svg = (inside: string, message: string): BadExample =>
  picture(`a drawing with ${inside}`, 'a.svg', drawing(inside), message, 'lagre tegningen på nytt');

const record = (name: string, from: string, to: string, message: string, remedy: string): BadExample => {
  const change = (it: SampleContent) => withPicture('orkanger.png', png(10, 10))(it).replace(MEDIA, from, to);
  return { name, change, file: MEDIA, line: 3, message, remedy };
};

export const badMedia: readonly BadExample[] = [
  record(
    'a missing file',
    '"orkanger.png"',
    '"orkange.png"',
    'finnes ikke i medier/',
    'mente du "orkanger.png"?',
  ),
  record(
    'a picture without alternative text',
    '"Havna i Orkanger"',
    'null',
    'mangler alternativ tekst',
    '"alt"',
  ),
  record('an address on a photo', '"url": null', '"url": "https://x.no"', 'bare for filmer', 'skriv null'),
  picture('a text as picture', 'a.jpg', 'hei', 'ikke et bilde', 'JPEG'),
  picture('a PNG named as JPEG', 'a.jpg', png(10, 10), 'heter .jpg, men er PNG', 'kall filen a.png'),
  picture('a drawing named as PNG', 'a.png', drawing('<g/>'), 'men er SVG', 'kall filen a.svg'),
  picture('a bomb', 'a.png', png(60_000, 60_000), '60000 × 60000 piksler', 'mindre størrelse'),
  picture('a picture that is a little too wide', 'a.png', png(8001, 10), '8001 × 10 piksler'),
  picture('a file of 9 MB', 'a.png', new Uint8Array(9 * 1024 * 1024), '9 MB, og grensen er 8 MB'),
  picture(
    'a PNG that was cut off',
    'a.png',
    png(10, 10).subarray(0, 50),
    'slutten av filen mangler',
    'på nytt',
  ),
  picture('a WebP that was cut off', 'a.webp', WEBP.subarray(0, 30), 'slutten av filen mangler'),
  picture('a JPEG without a picture', 'a.jpg', bytesOf('\xff\xd8\xffhei\xff\xd9'), 'ødelagt'),
  picture('a PNG that moves', 'a.png', png(10, 10, chunk('acTL', [0, 0, 0, 2, 0, 0, 0, 0])), 'beveger seg'),
  picture(
    'a drawing without size',
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'størrelsen',
    'viewBox',
  ),
  picture('a document that is no drawing', 'a.svg', '<?xml version="1.0"?><html/>', 'ikke en SVG-tegning'),
  picture('a drawing without name space', 'a.svg', '<svg viewBox="0 0 9 9"/>', 'mangler xmlns'),
  picture('own definitions', 'a.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('<g/>')}`, 'ENTITY'),
  svg('<g>', 'ikke gyldig XML'),
  svg('<use xlink:href="#a"/>', '«xlink:» er brukt uten xmlns:xlink'),
  svg('<script>1</script>', 'et skript'),
  svg('<å:script xmlns:å="http://www.w3.org/2000/s&#118;g"/>', 'et skript'),
  svg('<foreignObject/>', 'annen slags fil'),
  svg('<iframe xmlns="http://www.w3.org/1999/xhtml"/>', 'annen slags fil'),
  svg('<g onload="x()"/>', 'kode som kjøres'),
  svg('<a href="&#106;avascript:x()"/>', 'ut av filen'),
  svg('<image href="data:image/png;base64,AA"/>', 'data:'),
  svg('<use xml:base="https://x.no/a.svg" href="#b"/>', 'ut av filen'),
  svg('<style>@imp<!-- a -->ort "//x.no/a.css";</style>', 'stilark'),
  svg('<style>@imp<g>x</g>ort "//x.no/a.css";</style>', 'et element inne i en stil'),
  svg('<style>g{fill:ur&#108;(https://x.no/a)}</style>', 'ut av filen'),
  svg('<g mask="\\75rl(https://x.no/a)"/>', 'tegnet \\ i en stil'),
  svg('<?xml-stylesheet href="#a"?>', 'stilark'),
  svg('<set attributeName="onmouseover" to="x()"/>', 'beveger seg'),
  svg('<portal/>', '<portal>, som ikke hører til'),
];

export const goodMedia: readonly GoodExample[] = [
  { name: 'a picture of the largest size', change: withPicture('orkanger.png', png(8000, 1)) },
  { name: 'a WebP', change: withPicture('orkanger.webp', WEBP) },
  {
    name: 'bytes behind the end of a picture',
    change: withPicture('a.png', bytesOf(png(10, 10), 'a'.repeat(900))),
  },
  {
    name: 'a drawing from a drawing program',
    change: withPicture(
      'a.svg',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x.no/a.dtd">\n${drawing(
        '<i:x xmlns:i="http://i.no" i:y="z"/><g id="a" style="fill:url(#b)"/><use href="#a"/><text>script og import</text>',
      )}`,
    ),
  },
];
