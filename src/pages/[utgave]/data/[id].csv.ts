/** A figure's or table's values for spreadsheets. */
import type { APIRoute } from 'astro';
import { formatCsv } from '../../../downloads/csv.ts';
import { downloadRoutes, type DownloadProps } from './_paths.ts';

export const getStaticPaths = downloadRoutes;

export const GET: APIRoute<DownloadProps> = ({ props }) =>
  new Response(formatCsv(props.download.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
