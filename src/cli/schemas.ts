/** `npm run schemas`: writes the field descriptions of the content's files anew, where VS Code finds them, and its snippets. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { listSnippets } from './snippets.ts';
import { listSchemaFiles, listSchemaLinks, SCHEMA_FOLDER } from './json-schemas.ts';

const SETTINGS = '.vscode/settings.json';
const SNIPPETS = '.vscode/utviklingsplan.code-snippets';

const files = listSchemaFiles();
mkdirSync(SCHEMA_FOLDER, { recursive: true });
for (const name of readdirSync(SCHEMA_FOLDER)) {
  if (!files.some((it) => it.path === `${SCHEMA_FOLDER}/${name}`)) rmSync(`${SCHEMA_FOLDER}/${name}`);
}
for (const { path, text } of files) writeFileSync(path, text);

const settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as Record<string, unknown>;
writeFileSync(SETTINGS, toJson({ ...settings, 'json.schemas': listSchemaLinks() }));
writeFileSync(SNIPPETS, toJson(listSnippets()));
console.log(`Skrev ${files.length} skjemaer i ${SCHEMA_FOLDER}/ og oppdaterte ${SETTINGS} og ${SNIPPETS}.`);

/** Lists of one text stand on one line, as the formatter wants them. */
function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/\[\s+("[^"\n]*")\s+\]/g, '[$1]')}\n`;
}
