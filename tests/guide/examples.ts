/** One example for every rule, in the order in which the guide shows them. */
import { fillIn, templates } from '../../src/cli/templates.ts';
import {
  BUDGET,
  CHAPTER,
  type Corpus,
  EDITION,
  FIGURES,
  FUND,
  GOALS,
  MEASURES,
  MEDIA,
  MILESTONES,
  MOVES,
  P1,
  P2,
  PLAN,
  PROGRAMMES,
} from '../fixtures/checks/corpus.ts';
import { TEMPLATE_TEXTS } from '../../src/data/checks/template-texts.ts';
import { png, withPicture } from '../fixtures/checks/bad-files.ts';
import { type Example, inFile, inFront, inProse, withFile } from './example.ts';

const same = (it: Corpus): Corpus => it;
/** The template with words of its own, as an editor leaves it. */
const newChapter = TEMPLATE_TEXTS.reduce(
  (text, it, at) => text.replaceAll(it, `Egne ord ${at}`),
  fillIn(templates.find((it) => it.prefix === 'kapittel')?.body ?? ''),
);
const addChapter =
  (name: string) =>
  (it: Corpus): Corpus =>
    it.write(`${EDITION}/kapitler/${name}`, newChapter);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (it) => it.charCodeAt(0) & 0xff);
const FIRST_CELL = '{ "source": "kommunene", "programme": "p1", "amountNok": 3500000 }';
const FACTS = `${EDITION}/data/fakta.json`;
const fact = (amount: string): string =>
  `{ "id": "statens-bidrag", "kind": "belop", "label": "Statens bidrag", "amountNok": ${amount}, "citation": "ssb-03321", "where": "Beløpet står i avtalen." }`;
const cell = (amount: string): string => FIRST_CELL.replace('3500000', amount);

