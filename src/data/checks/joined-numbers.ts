import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { NUMBER_SIGN } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { isHtml } from './no-html.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atNode, atValue, type Finding, type Rule } from './rule.ts';
import { visit } from './walk.ts';

export const joinedNumbers: Rule = {
  id: 'joined-numbers',
  about:
    'Et tall fra dataene er skilt fra ordene rundt med mellomrom, uten en strek eller et annet tall rett foran.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) => checkDocument(file)),
    ...listReaderTexts(content).flatMap(({ file, path, text }): Finding[] => {
      const fault = findInText(text);
      return fault === undefined ? [] : [atValue(file, path, ...fault)];
    }),
  ],
};

type Fault = readonly [message: string, remedy: string];

const JOINED: Fault = ['mellomrommet mellom tallet og ordet ved siden av mangler', 'sett inn et mellomrom'];
const TWO: Fault = [
  'to tall fra dataene står alene ved siden av hverandre',
  'skriv hva tallene er, eller slett det ene',
];
const MINUS: Fault = [
  'streken rett foran tallet leses som et minustegn',
  'slett streken, eller sett et mellomrom etter den når den er en tankestrek',
];
/** A full stop joins too: `ca.` before a number, or the end of a sentence. */
const ENDS_JOINED = /[\p{L}\p{N},;:.!?]$/u;
/** Between two numbers a dash says «til». */
const ENDS_WITH_MINUS = new RegExp(`(?<![^\\s(«]|${NUMBER_SIGN})[-–−]$`);
/** The number that the component was to replace. */
const LEFTOVER = /(?<![\p{L}\p{N}.,-]|\p{N} )(\d{1,3},\d{1,3}|\d{1,3}(?: \d{3}){1,3})\s$/u;

/** @param before the text in front of a number, numbers from the data as `NUMBER_SIGN` */
function describeBefore(before: string): Fault | undefined {
  if (ENDS_JOINED.test(before)) return JOINED;
  if (ENDS_WITH_MINUS.test(before)) return MINUS;
  const [, number] = LEFTOVER.exec(before) ?? [];
  if (number === undefined) return undefined;
  return [`tallet «${number}» står igjen foran tallet fra dataene`, 'slett det ene'];
}

const PLACEHOLDER = /\{(?:belop|andel):[^{}]*\}/g;
const TWO_ALONE = new RegExp(`^${NUMBER_SIGN}(?:\\s+${NUMBER_SIGN})+$`);

function findInText(text: string): Fault | undefined {
  const read = text.replace(PLACEHOLDER, NUMBER_SIGN);
  if (TWO_ALONE.test(read)) return TWO;
  const parts = read.split(NUMBER_SIGN);
  for (const [index, after] of parts.entries()) {
    if (index === 0) continue;
    const before = `${index > 1 ? NUMBER_SIGN : ''}${parts[index - 1] ?? ''}`;
    const isJoined = /^[\p{L}\p{N}]/u.test(after) || (after === '' && index < parts.length - 1);
    const fault = isJoined ? JOINED : describeBefore(before);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** A term may be inflected behind its component: `<Ord id="ikap" />s`. Numbers and dates may not. */
const NUMBERS: readonly (string | null)[] = ['Belop', 'Andel', 'Tid'];
/** A period may stand behind an amount: `<Belop id="p1" /> <Tid id="felles-vedtak" />`. */
const QUANTITIES: readonly (string | null)[] = ['Belop', 'Andel'];

function checkDocument(file: MdxFile<unknown>): Finding[] {
  const findings: Finding[] = [];
  visit(file.tree, 'mdxJsxTextElement', (node, index, parent) => {
    if (node.name === null || isHtml(node.name)) return;
    const siblings = (parent?.children ?? []) as readonly PhrasingContent[];
    const fault = describeAmong(siblings, index ?? 0, node.name);
    if (fault !== undefined) findings.push(atNode(file, node, ...fault));
  });
  // Alone on a line they are no paragraph.
  visit(file.tree, 'mdxJsxFlowElement', (node, index, parent) => {
    const next = ((parent?.children ?? []) as readonly RootContent[])[(index ?? 0) + 1];
    const areTwo = [node, next].every(
      (it) => it?.type === 'mdxJsxFlowElement' && QUANTITIES.includes(it.name),
    );
    if (areTwo && node.position?.end.line === next?.position?.start.line)
      findings.push(atNode(file, node, ...TWO));
  });
  return findings;
}

function describeAmong(siblings: readonly PhrasingContent[], index: number, name: string): Fault | undefined {
  const [last, before, , after] = [index - 2, index - 1, index, index + 1].map((it) => siblings[it]);
  const text = before?.type === 'text' ? before.value : '';
  if (!NUMBERS.includes(name)) return ENDS_JOINED.test(text) ? JOINED : undefined;
  const isJoined =
    after?.type === 'mdxJsxTextElement' || (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value));
  if (isJoined) return JOINED;
  // A component in front is a number as far as dashes go.
  return describeBefore(`${last?.type === 'mdxJsxTextElement' ? NUMBER_SIGN : ''}${text}`);
}
