/**
 * Rules about figures, commuting, housing, glossary, goals and organisations. Every bad case must be found by its rule
 * and by no other: so each of them fails when its rule is taken out.
 */
import { describe, expect, it, test } from 'vitest';
import { componentIds } from '../../../../src/checks/markdown/component-ids.ts';
import { dataReferences } from '../../../../src/checks/records/data-references.ts';
import { figureClaims } from '../../../../src/checks/figures/figure-claims.ts';
import { figureData } from '../../../../src/checks/figures/figure-data.ts';
import { glossaryUse } from '../../../../src/advice/glossary-use.ts';
import { goalMeasures } from '../../../../src/checks/records/goal-measures.ts';
import type { Rule } from '../../../../src/checks/rule.ts';
import { shownContent } from '../../../../src/checks/records/shown-content.ts';
import { uniqueIds } from '../../../../src/checks/records/unique-ids.ts';
import {
  BUDGET,
  COMMUTING,
  corpus,
  type Corpus,
  EDITION,
  FIGURES,
  FUND,
  GOALS,
  MEASURES,
  MEDIA,
  P1,
} from '../../../fixtures/checks/corpus.ts';

const HOUSING = `${EDITION}/data/boligbygging.json`;
const ORGANISATIONS = `${EDITION}/data/organisasjoner.json`;
const GLOSSARY = 'ordliste.json';

type Change = (it: Corpus) => Corpus;
type GoodCase = readonly [name: string, change: Change];
type BadCase = readonly [
  name: string,
  rule: Rule,
  change: Change,
  place: `${string}:${number}`,
  message: string,
  remedy: string,
];

/** A claim under a title whose words leave it open. */
const claim = (json: string): Change => {
  return (it) =>
    it
      .replace(FIGURES, /"claims": \[.*?\]/, `"claims": [${json}]`)
      .replace(FIGURES, /"title": "[^"]*"/, '"title": "Bruk av fondet"');
};
const counts = (...rows: readonly string[]): Change => {
  return (it) => it.replace(COMMUTING, /"counts": \[.*\]/, `"counts": [${rows.join(', ')}]`);
};
const count = (
  year: number,
  municipality: string,
  inCount: number | null = 10,
  outCount: number | null = 5,
): string => JSON.stringify({ year, municipality, inCount, outCount });
const housing = (citation: string | null, definition: string | null): Change => {
  const data = { citation, definition, counts: [{ year: 2019, municipality: 'Malvik', count: 80 }] };
  return (it) => it.write(HOUSING, `${JSON.stringify(data, null, 2)}\n`);
};
const prose = (text: string): Change => {
  return (it) => it.append(P1, `\n${text}\n`);
};
/** Line on which `prose` puts the text. */
const PROSE_LINE = corpus().text(P1).split('\n').length + 1;

const good: readonly GoodCase[] = [
  ['a title that claims nothing', claim('')],
  [
    'a comparison that holds',
    (it) =>
      claim('{ "kind": "sammenlign", "left": "p1", "relation": "storre-enn", "right": "kommunene-p2" }')(
        it.replace(FIGURES, '"form": "fondsbruk"', '"form": "finansiering"'),
      ),
  ],
  ['an amount above zero', claim('{ "kind": "over-null", "amount": "fond-2020" }')],
  [
    'more commuters in than out',
    (it) =>
      claim('{ "kind": "flere-inn-enn-ut" }')(
        it
          .replace(FIGURES, '"form": "fondsbruk"', '"form": "pendling"')
          .replace(FIGURES, '"citation": "utviklingsplan-2020-23"', '"citation": "ssb-03321"'),
      ),
  ],
  [
    'a figure that stands in for a lost one',
    (it) => it.replace(FIGURES, '"medium": null', '"medium": "foto-orkanger"'),
  ],
  ['a count that the source does not give', counts(count(2019, 'malvik', null))],
  ['two whole years of commuting', counts(count(2018, 'malvik'), count(2019, 'malvik'))],
  ['dwellings with source and definition', housing('ssb-03321', 'Fullførte boliger')],
  ['a term that only a measure uses', (it) => it.replace(GLOSSARY, '["regionen"]', '["klynger"]')],
  [
    'a term that is marked in a form of its own',
    (it) =>
      prose('Her er <Ord id="regionen" vis="samarbeidet" />.')(
        it.replace(GLOSSARY, '["regionen"]', '["fylkestinget"]'),
      ),
  ],
  [
    'a date and a figure in the text',
    prose('Fra <Tid id="felles-vedtak" />.\n\n<Figur id="bruk-av-fond" />'),
  ],
];

