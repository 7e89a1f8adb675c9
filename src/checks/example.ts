/** Examples of a rule: what to change in a small sound content folder, and what the rule says then. */
import type { Content } from '../read/index.ts';

/** The small sound content folder of the examples (`tests/fixtures/checks/content`). Every method gives a changed copy. */
export interface SampleContent {
  /** @throws Error when the text does not stand in the file: an example that changes nothing shows nothing */
  replace(path: string, from: string | RegExp, to: string): SampleContent;
  write(path: string, data: string | Uint8Array): SampleContent;
  append(path: string, text: string): SampleContent;
  remove(path: string): SampleContent;
  text(path: string): string;
  /** the folder as the rules read it: for what is worked out from it */
  content(): Content;
}

export type Change = (sample: SampleContent) => SampleContent;

export interface GoodExample {
  /** ends the sentence "lets through …" */
  readonly name: string;
  readonly change: Change;
}

export interface BadExample {
  /** ends the sentence "stops …" */
  readonly name: string;
  readonly change: Change;
  /** where the finding stands, relative to the content folder */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** part of the message */
  readonly message: string | RegExp;
  /** part of the advice */
  readonly remedy?: string | RegExp;
}

export const EDITION = 'utgaver/2020-23';
export const BUDGET = `${EDITION}/data/budsjett.json`;
export const FACTS = `${EDITION}/data/fakta.json`;
export const FUND = `${EDITION}/data/fond.json`;
export const GOALS = `${EDITION}/data/maal.json`;
export const MEASURES = `${EDITION}/data/tiltak.json`;
export const MILESTONES = `${EDITION}/data/milepaeler.json`;
export const MEDIA = `${EDITION}/medier.json`;
export const PROGRAMMES = `${EDITION}/data/programmer.json`;
export const PLAN = `${EDITION}/utgave.json`;
export const FIGURES = `${EDITION}/data/figurer.json`;
export const COMMUTING = `${EDITION}/data/pendling.json`;
export const HOUSING = `${EDITION}/data/boligbygging.json`;
export const CHAPTER = `${EDITION}/kapitler/maal.mdx`;
export const P2 = `${EDITION}/kapitler/p2-ikap-og-arealplanlegging.mdx`;
export const PAGE = 'sider/om.mdx';
export const MOVES = 'flyttet.json';
export const LEDGER = 'permalenker.json';
export const SOURCES = 'kilder.json';
export const GLOSSARY = 'ordliste.json';

/** Puts a text in place of the sentence on line 12 of a chapter. */
export const say =
  (text: string): Change =>
  (sample) =>
    sample.replace(P2, 'Dette er oppgavene.', text);

/** Changes what a JSON file says. */
export const edit =
  <T = Record<string, never>>(path: string, change: (data: T) => void): Change =>
  (sample) => {
    const data = JSON.parse(sample.text(path)) as T;
    change(data);
    return sample.write(path, JSON.stringify(data));
  };
