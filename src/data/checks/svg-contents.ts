/** What an SVG file must not hold: it is a document that can run code and fetch things, and only drawing is allowed. */

const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:\w+:)?script/i, 'et skript'],
  [/\son\w+\s*=/i, 'kode som kjøres ved klikk eller lasting'],
  [/<\s*(?:\w+:)?foreignObject/i, 'innhold fra en annen slags fil'],
  [/<!ENTITY|<!DOCTYPE[^<>[]*\[/i, 'egne definisjoner (ENTITY)'],
  [/<\?xml-stylesheet|@import/i, 'en henvisning til et stilark'],
  [/(?:(?:href|src)\s*=|url\()\s*["']?\s*data:/i, 'en annen fil, for eksempel et foto (data:)'],
  [/(?:href|src)\s*=\s*["']?\s*(?!["'#\s>])/i, 'en henvisning ut av filen'],
  [/url\(\s*["']?\s*(?!["'#\s])|image-set\(/i, 'en henvisning ut av filen'],
  [/<\s*(?:\w+:)?(?:animate\w*|set)[\s/>]|@keyframes/i, 'noe som beveger seg'],
];

/** The first thing in an SVG file that is not allowed; undefined for a drawing. */
export function findForbiddenSvg(text: string): string | undefined {
  const found = FAULTS.find(([pattern]) => pattern.test(text));
  if (found !== undefined) return found[1];
  // In a style `\69mport` is `import`. A style ends at the next tag, unless it is wrapped.
  const isDisguised =
    /\sstyle\s*=\s*(?:"[^"<\\]*|'[^'<\\]*)\\/i.test(text) ||
    text.split(/<style[\s>]/i).some((it, index) => index > 0 && it.split(/<\/style/i, 1)[0]?.includes('\\'));
  return isDisguised ? 'tegnet \\ i en stil' : undefined;
}
