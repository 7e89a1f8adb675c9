/**
 * What an SVG file must not hold: it is a document that can run code and fetch things, and only drawing is allowed. Elements
 * are allowed by name, since browsers learn new ones.
 */
import { readXml, type XmlElement } from './xml-elements.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** The other namespaces that browsers know elements of; what drawing programs write for themselves does nothing. */
const ACTIVE_NAMESPACES: readonly (string | undefined)[] = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul',
];

const DRAWING_ELEMENTS: ReadonlySet<string> = new Set([
  ...'svg g defs symbol use switch view a title desc metadata style'.split(' '),
  ...'path rect circle ellipse line polyline polygon image clipPath mask pattern marker cursor color-profile'.split(
    ' ',
  ),
  ...'text tspan tref textPath altGlyph altGlyphDef altGlyphItem glyphRef'.split(' '),
  ...'font font-face font-face-format font-face-name font-face-src font-face-uri'.split(' '),
  ...'glyph missing-glyph hkern vkern linearGradient radialGradient stop filter'.split(' '),
  ...'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting'.split(' '),
  ...'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR'.split(' '),
  ...'feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight'.split(' '),
  ...'feSpecularLighting feSpotLight feTile feTurbulence'.split(' '),
  // Inkscape writes these drafts of SVG 1.2 and 2, which browsers pass over.
  ...'flowRoot flowRegion flowRegionExclude flowDiv flowPara flowSpan flowLine'.split(' '),
  ...'mesh meshgradient meshGradient meshrow meshRow meshpatch meshPatch'.split(' '),
  ...'hatch hatchpath hatchPath solidcolor solidColor'.split(' '),
]);
const MOVING_ELEMENT = /^(?:animate|set$|discard$)/i;
const FOREIGN = 'innhold fra en annen slags fil';
const REFERENCE = 'en henvisning ut av filen';
const FILE_INSIDE = 'en annen fil, for eksempel et foto (data:)';

/** The first thing in an SVG file that is not allowed; undefined for a drawing. */
export function findForbiddenSvg(text: string): string | undefined {
  const { elements, instructions, hasDefinitions } = readXml(text);
  if (hasDefinitions) return 'egne definisjoner (ENTITY)';
  if (instructions.includes('xml-stylesheet')) return 'en henvisning til et stilark';
  return findFirst(elements, findInElement);
}

function findFirst<T>(list: readonly T[], find: (it: T) => string | undefined): string | undefined {
  for (const it of list) {
    const found = find(it);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInElement(element: XmlElement): string | undefined {
  const { name, namespace, attributes, text } = element;
  if (ACTIVE_NAMESPACES.includes(namespace)) return FOREIGN;
  if (namespace !== SVG) return undefined;
  if (/^script$/i.test(name)) return 'et skript';
  if (/^foreignObject$/i.test(name)) return FOREIGN;
  if (MOVING_ELEMENT.test(name)) return 'noe som beveger seg';
  if (!DRAWING_ELEMENTS.has(name)) return `<${name}>, som ikke hører til i en tegning`;
  return findFirst(attributes, findInAttribute) ?? (name === 'style' ? findInStyle(text) : undefined);
}

function findInAttribute({ name, namespace, value }: XmlElement['attributes'][number]): string | undefined {
  if (name === 'href' && (namespace === undefined || namespace === XLINK)) return findInAddress(value);
  // Every address in the file would be one beside another file.
  if (name === 'base' && namespace?.endsWith('/XML/1998/namespace')) return REFERENCE;
  if (namespace !== undefined) return undefined;
  if (/^on/i.test(name)) return 'kode som kjøres ved klikk eller lasting';
  return STYLED_ATTRIBUTE.test(name) ? findInStyle(value) : undefined;
}

function findInAddress(value: string): string | undefined {
  const address = value.trim();
  if (/^data:/i.test(address)) return FILE_INSIDE;
  return address === '' || address.startsWith('#') ? undefined : REFERENCE;
}

/** Those that are read as a style and may hold an address. */
const STYLED_ATTRIBUTE = /^(?:style|fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)$/i;

const STYLE_FAULTS: readonly (readonly [RegExp, string])[] = [
  [/@import/i, 'en henvisning til et stilark'],
  [/url\(\s*(?:["']\s*)?data:/i, FILE_INSIDE],
  [/url\(\s*(?:["']\s*)?(?!["'#\s])|(?:image|image-set|src)\(/i, REFERENCE],
  [/@keyframes/i, 'noe som beveger seg'],
  // `\69mport` is `import`.
  [/\\/, 'tegnet \\ i en stil'],
];

function findInStyle(style: string): string | undefined {
  return STYLE_FAULTS.find(([pattern]) => pattern.test(style))?.[1];
}
