import type { Content, EditionContent } from '../read/index.ts';
import { listBlocks } from '../site/blocks.ts';
import { getProp, listUses } from '../site/mdx-nodes.ts';
import { listReaderTexts } from '../site/reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from '../checks/rule.ts';
import { withOlder } from '../checks/two-editions.ts';
import { CHAPTER, EDITION, FIGURES, GOALS, P2, PROGRAMMES, say } from '../checks/example.ts';

export const programmes: Rule = {
  id: 'programmes',
  kind: 'advice',
  about:
    'Tekster som teller programområdene, teller riktig, og kapittelet til et programområde viser målene for det.',
  bad: [
    ...[
      'Alle fem programområdene er med.',
      'Fem programområder får penger.',
      'Det gjelder P1 til P5.',
      'Dette er P1–P3.',
    ].map((text) => ({
      name: `«${text}»`,
      change: say(text),
      file: P2,
      line: 12,
      message: 'kontroller: utgaven har 4 programområder, P1 til P4',
    })),
    {
      name: 'the number of the older edition, wherever it stands',
      change: (it) =>
        say('Arbeidet er delt i fire programområder.')(withOlder(it)).replace(PROGRAMMES, /,\n.*"p4".*/, ''),
      file: P2,
      line: 12,
      column: 20,
      message: 'kontroller: utgaven har 3 programområder, P1 til P3',
    },
    {
      name: 'the title of a figure that counts them',
      change: (it) => it.replace(FIGURES, /"title": "[^"]*"/, '"title": "De tre programområdene og fondet"'),
      file: FIGURES,
      line: 3,
      message: 'kontroller: utgaven har 4 programområder',
    },
    {
      name: 'a goal that another chapter shows',
      change: (it) =>
        it
          .replace(
            `${EDITION}/kapitler/p1-strategisk-naeringsutvikling.mdx`,
            '<Maal id="p1-hovedmaal" />',
            'Målet.',
          )
          .replace(CHAPTER, '<Programliste />', '<Programliste />\n\n<Maal id="p1-hovedmaal" />'),
      file: GOALS,
      line: 5,
      message: 'kontroller: målet "p1-hovedmaal" hører til P1, men vises ikke i kapittelet til P1',
    },
  ],
  good: [
    'Alle fire programområdene er med.',
    'Bare to programområder får støtte.',
    'Det gjelder P1 til P4.',
    'Det gjelder P2 til P3.',
  ].map((text) => ({ name: `«${text}»`, change: say(text) })),
  check: (content) => content.editions.flatMap((it) => [...checkCounts(content, it), ...checkGoals(it)]),
};

const NUMBERS = ['null', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte'];

const COUNTED = new RegExp(`(?<!\\p{L})(${NUMBERS.join('|')}) programområde(?:r|ne)(?!\\p{L})`, 'giu');
/** At the beginning of a sentence, and behind «alle» or «de», all of them are counted; elsewhere it may be some of them. */
const BEFORE_ALL = /(?:^|[.:!?] |(?<!\p{L})(?:alle|de) )$/iu;
/** `P1 til P4`, `P1–P4` */
const FROM_TO = /(?<![\p{L}\d])(\p{L}\d+)(?: til |[–-])(\p{L}\d+)(?![\p{L}\d])/gu;

function checkCounts(content: Content, edition: EditionContent): Finding[] {
  const codes = (edition.programmes?.value?.programmes ?? []).map((it) => it.code);
  const [first = '', last = ''] = [codes[0], codes.at(-1)];
  if (codes.length === 0) return [];
  const older = content.editions.find((it) => it.slug === edition.edition?.value?.replaces);
  const oldCount = older?.programmes?.value?.programmes.length;
  const find = (text: string): number | undefined => {
    const counted = [...text.matchAll(COUNTED)].find(({ 1: word = '', index }) => {
      const count = NUMBERS.indexOf(word.toLowerCase());
      return count !== codes.length && (count === oldCount || BEFORE_ALL.test(text.slice(0, index)));
    });
    const range = [...text.matchAll(FROM_TO)].find(([, from, to]) => from === first && to !== last);
    return counted?.index ?? range?.index;
  };
  const message = `kontroller: utgaven har ${codes.length} programområder, ${first} til ${last}`;
  const remedy = 'rett tallet i teksten hvis det er alle programområdene som er ment';
  const fields = listReaderTexts(content).flatMap(({ file, path, text, edition: owner }) =>
    owner === edition && file !== edition.corrections && find(text) !== undefined
      ? [atValue(file, path, message, remedy)]
      : [],
  );
  const blocks = edition.chapters.flatMap((chapter) =>
    listBlocks(chapter.tree).flatMap((block): Finding[] => {
      const index = find(block.text);
      return index === undefined ? [] : [atOffset(chapter, block.sourceOffset(index), message, remedy)];
    }),
  );
  return [...fields, ...blocks];
}

function checkGoals({ goals, programmes: file, chapters }: EditionContent): Finding[] {
  return (goals?.value?.goals ?? []).flatMap(({ id, programme }, index): Finding[] => {
    const owner = file?.value?.programmes.find((it) => it.id === programme);
    const chapter = chapters.find((it) => it.slug === owner?.chapter);
    if (goals === undefined || owner === undefined || chapter?.tree === undefined) return [];
    if (listUses(chapter.tree, 'Maal').some((it) => getProp(it, 'id') === id)) return [];
    // One that no chapter shows is a fault.
    if (!chapters.some((it) => listUses(it.tree, 'Maal').some((use) => getProp(use, 'id') === id))) return [];
    const message = `kontroller: målet "${id}" hører til ${owner.code}, men vises ikke i kapittelet til ${owner.code}`;
    return [
      atValue(goals, ['goals', index, 'id'], message, `sett <Maal id="${id}" /> i ${chapter.slug}.mdx`),
    ];
  });
}
