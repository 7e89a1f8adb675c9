/** Codes of other programs, quoted as far as they go, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { lostLetters } from '../../../../src/data/checks/lost-letters.ts';
import { pastedTexts } from '../../../../src/data/checks/pasted-texts.ts';
import { unfinishedTexts } from '../../../../src/data/checks/unfinished-texts.ts';
import type { Rule } from '../../../../src/data/checks/rule.ts';
import { corpus, PLAN } from '../../../fixtures/checks/corpus.ts';
import { messages } from './published-content.ts';

/** In a JSON text, where no sign means anything to Markdown. */
const say = (rule: Rule, text: string): string[] =>
  messages(rule, corpus().replace(PLAN, /(?<="description": )"[^"]*"/, JSON.stringify(text)));

describe('codes of word processors', () => {
  it.each([
    ['[cid:image001.png@01D5]', 'er merket etter et bilde i en e-post'],
    ['[image: Kart]', 'er merket etter et bilde i en e-post'],
    ['[image:Kart]', 'er merket etter et bilde i en e-post'],
    ['[inline image Kart]', 'er merket etter et bilde i en e-post'],
    ['HYPERLINK "a.no"', 'er en feltkode fra Word'],
    ['HYPERLINK \\l "a"', 'er en feltkode fra Word'],
    ['HYPERLINK \\o "a"', 'er en feltkode fra Word'],
    ['HYPERLINK "a', 'er en feltkode fra Word'],
    ['MERGEFORMAT', 'er en feltkode fra Word'],
    ['\\* MERGEFORMAT', 'er en feltkode fra Word'],
    ['* MERGEFORMAT', 'er en feltkode fra Word'],
    ['PAGE \\* MERGEFORMAT', 'er en feltkode fra Word'],
    ['NUMPAGES MERGEFORMAT', 'er en feltkode fra Word'],
    ['PAGEREF _Toc123456789', 'er en feltkode fra Word'],
    ['REF _Ref12', 'er en feltkode fra Word'],
    ["''viktig''", 'er skrevet med koder som ikke virker her'],
    ["'''viktig'''", 'er skrevet med koder som ikke virker her'],
    ['[b]viktig[/b]', 'er skrevet med koder som ikke virker her'],
    [':smile:', 'er en kode for et tegn'],
    [':+1:', 'er en kode for et tegn'],
  ])('%s', (written, what) => {
    expect(say(pastedTexts, `Se ${written} her`)).toEqual([`«${written}» ${what}`]);
  });

  it.each([
    ['Slutt.\\n', '«\\n» er en kode for en ny linje'],
    ['ord\\tMer', '«\\t» er en kode for en ny linje'],
    ['ord\\r her', '«\\r» er en kode for en ny linje'],
    ['ord!\\r\\nmer', '«\\r\\n» er en kode for en ny linje'],
    ['ord _x000D_ mer', '«_x000D_» er en kode for en ny linje'],
    ['ord\\ mer', '«\\» blir stående som tekst'],
    ['12\\ mer', '«\\» blir stående som tekst'],
  ])('%s', (text, expected) => {
    expect(say(pastedTexts, text)).toEqual([expected]);
  });

  it.each([
    '[bilde]',
    '[cid:]',
    'Hyperlink "a.no"',
    'REF 12',
    'PAGEREF Toc',
    "'viktig'",
    "Ola's og Kari's",
    "''''",
    'kl. 12:30:15',
    'a:b:c',
    '[b]viktig[/i]',
  ])('but not %s', (text) => {
    expect(say(pastedTexts, `Se ${text} her`)).toEqual([]);
  });
});

describe('lost letters', () => {
  it.each([
    ['N?ring', 'N?ring'],
    ['Om ?vrige', '?vrige'],
    ['Om (?vrige', '?vrige'],
    ['Om «?vrige', '?vrige'],
    ['p? plass', 'p?'],
    ['sm? hus', 'sm?'],
    ['bl? hus', 'bl?'],
  ])('%s', (text, shown) => {
    expect(say(lostLetters, text)).toEqual([
      `spørsmålstegnet i «${shown}» står trolig for en bokstav som er gått tapt`,
    ]);
  });

  it.each([
    ['n\\u00e6ring', '\\u00e6'],
    ['n\\xe6ring', '\\xe6'],
    ["n\\'e6ring", "\\'e6"],
    ['n=C3=A6ring', '=C3=A6'],
    ['n%C3%A6ring', '%C3%A6'],
    ['n%C3%86ring', '%C3%86'],
    ['n%c3%b8ring', '%c3%b8'],
    ['n=E6ring', '=E6'],
    ['n%F8ring', '%F8'],
    ['n=D8ring', '=D8'],
    ['n=C5ring', '=C5'],
    ['n=E5ring', '=E5'],
  ])('%s', (text, shown) => {
    expect(say(lostLetters, text)).toEqual([`«${shown}» er en kode for en bokstav`]);
  });

  it.each([
    'Hva nå? spør de',
    'Hva? Ingen',
    'p?',
    'xp? plass',
    'Se https://www.ssb.no/a?b=c og mer',
    'Se http://ssb.no/a?b=c%C3%A6 og mer',
    'Se www.ssb.no/a?b=c og mer',
    'Se /sok/?q=naering og mer',
    'n%C3%C6ring',
    'a=E6',
    '50%E6ring',
    'a=Fring',
  ])('but not in %s', (text) => {
    expect(say(lostLetters, text)).toEqual([]);
  });
});

describe('texts of programs', () => {
  it.each([
    ['Se lorem ipsum her', '«lorem ipsum» er fylltekst'],
    ['Se bla bla her', '«bla bla» er fylltekst'],
    ['Se bla, bla', '«bla, bla» er fylltekst'],
    ['Se asdfgh', '«asdf» er fylltekst'],
    ['Se XXXX her', '«XXXX» er en huskelapp'],
    ['TBC', '«TBC» er en huskelapp'],
    ['TBC.', '«TBC.» er en huskelapp'],
    ['To do: mer', '«To do:» er en huskelapp'],
    ['Kommentar [AB12]', '«Kommentar [AB12]» er en kommentar fra Word'],
    ['Kommentert [A123]', '«Kommentert [A123]» er en kommentar fra Word'],
    ['UTKAST', '«UTKAST» er en merknad fra et utkast'],
    ['UTKAST – versjon 3', '«UTKAST – versjon 3» er en merknad fra et utkast'],
    ['Klikk her for å skrive inn tekst', '«Klikk her for å skrive inn tekst» er hjelpetekst fra Word'],
    [
      'Klikk eller trykk her for å angi tekst.',
      '«Klikk eller trykk her for å angi tekst» er hjelpetekst fra Word',
    ],
    ['Velg en dato.', '«Velg en dato.» er hjelpetekst fra Word'],
    ['Velg et element', '«Velg et element» er hjelpetekst fra Word'],
    ['Feil! Fant ikke referansekilden.', '«Feil! Fant ikke referansekilden» er en feilmelding fra Word'],
    ['Error! Bookmark not defined', '«Error! Bookmark not defined» er en feilmelding fra Word'],
    ['Det koster kr –', '«kr –» mangler tallet'],
    ['Det koster kr.---', '«kr.---» mangler tallet'],
    ['Det koster kr ,- i alt', '«kr ,-» mangler tallet'],
    ['Se #REF! her', '«#REF!» er en feilmelding fra et regneark eller et program'],
    ['Se #NAVN? her', '«#NAVN?» er en feilmelding fra et regneark eller et program'],
    ['Se #N/A her', '«#N/A» er en feilmelding fra et regneark eller et program'],
    ['Se #TALL! her', '«#TALL!» er en feilmelding fra et regneark eller et program'],
    ['Se #### her', '«####» er en feilmelding fra et regneark eller et program'],
    ['[sett inn kart]', '«[sett inn kart]» er en huskelapp'],
    ['(sett inn bilde her)', '«(sett inn bilde her)» er en huskelapp'],
    ['Skriv tekst her.', '«Skriv tekst her.» er en huskelapp'],
    ['null', '«null» er ingen tekst'],
    ['N/A.', '«N/A.» er ingen tekst'],
    ['Nil', '«Nil» er ingen tekst'],
  ])('%s', (text, expected) => {
    expect(say(unfinishedTexts, text)).toEqual([expected]);
  });

  it.each([
    'Se xbla bla her',
    'Se bla blant her',
    'Se kasdf her',
    'Se xTODO og TODOx her',
    'Etter TBC. kom mer',
    'Kommentar [1]',
    'Et UTKAST – versjon 3',
    'UTKASTET er klart',
    'Velg en dato. Så',
    'Feil! Dette er galt',
    'De skriver kr-stykket',
    'Se #REFERANSE her',
    'Se #NAVNET her',
    'nullvekst',
    'Nils',
    'Se ## her',
  ])('but not %s', (text) => {
    expect(say(unfinishedTexts, text)).toEqual([]);
  });
});
