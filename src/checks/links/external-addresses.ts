/** What is wrong with an address of another site. */
import { domainToUnicode } from 'node:url';

export type Fault = readonly [message: string, remedy: string];

const COPY = 'kopier adressen fra nettleseren på nytt';
/** Hosts that only the editor's own machine or office knows. */
const LOCAL =
  /^(?:(?:10|127|0)(?:\.\d{1,3}){3}|(?:192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}|\[.*\]|localhost|.*\.(?:local|localhost|internal|lan|intern|test))$/i;

/** Hosts that messages and the guide write where the editor's own address should stand. */
const EXAMPLE = /^(?:www\.)?(?:adresse\.no|eksempel\.no|example\.(?:com|org|net))$/i;

const MAIL = /^[^@\s:/?]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** Whether a text is a mail address and nothing else. */
export function isMailAddress(text: string): boolean {
  return MAIL.test(text);
}

/** A fault of an address that begins with `mailto:`. */
export function describeMail(url: string): Fault | undefined {
  const address = url.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  if (EXAMPLE.test(address.replace(/^.*@/, '')))
    return [`"${url}" er et eksempel fra veiledningen`, 'skriv din egen e-postadresse'];
  if (/[?&]bcc=/i.test(url))
    return ['«bcc» i adressen skjuler hvem som får e-posten', `skriv mailto:${address}`];
  if (isMailAddress(address)) return undefined;
  const likely = address
    .replace(/^\/+/, '')
    .replace(/[.,;:]+$/, '')
    .replace(/\.{2,}/g, '.');
  return [
    `"${url}" er ingen e-postadresse`,
    `skriv mailto:${isMailAddress(likely) ? likely : 'navn@eksempel.no'}`,
  ];
}

/** Services that count who follows a link, or look through it; what comes out of a mail or a search is theirs. */
const SERVICE =
  /^https:\/\/(?:[\w.-]+\.safelinks\.protection\.outlook\.com\/|(?:www\.)?google\.[a-z.]{2,8}\/url\?|l\.facebook\.com\/l\.php|urldefense\.(?:com|proofpoint\.com)\/)/i;

