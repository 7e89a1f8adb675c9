import { findCharacterFaults } from '../../read/characters.ts';
import { listDocuments } from '../../site/documents.ts';
import { listElements } from '../../site/mdx-nodes.ts';
import { listTypedTexts } from '../../site/reader-texts.ts';
import { visit } from '../../site/walk.ts';
import { type BadExample, FUND, P2, say } from '../example.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';
import { takeProblems } from './reading-problems.ts';

const text = (name: string, written: string, message: string, remedy = ''): BadExample => {
  return { name, change: say(written), file: P2, line: 12, message, remedy };
};

export const characters: Rule = {
  id: 'characters',
  kind: 'fault',
  about:
    'Teksten har ingen usynlige eller ødelagte tegn, heller ikke skrevet som koder: \\u202e eller &#x202e;.',
  bad: [
    text('a NUL', 'A\0b', 'NUL'),
    text('a sign that turns the direction', 'A\u202eb', 'snur leseretningen', 'slett tegnet'),
    text('a letter that was lost', 'Tr\ufffdndelag', 'gått tapt', 'æ, ø eller å'),
    text('a soft hyphen', 'ut\u00advikling', 'myk bindestrek', 'slett tegnet'),
    text('a zero-width space', 'A\u200bb', 'usynlig tegn (U+200B)'),
    text('a joiner inside a word', 'Trond\u200dheim', 'usynlig tegn (U+200D)'),
    text('the mark of a picture', 'Se \ufffc her', 'ikke ble med', 'slett tegnet'),
    text('a control character', 'A\u0007b', 'styretegn'),
    text('a sign that does not exist', 'A\uffffb', 'ikke finnes'),
    text('a bullet of Word', '\uf0b7 A', 'Word', 'skriv «-»'),
    text('a ligature', '\ufb01nans', 'pyntetegn', 'skriv «fi»'),
    text('a Cyrillic letter', 'Tr\u043endheim', 'et annet alfabet', 'med tastaturet'),
    text('a letter of two signs', 'Ma\u030al', 'satt sammen av to tegn', 'skriv «å»'),
    text('ø in another encoding', 'TrÃ¸ndelag', '«Ã¸»', 'skriv «ø»'),
    text('a dash in another encoding', 'A â€“ b', '«â€“»', 'skriv «–»'),
    {
      name: 'line ends of an old Mac',
      change: (it) => it.write(P2, it.text(P2).replaceAll('\n', '\r')),
      file: P2,
      message: '(CR)',
      remedy: 'LF',
    },
    text('a sign as a code', 'A &#x202e; b', 'snur leseretningen'),
    {
      name: 'a sign as a code in JSON',
      change: (it) => it.replace(FUND, '"Fond"', '"F\\u202eond"'),
      file: FUND,
      line: 3,
      message: 'leseretningen',
    },
    {
      name: 'a line break as a code in JSON',
      change: (it) => it.replace(FUND, '"Fond"', '"A\\nB"'),
      file: FUND,
      line: 3,
      message: 'linjeskift',
      remedy: 'én linje',
    },
  ],
  good: [
    {
      name: 'signs of other languages',
      change: say('Snåase, Tråante, Ærø, «Ibsen» – naïve, Beyoğlu, Ελλάδα, Київ, 5 m² og 🧑‍🌾.'),
    },
    { name: 'names in capitals', change: say('Avtalen «IDÉ», «BLÅ», PARÁ og SÃO PAULO.') },
  ],
  check: (content) => [
    ...takeProblems('characters')(content),
    ...listTypedTexts(content).flatMap(({ file, path, text: typed }) => {
      const isBroken = /[\n\r\t]/.test(typed);
      const broken = atValue(
        file,
        path,
        'teksten har linjeskift eller tabulator',
        'skriv teksten på én linje',
      );
      const hidden = findHidden(file.text, typed).map((it) => atValue(file, path, it.message, it.remedy));
      return isBroken ? [broken, ...hidden] : hidden;
    }),
    ...listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      const add = (node: Parameters<typeof atNode>[1], value: string): void =>
        void findings.push(
          ...findHidden(file.text, value).map((it) => atNode(file, node, it.message, it.remedy)),
        );
      visit(file.tree, (node) => {
        if (node.type === 'text') add(node, node.value);
        if (node.type === 'link' || node.type === 'definition') add(node, node.title ?? '');
      });
      for (const element of listElements(file.tree))
        for (const attribute of element.attributes)
          if (typeof attribute.value === 'string') add(element, attribute.value);
      return findings;
    }),
  ],
};

/** The faults of a text that is written as codes; characters that stand in the file itself are found when it is read. */
function findHidden(source: string, text: string): ReturnType<typeof findCharacterFaults> {
  return source.includes(text) ? [] : findCharacterFaults(text);
}
