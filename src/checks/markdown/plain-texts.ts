import { readFields } from '../../read/tag-errors.ts';
import { findComponent } from '../../site/component-text.ts';
import { listDocuments } from '../../site/documents.ts';
import { getProp, listElements } from '../../site/mdx-nodes.ts';
import { listReaderTexts } from '../../site/reader-texts.ts';
import { type BadExample, edit, MEASURES, PLAN, P2, say } from '../example.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';
import { badTexts } from './text-examples.ts';

interface Measures {
  measures: { text: string }[];
}

const writeMeasure = (text: string) =>
  edit<Measures>(MEASURES, ({ measures: [first] }) => void (first !== undefined && (first.text = text)));

const inMeasure = (name: string, text: string, remedy: string): BadExample => ({
  name,
  change: writeMeasure(text),
  file: MEASURES,
  message: /"text" viser «.+» slik det står/,
  remedy,
});

export const plainTexts: Rule = {
  id: 'plain-texts',
  kind: 'fault',
  about:
    'Tekstene i JSON, i innledningen og i vis="…" vises tegn for tegn: lenker, stjerner, komponenter og koder virker bare i kapitlene.',
  bad: [
    inMeasure('a link', 'Se [planen](https://a.no/plan).', 'skriv teksten uten lenke'),
    inMeasure('bold words', 'Dette er **viktig** her.', 'slett stjernene'),
    inMeasure('a footnote', 'Dette er sagt.[^1]', 'slett det'),
    inMeasure('HTML', 'Dette er <b>viktig</b> her.', 'slett kodene'),
    inMeasure('a line break', 'Først<br/>så', 'slett koden'),
    inMeasure('a comment', 'Klart. <!-- spør Kari -->', 'slett kommentaren'),
    inMeasure('a code for a sign', 'Forskning &amp; utvikling', 'skriv tegnet selv'),
    inMeasure('an amount', 'Får <Belop id="p2" /> i året.', 'skriv {belop:p2}'),
    inMeasure('another component', '<Ressurstabell />', 'skriv teksten uten komponenten'),
    {
      name: 'bold words in front matter',
      change: (sample) => sample.replace(P2, 'title: IKAP', 'title: "**IKAP**"'),
      file: P2,
      line: 2,
      message: '"title" viser «**IKAP**» slik det står',
    },
    ...badTexts([
      ['HTML in a component', 'A <Ord id="regionen" vis="<i>a</i>" />.', 'vis="…" viser «<i>a</i>»'],
    ]),
  ],
  good: [
    ...[
      'R&D, AT&T; 5 < 6 > 4, <3, a <b> c, 50 % [sic] og «to* tre*», x**2 ** 3.',
      '– Dette er 2 * 3 * 4 (a) [b] {c} _d_ #1, og C:\\mappe.',
      'Får {belop:p2} i året, se www.trondheim.no og post@a.no.',
    ].map((text) => ({ name: text, change: writeMeasure(text) })),
    { name: 'marks in a chapter', change: say('**A** [b](/om/) R&amp;D <Belop id="p2" />') },
    {
      name: 'a quotation mark in a title',
      change: (it) => it.replace(PLAN, 'plan 2020-23', 'plan «2020-23»'),
    },
  ],
  check: (content) => [
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation, takesPlaceholders }): Finding[] => {
      const found = isQuotation ? undefined : findMarkup(text, takesPlaceholders);
      if (found === undefined) return [];
      const field = String(path.findLast((it) => typeof it === 'string'));
      return [atValue(file, path, `"${field}" viser «${found.written}» slik det står`, found.remedy)];
    }),
    ...listDocuments(content).flatMap(({ file }) =>
      listElements(file.tree).flatMap((element): Finding[] => {
        const found = findMarkup(getProp(element, 'vis') ?? '', false);
        if (found === undefined) return [];
        return [atNode(file, element, `vis="…" viser «${found.written}» slik det står`, found.remedy)];
      }),
    ),
  ],
};

interface Markup {
  readonly written: string;
  readonly remedy: string;
}

/** The codes for signs that programs write: `&nbsp;`, `&#248;`. «AT&T; SSB» has none of them. */
export const ENTITY = /&(?:amp|lt|gt|quot|nbsp|shy|aelig|oslash|aring|laquo|raquo|ndash|mdash|#x?[\da-f]+);/i;

/** What is certainly no text of its own: it was meant to become something else. */
const MARKUP: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  // words in brackets and an address
  [/\[[^[\]]+\]\((?:https?:|mailto:|\/|#)[^()]*\)/, 'skriv teksten uten lenke; den kan bare stå i kapitlene'],
  // a footnote or the id of a heading in brackets
  [/\[[\^#][^\]]+\]/, 'slett det; fotnoter og id-er kan bare stå i kapitlene'],
  // two stars right before a word, and two right behind one
  [/(?<![\p{L}\p{N}*])\*\*[\p{L}\p{N}«][^*]*\*\*(?![\p{L}\p{N}*])/u, 'slett stjernene rundt ordet'],
  [/<!--.*/, 'slett kommentaren'],
  [/<br ?\/?>/i, 'slett koden; skriv et mellomrom eller to setninger'],
  // an element with its end
  [/<([a-z]+)(?: [^<>]*)?>[^<]*<\/\1>/i, 'slett kodene med < og >'],
  [ENTITY, 'skriv tegnet selv, ikke koden'],
];

/** A word in angle brackets with a field or a slash. */
const TAG = /<(\p{L}+)(?:\s[^<>]*=[^<>]*|\s*\/)>/u;

function findMarkup(text: string, takesPlaceholders: boolean): Markup | undefined {
  const [written = '', word = ''] = TAG.exec(text) ?? [];
  const component = findComponent(word);
  if (component !== undefined) {
    const id = readFields(written).get('id');
    const isNumber = takesPlaceholders && (component === 'Belop' || component === 'Andel');
    const remedy =
      isNumber && id !== undefined
        ? `skriv {${component.toLowerCase()}:${id}}`
        : 'skriv teksten uten komponenten; den kan bare stå i kapitlene';
    return { written, remedy };
  }
  for (const [pattern, remedy] of MARKUP) {
    const match = pattern.exec(text);
    if (match !== null) return { written: match[0], remedy };
  }
  return undefined;
}
