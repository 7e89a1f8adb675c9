/** Smaller copies of files beside them, for servers that hand them out as they are: `.br` and `.gz`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from './version.ts';

/** Texts. Pictures, the font and the search index are compressed in themselves. */
const TEXT = /\.(?:html|css|js|json|csv|svg|xml|txt|bib|ris)$/;
/** What is shorter fits in one packet as it is. */
const LEAST_BYTES = 1000;
const AT_ONCE = 4;

const toBrotli = (bytes: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const toGzip = (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 });

/** Whether a file may have smaller copies. Settings of hosts are read by the host alone. */
export function isCompressible(path: string, bytes: number): boolean {
  return TEXT.test(path) && !path.startsWith('_server/') && bytes >= LEAST_BYTES;
}

/** Writes the copies of all files of a built site that get smaller by them. Returns how many files have copies. */
export async function compressSite(site: string): Promise<number> {
  const queue = listFiles(site);
  let count = 0;
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const file = join(site, path);
      const bytes = TEXT.test(path) ? readFileSync(file) : Buffer.alloc(0);
      if (!isCompressible(path, bytes.length)) continue;
      const [br, gz] = await Promise.all([toBrotli(bytes), toGzip(bytes)]);
      if (br.length < bytes.length) writeFileSync(`${file}.br`, br);
      if (gz.length < bytes.length) writeFileSync(`${file}.gz`, gz);
      count++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}