function describeService(url: string): Fault | undefined {
  if (!SERVICE.test(url)) return undefined;
  const { searchParams } = new URL(url);
  const target = ['url', 'q', 'u']
    .map((it) => searchParams.get(it))
    .find((it) => /^https?:\/\//.test(it ?? ''));
  const remedy = target == null ? COPY : `skriv ${target.replace(/^http:/, 'https:')}`;
  return ['lenken går om en tjeneste som følger med på hvem som bruker den', remedy];
}

/** Where people write and store, and where readers meet a page that asks who they are. */
const FOR_MEMBERS =
  /^https:\/\/(?:(?:[\w-]+\.)+sharepoint\.com|teams\.(?:microsoft|live)\.com|outlook\.office(?:365)?\.com(?!\/(?:book|owa\/calendar\/))|drive\.google\.com|studio\.youtube\.com|docs\.google\.com\/[^?#]*\/edit|github\.com\/[^/?#]+\/[^/?#]+\/edit|(?:www\.)?vimeo\.com\/manage)(?=[:/?#]|$)/i;
/** The file that a page is made of. */
const SOURCE = /^https:\/\/github\.com\/[^/?#]+\/[^/?#]+\/blob\/[^/?#]+\/content\//i;

function describeClosed(url: string): Fault | undefined {
  if (FOR_MEMBERS.test(url))
    return [`adressen "${url}" ber leseren logge inn`, 'lenk til en adresse som alle kan åpne'];
  if (!SOURCE.test(url)) return undefined;
  return [`"${url}" er filen som siden lages av`, 'lenk til siden, for eksempel /2020-23/maal/'];
}

/** A fault of an address that begins with `https:`; undefined for one that readers can open. */
export function describeExternal(url: string): Fault | undefined {
  const invalid: Fault = [`"${url}" er ingen gyldig adresse`, COPY];
  const host = /^https:\/\/([^/?#]*)/i.exec(url)?.[1];
  if (host === undefined || !URL.canParse(url) || /[\s<>"`{}|^\\]/.test(url)) return invalid;
  if (host.includes('@'))
    return [`"${url}" er ingen gyldig adresse: den har @ foran navnet på nettstedet`, COPY];
  if (/…|%E2%80%A6|\.{3}$|\/\.{3}\//i.test(url)) return [`adressen "${url}" er forkortet`, COPY];
  const name = host.replace(/:\d+$/, '');
  if (LOCAL.test(name)) return [`"${url}" er en adresse som bare virker på din egen maskin`, COPY];
  if (/^\d+(?:\.\d+){3}$/.test(name))
    return [`"${url}" har tall der navnet på nettstedet skulle stå`, 'skriv adressen med navnet'];
  if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[\p{L}][\p{L}\p{N}-]+$/u.test(name)) return invalid;
  if (EXAMPLE.test(name)) return [`"${url}" er et eksempel fra veiledningen`, COPY];
  const service = describeService(url) ?? describeClosed(url);
  if (service !== undefined) return service;
  const percent = /%(?![\da-f]{2}).{0,2}/i.exec(url)?.[0];
  if (percent !== undefined) return [`"${url}" er ingen gyldig adresse: «${percent}» er ingen kode`, COPY];
  const letters = domainToUnicode(new URL(url).hostname);
  if (/\p{Script=Latin}/u.test(letters) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letters))
    return [`navnet «${letters}» blander bokstaver fra to alfabeter, så det likner en annen adresse`, COPY];
  return undefined;
}

/** Signs that were copied with an address, of a record that holds nothing else. */
export function describeSentenceEnd(url: string): Fault | undefined {
  // A bracket that the address opens itself belongs to it.
  const end = (url.includes('(') ? /[.,;:!]+$/ : /[).,;:!]+$/).exec(url)?.[0];
  if (end === undefined) return undefined;
  const remedy = `skriv "${url.slice(0, -end.length)}"`;
  return [`adressen slutter med «${end}», som trolig hører til en setning`, remedy];
}

/** A text that is itself an address, but another one than the link goes to. */
export function describeMisleading(text: string, url: string): Fault | undefined {
  const shown = text.trim();
  const goesTo = (target: string): Fault => [
    `lenketeksten er «${shown}», men lenken går til ${target}`,
    'rett teksten eller adressen',
  ];
  const mail = /^mailto:([^?]*)/i.exec(url)?.[1];
  if (mail !== undefined && isMailAddress(shown))
    return mail.toLowerCase() === shown.toLowerCase() ? undefined : goesTo(mail);
  const target = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  const bare = (it: string): string => it.toLowerCase().replace(/^www\./, '');
  if (target !== undefined && isMailAddress(shown))
    return areRelated(bare(target), bare(shown.replace(/^.*@/, ''))) ? undefined : goesTo(target);
  const [, site, ending] = /^((?:[\p{L}\p{N}-]+\.)+)(no|com|org|net|eu)(?:\/\S*)?$/iu.exec(shown) ?? [];
  if (site !== undefined && target !== undefined && !/^www\./i.test(shown)) {
    // One word is what people call a site, which may have moved to another part of it.
    const name = /^([^.]+)\.$/.exec(site)?.[1];
    const isMeant =
      name === undefined
        ? areRelated(bare(target), `${site}${ending}`.toLowerCase())
        : target.toLowerCase().includes(name.toLowerCase());
    return isMeant ? undefined : goesTo(target);
  }
  const host = /(?:^|[\s(«])(?:https?:\/\/|(?=www\.))([^/\s?#)»]+)/i.exec(shown)?.[1];
  if (host === undefined) return undefined;
  if (target !== undefined) return bare(host) === bare(target) ? undefined : goesTo(target);
  // The address of this site itself may stand in full.
  const isOwn = url === '/' || shown.replace(/\/$/, '').endsWith(url.replace(/\/$/, ''));
  return url.startsWith('/') && !isOwn ? goesTo(url) : undefined;
}

/** Whether one host is a part of the other. */
function areRelated(left: string, right: string): boolean {
  return `.${left}`.endsWith(`.${right}`) || `.${right}`.endsWith(`.${left}`);
}
