/** Preview pictures of pages and figures. */
import type { APIRoute } from 'astro';
import { renderPng } from '../../../downloads/png.ts';
import { PREVIEW_PX } from '../../../downloads/svg/preview.ts';
import { previewRoutes, type Preview } from '../../../layouts/previews.ts';

export const getStaticPaths = previewRoutes;

export const GET: APIRoute<{ preview: Preview }> = ({ props }) =>
  new Response(renderPng(props.preview.draw(), PREVIEW_PX.width), {
    headers: { 'Content-Type': 'image/png' },
  });
