/** The snippets of VS Code: every component, and the templates. */
import { authoringComponents, type ComponentSpec } from '../site/authoring-components.ts';
import { templates } from './templates.ts';

export interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Without the extension for MDX, the editor takes chapters for plain text. */
const TEXT_SCOPE = 'mdx,markdown,plaintext';

/** All snippets by their name in the menu. */
export function listSnippets(): Record<string, Snippet> {
  const components = Object.entries(authoringComponents).map(([name, spec]): [string, Snippet] => [
    spec.takesWords ? `<${name}>` : `<${name} />`,
    {
      scope: TEXT_SCOPE,
      prefix: name.toLowerCase(),
      description: `Sett inn ${spec.example}`,
      body: [writeComponent(spec)],
    },
  ]);
  const records = templates.map(({ name, prefix, file, body }): [string, Snippet] => [
    name,
    {
      scope: file.endsWith('.mdx') ? TEXT_SCOPE : 'json,jsonc',
      prefix,
      description: `Ny post i ${file}`,
      body: body.trimEnd().split('\n'),
    },
  ]);
  return Object.fromEntries([...components, ...records]);
}

/** The example with a place to fill in for each value; choices as a list. */
function writeComponent({ example, props }: ComponentSpec): string {
  let place = 0;
  return example.replace(/([A-Za-z]+)="([^"]*)"/g, (_, prop: string, value: string) => {
    const type = props[prop]?.type;
    place += 1;
    if (type?.kind !== 'choice') return `${prop}="\${${place}:${value}}"`;
    const choices = [value, ...type.choices.filter((it) => it !== value)];
    return `${prop}="\${${place}|${choices.join(',')}|}"`;
  });
}
