/** Odd but legal input passes, and comes out as it was meant. */
import { describe, expect, it } from 'vitest';
import { type FolderEntry, parseContent } from '../../src/data/read/index.ts';
import { png, withPicture } from '../fixtures/checks/bad-files.ts';
import { BUDGET, CHAPTER, corpus, type Corpus, EDITION, FUND, MEASURES, MEDIA, MOVES, P2, PAGE, PLAN } from '../fixtures/checks/corpus.ts';

const say = (text: string) => (it: Corpus): Corpus => it.replace(P2, 'Dette er oppgavene.', text);
const crlf = (it: Corpus): Corpus =>
  it.entries.filter((entry) => /\.(?:mdx|json)$/.test(entry.path)).reduce((all, { path }) => all.write(path, all.text(path).replaceAll('\n', '\r\n')), it);

/** Numbers of everyday prose that are no amounts. */
const ORDINARY = [
  'Ring 73 54 00 00, eller skriv til Postboks 2300, 7004 Trondheim.',
  'Norge har 5,5 millioner innbyggere, og fem millioner nordmenn bruker nettet.',
  '20 prosent av befolkningen er under 18 år, og 80 prosent av kommunene er med.',
  'Hun har en 50 prosent stilling, og en 50-prosentstilling er lyst ut.',
  'Halvparten av kommunene og en tredel av arealet er med.',
  'Veien er 4,5 m bred og 12,5 km lang, og tomten er 3,5 dekar.',
  'Det er nok 5 av dem, og nok 3 ganger.',
  'Rammen for samarbeidet er 4 år, og fondet ble opprettet i 2008.',
  'Budsjettet for P2 står i kapittel 3, og beløpene står i tabell 2.',
  'Tilskuddet gikk til 3 prosjekter og kostnaden deles på 8 kommuner.',
  'Pengene kommer i 2. kvartal, og lønnen justeres 1. mai.',
  'Møteprogrammet er 3 timer langt, og programmet er 10.',
  'Dobbelt så mange deltakere, og antallet er doblet.',
  'Skoleåret 2019/2020 har 1/2 time mer, og vedtaket er 14/20.',
  'Møtet 29. februar 2020 kl. 12.30 i uke 53 varte fra 14.03.2019 til 2019-03-15.',
  'Perioden 2020–2023, tallene fra 4. kvartal 2018 og det 12. kvartalet på rad.',
  'Budsjettet i 2020 er større enn i 2019, og budsjettet vi er enige om, står i kapittel 3.',
  'Hva nå? Vi spør: Hvem? Og α-test, Δt, 5 µm og naïve façade.',
  'Spørsmål om tilskudd: ring 73 54 00 00 eller 73540000. Konto 1503.12.34567 brukes til tilskudd.',
  'Budsjettet er behandlet i sak 19/12345, og tiltak 3,4 og 5 er budsjettert i faste 2020-kroner.',
  'Avgiften gjelder biler over 3,5 tonn, og vi har 1,5 stilling på økonomi.',
  'Det bor 300 000 i regionen, og de 300 000 innbyggerne betaler skatt. Tilskuddet gikk til 1 500 boliger.',
  'Halvparten av kommunene har vedtatt budsjett, og to tredeler er med i finansieringen av arealet.',
  'Appen er lastet ned 1,5 millioner ganger, og det er 3 milliarder år siden.',
  'Det er 100 prosent sikkert.',
  'Klimautslippene skal ned 50 prosent innen 2030, og sysselsettingen økte med 3,2 prosent.',
  'Selskapet 3M er med, og sjansen er 50/50. Valgdeltakelsen var 64,6 prosent.',
  'Kommunen får 4,5 i snitt, P1 er 4,5 km unna, og de fikk 900 000 til å stemme.',
  'Sjakkspilleren O‘Hara spurte: Går kommune 40/60 mot 100? Bâtiment og fenêtre.',
  'Fakta om midlene:\n\n- 4 stillinger\n- Malvik fra 2019',
  'Det er satt av midler i budsjettet til dette:\n\n- Ferdig plan innen 2023.\n- Malvik fra 2019, Melhus fra 2021;',
  '| Kommune | Budsjettår |\n| --- | --- |\n| Malvik | 2020 |',
  '| Kommune | Møter |\n| --- | --- |\n| Malvik | 4 |',
];

