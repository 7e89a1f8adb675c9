/** What came along from a mail, a chat or a document, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { lists } from '../../../../src/data/checks/lists.ts';
import { pastedTexts } from '../../../../src/data/checks/pasted-texts.ts';
import { corpus, P2, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

/** In a chapter, as `line:column message → remedy`, lines counted from the first of the text. */
const say = (text: string, rule = pastedTexts): string[] =>
  findings(rule, corpus().replace(P2, 'Dette er oppgavene.', text)).map(({ at, message, remedy }) => {
    const [, line, column] = /(\d+):(\d+)$/.exec(at) ?? [];
    return `${Number(line) - 11}:${column} ${message} → ${remedy}`;
  });
const sayInJson = (text: string): string[] =>
  findings(pastedTexts, corpus().replace(PLAN, /(?<="description": )"[^"]*"/, JSON.stringify(text))).map(
    ({ message }) => message,
  );

const MAIL = 'er toppen av en e-post → slett linjene';
const PROGRAM = 'er lagt til av et e-postprogram → slett linjen';
const GREETING = 'er en hilsen fra en e-post → slett linjen';
const CHAT = 'er fra en samtale i et annet program → slett det';
const PICTURE = 'står der et bilde skulle vært → legg bildet i medier/, og vis det med <Medium />';
const PAGE_NUMBER = 'er et sidetall fra et dokument → slett linjen';
const DIFF = 'er fra en sammenligning av to versjoner → slett linjen';

describe('mails', () => {
  it.each([
    'Fra: Kari Sendt: 3. mai Til:',
    'From: Kari Sent: Monday To:',
    'Fra: K Dato: i Emne:',
    'From: Kari Date: Monday Subject:',
  ])('%s', (written) => {
    expect(say(`Se ${written} Ola`)).toEqual([`1:4 «${written}» ${MAIL}`]);
    expect(say(`${written.replace(/ (?=[SDTE]\w*:)/g, '\n')} Ola`)).toHaveLength(1);
  });

  it.each([
    'Fra: Kari Sendt: 3. mai',
    'Sendt: 3. mai Til: Ola',
    'Fra: Kari Til: Ola',
    'Utfra: Kari Sendt: 3. mai Til: Ola',
    'fra: Kari Sendt: 3. mai Til: Ola',
    `Fra: ${'x'.repeat(121)} Sendt: i Til: Ola`,
    `Fra: Kari Sendt: ${'x'.repeat(81)} Til: Ola`,
    'Fra: KariSendt: 3. mai Til: Ola',
    'Fra: Kari Sendt: 3. mai Til:Ola',
  ])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    ...['Sendt fra min iPhone', 'Sendt fra min iPad', 'Sendt fra min mobil', 'Sendt fra Outlook for'],
    ...[
      'Sendt fra E-post for',
      'Sent from my',
      'Sent from Outlook',
      'Skaff deg Outlook for',
      'Få Outlook for',
    ],
    ...['Get Outlook for', 'Hent Outlook for', 'Sent from Mail'],
  ])('%s', (written) => {
    expect(say(`Hei. ${written} her`)).toEqual([`1:6 «${written}» ${PROGRAM}`]);
    expect(sayInJson(written)).toEqual([`«${written}» er lagt til av et e-postprogram`]);
  });

  it.each(['Sendt fra min kontakt', 'Sendt fra min mobiltelefon', 'ASendt fra min iPad', 'Outlook for alle'])(
    'but not %s',
    (text) => {
      expect(say(text)).toEqual([]);
    },
  );
});

