/** Proposals for ids. */

/** Turns a Norwegian text into an id: `Mål og tiltak` -> `maal-og-tiltak`. Empty when nothing usable is left. */
export function proposeId(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
}
