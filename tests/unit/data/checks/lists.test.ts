/** Which lines the rule about lists takes for points that were lost, and which it lets be. */
import { describe, expect, it } from 'vitest';
import { lists } from '../../../../src/data/checks/lists.ts';
import { corpus, P2 } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

/** The line that the text begins at. */
const FIRST = 12;

/** What is said of a text, as `line:column remedy`, lines counted from the first of the text. */
const say = (text: string): string[] =>
  findings(lists, corpus().replace(P2, 'Dette er oppgavene.', text)).map(({ at, remedy }) => {
    const [, line = '', column = ''] = /(\d+):(\d+)$/.exec(at) ?? [];
    return `${Number(line) - FIRST + 1}:${column} ${remedy}`;
  });
const sayWhat = (text: string): string[] =>
  findings(lists, corpus().replace(P2, 'Dette er oppgavene.', text)).map(({ message }) => message);

const DOT = 'skriv - med et mellomrom etter, i stedet for punktet';
const HARD = 'skriv - med et vanlig mellomrom etter; der står et hardt mellomrom';
const DASH = 'skriv - med et mellomrom etter, i stedet for tankestreken';
const WORD = 'skriv - i stedet for tegnet, som var et merke i Word';
const SPACE = 'skriv - med et mellomrom etter';
const DRAWN = 'skriv - med et mellomrom etter, eller 1. for et nummer, i stedet for merket';
const POINT = 'skriv 1. med et punktum etter tallet';
const NUMBER_SPACE = 'skriv 1. med et mellomrom etter';
const LETTER = 'skriv 1. i stedet for bokstaven';
const NUMBERING = 'skriv 1. først på hver linje, med en tom linje over listen';
const BOX = 'skriv en vanlig liste, uten [ ] og [x]';
const APART = 'skriv et mellomrom etter tegnet';
const INDENT = 'rykk dem inn like langt som teksten over, tre mellomrom etter 1.';
const EMPTY = 'skriv teksten, eller slett linjen';
const TWO_MARKS = 'slett det ene';
const ONE_AFTER_ANOTHER = 'skriv 1. foran alle punktene';

describe('points that do not become a list', () => {
  it.each([
    ...[...'•●▪■◦‣⁃∙·', '&bull;', '&BULL;', '&middot;', '&#8226;', '&#183;', '&#xB7;', '&#x2022;'].map(
      (mark) => [`${mark} Malvik`, `1:1 ${DOT}`],
    ),
    ['■Malvik', `1:1 ${DOT}`],
    ['Med:\n▪ Malvik', `2:1 ${DOT}`],
    ['*\u00a0Malvik', `1:1 ${HARD}`],
    ['+\u00a0Malvik', `1:1 ${HARD}`],
    ['Med:\n-\u00a0Malvik', `2:1 ${HARD}`],
    ['Det var\n– Malvik\n— Melhus', `2:1 ${DASH}`],
    ['&ndash; Malvik\n&mdash; Melhus', `1:1 ${DASH}`],
    ['−\u00a0A\n−\u00a0B', `1:1 ${DASH}`],
    ['v Malvik\nq Melhus', `1:1 ${WORD}`],
    ['n Malvik\nl Melhus', `1:1 ${WORD}`],
    ['ü\tmalvik\nü\tmelhus', `1:1 ${WORD}`],
    ['§ Malvik\n§ Melhus', `1:1 ${WORD}`],
    ['+Malvik\n+Melhus', `1:1 ${SPACE}`],
    ['*Malvik\n*Melhus', `1:1 ${SPACE}`],
    ['o\ten\no\tto', '1:1 skriv - i stedet for o'],
    ['10)en\n11)to', `1:1 ${NUMBER_SPACE}`],
    ['a. en\nb. to', `1:1 ${LETTER}`],
    ['g) en\nh) to', `1:1 ${LETTER}`],
  ])('%j', (text, expected) => {
    expect(say(text)).toEqual([expected]);
    expect(sayWhat(text)).toEqual(['linjene blir ikke en liste']);
  });

  it.each([
    '» Malvik\n» Melhus',
    '› *en*\n› to',
    '~ en\n~ to',
    '/ en\n/ to',
    '① en\n② to',
    '1️⃣ en\n2️⃣ to',
    '👩‍💻 en\n👩‍💻 to',
    '© en\n® to',
    '⏩ en\nmer om en\n⏩ to',
    '⏩ en\nx\nx\nx\nx\nx\n⏩ to',
  ])('drawn with any mark that comes again: %j', (text) => {
    expect(say(text)).toEqual([`1:1 ${DRAWN}`]);
  });

  it.each(['1 Malvik\n2 Melhus', '1\tMalvik\n  2\tMelhus', '1\u00a0Malvik\r\n2\u00a0Melhus'])(
    'numbered without a point: %j',
    (text) => {
      expect(say(text)).toEqual([`1:1 ${POINT}`]);
    },
  );

  it.each([
    ['(1) en\n(2) to', 1],
    ['(12) en\n(13) to', 1],
    ['(1)\u00a0en\n(2)\u00a0to', 1],
    ['(iv) en\n(v) to', 1],
    ['(IX) en\n(X) to', 1],
    ['a: en\nb: to', 1],
    ['A. En\nB. To', 1],
    ['h) en\ni) to', 1],
    ['i) en\nii) to', 1],
    ['v) en\nvi) to', 1],
    ['v) en\nw) to', 1],
    ['1: en\n2: to', 1],
    ['1.1 en\n1.2 to', 1],
    ['1.9 en\n1.10 to', 1],
    ['12.1. en\n12.2. to', 1],
    ['**1)** en\n**2)** to', 1],
    ['***1)*** en\n***2)*** to', 1],
    ['  (1) en\n  (2) to', 3],
    ['Disse:\n12. Malvik\n13. Melhus', 1],
  ])('numbered in a way that Markdown does not know: %j', (text, column) => {
    const line = text.startsWith('Disse') ? 2 : 1;
    expect(say(text)).toEqual([`${line}:${column} ${NUMBERING}`]);
  });

  it.each(['-Malvik\n\n-Melhus', '+A\n\n+B', '1.Malvik\n\n2.Melhus', '12)Malvik\n\n13)Melhus'])(
    'with blank lines between: %j',
    (text) => {
      expect(say(text)).toEqual([`1:1 ${APART}`]);
    },
  );

  it('when they are swallowed by the point above', () => {
    expect(say('- en\n• to')).toEqual([`2:1 ${DOT}`]);
    expect(say('- en\n-to\n-tre')).toEqual([`2:1 ${SPACE}`]);
  });
});

