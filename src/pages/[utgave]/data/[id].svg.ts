/** A figure as a picture of its own that can be scaled and edited. */
import type { APIRoute } from 'astro';
import type { FigureDownload } from '../../../downloads/download.ts';
import { drawFigure } from '../../../downloads/svg/figure.ts';
import { figureRoutes, type DownloadProps } from './_paths.ts';

export const getStaticPaths = figureRoutes;

export const GET: APIRoute<DownloadProps<FigureDownload>> = ({ props }) =>
  new Response(drawFigure(props.download, props.edition), { headers: { 'Content-Type': 'image/svg+xml' } });
