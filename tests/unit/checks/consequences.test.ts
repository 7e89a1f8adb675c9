/** One slip is told of where it was made, not everywhere that it is felt. */
import { describe, expect, it } from 'vitest';
import { leaveOutConsequences } from '../../../src/checks/consequences.ts';
import { figureClaims } from '../../../src/checks/figures/figure-claims.ts';
import { rules } from '../../../src/checks/index.ts';
import { shownContent } from '../../../src/checks/records/shown-content.ts';
import { uniqueAnchors } from '../../../src/checks/markdown/unique-anchors.ts';
import { structuralRules } from '../../../src/read/rules.ts';
import {
  CHAPTER,
  corpus,
  FIGURES,
  FUND,
  GOALS,
  MEASURES,
  P1,
  P2,
  PROGRAMMES,
} from '../../fixtures/checks/corpus.ts';
import { editJson, findings, messages, publish } from './published-content.ts';

const problem = (rule: string, kind: 'fault' | 'warning' = 'error') => ({ rule, severity });
const kept = (...problems: ReturnType<typeof problem>[]) =>
  leaveOutConsequences(problems).map((it) => it.rule);

const ABOUT_IDS = [
  'fields',
  'unique-ids',
  'unique-anchors',
  'distinct-names',
  'data-references',
  'component-ids',
  'components',
  'placeholders',
  'budget-cells',
  'fund-years',
  'figure-claims',
  'figure-data',
  'drawable-figures',
  'shown-content',
];

describe('a lost address', () => {
  it.each(ABOUT_IDS)('is left out beside an error of %s', (rule) => {
    expect(kept(problem('permalinks'), problem(rule), problem('moves'), problem('links'))).toEqual([
      rule,
      'links',
    ]);
    expect(kept(problem('permalinks'), problem(rule, 'warning'))).toEqual(['permalinks', rule]);
    expect([...rules, ...structuralRules].map((it) => it.id)).toContain(rule);
  });

  it.each(['links', 'lists', 'typed-numbers', 'headings', 'editions'])(
    'stands beside an error of %s',
    (rule) => {
      expect(kept(problem('permalinks'), problem('moves'), problem(rule))).toEqual([
        'permalinks',
        'moves',
        rule,
      ]);
    },
  );

  it('is told of when nothing else is wrong', () => {
    const lost = publish().replace(CHAPTER, '[#felles]', '[#felles-2]');
    expect(lost.check().map((it) => it.rule)).toEqual(['permalinks']);
  });

  it.each([
    ['a programme with another id', PROGRAMMES, '"id": "p2"', '"id": "p5"'],
    ['a goal with another id', GOALS, '"id": "p1-hovedmaal"', '"id": "p1-maal"'],
    ['a figure of another form', FIGURES, '"form": "fondsbruk"', '"form": "bryggerekke"'],
    ['a fund without an amount', FUND, '"amountNok": 1400000', '"amountNok": null'],
    ['a list of measures that is gone', P1, '<Tiltaksliste program="p1" slag="ny" />', ''],
  ])('is left out of what follows from %s', (_, file, from, to) => {
    const problems = publish().replace(file, from, to).check();
    expect(problems.filter((it) => it.kind === 'fault').length).toBeGreaterThan(0);
    expect(problems.filter((it) => it.rule === 'permalinks' || it.rule === 'moves')).toEqual([]);
  });
});

describe('a list of measures', () => {
  const copies = editJson(corpus(), MEASURES, (json) => {
    const ny = json.measures.find((it: { kind: string }) => it.kind === 'ny');
    json.measures.push(
      { ...ny, id: 'a', title: 'A', text: 'A.' },
      { ...ny, id: 'b', title: 'B', text: 'B.' },
    );
  });
  const LIST = '<Tiltaksliste program="p1" slag="ny" />';

  it('that is missing is one fault, at the first of its measures', () => {
    expect(findings(shownContent, copies.replace(P1, LIST, ''))).toEqual([
      {
        at: expect.stringMatching(/tiltak\.json:\d+:/),
        message: 'tiltaket "p1-klynger" og 2 til vises ikke i noe kapittel',
        remedy: `sett ${LIST} på en egen linje i kapittelet, eller rett "kind"`,
      },
    ]);
    expect(messages(shownContent, corpus().replace(P1, LIST, ''))).toEqual([
      'tiltaket "p1-klynger" vises ikke i noe kapittel',
    ]);
    const both = copies.replace(P1, LIST, '').replace(P1, '<Tiltaksliste program="p1" slag="pagar" />', '');
    expect(messages(shownContent, both)).toHaveLength(2);
  });

  it('that stands twice is one fault, and three times two', () => {
    const twice = copies.replace(P2, 'Dette er oppgavene.', [LIST, LIST].join('\n\n'));
    const at = (line: number) => ({
      at: expect.stringMatching(new RegExp(`:${line}:1$`)),
      message: 'tiltaket "p1-klynger" står også på linje 12: listen er der to ganger',
      remedy: 'slett den ene listen, eller rett program og slag',
    });
    expect(findings(uniqueAnchors, twice)).toEqual([at(14)]);
    expect(findings(uniqueAnchors, twice.replace(P2, LIST, `${LIST}\n\n${LIST}`))).toEqual([at(14), at(16)]);
  });

  it('beside a heading with the id of a measure is another fault', () => {
    const heading = corpus().replace(P2, 'Dette er oppgavene.', `A.\n\n## A [#p1-klynger]\n\n${LIST}`);
    expect(messages(uniqueAnchors, heading)).toEqual([
      'id-en "p1-klynger" brukes to ganger på siden: også av en overskrift på linje 14',
    ]);
  });
});

describe('a figure of another form', () => {
  it('is strange once, however many claims it has', () => {
    const claim = (right: string) => ({ kind: 'sammenlign', left: 'p1', relation: 'storre-enn', right });
    const claims = [claim('p2'), claim('p3'), { kind: 'over-null', amount: 'p1' }];
    const figure = editJson(corpus(), FIGURES, (json) =>
      Object.assign(json.figures[0], { title: 'P1', claims }),
    );
    expect(messages(figureClaims, figure)).toEqual(['figuren «P1» viser ikke det som "claims" sier']);
    const mixed = editJson(figure, FIGURES, (json) =>
      json.figures[0].claims.push({ ...claim('p1'), left: 'p2' }),
    );
    expect(messages(figureClaims, mixed)).toHaveLength(2);
  });
});
