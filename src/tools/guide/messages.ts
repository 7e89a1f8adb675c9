/** `meldinger.md`: a section for every rule, with what it says of its examples. The heading is the rule's id, so its anchor is too. */
import { adviceRules } from '../../advice/index.ts';
import { faultRules } from '../../checks/index.ts';
import type { BadExample } from '../../checks/example.ts';
import type { Finding, Rule } from '../../checks/rule.ts';
import { type Corpus, corpus } from '../../../tests/fixtures/checks/corpus.ts';

/** A long text of the editor, or a long list of ids, is cut here. */
const MAX_CHARACTERS = 200;

const INTRODUCTION = `# Meldingene

Denne siden lages av koden. Den forklarer meldingene fra sjekken (\`npm run check\`), regel for regel.

- **Feil** er noe som sikkert er galt. Nettstedet blir ikke publisert før det er rettet.
- **Råd** er noe som kan være galt. Se på det, og la det stå hvis det er riktig. Råd stopper ingenting. Står det «kontroller:» først, er det et tall eller en dato du bør holde opp mot kilden.

Under hver regel står eksempler: hva som var skrevet, hva meldingen sier, og etter pilen hvordan det rettes. Leter du etter en melding, søker du på siden med Ctrl+F (Cmd+F på Mac).`;

/** The rules that the report about language follows. They have no examples: what they say is the word itself. */
const LANGUAGE = `## rettskriving

Råd fra \`npm run language\`: Ordet står ikke i ordboken, eller det står to ganger etter hverandre. Er ordet riktig, legger du det til i \`ordbok.txt\`.`;

/** All rules, in the order in which the check runs them. */
const rules: readonly Rule[] = [...faultRules, ...adviceRules];

/** The whole page. */
export async function writeMessages(): Promise<string> {
  const sections = await Promise.all(rules.map(writeRule));
  return `${[INTRODUCTION, ...sections, LANGUAGE].join('\n\n')}\n`;
}

async function writeRule(rule: Rule): Promise<string> {
  const said = new Map<string, string>();
  for (const example of rule.bad) {
    const changed = example.change(corpus()) as Corpus;
    const found = (await rule.check(changed.content())).find((it) => isMeant(example, it));
    if (found === undefined) throw new Error(`${rule.id} says nothing of its example «${example.name}»`);
    const key = `${found.message} ${found.remedy}`;
    if (!said.has(key)) said.set(key, writeExample(found, quoteLine(changed, found)));
  }
  const kind = rule.kind === 'fault' ? 'Feil' : 'Råd';
  return [
    `## ${rule.id}`,
    `**${kind}.** ${escapeText(rule.about)}`,
    ...(said.size === 0 ? [] : [[...said.values()].join('\n')]),
  ].join('\n\n');
}

function isMeant({ file, message }: BadExample, found: Finding): boolean {
  const isSaid = typeof message === 'string' ? found.message.includes(message) : message.test(found.message);
  return found.file === `content/${file}` && isSaid;
}

/** The line that the message is about; of a file as a whole, its name. */
function quoteLine(changed: Corpus, { file, line }: Finding): string {
  const path = file.replace('content/', '');
  const entry = changed.entries.find((it) => it.path === path);
  const isText = entry?.bytes != null && /\.(?:json|mdx)$/.test(path) && line > 1;
  const text = isText ? (changed.text(path).split('\n')[line - 1] ?? '').trim() : '';
  return text === '' ? path : text;
}

function writeExample({ message, remedy }: Finding, quoted: string): string {
  const way = remedy === '' ? '' : `\\\n  → ${code(remedy)}`;
  return `- ${code(quoted)}\\\n  ${code(message)}${way}`;
}

/** A code span that may hold backticks; signs that cannot be seen are left out. */
function code(text: string): string {
  const shown = text.replace(/[\p{Cc}\p{Cf}]/gu, '').replaceAll('\ufffd', '?');
  const cut = shown.length > MAX_CHARACTERS ? `${shown.slice(0, MAX_CHARACTERS).trimEnd()} …` : shown;
  const fence = '`'.repeat(Math.max(0, ...[...cut.matchAll(/`+/g)].map(([it]) => it.length)) + 1);
  return fence === '`' ? `\`${cut}\`` : `${fence} ${cut} ${fence}`;
}

/** Angles are plain text in a sentence. */
function escapeText(text: string): string {
  return text.replaceAll('<', '&lt;');
}
