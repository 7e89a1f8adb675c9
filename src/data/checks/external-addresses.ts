/** What is wrong with an address of another site. */
import { domainToUnicode } from 'node:url';

export type Fault = readonly [message: string, remedy: string];

const COPY = 'kopier adressen fra nettleseren på nytt';
/** Hosts that only the editor's own machine or office knows. */
const LOCAL =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\]|localhost|.*\.(?:local|localhost|internal|lan|intern|test))$/i;

/** A fault of an address that begins with `https:`; undefined for one that readers can open. */
export function describeExternal(url: string): Fault | undefined {
  const invalid: Fault = [`"${url}" er ingen gyldig adresse`, COPY];
  const host = /^https:\/\/([^/?#]*)/i.exec(url)?.[1];
  if (host === undefined || !URL.canParse(url) || /[\s<>"`{}|^\\]/.test(url)) return invalid;
  if (host.includes('@'))
    return [`"${url}" er ingen gyldig adresse: den har @ foran navnet på nettstedet`, COPY];
  const name = host.replace(/:\d+$/, '');
  if (LOCAL.test(name)) return [`"${url}" er en adresse som bare virker på din egen maskin`, COPY];
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}][\p{L}\p{N}-]+$/u.test(name)) return invalid;
  const percent = /%(?![\da-f]{2}).{0,2}/i.exec(url)?.[0];
  if (percent !== undefined) return [`"${url}" er ingen gyldig adresse: «${percent}» er ingen kode`, COPY];
  const letters = domainToUnicode(new URL(url).hostname);
  if (/\p{Script=Latin}/u.test(letters) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters))
    return [`navnet «${letters}» blander bokstaver fra to alfabeter, så det likner en annen adresse`, COPY];
  return undefined;
}

/** A text that is itself an address, but of another site than the link goes to. */
export function describeMisleading(text: string, url: string): Fault | undefined {
  const shown = /^(?:https?:\/\/|www\.)([^/\s?#]+)/i.exec(text.trim());
  const target = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (shown === null || target === undefined) return undefined;
  const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');
  const host = shown[0].startsWith('http') ? (shown[1] ?? '') : shown[0];
  if (bare(host) === bare(target)) return undefined;
  return [`lenketeksten er «${text.trim()}», men lenken går til ${target}`, 'rett teksten eller adressen'];
}
