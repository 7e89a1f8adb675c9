/** Which paragraphs are the same, and which may be. */
import { describe, expect, it } from 'vitest';
import { repeatedParagraphs } from '../../../../src/data/checks/repeated-paragraphs.ts';
import { corpus, P1, P2 } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

const SIX = 'Planen har mål og tiltak nå.';
const FIVE = 'Planen har mål og tiltak.';
const say = (text: string) =>
  findings(repeatedParagraphs, corpus().replace(P2, 'Dette er oppgavene.', text)).map(
    ({ at, message, remedy }) => `${at.replace(/^.*mdx:/, '')} ${message} → ${remedy}`,
  );
const first = (line: number) =>
  `avsnittet står to ganger: det første begynner på linje ${line} → slett det ene`;

describe('a paragraph', () => {
  it('stands once', () => {
    expect(say(`${SIX}\n\nMer.\n\n${SIX}`)).toEqual([`16:1 ${first(12)}`]);
    expect(say(`Mer.\n\n${SIX}\n\n  ${SIX}\n\n${SIX}`)).toEqual([`16:3 ${first(14)}`, `18:1 ${first(14)}`]);
  });

  it('is the same with other line breaks and below another heading', () => {
    const broken = SIX.replace('mål og', 'mål\nog');
    expect(say(`${SIX}\n\n### Mer [#mer]\n\n${broken}`)).toEqual([`16:1 ${first(12)}`]);
    expect(say(`${broken}\n\n${SIX.replace('har mål', 'har\r\nmål')}`)).toEqual([`15:1 ${first(12)}`]);
  });

  it.each([
    `${FIVE}\n\n${FIVE}`,
    `${FIVE} 2020\n\n${FIVE} 2020`,
    `${SIX}\n\n${SIX}!`,
    `${SIX}\n\n${SIX.toLowerCase()}`,
    `- ${SIX}\n- ${SIX}`,
    `${SIX}\n\n> ${SIX}`,
    `## ${SIX}\n\n${SIX}`,
    `${SIX} <Belop id="p1" />\n\n${SIX} <Belop id="p3" />`,
    `Det er <Belop id="p1" vis="kroner" />.\n\nDet er <Belop id="p1" vis="kroner" />.`,
    SIX,
  ])('but may be %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('may stand in two chapters', () => {
    const both = corpus().append(P1, `\n${SIX}\n`).append(P2, `\n${SIX}\n`);
    expect(findings(repeatedParagraphs, both)).toEqual([]);
  });
});
