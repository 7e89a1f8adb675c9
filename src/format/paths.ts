/** Addresses inside the site. Content and code write them from the site's root; the base path is added here. */

/**
 * Adds a base path to an address that starts with `/`; other addresses (fragments, https) are returned as they are.
 * @param basePath `/` or `/utviklingsplan/`
 */
export function withBase(basePath: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return `${basePath.replace(/\/+$/, '')}${address}`;
}

/** An address inside the site under the base path of this build: `/om/` -> `/utviklingsplan/om/`. */
export function href(address: string): string {
  return withBase(import.meta.env.BASE_URL, address);
}

/** A full address of this site as a path, so that it leads to the host that serves the page: previews and tests have others. */
export function withoutOrigin(url: string): string {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
}
