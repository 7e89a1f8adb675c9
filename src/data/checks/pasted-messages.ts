/** What came along from a mail, a chat or the document that a text was copied from. */
import { type FaultPattern, findPatternFault, type TextFault } from './text-faults.ts';

const PICTURE = [
  'står der et bilde skulle vært',
  'legg bildet i medier/, og vis det med <Medium />',
] as const;
const GREETING = ['er en hilsen fra en e-post', 'slett linjen'] as const;
const CHAT = ['er fra en samtale i et annet program', 'slett det'] as const;

const PARTS: readonly FaultPattern[] = [
  [
    /(?<!\p{L})(?:Fra|From): [^\n]{1,120}\s(?:Sendt|Sent|Dato|Date): [^\n]{1,80}\s(?:Til|To|Emne|Subject):(?=\s)/u,
    'er toppen av en e-post',
    'slett linjene',
  ],
  [
    /(?<!\p{L})(?:Sendt fra (?:min (?:iPhone|iPad|mobil|Samsung|Huawei)|Outlook for|E-post for)|Sent from (?:my|Outlook|Mail)|(?:Skaff deg|Få|Hent|Get) Outlook for)(?!\p{L})/u,
    'er lagt til av et e-postprogram',
    'slett linjen',
  ],
  [/^(?:Mvh|MVH)(?!\p{L})[.,]?(?: \p{Lu}[\p{L}. -]{0,60})?$/mu, ...GREETING],
  // Someone is asked for something: «@trondheim på Instagram» is a name.
  [
    /(?<![\p{L}\p{N}.])@\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20}){0,2}[,:]? (?:(?:kan|har|vil|må|tar|ser|fikser|skal|bør) du|sjekk|husk|se på|hva)(?!\p{L})/u,
    ...CHAT,
  ],
  [/^\[\p{Lu}[\p{L} .-]{1,40},? (?:\d{1,2}\.\d{1,2}\.\d{2,4},? )?(?:kl\.? )?\d{1,2}[.:]\d{2}\]/mu, ...CHAT],
  [/^\[\d{1,2}[.:]\d{2}(?:[.:]\d{2})?,? \d{1,2}\.\d{1,2}\.\d{2,4}\]/m, ...CHAT],
  [
    /\[(?:bilde|figur|illustrasjon|film|video|kart|graf|diagram|tabell|image|picture)\p{L}{0,4} ?\d{0,3}: ?[^\]\n]{1,100}\]/iu,
    ...PICTURE,
  ],
  [/(?<![\w/.-])image\d{3}\.(?:png|jpe?g|gif|[ew]mz)(?!\w)|^[\w-]{1,60}\.(?:png|jpe?g|gif)$/i, ...PICTURE],
];
/** In a preface it may be meant. */
const KIND_GREETING: FaultPattern = [
  /^(?:Med vennlig|Vennlig|Beste) hilsen(?:er)?[.,]?(?: \p{Lu}[\p{L}. -]{0,60})?$/mu,
  ...GREETING,
];

/** The first part of a mail or a chat in a text. */
export function findMessagePart(text: string): TextFault | undefined {
  const fault = findPatternFault(text, PARTS);
  if (fault !== undefined) return fault;
  const greeting = findPatternFault(text, [KIND_GREETING]);
  return greeting && { ...greeting, severity: 'warning' };
}
