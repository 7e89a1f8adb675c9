/** A figure as a picture for documents and slides. */
import type { APIRoute } from 'astro';
import type { FigureDownload } from '../../../downloads/download.ts';
import { renderPng } from '../../../downloads/png.ts';
import { drawFigure } from '../../../downloads/svg/figure.ts';
import { figureRoutes, type DownloadProps } from './_paths.ts';

export const getStaticPaths = figureRoutes;

export const GET: APIRoute<DownloadProps<FigureDownload>> = ({ props }) =>
  new Response(renderPng(drawFigure(props.download, props.edition)), {
    headers: { 'Content-Type': 'image/png' },
  });
