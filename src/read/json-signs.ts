/** Signs that people write for those of JSON. */

/** Whether a file could end here. */
export function isWhole(text: string): boolean {
  if (!text.endsWith('}')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a sign that stands where JSON wants another one; undefined for any other. */
export function describeSign(
  before: string,
  sign: string,
): readonly [message: string, remedy: string] | undefined {
  if (sign === '(' && before.endsWith(':')) return ['«(» står der en liste skal begynne', 'skriv [ i stedet'];
  if (!/^[;.=،，‚|]$/.test(sign)) return undefined;
  if (/[{,]\s{0,200}"[^"]{1,80}"$/.test(before))
    return [`«${sign}» står der det skal være kolon`, 'skriv : i stedet'];
  if (!/["\dl\]}e]$/.test(before)) return undefined;
  return [`«${sign}» står der det skal være komma`, 'skriv , i stedet'];
}
