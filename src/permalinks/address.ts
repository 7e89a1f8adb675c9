/** Addresses of the site as the ledger writes them: from the site's root, without base path, with a fragment or not. */

/** `/2020-23/maal/`, `/2020-23/maal/#felles`, `/2020-23/data/pendling.csv`. */
export type Address = string;

export interface Place {
  /** Page or file: `/2020-23/maal/`. */
  readonly path: string;
  /** Id of an element on the page, empty for the page itself. */
  readonly id: string;
}

/** Takes an address apart at its first `#`. */
export function splitAddress(address: Address): Place {
  const at = address.indexOf('#');
  return at < 0 ? { path: address, id: '' } : { path: address.slice(0, at), id: address.slice(at + 1) };
}

/** Puts a path and an id together; an empty id gives the page itself. */
export function joinAddress(path: string, id: string): Address {
  return id === '' ? path : `${path}#${id}`;
}

/** Whether the address is that of a page, which ends with a slash, and not of a file. */
export function isPage(path: string): boolean {
  return path.endsWith('/');
}

/** Ids that begin with `_` serve the page itself (labels, popovers, patterns of drawings). They are no addresses. */
export function isPublicId(id: string): boolean {
  return id !== '' && !id.startsWith('_');
}

/** The folder of the edition that an address lies in: `2020-23`; undefined outside the editions. */
export function editionOf(address: Address): string | undefined {
  return /^\/(\d{4}-\d{2})\//.exec(address)?.[1];
}
