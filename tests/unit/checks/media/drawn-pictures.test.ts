/** No picture passes unseen: what the program gives no answer for is an outcome too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { png } from '../../../fixtures/checks/bad-files.ts';
import { drawPictures } from '../../../../src/checks/media/drawn-pictures.ts';
import { checkPictures } from '../../../../src/checks/media/picture-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'tegn-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that does this with every picture, whose text it calls `text`. */
function program(name: string, each: string): string {
  const path = join(folder, `${name}.mjs`);
  const lines = [
    "import { buffer } from 'node:stream/consumers';",
    "import { deserialize } from 'node:v8';",
    `for (const bytes of deserialize(await buffer(process.stdin))) { const text = Buffer.from(bytes).toString(); ${each} }`,
  ];
  writeFileSync(path, lines.join('\n'));
  return path;
}
/** Each test has its own pictures, since outcomes are remembered. */
const draw = (name: string, texts: readonly string[], file: string): readonly (string | null)[] =>
  drawPictures(
    texts.map((it) => Buffer.from(`${name} ${it}`)),
    file,
  ).map((it) => it.fault);
const ANSWER = "console.log(JSON.stringify({ fault: text.includes('torn') ? 'pixels' : null }));";

it('knows the picture that brings the program down, and draws those behind it', () => {
  const file = program('crash', `if (text.includes('bomb')) process.kill(process.pid, 'SIGKILL'); ${ANSWER}`);
  expect(draw('crash', ['a', 'bomb', 'torn', 'b'], file)).toEqual([null, 'untried', 'pixels', null]);
  expect(draw('crash at first', ['bomb', 'torn'], file)).toEqual(['untried', 'pixels']);
});

it('draws once more what did not go well the first time', () => {
  const mark = join(folder, 'mark');
  const each = `const fs = await import('node:fs'); if (text.includes('shy') && !fs.existsSync('${mark}')) { fs.writeFileSync('${mark}', ''); process.exit(1); } ${ANSWER}`;
  expect(draw('again', ['a', 'shy', 'torn'], program('again', each))).toEqual([null, null, 'pixels']);
});

it('takes no half answer', () => {
  const file = program(
    'half',
    `if (text.includes('bomb')) { process.stdout.write('{"fault":nu'); process.exit(1); } ${ANSWER}`,
  );
  expect(draw('half', ['a', 'bomb'], file)).toEqual([null, 'untried']);
});

it('passes none when the program does not start', () => {
  expect(draw('absent', ['a', 'b', 'c', 'd', 'e'], join(folder, 'absent.mjs'))).toEqual(
    Array(5).fill('untried'),
  );
});

it('tells an editor of a picture that was not tried', () => {
  const bytes = png(11, 7);
  const entry = { path: 'medier/a.png', kind: 'file', sizeBytes: bytes.length, bytes } as const;
  const [finding, ...others] = checkPictures([entry], (pictures) =>
    drawPictures(pictures, join(folder, 'absent.mjs')),
  );
  expect(finding).toMatchObject({
    file: 'medier/a.png',
    message: expect.stringContaining('bildet kunne ikke prøves'),
  });
  expect(finding).not.toHaveProperty('severity');
  expect(others).toEqual([]);
});
