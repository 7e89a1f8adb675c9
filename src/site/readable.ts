/** Whether everything that the plan says is known. */
import type { Content } from '../read/index.ts';
import { editionFiles } from '../read/files.ts';

const KEYS = Object.keys(editionFiles) as (keyof typeof editionFiles)[];

/** False while an edition, a text or a file of it is missing or has faults: then nobody knows what it would have said. */
export function isReadable({ editions, pages, glossary }: Content): boolean {
  const texts = [...pages, ...editions.flatMap((it) => it.chapters)];
  return (
    glossary?.value !== undefined &&
    editions.length > 0 &&
    editions.every((edition) => KEYS.every((key) => edition[key]?.value !== undefined)) &&
    texts.every((it) => it.tree !== undefined && it.value !== undefined)
  );
}
