/** Links, pictures and footnotes that are written so that they become text. */
import { describeBlank } from './footnotes.ts';

/** A form of words that Markdown makes nothing of, and what to say about it. */
export type Slip = readonly [
  pattern: RegExp,
  describe: (match: RegExpExecArray) => readonly [string, string],
];

/** What is said of signs that stay as they are. */
export const stays = (remedy: string) => (match: RegExpExecArray) =>
  [`«${match[0].trim()}» blir stående som tekst`, remedy] as const;

/** Where a link may lead, when one of the signs around it is missing. */
const TARGET = String.raw`(?:\/|#|https?:|mailto:|www\.)[^)\s]{0,500}`;
/** The same right behind a bracket, where «[og]/eller» is a sentence. */
const BARE_TARGET = String.raw`(?:\/[a-z0-9-]+\/(?=[a-z0-9#).,;:!?\s]|$)|https?:|mailto:|www\.)[^()\s]{0,500}`;

/** What Markdown leaves as text because it is not a link: searched in the source, where `\[` can be told from `[`. */
export const LINK_SLIPS: readonly Slip[] = [
  [
    /(?<!\\)!(?:\[[^\]]*\] ?\([^)]*\)|\[\[[^\]]*\]\]|\([^)]*\) ?\[[^\]]*\])/,
    stays('legg bildet i medier/, en post i medier.json, og skriv <Medium id="…" />'),
  ],
  [/(?<!\\)\[\^[^\]\s]{0,80}\s[^\]\n]{0,80}\]/, (match) => describeBlank(match[0])],
  [
    /^\[\^([^\]\s]{1,80})\]:? (?=\S)([^\n]{0,60})/,
    (match) => [`kolonet etter [^${match[1]}] mangler`, `skriv [^${match[1]}]: ${match[2]}`],
  ],
  [
    /(?<!\\)\[(?:(\d{1,3})[\^ˆ]|ˆ(\d{1,3}))\]/,
    (match) => {
      const name = `[^${match[1] ?? match[2]}]`;
      return [
        `«${match[0]}» blir ingen fotnote`,
        `skriv ${name}, og på en egen linje ${name}: teksten i fotnoten`,
      ];
    },
  ],
  [
    /(?<!\\)\[\^([^\]]+)\](?!:)|(?<=[^\s\\])\[\^([^\]]+)\]/,
    (match) => [`fotnoten ${match[0]} finnes ikke`, `legg til en linje ${match[0]}: teksten i fotnoten`],
  ],
  [/(?<!\\)\^\[[^\]]*\]/, stays('skriv fotnoter slik: [^1], og på en egen linje [^1]: teksten i fotnoten')],
  [
    /(?<!\\)\[([^\]]+)\]\[([^\]]*)\]/,
    (match) => [`lenken ${match[0]} viser til en adresse som ikke finnes`, `skriv [${match[1]}](adresse)`],
  ],
  [
    /(?<!\\)\[[^\]]+\](?:[ \t]+|[ \t]*\r?\n[ \t]*)\((?:\/|#|https?:|www\.)[^)]*\)/,
    (match) =>
      /\]\s*\n/.test(match[0])
        ? [`linjeskift i lenken «${match[0]}»`, 'fjern linjeskiftet mellom ] og (']
        : [`mellomrom i lenken «${match[0]}»`, 'fjern mellomrommet mellom ] og ('],
  ],
  [
    /(?<!\\)\[([^\]]+)\]\(([^)\s]+) "[^")]*"[^)]*"\)/,
    (match) => [
      `det står anførselstegn inni tittelen i lenken «${match[0]}»`,
      `skriv [${match[1]}](${match[2]}), eller « og » inni tittelen`,
    ],
  ],
  [
    /(?<!\\)\[[^\]]+\]\((?=[^)]*\s)[^)]*\)/,
    (match) => [`mellomrom i adressen til lenken «${match[0]}»`, 'skriv adressen uten mellomrom'],
  ],
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\]\((${TARGET})\\\)`),
    (match) => [`det står \\ foran ) i lenken «${match[0]}»`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    /(?<!\\)\[([^\]]+)\]\((https?:[^()\s]*)\(([^()\s]*)\)/,
    (match) => [
      `adressen har ( uten ) i lenken «${match[0]}»`,
      `skriv [${match[1]}](${match[2]}%28${match[3]})`,
    ],
  ],
  [
    /\\\[([^[\]\\]{1,200})\\?\]\(((?:\/|#|https?:|mailto:|www\.)[^()\s\\]{0,500})\)/,
    (match) => [`det står \\ foran klammene i lenken «${match[0]}»`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    /(?<!\\)\[([^[\]|]{1,200})\|((?:\/|#|https?:|mailto:|www\.)[^\]\s]{0,500})\]/,
    (match) => [
      `lenken «${match[0]}» er skrevet for et annet program`,
      `skriv [${match[1]?.trim()}](${match[2]})`,
    ],
  ],
  // A link that is whole is read, unless another one stands inside it.
  [
    /(?<!\\)\[[^\]]+\]\((?:\/|#|https?:|mailto:)[^)\s]*\)/,
    (match) => [
      `lenken «${match[0].replace(/\s+/g, ' ')}» har en annen lenke inni seg`,
      'skriv dem etter hverandre',
    ],
  ],
  [
    /(?<!\\)\[([^\]]+)\]\(([^)\s]*)(?=\s|$)/,
    (match) => [
      `parentesen etter adressen mangler: «${match[0]}»`,
      `skriv [${match[1]}](${match[2] || 'adresse'})`,
    ],
  ],
  [
    /(?<!\\)\(([^)]+)\)\[((?:\/|#|https?:|www\.)[^\]]*)\]/,
    (match) => [`lenken «${match[0]}» er skrevet bak fram`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\]\]\((${TARGET})\)`),
    (match) => [`lenken «${match[0]}» har en ] for mye`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\]\((${TARGET})\)`),
    (match) => [`lenken «${match[0]}» mangler [ foran teksten`, `skriv [lenketekst](${match[1]})`],
  ],
  // In «[se tabellen (https://www.ssb.no)]» the bracket ends later.
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]()]{1,200}?) ?\((${TARGET})\)(?![^[\]]{0,500}\])`),
    (match) => [`lenken «${match[0]}» mangler ] etter teksten`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\[([^[\]]{1,200})\](${BARE_TARGET})\)?`),
    (match) => [`lenken «${match[0]}» mangler ( foran adressen`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    new RegExp(String.raw`(?<!\\)\(([^()]{1,200})\)\((${TARGET})\)`),
    (match) => [`lenken «${match[0]}» har ( der [ skulle stå`, `skriv [${match[1]}](${match[2]})`],
  ],
  [
    /(?<!\\)\[url=([^\]\s]+)\]|(?<!\\)\[\/(?:url|img|[biu])\]/i,
    (match) => [
      `«${match[0]}» blir stående som tekst`,
      match[1] === undefined
        ? 'slett tegnene; fet tekst skrives **slik**'
        : `skriv [lenketekst](${match[1]})`,
    ],
  ],
];