describe('lines that are let be', () => {
  it.each([
    'En • to',
    'Tall &bull; to',
    '-\u00a01 er et tall',
    'Se -\u00a0Malvik',
    '– Malvik kom.',
    'A – b\n– Malvik kom',
    '–12 grader\n–13 grader',
    'Det er – Malvik\nog – Melhus',
    'A\n-- Malvik',
    '--Malvik\n--Melhus',
    'Se -- Malvik\nSe -- Melhus',
    '► Malvik',
    '★ Malvik\nog mer',
    'Se ★ Malvik\nSe ★ Melhus',
    'ü Malvik',
    'v malvik\nv melhus',
    'üMalvik\nüMelhus',
    'vMalvik\nqMelhus',
    'Se ü a\nSe ü b',
    'Se v Ab\nSe v Cd',
    '§ 3 sier\n§ 4 sier',
    'ü 12\nü 13',
    '-Malvik',
    '-12\n-13',
    '+12\n+13',
    'Se -Malvik\nSe -Melhus',
    '*Malvik* er\n*Melhus* er',
    '*Malvik og Melhus* er\n*Melhus* er',
    '**Malvik** er\n**Melhus** er',
    'o en',
    'o 1\no 2',
    'oen\noto',
    'Se o en\nSe o to',
    '1.en',
    '1.5 av\n2.5 av',
    '100.en\n101.to',
    'Se 1.en\nSe 2.to',
    'a. en',
    'a.en\nb.to',
    'Se a. en\nSe b. to',
    '» Malvik sa\nnoe annet',
    '⏩ en',
    '⏩ en\n⏩to',
    '⏩ 12\n⏩ 13',
    'Se ⏩ en\nSe ⏩ to',
    '⏩ en\nx\nx\nx\nx\nx\nx\n⏩ to',
    'a  \n⏩ en\n⏩ to',
    'a\\\n⏩ en\n⏩ to',
    '⏩ en  \n⏩ to',
    '⏩ en\\\n⏩ to',
    '1 malvik\n2 melhus',
    '1 Malvik\n2 melhus',
    '1 malvik\n2 Melhus',
    '1 Malvik\nmer\n2 Melhus',
    'Med:\n1 Malvik\n2 Melhus',
    '11 Malvik\n12 Melhus',
    '- • en\n  • to',
    '- – en',
    '- a) en\n  mer',
  ])('%j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    '(1) en\n(3) to',
    '(1)en\n(2)to',
    '(1) 12\n(2) 13',
    '(123) en\n(124) to',
    '(ab) en\n(ac) to',
    '(a) en\n(2) to',
    'Se (1) en\nSe (2) to',
    'x. en\nxi. to',
    'z) en\n{ to',
    '1.1 en\n2.2 to',
    '2. Malvik og\n3. Melhus',
    'I dag,\n2. mai kom\n3. mai gikk',
    'I dag,\n2. Malvik\n4. Melhus',
    'A  \n(1) en  \n(2) to',
    'A\\\n(1) en\\\n(2) to',
    'abcd. en\nabce. to',
    'ok. en\nol. to',
    'n.\u00a0en\nto',
  ])('without a numbering that goes on: %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    '-Malvik\n\nMelhus',
    'Malvik\n\n-Melhus',
    '-1\n\n-2',
    'se -A\n\nse -B',
    '-A\n\n## B [#b]\n\n-C',
    '123.A\n\n124.B',
  ])('when not both paragraphs have a mark: %j', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('a box to tick', () => {
  it.each([
    ['- ☐ en', '1:3'],
    ['[] en', '1:1'],
    ['[X] en\nmer', '1:1'],
    ['[x] en', '1:1'],
    ['a\n[ ] b', '2:1'],
    ['✔ en', '1:1'],
    ['☑en', '1:1'],
    ['☒ en', '1:1'],
    ['✓ en', '1:1'],
    ['- en\n- [ ] to', '2:1'],
    ['- en\n- [x] to', '2:1'],
  ])('has no place in the plan: %j', (text, at) => {
    expect(say(text)).toEqual([`${at} ${BOX}`]);
  });

  it.each(['[x]', '[ ]en', '- ja ☐ en', 'a [ ] b', '[x](/2020-23/maal/) er', '[xx] en'])(
    'is not seen in %j',
    (text) => {
      expect(say(text)).toEqual([]);
    },
  );
});

describe('points below others', () => {
  it('belong to the point above only when they are indented as far as its text', () => {
    expect(say('1. Malvik\n  - en\n2. Melhus')).toEqual([`2:3 ${INDENT}`]);
    expect(say('1. Malvik\n og Melhus\n  - en')).toEqual([`3:3 ${INDENT}`]);
  });

  it.each([
    '1. Malvik\n   - en\n2. Melhus',
    '1. Malvik\n- en',
    '1. Malvik\n\n- en',
    '1. Malvik\n\n  - en',
    '- a\n + b',
    '- Malvik\n 2. En\n 3. To',
    '1. Malvik\n 1) En\n 2) To',
    '1. Malvik\n\nMer\n- en',
  ])('%j is let be', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('a point', () => {
  it.each([
    ['-', [`1:1 ${EMPTY}`]],
    ['- \n- a', [`1:1 ${EMPTY}`]],
    ['- a\n- &nbsp;', [`2:1 ${EMPTY}`]],
    ['-\n  - a\n  -', [`3:3 ${EMPTY}`]],
    ['- - ', [`1:3 ${EMPTY}`]],
    ['- - a', [`1:1 ${TWO_MARKS}`]],
    ['- 1. A', [`1:1 ${TWO_MARKS}`]],
    ['- - - a', [`1:1 ${TWO_MARKS}`, `1:3 ${TWO_MARKS}`]],
    ['- 14. januar: oppstart', ['1:3 skriv 14\\. januar:']],
    ['- - januar er her', [`1:1 ${TWO_MARKS}`]],
    ['- 31. juni: slutt', ['1:3 rett datoen, og skriv \\ foran punktumet, for eksempel 28\\. juni:']],
    ['- a\n- &nbsp;\\\n  &nbsp;', [`2:1 ${EMPTY}`]],
  ])('that is empty or has two marks: %j', (text, expected) => {
    expect(say(text)).toEqual(expected);
  });

  it.each([
    '- ![](havna.jpg)',
    '- <Tid id="felles-vedtak" />',
    '- a\n  - b',
    '-\n  - a',
    '- a\\\n  b',
    '- `kode`',
    '- **fet**',
    '- &nbsp; a',
  ])('that has something in it: %j', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('numbers of a list', () => {
  it.each([
    ['1. en\n3. to', 'listen er nummerert 1, 3, men vises som 1, 2'],
    ['1) en\n1) to\n2) tre', 'listen er nummerert 1, 1, 2, men vises som 1, 2, 3'],
    ['1. en\n2. to\n2. tre', 'listen er nummerert 1, 2, 2, men vises som 1, 2, 3'],
    ['7. en\n9. to', 'listen er nummerert 7, 9, men vises som 7, 8'],
    ['10. en\n12. to', 'listen er nummerert 10, 12, men vises som 10, 11'],
  ])('that are shown as others: %j', (text, message) => {
    expect(sayWhat(text)).toEqual([message]);
    expect(say(text)).toEqual([`1:1 ${ONE_AFTER_ANOTHER}`]);
  });

  it.each([
    '1. en\n1. to\n1. tre',
    '1. en\n2. to',
    '2. en\n3. to',
    '0. en\n1. to',
    '9. en\n10. to',
    '3. kvartal\n4. kvartal',
    '- malvik\n- melhus',
    '1. malvik\n2. melhus',
    '1000. Malvik\n1001. Melhus',
  ])('that are shown as they stand: %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    ['25. juni 2019 kom.', '«25. juni»', 'skriv 25\\. juni'],
    ['25. Juni', '«25. Juni»', 'skriv 25\\. Juni'],
    ['25. juni, i fjor', '«25. juni,»', 'skriv 25\\. juni,'],
    ['25. juni. Så', '«25. juni.»', 'skriv 25\\. juni.'],
    ['25) juni var', '«25) juni»', 'skriv 25\\) juni'],
    ['31) juni var', '«31) juni»', 'skriv 31\\) juni'],
    ['30. juni kom', '«30. juni»', 'skriv 30\\. juni'],
    ['29. februar kom', '«29. februar»', 'skriv 29\\. februar'],
    ['31. januar er', '«31. januar»', 'skriv 31\\. januar'],
    ['31. desember kom', '«31. desember»', 'skriv 31\\. desember'],
    ['3. kvartal viste', '«3. kvartal»', 'skriv 3\\. kvartal'],
    ['1. øst er', '«1. øst»', 'skriv 1\\. øst'],
    ['1000. Malvik er', '«1000.»', 'skriv 1000\\.'],
    ['1000) Malvik er', '«1000)»', 'skriv 1000\\)'],
    ['1. Først, 2. så', '«1.»', 'skriv 1\\.'],
    ['1. Først; 2) så', '«1.»', 'skriv 1\\.'],
    ['1. Først. 2.Så', '«1.»', 'skriv 1\\.'],
    ['2) Først, 3. så', '«2)»', 'skriv 2\\)'],
  ])('that begin a sentence: %j', (text, shown, remedy) => {
    expect(sayWhat(text)).toEqual([`linjen begynner med ${shown} og blir et punkt i en liste`]);
    expect(say(text)).toEqual([`1:1 ${remedy}`]);
  });

  it.each([
    ['31. juni kom', '31. juni', 'juni'],
    ['31. juni, kom', '31. juni,', 'juni,'],
    ['31. Juni. Så', '31. Juni.', 'Juni.'],
    ['30. februar kom', '30. februar', 'februar'],
    ['32. desember kom', '32. desember', 'desember'],
    ['32. januar kom', '32. januar', 'januar'],
  ])('that begin a date of no calendar: %j', (text, shown, word) => {
    expect(sayWhat(text)).toEqual([
      `linjen begynner med «${shown}», som ikke finnes i kalenderen, og blir et punkt i en liste`,
    ]);
    expect(say(text)).toEqual([`1:1 rett datoen, og skriv \\ foran punktumet, for eksempel 28\\. ${word}`]);
  });

  it.each([
    '3. Kvartal viste',
    '3. 4G kommer',
    '1. Øst er',
    '999. Malvik er',
    '1. Først 2. så',
    '1. Først, 3. så',
    '1. Først, 2. så\n2. Melhus',
    '1. Malvik 2.5 km',
    '1. Malvik, 2.5 km',
    '1. Malvik\n\n2. Melhus',
    '1. Junior kom',
  ])('that begin a point: %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('are followed by a date in a later point', () => {
    expect(say('1. Malvik\n2. juni kom')).toEqual(['2:1 skriv 2\\. juni']);
  });
});
