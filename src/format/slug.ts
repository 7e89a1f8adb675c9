/** Texts in the letters that ids and addresses have. */

/**
 * Writes a Norwegian text in small ASCII letters, digits and single hyphens: `Mål og tiltak` -> `maal-og-tiltak`.
 * `å` becomes `aa`, since `mal` is another word than `mål`. Empty when nothing usable is left.
 */
export function formatSlug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