describe('greetings', () => {
  it.each([
    ...['Mvh', 'MVH', 'Mvh.', 'Mvh,', 'Mvh Kari', 'Mvh, Kari H. Moe-Dahl'],
    ...[
      'Med vennlig hilsen',
      'Vennlig hilsen',
      'Beste hilsener',
      'Med vennlig hilsen,',
      'Vennlig hilsen Kari',
    ],
  ])('%s', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${GREETING}`]);
    expect(say(`Takk.\n${line}\nOla`)).toEqual([`2:1 «${line}» ${GREETING}`]);
  });

  it.each([
    ...['Mvhe', 'Hei Mvh', 'Mvh er en hilsen', 'Mvh kari', 'mvh'],
    ...['Med vennlig hilsen fra alle', 'Han ba om Vennlig hilsen', 'Vennlig hilset', 'vennlig hilsen'],
  ])('but not %s', (line) => {
    expect(say(line)).toEqual([]);
  });

  it('in full letters are a doubt, in short ones a fault', () => {
    const severity = (text: string) =>
      pastedTexts.check(corpus().replace(P2, 'Dette er oppgavene.', text).content())[0]?.severity;
    expect(severity('Vennlig hilsen')).toBe('warning');
    expect(severity('Mvh')).toBeUndefined();
  });
});

describe('chats', () => {
  it.each([
    ...['@Kari kan du', '@Kari, har du', '@Kari: vil du', '@Kari Moe må du', '@Kari Moe Dahl husk'],
    ...['@Kari sjekk', '@Kari se på', '@Kari hva', '@Kari bør du'],
  ])('%s', (written) => {
    expect(say(`Hei ${written} nå`)).toEqual([`1:5 «${written}» ${CHAT}`]);
  });

  it.each([
    '[Kari, 10:12]',
    '[Kari 10.12]',
    '[Kari Moe, 3.5.2019, 10:12]',
    '[Kari kl. 9:12]',
    '[Å-Å, 3.5.19 kl 10:12]',
  ])('%s', (written) => {
    expect(say(`${written} Hei`)).toEqual([`1:1 «${written}» ${CHAT}`]);
    expect(say(`A.\n${written} Hei`)).toEqual([`2:1 «${written}» ${CHAT}`]);
  });

  it.each(['[10:12, 3.5.2019]', '[9.12:30 13.12.19]', '[10:12:59, 3.5.2019]'])('%s', (written) => {
    expect(say(`${written} Kari: Hei`)).toEqual([`1:1 «${written}» ${CHAT}`]);
    expect(say(`A.\n${written} Kari: Hei`)).toEqual([`2:1 «${written}» ${CHAT}`]);
  });

  it.each([
    ...['@Visit Trondheim er her', '@kari kan du', 'post@Kari kan du', '@Kari kan dugnad', '@Kari sjekker'],
    ...['@KARI kan du', '@Kari kan vi', 'Kari kan du se', '1@Kari sjekk', '.@Kari sjekk'],
    ...[
      '[Kari]',
      '[kari, 10:12]',
      'Se [Kari, 10:12]',
      '[Kari, 10]',
      '[Kari, 10:1]',
      '[K, 10:12]',
      '[Kari, 10:123]',
    ],
    ...['Se [10:12, 3.5.2019]', '[10:12]', '[3.5.2019]', '[10:12, 3.5]'],
  ])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('names of pictures', () => {
  it.each([
    ...['[Bilde: Orkanger]', '[bilde:a]', '[Bildet: a]', '[Figur 3: kart]', '[Kart12: a]', '[Video: a]'],
    ...['[image: a]', '[Tabell: a]', '[Grafen : a]', `[Film: ${'x'.repeat(100)}]`],
  ])('%s', (written) => {
    expect(say(`Se ${written} her`).map((it) => it.slice(0, 4 + written.length + 2))).toEqual([
      `1:4 «${written}»`,
    ]);
  });

  it.each(['[Bilde: a]', 'image001.png', 'image123.JPEG', 'image001.gif', 'image001.emz', 'image001.wmz'])(
    '%s says what to do',
    (written) => {
      expect(say(`Se ${written} her`)).toEqual([`1:4 «${written}» ${PICTURE}`]);
    },
  );

  it.each(['orkanger.jpg', 'IMG_12-3.jpeg', 'a.png', 'b.gif'])('%s alone', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${PICTURE}`]);
  });

  it.each([
    ...['Bilde: Orkanger', '[Figur 3]', '[Bilde:]', '[Bildetekst1234: a]', '[Foto: Kari]', '[Et bilde: a]'],
    ...[
      `[Film: ${'x'.repeat(101)}]`,
      '[Film: a',
      'Se image01.png',
      'image001.pngs',
      'Se image0011.png',
      'Se aimage001.png',
    ],
    ...['/image001.png', 'image001xpng', 'Se orkanger.jpg', 'orkanger.jpg er', 'orkangerxjpg', 'å.png'],
  ])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('page numbers', () => {
  it.each(['Side 3', 'Side 12 av 112', '– 3 –', '—3—', '–12-', '12 –', '123—'])('%s', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${PAGE_NUMBER}`]);
  });

  it('of a list that is none', () => {
    expect(say('- 3 -')).toEqual([`1:3 «3 -» ${PAGE_NUMBER}`]);
  });

  it.each(['3', '112'])('%s alone', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» er trolig et sidetall fra et dokument → slett linjen`]);
    expect(sayInJson(line)).toEqual([]);
  });

  it.each([
    '- 3',
    '> 3',
    '1234',
    '– 3',
    '1234 –',
    '3 – 4',
    '3 –  ja',
    'Side 1234',
    'En side 3',
    'Side 3 av mange',
  ])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('versions that were compared', () => {
  it.each(['diff --git a/x b/x', 'index 1234567..abcdef0', '--- a/x.mdx', '+++ b/x.mdx'])('%s', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${DIFF}`]);
    expect(say(`A.\n${line}`)).toEqual([`2:1 «${line}» ${DIFF}`]);
  });

  it.each([
    'A diff --git a/x',
    'index 123456..abcdef0',
    'index 1234567.abcdef0',
    '--- c/x',
    'A --- a/x',
    '+++ b',
  ])('but not %s', (text) => {
    expect(say(text).filter((it) => it.includes('sammenligning'))).toEqual([]);
  });
});

describe('a word divided by ¬', () => {
  it.each(['areal¬plan', 'areal¬ plan', 'areal¬\nplan'])('%j', (written) => {
    expect(say(`Om ${written} her`)).toEqual([
      `1:4 ordet «${written.replace('\n', ' ')}» er delt med ¬ → skriv arealplan`,
    ]);
  });

  it.each(['sitat¬ª', 'ord¬ß', 'ord¬', '¬ord'])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('bullets of Word', () => {
  it.each([...'➢➤❖❑⦁'])('%s is one, alone as well', (mark) => {
    const remedy = 'linjene blir ikke en liste → skriv - med et mellomrom etter, i stedet for merket';
    expect(say(`${mark} Malvik`, lists)).toEqual([`1:1 ${remedy}`]);
    expect(say(`Med:\n${mark} Malvik`, lists)).toEqual([`2:1 ${remedy}`]);
    expect(say(`Se ${mark} Malvik`, lists)).toEqual([]);
  });

  it.each([...'►▶→⇒◆★○⚬✦☞✅👉'])('%s is one when it comes again', (mark) => {
    expect(say(`${mark} Malvik`, lists)).toEqual([]);
    expect(say(`${mark}Malvik\n${mark}Melhus`, lists)).toHaveLength(1);
  });
});
