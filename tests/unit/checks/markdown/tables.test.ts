/** Which tables come out as they were meant, and what is said of lines that do not become one. */
import { describe, expect, it } from 'vitest';
import { tables } from '../../../../src/checks/markdown/tables.ts';
import { corpus, P2 } from '../../../fixtures/checks/corpus.ts';
import { findings } from '../published-content.ts';

/** The line that the text begins at. */
const FIRST = 12;

/** What is said of a text, as `line:column message | remedy`, lines counted from the first of the text. */
const say = (text: string): string[] =>
  findings(tables, corpus().replace(P2, 'Dette er oppgavene.', text)).map(({ at, message, remedy }) => {
    const [, line = '', column = ''] = /(\d+):(\d+)$/.exec(at) ?? [];
    return `${Number(line) - FIRST + 1}:${column} ${message} | ${remedy}`;
  });

const HEAD = '| A | B |\n| --- | --- |\n';
const SOUND = `${HEAD}| a | b |\n`;

const LINE = 'sett en linje | --- | --- | under overskriftene, med like mange kolonner';
const REBUILD = 'skriv tabellen med | mellom kolonnene og en linje | --- | --- | under overskriftene';
const BARS = `linjene med | blir ikke til en tabell | ${LINE}`;
const BACKSLASHES = 'linjene med \\| blir ikke til en tabell | skriv | uten \\ foran';
const STROKES = `linjene med streker blir ikke til en tabell | ${REBUILD}`;
const FRAMES = `linjene med + og - blir ikke til en tabell | ${REBUILD}`;
const TABS = `kolonnene med tabulator mellom blir ikke til en tabell | ${REBUILD}`;
const BLANKS = `kolonnene med mellomrom mellom blir ikke til en tabell | ${REBUILD}`;
const SEMICOLONS = `kolonnene med semikolon mellom blir ikke til en tabell | ${REBUILD}`;
const APART = 'det står tomme linjer mellom radene i tabellen | slett de tomme linjene';
const NO_ROWS = 'tabellen har ingen rader | legg til en rad under linjen med ---';
const NO_HEADER = 'tabellen har ingen overskrifter | skriv over hver kolonne hva som står i den';
const MISPLACED =
  'linjen med --- står inne i tabellen | slett den, eller sett en tom linje og nye overskrifter over den';
const SWALLOWED =
  'linjen står rett under tabellen og blir en rad i den | sett en tom linje mellom tabellen og teksten';
const EMPTY_ROW = 'raden er tom | slett linjen';
const MORE = 'fjern en |, eller skriv \\| når tegnet er vanlig tekst';
const FEWER = 'legg til | for tomme celler';

