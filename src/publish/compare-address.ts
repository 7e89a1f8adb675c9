/** Holds what a server gives out against a version, file by file. */
import { hashFiles, hashOf, type Version, VERSION_FILE } from './version.ts';

const AT_ONCE = 4;
/** Files that hosts read and do not give out. */
const FOR_HOSTS = /^(?:_server\/|_headers$|_redirects$|\.)/;

/**
 * Where an address differs from a version, one sentence in Norwegian for each file. A page that the server redirects from
 * is not asked for: that is a rule of the version too.
 * @param base address of the front page, with a slash at the end
 */
export async function compareAddress(base: string, version: Version): Promise<string[]> {
  const files = Object.entries({ ...version.files, ...version.kept }).filter(
    ([path]) => !FOR_HOSTS.test(path),
  );
  const faults = hashFiles(version.files) === version.version ? [] : [`${VERSION_FILE} er endret.`];
  const queue = [...files];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const fault = await compareFile(base, ...next);
      if (fault !== undefined) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults.sort();
}

async function compareFile(base: string, path: string, hash: string): Promise<string | undefined> {
  const isErrorPage = path === '404.html';
  // Many hosts lead from index.html to its folder.
  const address =
    base + (isErrorPage ? 'finnes-ikke-paa-dette-nettstedet' : path.replace(/(^|\/)index\.html$/, '$1'));
  try {
    const response = await fetch(address, { redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) return undefined;
    if (response.status !== (isErrorPage ? 404 : 200)) return `${path} svarer med ${response.status}.`;
    return hashOf(await response.bytes()) === hash ? undefined : `${path} er endret.`;
  } catch (error) {
    return `${path} svarer ikke: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
