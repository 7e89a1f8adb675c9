/**
 * What an SVG file must not hold: it is a document that can run code and fetch things, and only drawing is allowed. Elements
 * are allowed by name, since browsers learn new ones.
 */
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
/** The other namespaces that browsers know elements of; what drawing programs write for themselves does nothing. */
const ACTIVE_NAMESPACES: readonly string[] = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul',
];

const DRAWING_ELEMENTS: ReadonlySet<string> = new Set(
  [
    'svg g defs symbol use switch view a title desc metadata style image clipPath mask pattern marker cursor',
    'path rect circle ellipse line polyline polygon color-profile text tspan tref textPath',
    'altGlyph altGlyphDef altGlyphItem glyphRef glyph missing-glyph hkern vkern',
    'font font-face font-face-format font-face-name font-face-src font-face-uri',
    'linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite',
    'feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB',
    'feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight',
    'feSpecularLighting feSpotLight feTile feTurbulence',
    // Inkscape writes these drafts of SVG 1.2 and 2, which browsers pass over.
    'flowRoot flowRegion flowRegionExclude flowDiv flowPara flowSpan flowLine mesh meshgradient meshGradient',
    'meshrow meshRow meshpatch meshPatch hatch hatchpath hatchPath solidcolor solidColor',
  ].flatMap((it) => it.split(' ')),
);
/** Drawing programs nest groups some ten levels deep. */
const MAX_DEPTH = 200;
const CHUNK = 10_000;
const FOREIGN = 'innhold fra en annen slags fil';
const REFERENCE = 'en henvisning ut av filen';
const FILE_INSIDE = 'en annen fil, for eksempel et foto (data:)';
const MOVEMENT = 'noe som beveger seg';
const STYLE_SHEET = 'en henvisning til et stilark';

/** The first fault of a drawing, with its place. */
export interface SvgFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** Reads a drawing as browsers do, up to the first fault; undefined for one that can be shown. */
export function findSvgFault(text: string): SvgFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: SvgFault | undefined;
  let style: string | undefined;
  const tell = (message: string, remedy = 'lagre tegningen på nytt som ren SVG, eller som PNG'): void => {
    fault ??= { line: parser.line, column: Math.max(parser.column, 1), message, remedy };
  };
  const forbid = (what: string | undefined): void => {
    if (what !== undefined) tell(`SVG-filen inneholder ${what}`);
  };
  const addText = (part: string): void => void (style = style === undefined ? undefined : style + part);
  let depth = 0;
  parser.on('error', ({ message }) => tell(`SVG-filen kan ikke vises: ${describeXml(message)}`));
  parser.on('doctype', (type) => forbid(type.includes('[') ? 'egne definisjoner (ENTITY)' : undefined));
  parser.on('processinginstruction', ({ target }) =>
    forbid(target === 'xml-stylesheet' ? STYLE_SHEET : undefined),
  );
  parser.on('opentag', (tag) => {
    if (depth++ === 0) tellOfRoot(tag, tell);
    if (depth > MAX_DEPTH) tell(`tegningen har mer enn ${MAX_DEPTH} nivåer inni hverandre`);
    // Browsers read the text around it as one.
    if (style !== undefined) forbid('et element inne i en stil');
    if (tag.local === 'style') style = '';
    forbid(findInElement(tag));
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ local }) => {
    depth--;
    if (local !== 'style') return;
    forbid(findInStyle(style ?? ''));
    style = undefined;
  });
  if (text.includes('\ufffd'))
    tell('SVG-filen har bokstaver i et annet tegnsett enn den sier', 'lagre tegningen på nytt som UTF-8');
  // The parser's time grows with the square of the levels, so it is stopped at the first fault.
  for (let start = 0; start < text.length && fault === undefined; start += CHUNK)
    parser.write(text.slice(start, start + CHUNK));
  if (fault === undefined) parser.close();
  return fault;
}

/** @param message what the parser says: `1:64: unbound namespace prefix: "xlink".` */
function describeXml(message: string): string {
  const prefix = /unbound namespace prefix: "([^"]+)"/.exec(message)?.[1];
  return prefix === undefined ? 'koden er ikke gyldig XML' : `«${prefix}:» er brukt uten xmlns:${prefix}`;
}

/** A number above zero with or without a unit, as the build reads it. */
const LENGTH = String.raw`[\d.]*[1-9][\d.]*(?:e\d+)?(?:in|cm|em|ex|m|mm|pc|pt|px)?`;
const SIDE = new RegExp(`^${LENGTH}$`);
const VIEW_BOX = new RegExp(`^\\S+ \\S+ ${LENGTH} ${LENGTH}$`);

function tellOfRoot(
  { name, local, uri, attributes }: SaxesTagNS,
  tell: (message: string, remedy?: string) => void,
): void {
  if (local !== 'svg') return tell('filen er ikke en SVG-tegning', 'lagre tegningen på nytt');
  if (uri !== SVG) return tell(`SVG-filen kan ikke vises: den mangler xmlns="${SVG}"`);
  const { viewBox, width, height } = attributes;
  const hasSize = SIDE.test(width?.value ?? '') && SIDE.test(height?.value ?? '');
  if (name === 'svg' && (hasSize || VIEW_BOX.test(viewBox?.value ?? ''))) return undefined;
  const remedy = 'lagre tegningen på nytt med width, height og viewBox="0 0 bredde høyde", eller som PNG';
  return tell('størrelsen på tegningen kan ikke leses', remedy);
}

function findInElement({ local, uri, attributes }: SaxesTagNS): string | undefined {
  if (ACTIVE_NAMESPACES.includes(uri)) return FOREIGN;
  if (uri !== SVG) return undefined;
  if (/^script$/i.test(local)) return 'et skript';
  if (/^foreignObject$/i.test(local)) return FOREIGN;
  if (/^(?:animate|set$|discard$)/i.test(local)) return MOVEMENT;
  if (!DRAWING_ELEMENTS.has(local)) return `<${local}>, som ikke hører til i en tegning`;
  return Object.values(attributes)
    .map(findInAttribute)
    .find((it) => it !== undefined);
}

/** Attributes that are read as a style and may hold an address. */
const STYLED_ATTRIBUTE = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)$/i;

function findInAttribute({ local, uri, value }: SaxesAttributeNS): string | undefined {
  if (local === 'href' && (uri === '' || uri === XLINK)) return findInAddress(value.trim());
  // Every address in the file would be one beside another file.
  if (local === 'base' && uri === XML) return REFERENCE;
  if (uri !== '') return undefined;
  if (/^on/i.test(local)) return 'kode som kjøres ved klikk eller lasting';
  return STYLED_ATTRIBUTE.test(local) ? findInStyle(value) : undefined;
}

function findInAddress(address: string): string | undefined {
  if (/^data:/i.test(address)) return FILE_INSIDE;
  return address === '' || address.startsWith('#') ? undefined : REFERENCE;
}

const STYLE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/@import/i, STYLE_SHEET],
  [/url\(\s*(?:["']\s*)?data:/i, FILE_INSIDE],
  [/url\(\s*(?:["']\s*)?(?!["'#\s])|(?:image|image-set|src)\(/i, REFERENCE],
  [/@keyframes/i, MOVEMENT],
  // `\69mport` is `import`.
  [/\\/, 'tegnet \\ i en stil'],
];

function findInStyle(style: string): string | undefined {
  return STYLE_FAULTS.find(([pattern]) => pattern.test(style))?.[1];
}
