/** The language report: what it knows, what it sees, where it points, and that it never stops anybody. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  createDictionary,
  type Dictionary,
  openDictionary,
  parseWordList,
} from '../../../../src/advice/language/dictionary.ts';
import { listOwnWords } from '../../../../src/advice/language/own-words.ts';
import { listPassages, type Passage } from '../../../../src/advice/language/passages.ts';
import { describeLix, measureReadability } from '../../../../src/advice/language/readability.ts';
import { findSlips } from '../../../../src/advice/language/slips.ts';
import { findMisspellings, listWords } from '../../../../src/advice/language/spelling.ts';
import { corpus, type Corpus, MEASURES, P2 } from '../../../fixtures/checks/corpus.ts';

const passage = (text: string): Passage => ({
  file: 'a.mdx',
  text,
  isProse: true,
  locate: (index) => ({ line: 1, column: index + 1 }),
});

describe('slips of the fingers', () => {
  test.for([
    ['Mål og og tiltak.', 5, '«og» står to ganger'],
    ['Planen gjelder regionen\nregionen.', 16, '«regionen» står to ganger'],
  ] as const)('are seen in «%s»', ([text, column, message]) => {
    expect(findSlips([passage(text)])).toEqual([
      expect.objectContaining({ file: 'a.mdx', column, message: expect.stringContaining(message) as string }),
    ]);
  });

  test.for(['Det det gjelder, er det som som regel er sagt.', 'Å og å, nærings- og arealplan'])(
    'are not seen in «%s»',
    (text) => {
      expect(findSlips([passage(text)])).toEqual([]);
    },
  );
});

describe('the dictionary of bokmål', () => {
  let dictionary: Dictionary;
  beforeAll(() => {
    dictionary = openDictionary(['Impello', 'byregionen']);
  }, 60_000);

  test.for([
    'kommune',
    'Kommunene',
    'næringsutvikling',
    'klyngesøknader',
    'boligfeltutvikling',
    'Trondheim',
    'FDI-samarbeidet',
    'arbeids',
    'byregionen',
    'Impello-analysen',
  ])('knows %s', (word) => {
    // «FDI» is a term of the glossary, and terms are words of the project's own.
    expect(openOwn(dictionary, ['FDI']).knows(word)).toBe(true);
  });

  test.for([
    ['beslutnig', 'beslutning'],
    ['fylkeskomune', 'fylkeskommune'],
    ['budsjet', 'budsjett'],
    ['samarbied', 'samarbeid'],
    ['tilskud', 'tilskudd'],
    ['kommunnene', 'kommunene'],
    ['finansiring', 'finansiering'],
    ['trondheim', 'Trondheim'],
    ['utvidding', 'utviding'],
  ] as const)('does not know %s, and proposes %s', ([word, wanted]) => {
    expect(dictionary.knows(word)).toBe(false);
    expect(dictionary.suggest(word)).toContain(wanted);
  });
});

/** The same dictionary with a few words more. */
const openOwn = (dictionary: Dictionary, words: string[]): Dictionary =>
  createDictionary(dictionary.knows, dictionary.suggest, words);

describe('compounds', () => {
  const words = new Set(['areal', 'bruk', 'arbeid', 'marked', 'planlegging', 'bolig', 'er', 'en']);
  const dictionary = createDictionary(
    (word) => words.has(word),
    () => [],
    [],
  );

  test.for([
    ['arealplanlegging', true],
    ['Arealplanlegging', true],
    ['arbeidsmarked', true],
    ['bolig-', true],
    ['bolig- og', false],
    ['arealxplanlegging', false],
    ['arealPlanlegging', false],
    ['eren', false],
    ['planlegging-areal', true],
  ] as const)('%s: %s', ([word, isKnown]) => {
    expect(dictionary.knows(word.replace(/-$/, ''))).toBe(isKnown);
  });
});

describe('words of a text', () => {
  it('are letters with hyphens inside, without addresses, placeholders and numbers', () => {
    const text = 'Bo- og «arbeidsmarkedet» i P2, IKAP2, 2019: se https://x.no/aeiouy og {belop:ramme}.';
    expect(listWords(text).map((it) => it.word)).toEqual([
      'Bo-',
      'og',
      'arbeidsmarkedet',
      'i',
      'P2',
      'IKAP2',
      'se',
      'og',
    ]);
  });

  it('of the list stand one on a line, with remarks', () => {
    expect(parseWordList('# navn\r\nImpello # et firma\r\n\n  NiT\n')).toEqual(['Impello', 'NiT']);
  });
});

