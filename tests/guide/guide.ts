/** The author guide: written by hand, with parts between marks that are made from the code. */
import { authoringComponents } from '../../src/site/authoring-components.ts';
import { fillIn, templates } from '../../src/cli/templates.ts';
import { writeAmountIds } from './amount-ids.ts';
import { writeComponents } from './components.ts';
import { writeFields } from './fields.ts';
import { writeMessages } from './messages.ts';

export const GUIDE = 'content/README.md';

const BLOCK = /(<!-- laget av koden: ([a-z:-]+) -->\n)[\s\S]*?(<!-- slutt -->)/g;

/** The guide with every part made anew. @throws Error for a mark that nothing is made for */
export function updateGuide(text: string): string {
  return text.replace(
    BLOCK,
    (_, start: string, name: string, end: string) => `${start}\n${write(name)}\n\n${end}`,
  );
}

/** Names of the parts that a guide has. */
export function listParts(text: string): string[] {
  return [...text.matchAll(BLOCK)].map((it) => it[2] ?? '');
}

function write(name: string): string {
  const [part, argument = ''] = name.split(':');
  if (part === 'mal') return writeTemplate(argument);
  if (part === 'komponenter') return writeComponents();
  if (part === 'komponentliste') return writeComponentList();
  if (part === 'belop-id') return writeAmountIds();
  if (part === 'felt') return writeFields();
  if (part === 'meldinger') return writeMessages();
  throw new Error(`${GUIDE}: nothing is made for «${name}»`);
}

function writeTemplate(prefix: string): string {
  const template = templates.find((it) => it.prefix === prefix);
  if (template === undefined) throw new Error(`${GUIDE}: no template is called «${prefix}»`);
  const language = template.file.endsWith('.mdx') ? 'mdx' : 'json';
  return [`\`\`\`${language}`, fillIn(template.body).trimEnd(), '```'].join('\n');
}

function writeComponentList(): string {
  return Object.values(authoringComponents)
    .map(({ example }) => `- \`${example}\``)
    .join('\n');
}
