/** Words around the dates of milestones, as readers see them. */
import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../../src/data/checks/date-words.ts';
import { corpus, MILESTONES, P2, PLAN } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from './published-content.ts';

/** What is said where `DATO` is a milestone of these dates. */
const say = (text: string, from: string, to: string | null = null) =>
  findings(
    dateWords,
    editJson(corpus(), MILESTONES, (json) => Object.assign(json.milestones[0], { from, to })).replace(
      P2,
      'Dette er oppgavene.',
      text.replaceAll('DATO', '<Tid id="felles-vedtak" />'),
    ),
  ).map(({ message, remedy }) => [message, remedy]);
const [DAY, MONTH, YEAR] = ['2019-06-25', '2015-02', '2018'] as const;

describe('a word before a date', () => {
  it.each([
    ['I DATO ble det gjort.', DAY, 'I 25. juni 2019', 'skriv «Den» i stedet for «I»'],
    ['Det ble gjort i DATO.', DAY, 'i 25. juni 2019', 'skriv «den» i stedet for «i»'],
    ['Den DATO ble det gjort.', MONTH, 'Den februar 2015', 'skriv «I» i stedet for «Den»'],
    ['Det ble gjort den DATO.', YEAR, 'den 2018', 'skriv «i» i stedet for «den»'],
    ['Det ble gjort den\u00a0DATO.', YEAR, 'den 2018', 'skriv «i» i stedet for «den»'],
  ])('is wrong in «%s» of %s', (text, from, shown, remedy) => {
    expect(say(text, from)).toEqual([[`leserne ser «${shown}»`, remedy]]);
  });

  it.each([
    ['Den DATO ble det gjort.', DAY],
    ['I DATO ble det gjort, og siden DATO.', MONTH],
    ['I DATO ble det gjort.', YEAR],
    ['Den DATO-vedtatte planen.', YEAR],
    ['Siden DATO, etter DATO og bli DATO.', DAY],
    ['Orden DATO og ti-i DATO.', MONTH],
    ['ABI DATO.', DAY],
    ['I **dag** DATO, den, DATO.', YEAR],
    ['I <Ord id="regionen" /> DATO.', DAY],
  ])('is right in «%s» of %s', (text, from) => {
    expect(say(text, from)).toEqual([]);
  });
});

describe('a part of a date that is typed beside it', () => {
  it.each([
    ['I februar DATO var det.', MONTH, 'februar februar 2015', 'slett «februar»'],
    ['I Mars DATO var det.', MONTH, 'Mars februar 2015', 'slett «Mars»'],
    ['Den juni DATO var det.', DAY, 'juni 25. juni 2019', 'slett «juni»'],
    ['Den 25. DATO var det.', DAY, '25. 25. juni 2019', 'slett «25.»'],
    ['I 2018 DATO var det.', YEAR, '2018 2018', 'slett «2018»'],
    ['Før DATO 2018 var det.', YEAR, '2018 2018', 'slett «2018»'],
    ['Før DATO 2015 var det.', MONTH, 'februar 2015 2015', 'slett «2015»'],
    ['Før DATO 2016.', MONTH, 'februar 2015 2016', 'slett «2016»'],
    ['Før DATO 1999, var det.', MONTH, 'februar 2015 1999', 'slett «1999»'],
    ['Etter DATO 2019', DAY, '25. juni 2019 2019', 'slett «2019»'],
  ])('is shown twice in «%s» of %s', (text, from, shown, remedy) => {
    expect(say(text, from)).toEqual([[`leserne ser «${shown}»`, remedy]]);
  });

  it.each([
    ['I februar DATO var det.', YEAR],
    ['Januar–DATO, februar, DATO, sommar DATO og formai DATO.', MONTH],
    ['Ifølge punkt 2. DATO var det, og 125. DATO.', DAY],
    ['Ifølge punkt 25. DATO var det.', MONTH],
    ['I 2017 DATO, 12018 DATO og 2018, DATO.', YEAR],
    ['Før DATO 2000 deltakere, DATO 20181 og DATO 1200.', YEAR],
    ['Før DATO 2019.5 og DATO, 2018.', YEAR],
  ])('is none in «%s» of %s', (text, from) => {
    expect(say(text, from)).toEqual([]);
  });
});

describe('a period', () => {
  it('is read by its ends', () => {
    expect(say('Den DATO gjelder.', '2020', '2023')).toEqual([
      ['leserne ser «Den 2020–2023»', 'skriv «I» i stedet for «Den»'],
    ]);
    expect(say('For DATO 2023 gjelder.', '2020', '2023')).toEqual([
      ['leserne ser «2020–2023 2023»', 'slett «2023»'],
    ]);
    expect(say('For 2020 DATO gjelder.', '2020', '2023')).toEqual([
      ['leserne ser «2020 2020–2023»', 'slett «2020»'],
    ]);
    expect(say('For 2023 DATO 2020 mennesker.', '2020', '2023')).toEqual([]);
  });
});

describe('the place', () => {
  it('is that of the component, of each of several', () => {
    const places = (it = corpus()) => findings(dateWords, it).map(({ at }) => /\d+:\d+$/.exec(at)?.[0]);
    const text =
      'A <Programliste /> {/* b */} den <Tid id="felles-vedtak" /> og <Tid id="nei" />, den <Tid id="felles-vedtak" />.';
    expect(places(corpus().replace(P2, 'Dette er oppgavene.', text))).toEqual(['12:34', '12:86']);
  });

  it('is none while dates cannot be read, or without an edition', () => {
    const wrong = corpus().replace(P2, 'Dette er oppgavene.', 'Den <Tid id="felles-vedtak" />.');
    expect(findings(dateWords, wrong)).toHaveLength(1);
    expect(findings(dateWords, wrong.append(MILESTONES, '{'))).toEqual([]);
    expect(findings(dateWords, wrong.remove(MILESTONES))).toEqual([]);
    const page = corpus().append('sider/om.mdx', '\nDen <Tid id="felles-vedtak" />.\n');
    expect(findings(dateWords, page)).toHaveLength(1);
    expect(findings(dateWords, page.replace(PLAN, '"gjeldende"', '"tidligere"'))).toEqual([]);
  });
});
