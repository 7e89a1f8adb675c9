/** What is wrong with an address of another site. */
import { domainToUnicode } from 'node:url';

export type Fault = readonly [message: string, remedy: string];

const COPY = 'kopier adressen fra nettleseren på nytt';

/** Hosts that only the editor's own machine or office knows: by number, or by an ending that the net does not have. */
const LOCAL = /^(?:(?:127|10|192\.168)(?:\.\d+)+|\[.*\]|localhost|.*\.(?:local|localhost|internal|lan))$/;

/** Whether a text is a mail address and nothing else. */
export function isMailAddress(text: string): boolean {
  return /^[^@\s:/?,]+@[^@\s:/?,]+\.\p{L}{2,}$/u.test(text);
}

/** A fault of an address that begins with `mailto:`; more than one receiver is allowed. */
export function describeMail(url: string): Fault | undefined {
  const receivers = url.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  if (receivers.split(',').every(isMailAddress)) return undefined;
  const likely = receivers.replace(/^\/+/, '').replace(/[.,;:]+$/, '');
  return [
    `"${url}" er ingen e-postadresse`,
    `skriv mailto:${isMailAddress(likely) ? likely : 'navn@eksempel.no'}`,
  ];
}

/** A fault of an address that begins with `https:`; undefined for one that readers can open. */
export function describeExternal(url: string): Fault | undefined {
  const written = /^https:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (written?.includes('@'))
    return [`"${url}" er ingen gyldig adresse: den har @ foran navnet på nettstedet`, COPY];
  // The end of an address that a program has cut to show it.
  if (/(?:…|\.\.\.)$/.test(url)) return [`adressen "${url}" er forkortet`, COPY];
  const isWhole = written !== undefined && URL.canParse(url) && !/[\s<>"`{}|^\\]|%(?![\da-f]{2})/i.test(url);
  const host = isWhole ? new URL(url).hostname : '';
  if (LOCAL.test(host)) return [`"${url}" er en adresse som bare virker på din egen maskin`, COPY];
  // A name has a dot inside and no empty part, and ends with a word of two letters or more.
  if (!isWhole || !/^[^.]+(?:\.[^.]+)*\.[a-z][^.]+$/.test(host))
    return [`"${url}" er ingen gyldig adresse`, COPY];
  const letters = domainToUnicode(host);
  if (/\p{Script=Latin}/u.test(letters) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters))
    return [`navnet «${letters}» blander bokstaver fra to alfabeter, så det likner en annen adresse`, COPY];
  return undefined;
}

/** Signs that were copied with an address, of a record that holds nothing else. */
export function describeSentenceEnd(url: string): Fault | undefined {
  const end = /[.,;:!]+$/.exec(url)?.[0];
  if (end === undefined) return undefined;
  const remedy = `skriv "${url.slice(0, -end.length)}"`;
  return [`adressen slutter med «${end}», som hører til en setning`, remedy];
}

/** A text that is itself an address, but another one than the link goes to. */
export function describeMisleading(text: string, url: string): Fault | undefined {
  const mail = /^mailto:([^?]*)/i.exec(url)?.[1];
  const target = mail ?? /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  const shown =
    mail === undefined
      ? /^(?:https?:\/\/|(?=www\.))([^/\s?#]+)\S*$/i.exec(text)?.[1]
      : [text].find(isMailAddress);
  if (target === undefined || shown === undefined || areRelated(bare(target), bare(shown))) return undefined;
  return [`lenketeksten er «${text}», men lenken går til ${target}`, 'rett teksten eller adressen'];
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Whether one host is the other, or a part of it. */
function areRelated(left: string, right: string): boolean {
  return `.${left}`.endsWith(`.${right}`) || `.${right}`.endsWith(`.${left}`);
}