describe('misspellings', () => {
  const known = new Set(['dette', 'er', 'oppgavene', 'og', 'den', 'er', 'ordet']);
  const dictionary = createDictionary(
    (word) => known.has(word),
    () => [],
    [],
  );
  const findIn = (it: Corpus) => findMisspellings(listPassages(it.content()), dictionary);

  it('point at the word in a chapter', () => {
    const [found] = findIn(
      corpus().replace(P2, 'Dette er oppgavene.', 'Dette er\nden *oppgavenne* og.'),
    ).filter((it) => it.message.includes('oppgavenne'));
    expect(found).toMatchObject({ file: `content/${P2}`, line: 13, column: 6, kind: 'advice' });
    expect(found?.remedy).toContain('content/ordbok.txt');
  });

  it('point at the word in a JSON file', () => {
    const changed = corpus().replace(MEASURES, 'dekker hele regionen.', 'dekkker hele regionen.');
    const line =
      changed
        .text(MEASURES)
        .split('\n')
        .find((it) => it.includes('dekkker')) ?? '';
    const [found] = findIn(changed).filter((it) => it.message.includes('dekkker'));
    expect(found?.column).toBe(line.indexOf('dekkker') + 1);
  });

  it('are not looked for in ids, captions, and what the plan says word by word', () => {
    const words = findIn(corpus()).map((it) => /«(.*)»/.exec(it.message)?.[1]);
    expect(words).not.toContain('p1-hovedmaal');
    expect(words).not.toContain('Orkanger');
  });

  it('are no misspellings when the word list has them', () => {
    const content = corpus().write('ordbok.txt', 'Glemt\n').content();
    expect(listOwnWords(content)).toContain('Glemt');
    expect(content.problems).toEqual([]);
  });
});

describe('readability', () => {
  it('is words for each sentence plus the share of words with more than six letters', () => {
    // 32 words in 4 sentences, of which 8 are long (7 letters are, 6 are not): 8 + 25.
    const sentence = 'Vi skal bygge avtalen med samarbeidet penger her. ';
    const [row] = measureReadability([passage(sentence.repeat(4).trim())]);
    expect(row).toMatchObject({ wordCount: 32, sentenceCount: 4, lix: 33 });
  });

  it('takes a number of the data for one word, and a date for no end', () => {
    const text =
      'Avtalen av 25. juni 2019 gir \u0091 til hvert år, i alt {belop:p1} for alle som er med her. '.repeat(
        2,
      );
    const [row] = measureReadability([passage(text.trim())]);
    expect(row?.sentenceCount).toBe(2);
    expect(row?.wordCount).toBe(38);
  });

  it('lists sentences of more than 25 words', () => {
    const [row] = measureReadability([
      passage(`${'ord '.repeat(26).trim()}. Kort setning her som også teller.`),
    ]);
    expect(row?.longSentences.map((it) => it.wordCount)).toEqual([26]);
  });

  it('is named in words', () => {
    expect([29, 30, 40, 50, 60].map(describeLix)).toEqual([
      'svært lett',
      'lett',
      'middels',
      'tung',
      'svært tung',
    ]);
  });
});

describe('npm run language', { timeout: 60_000 }, () => {
  const root = resolve(import.meta.dirname, '../../../..');
  const folder = mkdtempSync(join(tmpdir(), 'language-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reports a misspelling, as an annotation too, and ends with 0', () => {
    const content = join(folder, 'content');
    cpSync(join(root, 'tests/fixtures/checks/content'), content, { recursive: true });
    const chapter = join(content, P2);
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('oppgavene.', 'oppgavenne.'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/language.ts'), '--github', content],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::notice file=.*line=12,col=10,title=rettskriving::«oppgavenne»/m);
    expect(stdout).toContain('råd: «oppgavenne» står ikke i ordboken  →  mente du «oppgavene»');
    expect(stdout).toContain('Klarspråk');
  });

  it('is the only command that opens the dictionary', () => {
    const commands = ['check', 'build', 'dev', 'serve'].map((name) =>
      readFileSync(join(root, `src/cli/${name}.ts`), 'utf8'),
    );
    expect(commands.filter((it) => it.includes('/language/'))).toEqual([]);
  });
});
