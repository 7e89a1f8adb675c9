/** A figure's or table's values with metadata for programs. */
import type { APIRoute } from 'astro';
import { formatJson } from '../../../downloads/json.ts';
import { href } from '../../../format/paths.ts';
import { downloadRoutes, type DownloadProps } from './_paths.ts';

export const getStaticPaths = downloadRoutes;

export const GET: APIRoute<DownloadProps> = ({ props, site }) => {
  const toUrl = (path: string): string => new URL(href(path), site).href;
  const body = formatJson(props.download, props.edition, toUrl);
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
};
