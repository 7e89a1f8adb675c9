/** What stands in the place of a file whose content is elsewhere or gone, in the form of its kind. In Norwegian. */
import { escapeHtml } from '../html/escape.ts';
import type { PageWords } from './pages.ts';
import type { FileTask } from './plan.ts';

const LINE_LETTERS = 100;
const LINE_PX = 28;

/** The note as text, or for a picture of pixels as the SVG that it is drawn from. */
export function writeFileNote(task: FileTask, words: PageWords): string {
  const { path } = task;
  const text = describe(task, words);
  if (path.endsWith('.json')) return `${JSON.stringify({ ...describeFields(task, words), text }, null, 2)}\n`;
  if (path.endsWith('.csv')) return `\ufeff"${text.replaceAll('"', '""')}"\r\n`;
  if (path.endsWith('.html')) return `<p lang="nb">${escapeHtml(text)}</p>\n`;
  if (/\.(?:svg|png)$/.test(path)) return drawText(text);
  return `${text}\n`;
}

function describe({ entry, fate }: FileTask, { url, titleOf }: PageWords): string {
  if (fate.kind === 'moved')
    return `Filen «${entry.title}» er ikke her lenger. Innholdet står her: ${titleOf(fate.to)}, ${url(fate.to)}`;
  const { edition, reason } = fate.removal;
  const see = fate.see === null ? null : `Se heller ${titleOf(fate.see)}, ${url(fate.see)}`;
  return [`Filen «${entry.title}» ble fjernet i utgaven ${edition}.`, reason, see]
    .filter((it) => it !== null)
    .join(' ');
}

/** For programs: what became of the file, and an address to go on to or null. */
function describeFields({ fate }: FileTask, { url }: PageWords): Record<string, string | boolean | null> {
  if (fate.kind === 'moved') return { moved: true, to: url(fate.to) };
  const { edition, reason } = fate.removal;
  return { removed: true, edition, reason, see: fate.see === null ? null : url(fate.see) };
}

function drawText(text: string): string {
  const lines = breakLines(text, LINE_LETTERS);
  const height = (lines.length + 2) * LINE_PX;
  const spans = lines.map((it, i) => `<tspan x="24" y="${(i + 1.5) * LINE_PX}">${escapeHtml(it)}</tspan>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="${height}" viewBox="0 0 1200 ${height}" role="img"><title>${escapeHtml(text)}</title><rect width="1200" height="${height}" fill="white"/><text font-family="sans-serif" font-size="20">${spans.join('')}</text></svg>\n`;
}

/** Lines of at most so many letters, broken between words. */
function breakLines(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    return lines.length > 0 && longer.length <= most ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}
