/** What a deployment may set from outside; read in one place, with messages in Norwegian for those who publish. */

export interface Environment {
  /** Origin of the published site, e.g. `https://plan.example.no`; no path. */
  readonly siteUrl: string;
  /** `/` or a path with slashes at both ends, e.g. `/utviklingsplan/`. */
  readonly basePath: string;
  /** Folder with the content, relative to the project or absolute. */
  readonly contentDir: string;
  /** Folder that receives the built site. */
  readonly outDir: string;
  readonly cacheDir: string;
  /** Where the dev server and the server of the built site answer on this machine. */
  readonly port: number;
  /** Adds the gallery of chart examples, for developers; always there in dev, never in a published site. */
  readonly withGallery: boolean;
  /** A preview of content with faults: built as far as it goes, never published. Set by `npm run preview` alone. */
  readonly isDraft: boolean;
}

const DEFAULT_PORT = 4321;

/**
 * Reads SITE_URL, BASE_PATH, CONTENT_DIR, OUT_DIR, CACHE_DIR, PORT and GALLERY. Without SITE_URL the pages name the machine
 * that serves them, at PORT.
 * @throws Error with a Norwegian message when a value cannot be used
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const port = readPort(env['PORT']);
  return {
    siteUrl: readSiteUrl(env['SITE_URL'], port),
    basePath: readBasePath(env['BASE_PATH']),
    contentDir: env['CONTENT_DIR'] || 'content',
    outDir: env['OUT_DIR'] || 'dist',
    cacheDir: env['CACHE_DIR'] || '.cache/astro',
    port,
    withGallery: env['GALLERY'] === '1',
    isDraft: env['DRAFT'] === '1',
  };
}

/** The same, for a command: what cannot be used ends it with a sentence. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Environment {
  try {
    requireUsableFolder(process.cwd());
    return readEnvironment(env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return process.exit(1);
  }
}

/** Astro reads the path of the project as an address, in which these signs mean something else. */
function requireUsableFolder(path: string): void {
  const sign = /[#%?]/.exec(path)?.[0];
  if (sign !== undefined)
    throw new Error(
      `Mappen «${path}» har tegnet ${sign} i navnet. Gi den et navn uten #, % og ?, så går det.`,
    );
}

function readPort(value: string | undefined): number {
  if (!value) return DEFAULT_PORT;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535)
    throw new Error(`PORT må være et tall fra 0 til 65535, fant «${value}».`);
  return port;
}

function readSiteUrl(value: string | undefined, port: number): string {
  if (!value) return `http://localhost:${port}`;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL må være en nettadresse som https://plan.example.no, fant «${value}».`);
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new Error(`SITE_URL skal bare ha vertsnavnet, fant «${value}». Sett stien i BASE_PATH.`);
  }
  return url.origin;
}

function readBasePath(value: string | undefined): string {
  const trimmed = (value ?? '').replace(/^\/+|\/+$/g, '');
  if (trimmed === '') return '/';
  const climbs = trimmed.split('/').some((part) => part === '.' || part === '..');
  if (climbs || !/^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/.test(trimmed)) {
    throw new Error(`BASE_PATH må være en sti som /utviklingsplan/, fant «${value}».`);
  }
  return `/${trimmed}/`;
}