const bad: readonly BadCase[] = [
  [
    'a comparison that no longer holds',
    figureClaims,
    (it) => it.replace(FUND, '4600000', '1000000'),
    `${FIGURES}:3`,
    '«Planen bruker mindre av fondet i 2020 enn i 2018, {belop:fond-2020}» stemmer ikke lenger',
    'skriv en ny tittel',
  ],
  [
    'a claim about an amount that does not exist',
    figureClaims,
    claim('{ "kind": "over-null", "amount": "fond-2017" }'),
    `${FIGURES}:3`,
    'beløpet "fond-2017" finnes ikke',
    'mente du "fond-2018"?',
  ],
  [
    'a source that does not pay for all',
    figureClaims,
    claim('{ "kind": "alle-programmer", "source": "kmd" }'),
    `${FIGURES}:3`,
    '"kmd" gir ikke noe til',
    'claims',
  ],
  [
    'a source that pays for more than one',
    figureClaims,
    claim('{ "kind": "bare-program", "source": "kommunene", "programme": "p1" }'),
    `${FIGURES}:3`,
    '"kommunene" gir også til',
    'claims',
  ],
  [
    'as many commuters out as in',
    figureClaims,
    (it) => claim('{ "kind": "flere-inn-enn-ut" }')(counts(count(2019, 'malvik', 5, 5))(it)),
    `${FIGURES}:3`,
    'Malvik 2019: 5 inn, 5 ut',
    'claims',
  ],

  [
    'a figure with an unknown source',
    figureData,
    (it) => it.replace(FIGURES, '"citation": "utviklingsplan-2020-23"', '"citation": "ssb-3321"'),
    `${FIGURES}:3`,
    'kilden "ssb-3321" finnes ikke',
    'mente du "ssb-03321"?',
  ],
  [
    'a figure that stands in for nothing',
    figureData,
    (it) => it.replace(FIGURES, '"medium": null', '"medium": "foto-orkange"'),
    `${FIGURES}:3`,
    'mediet "foto-orkange" finnes ikke',
    'mente du "foto-orkanger"?',
  ],
  [
    'a municipality that is not listed',
    figureData,
    counts(count(2019, 'malvik'), count(2019, 'melhus')),
    `${COMMUTING}:7`,
    'kommunen "melhus" finnes ikke',
    '"malvik"',
  ],
  [
    'a municipality that stands twice in a year',
    figureData,
    counts(count(2019, 'malvik'), count(2019, 'malvik')),
    `${COMMUTING}:7`,
    '2019 malvik står to ganger',
    'slett',
  ],
  [
    'a year without one of the municipalities',
    figureData,
    (it) =>
      it.replace(
        COMMUTING,
        '"number": "5031" }',
        '"number": "5031" }, { "id": "skaun", "name": "Skaun", "number": "5029" }',
      ),
    `${COMMUTING}:7`,
    '2019 mangler "skaun"',
    'null der kilden ikke oppgir tallet',
  ],
  [
    'a shown year without counts',
    figureData,
    (it) => it.replace(COMMUTING, '"shownYear": 2019', '"shownYear": 2020'),
    `${COMMUTING}:5`,
    'ingen tall er fra 2020',
    '2019',
  ],
  [
    'dwellings without a source',
    figureData,
    housing(null, 'Fullførte boliger'),
    `${HOUSING}:2`,
    'tallene mangler kilde',
    'kilder.json',
  ],
  [
    'dwellings from an unknown source',
    figureData,
    housing('ssb', 'Fullførte boliger'),
    `${HOUSING}:2`,
    'kilden "ssb" finnes ikke',
    'ssb-03321',
  ],
  [
    'dwellings that do not say what they count',
    figureData,
    housing('ssb-03321', null),
    `${HOUSING}:3`,
    'det står ikke hva tallene teller',
    'Fullførte boliger',
  ],
  [
    'commuting from an unknown source',
    dataReferences,
    (it) => it.replace(COMMUTING, '"ssb-03321"', '"ssb-03322"'),
    `${COMMUTING}:2`,
    'kilden "ssb-03322" finnes ikke',
    'mente du "ssb-03321"?',
  ],

  [
    'a term that no text uses',
    glossaryUse,
    (it) => it.replace(GLOSSARY, '["regionen"]', '["fylkestinget"]'),
    `${GLOSSARY}:3`,
    'ordet "Regionen" er ikke brukt',
    '"forms"',
  ],
  [
    'a term that only stands inside other words',
    glossaryUse,
    (it) => it.replace(GLOSSARY, '["regionen"]', '["region"]'),
    `${GLOSSARY}:3`,
    'ikke brukt',
    '"forms"',
  ],
  [
    'two terms with one id',
    uniqueIds,
    (it) =>
      it.replace(
        GLOSSARY,
        /(\{ "id".*\})/,
        `${/\{ "id".*\}/.exec(it.text(GLOSSARY))?.[0]},\n    ${/\{ "id".*\}/.exec(it.text(GLOSSARY))?.[0]}`,
      ),
    `${GLOSSARY}:4`,
    '"regionen" brukes to ganger',
    '',
  ],

  [
    'a goal that no measure serves',
    goalMeasures,
    (it) =>
      it
        .replace(
          GOALS,
          '"measuredBy": null }\n  ]',
          '"measuredBy": null },\n    { "id": "p1-delmaal", "programme": "p1", "title": "Delmål", "kind": "Delmål", "text": "Mer.", "period": null, "measuredBy": null }\n  ]',
        )
        .append(P1, '\n<Maal id="p1-delmaal" />\n'),
    `${GOALS}:6`,
    'ingen tiltak tjener målet "p1-delmaal"',
    'data/tiltak.json',
  ],
  [
    'a measure that serves no goal',
    goalMeasures,
    (it) => it.replace(MEASURES, '"goals": ["p1-hovedmaal"]', '"goals": []'),
    `${MEASURES}:4`,
    'tiltaket "p1-visit-trondheim" tjener ingen mål',
    'maal.json',
  ],
  [
    'a measure with an unknown partner',
    dataReferences,
    (it) => it.replace(MEASURES, '"partners": []', '"partners": ["visit"]'),
    `${MEASURES}:5`,
    'organisasjonen "visit" finnes ikke',
    'visit-trondheim',
  ],
  [
    'a measure in no chapter',
    shownContent,
    (it) => it.replace(P1, '<Tiltaksliste program="p1" slag="ny" />', ''),
    `${MEASURES}:5`,
    '"p1-klynger"',
    'Tiltaksliste',
  ],

  [
    'an unknown term',
    componentIds,
    prose('Her er <Ord id="region" />.'),
    `${P1}:${PROSE_LINE}`,
    'ordet "region" finnes ikke i ordliste.json',
    'mente du "regionen"?',
  ],
  [
    'an unknown milestone',
    componentIds,
    prose('Fra <Tid id="felles-vedtaket" />.'),
    `${P1}:${PROSE_LINE}`,
    'milepælen "felles-vedtaket" finnes ikke i data/milepaeler.json',
    'mente du "felles-vedtak"?',
  ],
  [
    'an unknown figure',
    componentIds,
    prose('<Figur id="bruk-av-fondet" />'),
    `${P1}:${PROSE_LINE}`,
    'figuren "bruk-av-fondet" finnes ikke i data/figurer.json',
    'mente du "bruk-av-fond"?',
  ],
];

