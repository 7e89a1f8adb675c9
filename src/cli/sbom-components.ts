/** The packages of a lock file as components of CycloneDX. */

export type LockedPackages = Readonly<
  Record<
    string,
    {
      readonly name?: string;
      readonly version?: string;
      readonly resolved?: string;
      readonly integrity?: string;
      readonly license?: string;
      readonly dev?: boolean;
      readonly optional?: boolean;
    }
  >
>;

export interface Component {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  /** `excluded` for what only tests and checks use, `optional` for what one platform needs. */
  readonly scope: 'required' | 'optional' | 'excluded';
  readonly purl: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly { readonly expression: string }[];
}

/** Each package and version once, sorted. */
export function listComponents(packages: LockedPackages): Component[] {
  const byPurl = new Map<string, Component>();
  for (const [path, entry] of Object.entries(packages)) {
    const { version, integrity, license, dev, optional } = entry;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || version === undefined) continue;
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const scope = dev === true ? 'excluded' : optional === true ? 'optional' : 'required';
    const known = byPurl.get(purl);
    if (known !== undefined && known.scope !== 'excluded') continue;
    byPurl.set(purl, {
      type: 'library',
      'bom-ref': purl,
      name,
      version,
      scope,
      purl,
      hashes: readHashes(integrity),
      licenses: license === undefined ? [] : [{ expression: license }],
    });
  }
  return [...byPurl.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

/** `sha512-<base64>` as npm writes it; CycloneDX wants hexadecimal digits. */
function readHashes(integrity: string | undefined): Component['hashes'] {
  const [, bits, base64] = /^sha(\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  if (bits === undefined || base64 === undefined) return [];
  return [
    { alg: bits === '1' ? 'SHA-1' : `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') },
  ];
}
