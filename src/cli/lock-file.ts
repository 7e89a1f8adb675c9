/** Whether `package-lock.json` is whole: every dependency is there, with a checksum, from no other registry. */

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  /** By path, e.g. `node_modules/astro`; the project itself has the empty path. */
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export type Manifest = Pick<LockEntry, 'dependencies' | 'devDependencies' | 'optionalDependencies'>;

const REGISTRY = 'https://registry.npmjs.org/';

/** What is wrong with a lock file, one sentence for each fault; empty when it is whole. */
export function findLockFaults(manifest: Manifest, { packages }: LockFile): string[] {
  const faults: string[] = [];
  const root = packages[''];
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
    const wanted = manifest[kind] ?? {};
    const locked = root?.[kind] ?? {};
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(locked)])) {
      if (wanted[name] !== locked[name]) faults.push(`package.json and the lock file differ about ${name}`);
      else if (!/^\d/.test(wanted[name] ?? '')) faults.push(`${name} is not pinned to one version`);
    }
  }
  for (const [path, entry] of Object.entries(packages)) {
    if (path !== '' && !entry.link && !entry.inBundle) {
      if (!entry.integrity) faults.push(`${path} has no integrity`);
      if (entry.resolved !== undefined && !entry.resolved.startsWith(REGISTRY)) {
        faults.push(`${path} comes from ${entry.resolved}`);
      }
    }
    const needs = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.devDependencies };
    for (const name of Object.keys(needs)) {
      if (!isInstalledFor(path, name, packages))
        faults.push(`${name}, which ${path || 'the project'} needs, is missing`);
    }
  }
  return faults;
}

/** Looks where Node looks: in the package's own `node_modules`, then in each folder above. */
function isInstalledFor(path: string, name: string, packages: LockFile['packages']): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (place in packages) return true;
    if (folder === '') return false;
  }
}