export const examples: readonly Example[] = [
  // Files
  withFile(
    'files',
    'Filer som mangler eller ikke hører hjemme',
    [
      'Word-filen `plan.docx` er lastet opp i mappen `utgaver/2020-23/`.',
      (it) => it.write(`${EDITION}/plan.docx`, 'x'),
    ],
    ['Slett filen igjen, og lim teksten inn i et kapittel.', same],
  ),
  withFile(
    'file-names',
    'Filnavn',
    ['Et nytt kapittel heter `Nytt kapittel.mdx`.', addChapter('Nytt kapittel.mdx')],
    [
      'Kall det `nytt-kapittel.mdx`. Filnavnet blir adressen: `/2020-23/nytt-kapittel/`.',
      addChapter('nytt-kapittel.mdx'),
    ],
  ),
  withFile(
    'encoding',
    'Tegnsett',
    [
      'En JSON-fil er lagret med tegnsettet Latin-1 i et gammelt redigeringsprogram.',
      (it) => it.write(GOALS, latin1(it.text(GOALS))),
    ],
    [
      'Velg «Lagre som» i programmet, og velg UTF-8 uten BOM. På GitHub kan denne feilen bare komme av filer du laster opp.',
      same,
    ],
  ),
  inProse(
    'characters',
    'Usynlige og ødelagte tegn',
    'Arbeidet i Tr\ufffdndelag fortsetter.',
    'Arbeidet i Trøndelag fortsetter.',
  ),
  inFile('conflict-marks', 'To har endret det samme', FUND, {
    sound: '  "name": "Fond",',
    wrong: '<<<<<<< kari\n  "name": "Fond",\n=======\n  "name": "Fondet",\n>>>>>>> ola',
  }),
  inFront(
    'front-matter',
    'Innledningen øverst i et kapittel',
    'title: IKAP: arealplan',
    'title: "IKAP: arealplan"',
    'title: IKAP',
  ),
  inFile('json-syntax', 'Komma, klammer og anførselstegn', FUND, {
    sound: '"name": "Fond",\n  "use": [',
    wrong: '"name": "Fond"\n  "use": [',
  }),
  inFile('json-keys', 'Samme felt to ganger', BUDGET, {
    sound: '"year": 2020,',
    wrong: '"year": 2020,\n  "year": 2021,',
  }),
  inFile('json-number', 'Tall som er for lange', BUDGET, {
    sound: FIRST_CELL,
    wrong: cell('35000000000000000000'),
  }),
  inFile('fields', 'Felt som mangler, er ukjente eller har feil slags verdi', BUDGET, {
    sound: FIRST_CELL,
    wrong: cell('"3 500 000"'),
  }),
  inProse(
    'mdx-syntax',
    'Tegnene < og { i teksten',
    'Det gjelder <5 av kommunene.',
    'Det gjelder &lt;5 av kommunene.',
  ),

  // Data
  inFile('editions', 'Hvilken utgave som gjelder', PLAN, {
    sound: '"status": "gjeldende"',
    wrong: '"status": "tidligere"',
  }),
  inFile('unique-ids', 'Samme id to ganger', BUDGET, {
    sound: '"id": "ovrige-kommuner"',
    wrong: '"id": "trondheim-kommune"',
  }),
  inFile('repeated-values', 'Samme verdi to ganger', MEASURES, {
    sound: '"goals": ["p1-hovedmaal"], "milestones": ["felles-vedtak"]',
    wrong: '"goals": ["p1-hovedmaal", "p1-hovedmaal"], "milestones": ["felles-vedtak"]',
  }),
  inFile('data-references', 'Id-er som viser til andre poster', MEASURES, {
    sound: '"milestones": ["felles-vedtak"]',
    wrong: '"milestones": ["felles-vedtaket"]',
  }),
  inFile('amount-ids', 'Id-er som er opptatt av et beløp', BUDGET, {
    sound: '"id": "ovrige-kommuner"',
    wrong: '"id": "kommunene"',
  }),
  inFile('budget-cells', 'Linjer som mangler i budsjettet', BUDGET, {
    sound:
      '{ "source": "kmd", "programme": "p1", "amountNok": null },\n    { "source": "kmd", "programme": "p2"',
    wrong: '{ "source": "kmd", "programme": "p2"',
  }),
  inFile('funding-list', 'Finansieringslisten og budsjettet er uenige', BUDGET, {
    sound:
      '"name": "Trondheim kommune", "note": "inkludert Klæbu", "source": "kommunene", "amountNok": 3200000',
    wrong:
      '"name": "Trondheim kommune", "note": "inkludert Klæbu", "source": "kommunene", "amountNok": 3300000',
  }),
  inFile('fund-years', 'Årene i fondet', FUND, {
    sound: '"amountNok": 4600000, "status": "brukt"',
    wrong: '"amountNok": 4600000, "status": "ikke-oppgitt"',
  }),
  inFile('own-financing', 'Kravet om egenandel', BUDGET, {
    sound: '"ownFinancingRatio": 0.5',
    wrong: '"ownFinancingRatio": 0.6',
  }),
  inFile('amount-size', 'Tre nuller for mye eller for lite', FUND, {
    sound: '{ "year": 2018, "amountNok": 4600000, "status": "brukt" }',
    wrong: '{ "year": 2018, "amountNok": 4600000000, "status": "brukt" }',
  }),
  inFile('fact-size', 'Tall i fakta.json som er for små eller for store', FACTS, {
    sound: '"facts": []',
    wrong: `"facts": [\n  ${fact('3')}\n]`,
    right: `"facts": [\n  ${fact('3000000')}\n]`,
  }),
  inFile('periods', 'Tidsrommet til tiltak og mål', MEASURES, {
    sound: '"period": "2019–2020"',
    wrong: '"period": "2019–202"',
  }),
  inFile('dates', 'Datoer i feil rekkefølge', MILESTONES, {
    sound: '"from": "2020-01", "to": "2023"',
    wrong: '"from": "2020-01", "to": "2019-12"',
  }),
  inFile('figure-data', 'Tallene bak figurene', FIGURES, {
    sound: '"citation": "utviklingsplan-2020-23"',
    wrong: '"citation": "utviklingsplanen"',
  }),
  inFile('figure-claims', 'Titler på figurer som ikke stemmer', FIGURES, {
    sound: '{ "kind": "sammenlign", "left": "fond-2020", "relation": "mindre-enn", "right": "fond-2018" }',
    wrong: '{ "kind": "sammenlign", "left": "fond-2020", "relation": "storre-enn", "right": "fond-2018" }',
  }),
  inFile('figure-years', 'Årstall i figurer', FIGURES, {
    sound: '"dataDate": null',
    wrong: '"dataDate": "2021"',
    right: '"dataDate": "2020"',
  }),
  inFile('drawable-figures', 'Figurer som ikke kan tegnes', BUDGET, {
    sound: '"houseValueNok": 500000',
    wrong: '"houseValueNok": 5000',
  }),
  inFile('data-years', 'År som ikke passer til planen', PLAN, {
    sound: '"contentUpdated": "2026-11-23"',
    wrong: '"contentUpdated": "2096-11-23"',
  }),
  inFile('distinct-names', 'Poster som ikke kan skilles fra hverandre', PROGRAMMES, {
    sound: '"shortName": "Profilering"',
    wrong: '"shortName": "IKAP"',
  }),
  inFile('goal-measures', 'Mål uten tiltak og tiltak uten mål', MEASURES, {
    sound: '"goals": ["p1-hovedmaal"], "milestones": ["felles-vedtak"]',
    wrong: '"goals": [], "milestones": ["felles-vedtak"]',
  }),
  inFile('glossary-use', 'Ord i ordlisten som ikke er brukt', 'ordliste.json', {
    sound: '"forms": ["regionen"]',
    wrong: '"forms": ["regionane"]',
  }),
  withFile(
    'search-words',
    'Ord i søket som ikke finnes i planen',
    [
      '`sokeord.json` sier at den som søker på «penger», skal finne «budsjettet mitt». De ordene står ikke i planen.',
      (it) =>
        it.write('sokeord.json', '{ "synonyms": [{ "words": ["penger"], "finds": ["budsjettet mitt"] }] }'),
    ],
    [
      'Skriv et ord som står i planen: `"finds": ["budsjettet"]`.',
      (it) => it.write('sokeord.json', '{ "synonyms": [{ "words": ["penger"], "finds": ["budsjettet"] }] }'),
    ],
  ),
  withFile(
    'media-files',
    'Bilder',
    [
      'Bildet ligger i `medier/`, men `"alt"` er `null`.',
      (it) => withPicture(it, 'orkanger.png', png(1600, 900)).replace(MEDIA, '"Havna i Orkanger"', 'null'),
    ],
    [
      'Beskriv bildet for dem som ikke ser det: `"alt": "Havna i Orkanger"`.',
      (it) => withPicture(it, 'orkanger.png', png(1600, 900)),
    ],
  ),
  inFront('chapter-order', 'Rekkefølgen på kapitlene', 'order: 1', 'order: 3'),
  withFile(
    'reserved-addresses',
    'Adresser som er opptatt',
    ['Et nytt kapittel heter `budsjett.mdx`.', addChapter('budsjett.mdx')],
    ['Kall det noe annet, for eksempel `mer-om-budsjettet.mdx`.', addChapter('mer-om-budsjettet.mdx')],
  ),
  inFile('shown-content', 'Poster som ikke vises noe sted', CHAPTER, {
    sound: '<Medium id="foto-orkanger" />\n\n<Medium id="film-kavli" />',
    wrong: '<Medium id="foto-orkanger" />',
  }),

  // Texts
  inProse(
    'components',
    'Komponenter',
    'Budsjettet er på <Belopp id="p2" />.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inProse(
    'component-ids',
    'Id-er i komponenter',
    'Budsjettet er på <Belop id="p22" />.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inFront(
    'placeholders',
    'Tall i innledningen og i JSON',
    'description: Budsjettet er på {belop:p22}.',
    'description: Budsjettet er på {belop:p2}.',
    'description: Kapittelet om IKAP.',
  ),
  inProse(
    'typed-numbers',
    'Beløp og prosenter som er skrevet inn i teksten',
    'Budsjettet er på 3,0 mill. kr.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inProse(
    'double-units',
    'Enheter som blir stående to ganger',
    'Budsjettet er på <Belop id="p2" /> mill. kr.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inProse(
    'missing-numbers',
    'Hull der et tall eller et ord mangler',
    'Budsjettet er på mill. kr.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inProse(
    'joined-numbers',
    'Mellomrom rundt tall fra dataene',
    'Budsjettet er på<Belop id="p2" />.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inProse(
    'budget-year',
    'Årstall som mangler',
    'Budsjettet for ledelse i : se tabellen.',
    'Budsjettet for ledelse i 2020: se tabellen.',
  ),
  inProse(
    'programme-amounts',
    'Tallene til et annet programområde',
    'Budsjettet er på <Belop id="p1" />.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inProse(
    'amount-years',
    'Årstallet ved et beløp',
    'Budsjettet er på <Belop id="p2" /> i 2019.',
    'Budsjettet er på <Belop id="p2" /> i 2020.',
  ),
  inProse(
    'date-words',
    'Ord rundt datoer',
    'Den <Tid id="felles-vedtak" /> ble målet vedtatt.',
    'I <Tid id="felles-vedtak" /> ble målet vedtatt.',
  ),
  inProse(
    'prose-dates',
    'Datoer og perioder i teksten',
    'Avtalen ble signert den 31. juni 2019.',
    'Avtalen ble signert den 25. juni 2019.',
  ),
  inProse(
    'unfinished-texts',
    'Tekst som ikke er skrevet ferdig',
    'TODO: skriv om samferdsel.',
    'Samferdsel er en del av arbeidet.',
  ),
  inFile('not-stated', 'Det som ikke er oppgitt', MEASURES, {
    sound: '"period": null',
    wrong: '"period": "ikke oppgitt"',
  }),
  inProse(
    'no-code',
    'Krøllparenteser og programkode',
    'Området er kalt {x} på kartet.',
    'Området er kalt \\{x} på kartet.',
  ),
  inProse('no-html', 'HTML-koder', 'Dette er <b>viktig</b>.', 'Dette er **viktig**.'),
  inProse(
    'headings',
    'Overskrifter',
    'Først oppgavene.\n\n## Mål og tiltak\n\nHer står målene.',
    'Først oppgavene.\n\n## Mål og tiltak [#maal-og-tiltak]\n\nHer står målene.',
  ),
  inFile('unique-anchors', 'Samme id to ganger på en side', P1, {
    sound: '## Budsjett [#budsjett]',
    wrong: '## Budsjett [#tiltak]',
  }),
  inProse('links', 'Lenker', 'Se [målene](/2020-23/mal/).', 'Se [målene](/2020-23/maal/).'),
  inProse(
    'images',
    'Bilder i teksten',
    '![Havna i Orkanger](orkanger.jpg)',
    'Bildet av Orkanger ligger i medier.json.',
  ),
  inProse(
    'markdown-slips',
    'Lenker, fet og kursiv tekst',
    'Se [målet] (/2020-23/maal/).',
    'Se [målet](/2020-23/maal/).',
  ),
  inProse('lists', 'Lister', '-næring\n-areal', '- næring\n- areal'),
  inProse(
    'footnotes',
    'Fotnoter',
    'Dette er sagt.\n\n[^1]: Hvem som sa det.',
    'Dette er sagt.[^1]\n\n[^1]: Hvem som sa det.',
  ),
  inProse(
    'leftover-codes',
    'Koder som blir stående',
    'Budsjettet er på < Belop id="p2" />.',
    'Budsjettet er på <Belop id="p2" />.',
  ),
  inFile('plain-texts', 'Lenker og stjerner i JSON', MEDIA, {
    sound: '"caption": "Orkanger."',
    wrong: '"caption": "**Orkanger**."',
  }),
  inFile('framed-texts', 'Det nettstedet selv setter rundt en tekst', BUDGET, {
    sound: '"note": "inkludert Klæbu"',
    wrong: '"note": "(inkludert Klæbu)"',
  }),
  inProse(
    'tables',
    'Tabeller',
    '| Kommune | Antall |\n| --- | --- |\n| Malvik |\n',
    '| Kommune | Antall |\n| --- | --- |\n| Malvik | 9 |\n',
  ),
  inProse(
    'table-sums',
    'Summer i tabeller',
    '| Kommune | Antall |\n| --- | --- |\n| Malvik | 4 |\n| Melhus | 5 |\n| Sum | 10 |\n',
    '| Kommune | Antall |\n| --- | --- |\n| Malvik | 4 |\n| Melhus | 5 |\n| Sum | 9 |\n',
  ),
  withFile(
    'empty-texts',
    'Tomme kapitler',
    [
      'Kapittelet har bare innledningen mellom `---` og `---`.',
      (it) => it.replace(P2, /## Oppgaver[\s\S]*/, ''),
    ],
    ['Skriv teksten, eller slett filen.', same],
  ),
  inProse(
    'repeated-paragraphs',
    'Avsnitt som står to ganger',
    'Kommunene planlegger næringsareal for hele regionen.\n\nKommunene planlegger næringsareal for hele regionen.',
    'Kommunene planlegger næringsareal for hele regionen.',
  ),
  inProse(
    'lost-letters',
    'Bokstaver som er gått tapt',
    'Kommunene planlegger n?ringsareal.',
    'Kommunene planlegger næringsareal.',
  ),
  inProse(
    'pasted-texts',
    'Tekst limt inn fra andre programmer',
    'Kommunene samarbeider om arealplan-\nlegging.',
    'Kommunene samarbeider om arealplanlegging.',
  ),
  inFile('hidden-characters', 'Usynlige tegn skrevet som koder', MEDIA, {
    sound: '"caption": "Orkanger."',
    wrong: '"caption": "Orkanger.\\u202e"',
  }),

  // Addresses
  inFile('permalinks', 'Adresser som er publisert', CHAPTER, {
    sound: '## Felles mål [#felles]',
    wrong: '## Felles mål [#felles-maal-for-alle]',
  }),
  inFile('moves', 'Linjene i flyttet.json', MOVES, {
    sound: '{ "from": "/2020-23/maal/#gammelt-navn", "to": "/2020-23/maal/#felles" }',
    wrong: '{ "from": "/2020-23/maal/#gammelt-navn", "to": "/2020-23/maal/#feles" }',
  }),
];
