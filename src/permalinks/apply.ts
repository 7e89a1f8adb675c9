/** Makes the changes of a plan in the built site. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashForPolicy } from '../html/policy-hash.ts';
import { isPage, splitAddress } from './address.ts';
import { writeFileNote } from './file-notes.ts';
import { addAlias, appendToMain } from './html.ts';
import {
  FORWARD_SCRIPT,
  hasMoves,
  type PageWords,
  writeNotes,
  writeRedirect,
  writeTombstone,
} from './pages.ts';
import type { FileTask, PageTask, PermalinkPlan } from './plan.ts';

/** A redirect that a server may give: paths with base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes redirects, tombstones and notes into the site. Returns what a server may redirect by itself.
 * @param site folder of the built site
 * @param drawPng draws an SVG: the note in the place of a picture of pixels
 * @throws Error when a page or element that the plan counts on is not there: the site must not be published
 */
export function applyPlan(
  site: string,
  plan: PermalinkPlan,
  words: PageWords,
  drawPng: (svg: string) => Uint8Array,
): Redirect[] {
  const fileOf = (path: string): string => join(site, isPage(path) ? `${path}index.html` : path);
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(fileOf(path)), { recursive: true });
    writeFileSync(fileOf(path), content);
  };
  for (const task of plan.pages)
    write(task.path, changePage(readFileSync(fileOf(task.path), 'utf8'), task, words));
  for (const task of plan.redirects) write(task.path, writeRedirect(task, words));
  for (const task of plan.tombstones) write(task.path, writeTombstone(task, words));
  for (const task of plan.files) applyFile(task);

  return plan.redirects
    .filter((it) => it.isServable)
    .map((it) => ({ from: words.href(it.path), to: words.href(it.to) }));

  /** A file is kept at its old address too: no host redirects to data that a program asks for without following. */
  function applyFile(task: FileTask): void {
    const { path, fate } = task;
    const isFile = fate.kind === 'moved' && splitAddress(fate.to).id === '' && !isPage(fate.to);
    if (isFile) return write(path, readFileSync(fileOf(fate.to)));
    const note = writeFileNote(task, words);
    write(path, path.endsWith('.png') ? drawPng(note) : note);
  }
}

function changePage(html: string, task: PageTask, words: PageWords): string {
  let changed = html;
  for (const [id, aliases] of task.aliases)
    for (const alias of aliases) changed = addAlias(changed, id, alias.id);
  changed = appendToMain(changed, writeNotes(task.traces, words));
  return hasMoves(task.traces) ? addScript(changed, FORWARD_SCRIPT) : changed;
}

/** Puts a script at the end of the page and its hash into the content security policy. @throws Error when it has none */
function addScript(html: string, script: string): string {
  const policy = /<meta http-equiv="content-security-policy" content="[^"]*?script-src /i;
  const end = html.lastIndexOf('</body>');
  if (!policy.test(html) || end < 0) throw new Error('Siden tillater ingen skript.');
  const whole = `${html.slice(0, end)}<script>${script}</script>${html.slice(end)}`;
  return whole.replace(policy, (it) => `${it}${hashForPolicy(script)} `);
}
