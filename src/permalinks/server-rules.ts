/** Redirects for hosts that can do more than serve files: the same for Netlify and Cloudflare, nginx and Caddy. */

export interface ServerRule {
  /** Paths with base: `/utviklingsplan/2020-23/maal/`. */
  readonly from: string;
  readonly to: string;
}

/** `_redirects` of Netlify and Cloudflare Pages; a comment alone when there are none. */
export function formatRedirects(rules: readonly ServerRule[]): string {
  const lines = rules.map(({ from, to }) => `${from} ${to} 301!`);
  return ['# Sider som er flyttet. Filen lages når nettstedet bygges.', ...lines, ''].join('\n');
}

/** For `include` in a `server` block of nginx. */
export function formatNginx(rules: readonly ServerRule[]): string {
  const lines = rules.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`);
  return ['# Sider som er flyttet. Filen lages når nettstedet bygges.', ...lines, ''].join('\n');
}

/** For `import` in a site block of a Caddyfile. */
export function formatCaddy(rules: readonly ServerRule[]): string {
  const lines = rules.map(({ from, to }) => `redir ${from} ${to} 301`);
  return ['# Sider som er flyttet. Filen lages når nettstedet bygges.', ...lines, ''].join('\n');
}
