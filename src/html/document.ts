/** Small pages that Astro does not make: redirects, tombstones, pages for sharing and embedding. Each is whole in itself. */
import { escapeHtml } from './escape.ts';
import { hashForPolicy } from './policy-hash.ts';

export interface StandaloneDocument {
  /** Plain text. */
  readonly title: string;
  /** Elements for the head, as HTML. */
  readonly head: readonly string[];
  /** HTML. */
  readonly body: string;
  readonly css: string;
  /** Code that the page can do without, run before the body is read. */
  readonly script?: string | undefined;
  /** The same, run after the body. */
  readonly bodyScript?: string | undefined;
}

/** Colours and sizes of the pages that a reader sees for a moment, or when something is gone. */
export const PLAIN_CSS =
  ':root{color-scheme:light dark}body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.0625rem/1.6 system-ui,sans-serif}h1{font-size:1.5rem;line-height:1.2}li{margin:.4rem 0}li:target{outline:2px solid;outline-offset:4px}ul:has(:target) li:not(:target){display:none}';

/**
 * The document with a content security policy of its own: its one style and its one script by hash, pictures and fonts
 * of the same host, nothing else.
 */
export function writeDocument(document: StandaloneDocument): string {
  const { title, head, body, css, script, bodyScript } = document;
  const scripts = [script, bodyScript].filter((it) => it !== undefined);
  const policy = [
    "default-src 'none'",
    `style-src ${hashForPolicy(css)}`,
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.map(hashForPolicy).join(' ')}`]),
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="nb">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...head,
    `<style>${css}</style>`,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</head>',
    `<body>${body}${bodyScript === undefined ? '' : `<script>${bodyScript}</script>`}</body>`,
    '</html>',
    '',
  ].join('\n');
}
