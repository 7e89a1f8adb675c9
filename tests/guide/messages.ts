/** A section for every rule: what it makes sure of, an example, its message, and how to mend it. */
import { rules } from '../../src/checks/index.ts';
import { type ContentProblem, formatProblem } from '../../src/data/errors.ts';
import { structuralRules } from '../../src/read/rules.ts';
import { badInputs } from '../fixtures/checks/bad-inputs.ts';
import { type Example, type Shown, sound } from './example.ts';
import { examples } from './examples.ts';

/** Lists of known ids are longer in the real message than anybody reads here. */
const MAX_REMEDY = 140;

/** All rules that the guide must explain, in the order of the examples. */
export function listRules(): { id: string; about: string }[] {
  const order = (id: string): number => examples.findIndex((it) => it.rule === id);
  return [...structuralRules, ...rules]
    .map(({ id, about }) => ({ id, about }))
    .sort((a, b) => order(a.id) - order(b.id));
}

/** What the checker says of an example. */
export function checkExample({ breakIt }: Example): ContentProblem[] {
  return breakIt(sound()).check();
}

/** The whole chapter about messages. */
export function writeMessages(): string {
  const others = listOtherMessages();
  return listRules()
    .map(({ id, about }) => {
      const example = examples.find((it) => it.rule === id);
      if (example === undefined) throw new Error(`tests/guide/examples.ts has no example for the rule ${id}`);
      const problems = checkExample(example);
      const said = new Set(problems.map((it) => normalise(it.message)));
      const more = (others.get(id) ?? []).filter((it) => !said.has(normalise(it.message)));
      return [
        `### ${example.title}`,
        `${escapeText(about)} (Regelen heter \`${id}\`.)`,
        '**Feil**',
        show(example.wrong),
        '**Melding**',
        ['```text', ...problems.map(formatShort), '```'].join('\n'),
        '**Riktig**',
        show(example.right),
        ...(more.length === 0 ? [] : ['Andre meldinger om det samme:', more.map(writeRow).join('\n')]),
      ].join('\n\n');
    })
    .join('\n\n');
}

function show(shown: Shown): string {
  if ('text' in shown) return shown.text;
  return [`\`\`\`${shown.language}`, shown.code, '```'].join('\n');
}

/** As the command prints it; a long list of ids is cut. */
function formatShort(problem: ContentProblem): string {
  return formatProblem({ ...problem, remedy: shorten(problem.remedy) });
}

function shorten(remedy: string): string {
  return remedy.length > MAX_REMEDY ? `${remedy.slice(0, MAX_REMEDY - 2).trimEnd()} …` : remedy;
}

/** Messages of the bad inputs that the checker is tested with, one of each form. */
function listOtherMessages(): Map<string, ContentProblem[]> {
  const found = new Map<string, Map<string, ContentProblem>>();
  for (const input of badInputs) {
    const problems = input.break(sound()).check();
    for (const problem of problems.filter((it) => it.rule === input.rule)) {
      const forms = found.get(problem.rule) ?? new Map<string, ContentProblem>();
      const form = normalise(problem.message);
      if (!forms.has(form)) forms.set(form, problem);
      found.set(problem.rule, forms);
    }
  }
  return new Map([...found].map(([rule, forms]) => [rule, [...forms.values()]]));
}

/** The form of a message: what it quotes and counts may differ. */
function normalise(message: string): string {
  return message
    .replace(/«.*?»|"[^"]*"|<[^>]*>|\{[^}]*\}|\[#?[^\]]*\]|U\+[0-9A-F]+|`{3,}|~{3,}/g, '…')
    .replace(/[\w-]+(?:\/[\w-]+)*\.(?:json|mdx)\b/g, 'fil')
    .replace(/(?:fant|feltet|felt) \S+/g, 'fant …')
    .replace(/[\d.,−+]+/g, '0')
    .replace(/(?:0 ?)+/g, '0');
}

function writeRow(problem: ContentProblem): string {
  const kind = problem.kind === 'advice' ? 'advarsel: ' : '';
  const remedy = problem.remedy === '' ? '' : `\\\n  → ${code(shorten(problem.remedy))}`;
  return `- ${code(kind + problem.message)}${remedy}`;
}

/** A code span that may hold backticks. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Components and placeholders in a sentence of the guide. */
function escapeText(text: string): string {
  return text
    .replace(/<\w+ \/>|\{\w+:id\}|\\u\w+|&#x\w+;/g, (it) => `\`${it}\``)
    .replace(/<(?!\w+ \/>)/g, '&lt;');
}
