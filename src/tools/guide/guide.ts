/** The author guide: pages written by hand, in which templates are filled in, and pages made from the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillIn, templates } from '../../cli/templates.ts';
import { writeComponents } from './components.ts';
import { writeFields } from './fields.ts';
import { writeMessages } from './messages.ts';

export const GUIDE = 'content/README.md';
export const GUIDE_FOLDER = 'content/veiledning';

const TEMPLATE = /(<!-- mal: ([a-z]+) -->\n)[\s\S]*?(<!-- slutt -->)/g;

/** Every page of the guide as it should be, by its path. */
export async function makeGuide(): Promise<Map<string, string>> {
  const made = new Map([
    [`${GUIDE_FOLDER}/felter.md`, writeFields()],
    [`${GUIDE_FOLDER}/komponenter.md`, writeComponents()],
    [`${GUIDE_FOLDER}/meldinger.md`, await writeMessages()],
  ]);
  const written = [
    GUIDE,
    ...readdirSync(GUIDE_FOLDER).map((it) => join(GUIDE_FOLDER, it).replaceAll('\\', '/')),
  ];
  for (const path of written) if (!made.has(path)) made.set(path, fillTemplates(readFileSync(path, 'utf8')));
  return made;
}

/** A page with its templates as the snippets have them. @throws Error for a name that no template has */
export function fillTemplates(page: string): string {
  return page.replace(TEMPLATE, (_, start: string, prefix: string, end: string) => {
    const template = templates.find((it) => it.prefix === prefix);
    if (template === undefined) throw new Error(`no template is called «${prefix}»`);
    const language = template.file.endsWith('.mdx') ? 'mdx' : 'json';
    return `${start}\n\`\`\`${language}\n${fillIn(template.body).trimEnd()}\n\`\`\`\n\n${end}`;
  });
}

/** Names of the templates that a page shows. */
export function listTemplates(page: string): string[] {
  return [...page.matchAll(TEMPLATE)].map((it) => it[2] ?? '');
}
