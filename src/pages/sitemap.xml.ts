/** Sitemap of all pages that search engines should know. */
import type { APIRoute } from 'astro';
import { loadEditions, loadPages } from '../data/load.ts';
import { href } from '../format/paths.ts';

export const GET: APIRoute = async ({ site }) => {
  const [editions, pages] = await Promise.all([loadEditions(), loadPages()]);
  const current = editions.find((it) => it.isCurrent);
  const paths = [
    ...editions.flatMap((edition) => {
      const own = [
        edition.path,
        ...edition.chapters.map((it) => it.path),
        `${edition.path}tiltak/`,
        `${edition.path}budsjett/`,
        `${edition.path}hele-planen/`,
      ];
      return own.map((path) => ({ path, changed: edition.edition.contentUpdated }));
    }),
    { path: '/om/innbygging/', changed: current?.edition.contentUpdated },
    { path: '/ordliste/', changed: current?.edition.contentUpdated },
    ...pages.map(({ id }) => ({ path: `/${id}/`, changed: current?.edition.contentUpdated })),
  ];
  const entries = paths.map(({ path, changed }) => {
    const location = new URL(href(path), site).href;
    return `<url><loc>${location}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};
