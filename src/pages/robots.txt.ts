/** Everything may be read by search engines; this tells them where the sitemap is. */
import type { APIRoute } from 'astro';
import { href } from '../format/paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`);
