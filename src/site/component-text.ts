/** The names of the authoring components, and how messages write them. */
import { readFields, writeComponent } from '../read/tag-errors.ts';
import { authoringComponents } from './authoring-components.ts';

/** The component with a name but for capitals and Norwegian letters: `belop`, `Beløp`, `mål`. */
export function findComponent(written: string): string | undefined {
  const name = written.toLowerCase().replace('ø', 'o').replace('å', 'aa');
  return Object.keys(authoringComponents).find((it) => it.toLowerCase() === name);
}

/** A component with the fields that were written, so that a copy never shows another amount; `…` for those that it needs. */
export function proposeComponent(name: string, written: string): string {
  const fields = readFields(written);
  const spec = authoringComponents[name];
  const props = Object.entries(spec?.props ?? {})
    .filter(([prop, { required }]) => required || fields.has(prop))
    .map(([prop]) => `${prop}="${fields.get(prop) ?? '…'}"`);
  return spec?.takesWords ? `<${[name, ...props].join(' ')}>…</${name}>` : writeComponent(name, props);
}
