/** Redirects for hosts that can do more than serve files: Cloudflare, Netlify and others, nginx, Caddy. */

export interface ServerRule {
  /** Paths with base: `/utviklingsplan/2020-23/maal/`. */
  readonly from: string;
  readonly to: string;
}

const COMMENT = '# Sider som er flyttet. Filen lages når nettstedet bygges.';

/**
 * `_redirects` of Cloudflare Pages and Netlify; a comment alone when there are none. Without the `!` of Netlify, which
 * Cloudflare does not take: where the page in the old place is served instead, it leads on as well.
 */
export function formatRedirects(rules: readonly ServerRule[]): string {
  return formatLines(rules.map(({ from, to }) => `${from} ${to} 301`));
}

/** For `include` in a `server` block of nginx. The query is kept. */
export function formatNginx(rules: readonly ServerRule[]): string {
  return formatLines(rules.map(({ from, to }) => `location = ${from} { return 301 ${to}$is_args$args; }`));
}

/** For `import` in a site block of a Caddyfile. */
export function formatCaddy(rules: readonly ServerRule[]): string {
  return formatLines(rules.map(({ from, to }) => `redir ${from} ${to} 301`));
}

function formatLines(lines: readonly string[]): string {
  return [COMMENT, ...lines, ''].join('\n');
}
