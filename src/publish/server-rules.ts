/** What every host must do with the site, in one place: headers by part, types, what never changes, redirects, 404. */

export interface ServerRule {
  /** Paths with base: `/utviklingsplan/2020-23/maal/`. */
  readonly from: string;
  readonly to: string;
}

export interface SiteRules {
  /** `/` or `/utviklingsplan/`. */
  readonly basePath: string;
  /** Folders of the editions: `2020-23`. */
  readonly editions: readonly string[];
  /** Paths below the base path that pages lie at: `` and `2020-23/` alone, `om/*` with all below. */
  readonly pageFolders: readonly string[];
  readonly redirects: readonly ServerRule[];
}

export type Headers = Readonly<Record<string, string>>;

export interface PathGroup {
  /** Start of the paths below the base path, without a slash in front; empty for all that no other group takes. */
  readonly start: string;
  readonly headers: Headers;
}

/** A decoded path whose `#` some program wrote as `%23`: the page, and the id on it. Nothing else may follow: no other host. */
export const ESCAPED_FRAGMENT = '^(/(?:[a-z0-9_-]+/)*)#([a-z0-9_-]+)$';

/** Types that servers do not know or know otherwise, by the ending of the file. Texts are UTF-8. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  woff2: 'font/woff2',
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};
export const OTHER_TYPE = 'application/octet-stream';

const YEAR_S = 31_536_000;
const IMMUTABLE = `public, max-age=${YEAR_S}, immutable`;
/** Asked for again each time, answered with 304 when nothing is new: a corrected number is seen at once. */
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** No use of what the plan has no use for; also no frame in the page may. */
const NO_FEATURES = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((it) => `${it}=()`)
  .join(', ');

/**
 * The directives that are the same for all pages. Each page adds its own in a `<meta>`, where nothing but its own styles
 * and scripts is allowed, by hash; browsers follow both.
 */
const policyOf = (ancestors: string): string =>
  [
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/** For files that are no pages: a drawing that is opened for itself can do nothing. */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";

/** The same for every path. */
export const COMMON: Headers = {
  'Strict-Transport-Security': `max-age=${2 * YEAR_S}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': NO_FEATURES,
  'Cross-Origin-Opener-Policy': 'same-origin',
};
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
const OWN: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** All groups; of those that fit, the one with the longest start counts. */
export function listGroups({ editions }: Pick<SiteRules, 'editions'>): PathGroup[] {
  const group = (start: string, policy: string, cache: string, more: Headers): PathGroup => ({
    start,
    headers: { ...COMMON, ...more, 'Content-Security-Policy': policy, 'Cache-Control': cache },
  });
  return [
    group('', policyOf("'none'"), REVALIDATE, OWN),
    group('innbygging/', policyOf('*'), REVALIDATE, OPEN),
    group('_astro/', FILE_POLICY, IMMUTABLE, OPEN),
    ...['fragment/', 'index/', 'filter/'].map((it) => group(`pagefind/${it}`, FILE_POLICY, IMMUTABLE, OWN)),
    ...editions.flatMap((edition) =>
      ['data', 'bilder'].map((it) => group(`${edition}/${it}/`, FILE_POLICY, REVALIDATE, OPEN)),
    ),
  ];
}

/** The group of a path below the base path, without a slash in front. */
export function findGroup(groups: readonly PathGroup[], path: string): PathGroup | undefined {
  return groups
    .filter((it) => path.startsWith(it.start))
    .toSorted((a, b) => b.start.length - a.start.length)[0];
}
