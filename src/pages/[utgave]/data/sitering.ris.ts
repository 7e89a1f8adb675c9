/** The citation of an edition for reference managers. */
import type { APIRoute } from 'astro';
import { formatRis } from '../../../citations/reference-files.ts';
import { editionPaths } from '../../../layouts/page-context.ts';
import { citeEdition } from '../../../layouts/sharing.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute = async ({ params, site }) =>
  new Response(formatRis(await citeEdition(params['utgave'], site)), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