const LEGAL: readonly (readonly [name: string, change: (corpus: Corpus) => Corpus])[] = [
  ['lines that end with CRLF', crlf],
  ['a byte order mark in Markdown', (it) => it.write(P2, `\ufeff${it.text(P2)}`)],
  ['title: no', (it) => it.replace(P2, 'title: IKAP', 'title: no')],
  ['title: yes', (it) => it.replace(P2, 'title: IKAP', 'title: yes')],
  ['a quoted title with a colon', (it) => it.replace(P2, 'title: IKAP', 'title: "IKAP: areal"')],
  ['a title with & and quotes', (it) => it.replace(P2, 'title: IKAP', 'title: Areal & "plan" <b>')],
  ['a comment line in front matter', (it) => it.replace(P2, 'order: 3', '# plassen\norder: 3')],
  ['a folded text in front matter', (it) => it.replace(P2, 'Kapittelet om IKAP.', '>-\n  Kapittelet\n  om IKAP.')],
  ['an empty value for null', (it) => it.replace(CHAPTER, 'programme: null', 'programme:')],
  ['-0', (it) => it.replace(BUDGET, '"fylkeskommunen", "programme": "p4", "amountNok": 0', '"fylkeskommunen", "programme": "p4", "amountNok": -0')],
  ['an amount as 1.5e6', (it) => it.replace(BUDGET, '"kmd", "programme": "p2", "amountNok": 1500000', '"kmd", "programme": "p2", "amountNok": 1.5e6')],
  ['HTML in a name', (it) => it.replace(MEDIA, '"Carl Erik Erikson"', '"<b>Carl</b> & Erik"')],
  ['a formula in a name', (it) => it.replace(MEDIA, '"Carl Erik Erikson"', '"=SUM(A1)"')],
  ['$schema', (it) => it.replace(BUDGET, '"year": 2020', '"$schema": "../x.json",\n  "year": 2020')],
  ['right-to-left text', say('Velkommen: مرحبا بكم og שלום.')],
  ['emoji with joiners', say('Familien 👨‍👩‍👧 bor her.')],
  ['soft hyphens and no-break spaces', say('Areal\u00adplan for 2020\u00a0og 2021.')],
  ['escaped braces and signs', say('Skriv \\{x} og &lt;5 og 1 < 2.')],
  ['a comment for other editors', say('{/* husk å spørre */}\n\nTekst {/* her */} og mer.')],
  ['a footnote that is used', say('Sagt.[^1]\n\n[^1]: Av noen.')],
  ['a reference link that is defined', say('Se [SSB][ssb].\n\n[ssb]: https://www.ssb.no')],
  ['escaped brackets', say('Se \\[^1] og \\[a]\\[b].')],
  ['brackets in prose', say('Han sa [sic] det.')],
  ['code with brackets and braces', say('Skriv `[a](b)` og `{x}` og `<b>`.')],
  ['years, dates and counts', say('I 2019–2020 ble det 25. juni 2019 gjort 4 ting, 12 av 300 000 innbyggere, punkt 2.1 og P1.')],
  ['words that only look like units', say('De 4 kraftige kranene og 3 krav, en krokete vei, 10 prosjekter, 5 milliskritt, kronen fra 1905.')],
  ...ORDINARY.map((text) => [text, say(text)] as const),
  ['a price level', say('Tallene er i faste kroner 2020.')],
  ['amounts without number', say('Det koster mange millioner kroner og noen prosent.')],
  ['stars that are escaped or mean something', say('Dette er **fet**, *kursiv*, \\*\\* og __fet__ og snake__case.')],
  ['a removed address with a reason', (it) => it.replace(MOVES, /"reason": (?:null|"[^"]*")/, '"reason": "Budsjettet for 2019 er ikke lenger i bruk."')],
  ['links one after the other', say('Se [målet](/2020-23/maal/) ([SSB](https://www.ssb.no)) og [[målet](/2020-23/maal/)\\].')],
  ['a closed code block', say('```\nkode\n```')],
  ['an escaped pipe in a table', say('| A | B |\n| --- | --- |\n| 1 \\| 2 | 3 |')],
  ['a link with query and fragment', say('Se [søk](/sok/?q=areal) og [plan](/2020-23/hele-planen/#maal-felles) og [opp](#oppgaver).')],
  ['links to measures, goals, media and tables', say('Se [a](/2020-23/p1-strategisk-naeringsutvikling/#p1-klynger), [b](/2020-23/maal/#foto-orkanger), [c](/2020-23/maal/#ressurstabell) og [d](/2020-23/p1-strategisk-naeringsutvikling/#budsjett-p1).')],
  ['links to what is made from data', say('Se [a](/2020-23/tiltak/#p1-klynger), [b](/2020-23/tiltak/program-p1/), [c](/2020-23/budsjett/#ramme), [d](/ordliste/#regionen), [e](/2020-23/#kapitler) og [f](/#innhold).')],
  ['an address with letters of its own', say('Se [Åfjord](https://www.åfjord.kommune.no/) og [søk](https://www.ssb.no/søk?q=a%20b#c).')],
  ['a link whose text is its address', say('Se [www.ssb.no](https://www.ssb.no/tabell) og https://www.nrk.no/a_b.')],
  ['mail', say('Skriv til [oss](mailto:post@trondheimsregionen.no).')],
  ['a component alone with line breaks inside', say('<Belop\n  id="p2"\n/>')],
  ['single quotes around a property', say("Det er <Belop id='p2' />.")],
  ['deeper headings in steps', say('### Mer [#mer]\n\nA.\n\n#### Enda mer [#enda-mer]\n\nB.\n\n## Nytt [#nytt]\n\nC.')],
  ['a heading with emphasis', say('Først.\n\n## *Viktig* mål [#viktig]\n\nA.')],
  ['a line of seven equals signs', say('Tekst.\n\n```\n=======\n```')],
  ['all cells equal', (it) => it.write(BUDGET, it.text(BUDGET).replace(/"amountNok": (?:3500000|1000000)/g, '"amountNok": 1500000').replace('"amountNok": 3200000', '"amountNok": 1700000'))],
  ['a source that is not stated anywhere', (it) => it.replace(BUDGET, '"fylkeskommunen", "programme": "p1", "amountNok": 1000000', '"fylkeskommunen", "programme": "p1", "amountNok": null')],
  ['a small honest cell', (it) => it.replace(BUDGET, '"fylkeskommunen", "programme": "p4", "amountNok": 0', '"fylkeskommunen", "programme": "p4", "amountNok": 50000')],
  ['a fund whose use is not stated', (it) => it.replace(FUND, '1400000, "status": "foreslatt"', 'null, "status": "ikke-oppgitt"').replace(BUDGET, '2900000', '4300000').replace(`${EDITION}/data/figurer.json`, ', {belop:fond-2020}', '').replace(`${EDITION}/data/figurer.json`, /"claims": \[.*?\]/, '"claims": []').replace(`${EDITION}/data/figurer.json`, /"title": "[^"]*"/, '"title": "Bruk av fondet"')],
  ['an amount and a share that are no part of the budget', (it) => say('Staten gir <Belop id="statens-bidrag" />, <Andel id="statens-andel" /> av det hele.')(it.write(`${EDITION}/data/fakta.json`, '{ "facts": [\n{ "id": "statens-bidrag", "kind": "belop", "label": "Statens bidrag", "amountNok": 200000000, "citation": "ssb-03321", "where": "Beløpet står i avtalen." },\n{ "id": "statens-andel", "kind": "andel", "label": "Statens andel", "ratio": 0.5, "citation": "ssb-03321", "where": "Andelen står i avtalen." }\n] }'))],
  ['no corrections', (it) => it.write(`${EDITION}/data/rettelser.json`, '{ "corrections": [] }')],
  ['a read-me and Mac rubbish beside the content', (it) => it.write('README.md', '# Hei').write(`${EDITION}/.DS_Store`, new Uint8Array([0, 1]))],
  ['a sound picture', (it) => withPicture(it, 'orkanger.png', png(1600, 900))],
  ['a plain drawing', (it) => withPicture(it, 'tegning.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><g id="a"/></defs><use href="#a" fill="url(#b)"/></svg>')],
  ['a drawing from a drawing program', (it) => withPicture(it, 'tegning.svg', '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- <g> -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.inkscape.org/x" width="10mm" viewBox="-1 -1 10.5 9"><style><![CDATA[a > b{fill:red}]]></style><x:view/><path d="M0 0"/><text>A &amp; B &#248; a/b</text></svg>')],
  ['a capital extension of a sound picture', (it) => withPicture(it, 'Orkanger-2019.PNG', png(1600, 900))],
  ['a film with an address', (it) => it.replace(MEDIA, /"credit": null, "file": null, "alt": null, "url": null/, '"credit": null, "file": null, "alt": null, "url": "https://vimeo.com/1"')],
];

describe('legal input', () => {
  it.each(LEGAL)('passes: %s', (_, change) => {
    expect(change(corpus()).check()).toEqual([]);
  });

  it('reads title: no as the text "no"', () => {
    const changed = corpus().replace(P2, 'title: IKAP', 'title: no');
    const chapter = parseContent(changed.entries, 'content').editions[0]?.chapters.find((it) => it.slug.startsWith('p2'));
    expect(chapter?.value?.title).toBe('no');
  });

  it('reads -0 as 0', () => {
    const changed = corpus().replace(BUDGET, '"p4", "amountNok": 0', '"p4", "amountNok": -0');
    const cells = parseContent(changed.entries, 'content').editions[0]?.budget?.value?.allocations ?? [];
    expect(Object.is(cells.at(-1)?.amountNok, 0)).toBe(true);
  });

  it('holds two editions side by side', () => {
    const copies = corpus().entries.filter((it) => it.path.startsWith(EDITION)).map((it): FolderEntry => ({ ...it, path: it.path.replace('2020-23', '2019-22') }));
    const older = 'utgaver/2019-22/utgave.json';
    const both = corpus([...corpus().entries, ...copies])
      .replace(older, '"gjeldende"', '"tidligere"')
      .replace(older, '2020,', '2019,')
      .replace(older, '2023,', '2022,')
      .replace(older, 'plan 2020-23', 'plan 2019-22')
      .replace(PLAN, '"replaces": null', '"replaces": "2019-22"');
    const problems = both.check().filter((it) => it.severity === 'error');
    expect(problems.map((it) => it.message)).toEqual([]);
    expect(parseContent(both.entries, 'content').editions.map((it) => it.slug)).toEqual(['2019-22', '2020-23']);
  });

  it('keeps silent about what follows from another fault', () => {
    const problems = corpus().replace(BUDGET, '"amountNok": 3500000', '"amountNok": "3500000"').check();
    expect(problems.map((it) => it.rule)).toEqual(['fields']);
    expect(corpus().append(CHAPTER, '\n<Belop').check().map((it) => it.rule)).toEqual(['mdx-syntax']);
    expect(corpus().append(PAGE, '\n{x').check().map((it) => it.rule)).toEqual(['mdx-syntax']);
    expect(corpus().replace(MEASURES, '"measures"', '"measure"').check().every((it) => it.rule === 'fields')).toBe(true);
  });

  it('collects problems of many files at once, sorted by file and line', () => {
    const problems = corpus().replace(BUDGET, '"year": 2020', '"year": "x"').replace(P2, 'Dette er oppgavene.', 'A {x} og 5 kroner.\n\n![](a.png)').remove('kilder.json').check();
    expect(problems.map((it) => [it.file.replace(/.*\//, ''), it.line, it.rule])).toEqual([
      ['kilder.json', 1, 'files'],
      ['budsjett.json', 2, 'fields'],
      ['p2-ikap-og-arealplanlegging.mdx', 12, 'no-code'],
      ['p2-ikap-og-arealplanlegging.mdx', 12, 'typed-numbers'],
      ['p2-ikap-og-arealplanlegging.mdx', 14, 'images'],
    ]);
  });
});