describe('content that is in order', () => {
  test.for(good)('passes: %s', ([, change]) => {
    expect(
      change(corpus())
        .check()
        .filter((it) => it.kind === 'fault'),
    ).toEqual([]);
  });
});

describe('a fault', () => {
  test.for(bad)('is found by its rule and by no other: %s', ([, rule, change, place, message, remedy]) => {
    const found = change(corpus()).check();
    expect(found.map((it) => [it.rule, `${it.file}:${it.line}`])).toEqual([[rule.id, `content/${place}`]]);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.remedy).toContain(remedy);
    expect(found[0]?.severity).toBe('error');
  });
});

describe('an organisation that is partner in nothing', () => {
  it('is a warning only: the plan may name it elsewhere', () => {
    const extra = '"fullName": null },\n    { "id": "ntnu", "name": "NTNU", "fullName": null }';
    const [first, ...rest] = corpus().replace(ORGANISATIONS, '"fullName": null }', extra).check();
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      rule: goalMeasures.id,
      kind: 'advice',
      file: `content/${ORGANISATIONS}`,
      line: 4,
      message: 'organisasjonen "ntnu" er ikke partner i noe tiltak',
    });
  });
});

describe('rules that need a file which cannot be read', () => {
  test.for([FIGURES, COMMUTING, HOUSING, BUDGET, FUND, GOALS, MEASURES, ORGANISATIONS, MEDIA, GLOSSARY])(
    'keep silent while %s is broken: it has its own problem',
    (path) => {
      const found = corpus().write(path, '{').check();
      const files = new Set(found.filter((it) => it.kind === 'fault').map((it) => it.file));
      expect([...files]).toEqual([`content/${path}`]);
    },
  );
});