describe('a table that is sound', () => {
  it.each([
    SOUND,
    'A | B\n--- | ---\na | b',
    '| A |\n| --- |\n| a |',
    '| | B |\n| --- | --- |\n| a | b |',
    `${HEAD}| a | |`,
    `${HEAD}| | b |`,
    `${HEAD}| \`a\` | |`,
    `${HEAD}| <Tid id="felles-vedtak" /> | |`,
    '| A | ![](havna.jpg) |\n| --- | --- |\n| a | b |',
    '| A | <Tid id="felles-vedtak" /> |\n| --- | --- |\n| a | b |',
    '| <Tid id="felles-vedtak" /> |\n| --- |\n| a |',
    '| A | B |\n| --- | --- |\n| a | ![](havna.jpg) |',
    `${SOUND}| -- | --- |`,
    `${SOUND}| --- | x |`,
    `${SOUND}| x--- | --- |`,
    `${SOUND}| ---x | --- |`,
    `${SOUND}| :--: | :-: |`,
    `${SOUND}\nTekst under`,
    `${SOUND}\n| A |\n| --- |\n| a |`,
  ])('is let be: %j', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('a table with a fault', () => {
  it.each([
    [HEAD, `1:1 ${NO_ROWS}`],
    [`${HEAD}\nTekst`, `1:1 ${NO_ROWS}`],
    [`${HEAD}\na | b`, `1:1 ${NO_ROWS}`],
    [`${HEAD}\n- | a | b |`, `1:1 ${NO_ROWS}`, `4:3 ${BARS}`],
    [`${HEAD}\n| a | b |\ntekst`, `1:1 ${NO_ROWS}`, `4:1 ${BARS}`],
    [`${HEAD}\n| a | b |`, `4:1 ${APART}`],
    ['|  |  |\n| --- | --- |\n| a | b |', `1:1 ${NO_HEADER}`],
    ['| &nbsp; | |\n| --- | --- |\n| a | b |', `1:1 ${NO_HEADER}`],
    [
      '| A | |\n| --- | --- |\n| a | b |',
      '1:1 kolonne 2 har ingen overskrift | skriv over kolonnen hva som står i den',
    ],
    [
      '| A | |\n| --- | --- |\n| a | |\n| a | b |',
      '1:1 kolonne 2 har ingen overskrift | skriv over kolonnen hva som står i den',
    ],
    ['| A | |\n| --- | --- |\n| a | |', '1:1 kolonne 2 er tom | slett den i alle radene'],
    ['| A | &nbsp; |\n| --- | --- |\n| a | &nbsp; |', '1:1 kolonne 2 er tom | slett den i alle radene'],
    ['| | B |\n| --- | --- |\n| | b |', '1:1 kolonne 1 er tom | slett den i alle radene'],
    ['| A | B | |\n| --- | --- | --- |\n| a | b |', '1:1 kolonne 3 er tom | slett den i alle radene'],
    [`${SOUND}tekst under`, `4:1 ${SWALLOWED}`],
    ['A | B\n--- | ---\na | b\ntekst', `4:1 ${SWALLOWED}`],
    ['| A |\n| --- |\n| a |\ntekst', `4:1 ${SWALLOWED}`],
    [`${SOUND}| --- | --- |\n| c | d |`, `4:1 ${MISPLACED}`],
    [`${SOUND}| :---: | ---- |`, `4:1 ${MISPLACED}`],
    [`${SOUND}| --- |`, `4:1 ${MISPLACED}`],
    [`${SOUND}| | |`, `4:1 ${EMPTY_ROW}`],
    [`${SOUND}| &nbsp; | |`, `4:1 ${EMPTY_ROW}`],
    [`${HEAD}| a |`, `3:1 raden har 1 celle, men tabellen har 2 kolonner | ${FEWER}`],
    [
      '| A | B | C |\n| --- | --- | --- |\n| a | b |',
      `3:1 raden har 2 celler, men tabellen har 3 kolonner | ${FEWER}`,
    ],
    [`${HEAD}| a | b | c |`, `3:1 raden har 3 celler, men tabellen har 2 kolonner | ${MORE}`],
    [`${HEAD}| a | b | c |\n| a | b |`, `3:1 raden har 3 celler, men tabellen har 2 kolonner | ${MORE}`],
  ])('is told of: %j', (text, ...expected) => {
    expect(say(text)).toEqual(expected);
  });
});

describe('lines that look like a table', () => {
  it.each([
    ['| A | B |\n| a | b |', BARS],
    ['| A | B |\r\n| a | b |', BARS],
    ['| A | B |', BARS],
    ['| A | B |\n| --- |\n| a | b |', BARS],
    ['| A | B\n| a | b', BARS],
    ['A | B\na | b', BARS],
    ['A  |  B\na  |  b', BARS],
    ['\\| A | B |\n\\| a | b |', BACKSLASHES],
    ['\\|A|\n\\|a|', BACKSLASHES],
    ['\\| A | B |   og\n\\| a | b |\n\\| c | d |', BACKSLASHES],
    ['│ A │ B │\n│ a │ b │', STROKES],
    ['A ║ B\na ┃ b', STROKES],
    ['── A\n══ B', STROKES],
    ['━━━\n───', STROKES],
    ['+---+---+\nog', FRAMES],
    ['+=-+\nx', FRAMES],
    ['Og:\n+---+', FRAMES],
    ['A\tB\na\tb', TABS],
    ['A\t\tB\na\t\tb', TABS],
    ['-x\tA\n-y\tB', TABS],
    ['1\tmalvik\n2\tmelhus', TABS],
    ['123\tMalvik\n124\tMelhus', TABS],
    ['a)\ten\tto\nb)\ttre\tfire', TABS],
    ['•\ten\tto\n•\ttre\tfire', TABS],
    ['1\tMalvik\t3\n2\tMelhus\t4', TABS],
    ['1.a\tMalvik\n2.a\tMelhus', TABS],
    ['Abc)\tMalvik\nDef)\tMelhus', TABS],
    ['A   B\na   b', BLANKS],
    ['A      B\na      b', BLANKS],
    ['A;B;C\na;b;c', SEMICOLONS],
    ['A;B\na;b', SEMICOLONS],
    ['A;B C\na;b c;d', SEMICOLONS],
  ])('but come out as one paragraph: %j', (text, expected) => {
    expect(say(text)).toEqual([`1:1 ${expected}`]);
  });

  it.each([
    '\\| A | B |\nog',
    'Se \\| A |\nSe \\| B |',
    'A │ B',
    '─ A\n─ B',
    'A | B\nog',
    'A|B\na|b',
    'A |B\na |b',
    'A| B\na| b',
    'A +--+ B',
    '+ A +',
    '++',
    'se +--+\nx',
    '+--+ se\nx',
    'A\tB',
    '\tA\n\tB',
    'A\t\nB\t',
    ...['o', 'v', 'q', 'n', 'l', 'ü', 'Ø', '§', '•', '1', '12', 'a)', '(a)', 'aa.', '1.', '(12)'].map(
      (mark) => `${mark}\tA\n${mark}\tB`,
    ),
    'A   B',
    'A  B\na  b',
    '   A\n   B',
    'A   \nB   ',
    'A;B',
    'A; B\na; b',
    'A;B &amp; C\na;b',
    'A &amp; C;B\na;b',
    'A;B\na;',
    'A;\nB;',
    ';A\n;a',
    'se | A |\nog',
  ])('and are text: %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('are told of where they begin', () => {
    expect(say('- | A | B |\n  | a | b |')).toEqual([`1:3 ${BARS}`]);
    expect(say('  | A | B |  \n  | a | b |  ')).toEqual([`1:3 ${BARS}`]);
    expect(say('Tekst\n\n| c | d |')).toEqual([`3:1 ${BARS}`]);
  });

  it('are told of once, when blank lines stand between them', () => {
    expect(say('| A | B |\n\n| a | b |')).toEqual([`1:1 ${APART}`]);
    expect(say('| A | B |\n\n| --- | --- |\n\n| a | b |')).toEqual([`1:1 ${APART}`]);
    expect(say('| A | B |\n| a | b |\n\n| c | d |')).toEqual([`1:1 ${APART}`]);
    expect(say(`${SOUND}\n| c | d |`)).toEqual([`5:1 ${APART}`]);
    expect(say(`${SOUND}\n| c | d |\n\n| e | f |`)).toEqual([`5:1 ${APART}`]);
  });

  it('are told of each, when text stands between them', () => {
    expect(say('| A | B |\n\nTekst\n\n| a | b |')).toEqual([`1:1 ${BARS}`, `5:1 ${BARS}`]);
  });
});
