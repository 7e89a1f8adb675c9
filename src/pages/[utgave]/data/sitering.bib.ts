/** The citation of an edition for reference managers. */
import type { APIRoute } from 'astro';
import { formatBibtex } from '../../../citations/reference-files.ts';
import { editionPaths } from '../../../layouts/page-context.ts';
import { citeEdition } from '../../../layouts/sharing.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute = async ({ params, site }) =>
  new Response(formatBibtex(await citeEdition(params['utgave'], site)), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
