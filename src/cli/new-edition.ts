/**
 * `npm run ny-utgave -- 2021-24`: makes the folder of a new edition from the current one, and says what is left to do.
 * The content folder is `content`, or what CONTENT_DIR says. Exit code 1 when it cannot be made; then nothing is changed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readContent } from '../read/index.ts';
import { type NewEdition, planNewEdition } from './new-edition-files.ts';

const [slug, ...others] = process.argv.slice(2);
const folder = resolve(process.env['CONTENT_DIR'] || 'content');

if (slug === undefined || others.length > 0) {
  process.stderr.write('Skriv hvilken utgave du vil lage. Eksempel: npm run ny-utgave -- 2021-24\n');
  process.exitCode = 2;
} else {
  try {
    const plan = planNewEdition(readContent(folder), slug, formatToday(new Date()));
    write(plan, slug);
    const tasks = plan.tasks.map((it, index) => `${index + 1}. ${it}`);
    process.stdout.write(
      `Laget utgaver/${slug}. Den er gjeldende nå. Dette må du gjøre:\n\n${tasks.join('\n')}\n`,
    );
  } catch (error) {
    process.stderr.write(
      `Kunne ikke lage utgaven: ${error instanceof Error ? error.message : String(error)}.\n`,
    );
    process.exitCode = 1;
  }
}

/** The new folder comes first: when it cannot be written whole, it is taken away, and the other files are as they were. */
function write({ files }: NewEdition, name: string): void {
  const home = join(folder, 'utgaver', name);
  mkdirSync(home);
  const inFolder = [...files].filter(([path]) => path.startsWith(`utgaver/${name}/`));
  const others = [...files].filter(([path]) => !path.startsWith(`utgaver/${name}/`));
  try {
    for (const [path, data] of inFolder) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
    }
  } catch (error) {
    rmSync(home, { recursive: true });
    throw error;
  }
  for (const [path, data] of others) writeFileSync(join(folder, path), data);
}

/** The local day as the files write it: `2020-12-01`. */
function formatToday(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
