/** Makes the changes of a plan in the built site. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { addAlias, appendToMain } from './html.ts';
import {
  FORWARD_SCRIPT,
  type PageWords,
  writeFileTombstone,
  writeNotes,
  writeRedirect,
  writeTombstone,
} from './pages.ts';
import type { FileTask, PageTask, PermalinkPlan } from './plan.ts';
import { formatCaddy, formatNginx, formatRedirects } from './server-rules.ts';

/** Folder with the rules for servers; nothing links to it. */
export const SERVER_FOLDER = '_server';

/**
 * @param site folder of the built site
 * @throws Error when a page or element that the plan counts on is not there: the site must not be published
 */
export function applyPlan(site: string, plan: PermalinkPlan, words: PageWords): void {
  const fileOf = (path: string): string => join(site, path.endsWith('/') ? `${path}index.html` : path);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(fileOf(path)), { recursive: true });
    writeFileSync(fileOf(path), text);
  };
  for (const task of plan.pages)
    write(task.path, changePage(readFileSync(fileOf(task.path), 'utf8'), task, words));
  for (const task of plan.redirects) write(task.path, writeRedirect(task, words));
  for (const task of plan.tombstones) write(task.path, writeTombstone(task, words));
  for (const task of plan.files) applyFile(task);

  const rules = plan.redirects
    .filter((it) => it.isServable)
    .map((it) => ({ from: words.href(it.path), to: words.href(it.to) }));
  write('_redirects', formatRedirects(rules));
  write(`${SERVER_FOLDER}/omdirigeringer.nginx.conf`, formatNginx(rules));
  write(`${SERVER_FOLDER}/omdirigeringer.caddy`, formatCaddy(rules));

  /** A file is kept at its old address too: no host redirects to data that a program asks for without following. */
  function applyFile(task: FileTask): void {
    mkdirSync(dirname(fileOf(task.path)), { recursive: true });
    const isFile =
      task.fate.kind === 'moved' &&
      !/[/#]/.test(task.fate.to.slice(task.fate.to.lastIndexOf('/') + 1)) &&
      !task.fate.to.endsWith('/');
    if (task.fate.kind === 'moved' && isFile) copyFileSync(fileOf(task.fate.to), fileOf(task.path));
    else {
      const text = writeFileTombstone(task, words);
      if (text !== undefined) write(task.path, text);
    }
  }
}

function changePage(html: string, task: PageTask, words: PageWords): string {
  let changed = html;
  for (const [id, aliases] of task.aliases)
    for (const alias of aliases) changed = addAlias(changed, id, alias.id);
  const notes = writeNotes(task.traces, words);
  if (notes === '') return changed;
  const hasMoves = task.traces.some((it) => it.fate.kind === 'moved');
  changed = appendToMain(changed, notes);
  return hasMoves ? addScript(changed, FORWARD_SCRIPT) : changed;
}

/** Puts a script at the end of the page and its hash into the content security policy. */
function addScript(html: string, script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return html
    .replace(
      /(<meta http-equiv="content-security-policy" content="[^"]*?script-src )/i,
      `$1'sha256-${hash}' `,
    )
    .replace(/<\/body>/, `<script>${script}</script></body>`);
}
