/**
 * Sketches of the pages on GitHub that the first change goes through. They are drawn, not photographed: only what the
 * editor looks for is on them, and the names of the checks, the line and the message come from the code.
 */
import { readFileSync } from 'node:fs';
import type { ContentProblem } from '../../src/data/errors.ts';
import { escapeHtml } from '../../src/html/escape.ts';
import { BUDGET, corpus } from '../fixtures/checks/corpus.ts';

export const FOLDER = '.github/veiledning';

const WIDTH = 760;
const INK = '#1f2328';
const MUTED = '#59636e';
const LINE = '#d1d9e0';
const SHADE = '#f6f8fa';
const BLUE = '#0969da';
const GREEN = '#1f883d';
const RED = '#cf222e';
const MARK = '#8a2c8f';
const CELL = '{ "source": "fylkeskommunen", "programme": "p1", "amountNok": ';
const TITLE = 'Nytt beløp fra fylkeskommunen til P1';

/** Outlines around a point, about 16 pixels high. */
const PENCIL = 'M-6 6l1.5-4.5 7.5-7.5 3 3-7.5 7.5zm7.5-10.5 3 3';
const DOWNLOAD = 'M0-7v9m-4-4 4 4 4-4M-7 4v3H7V4';

interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** File names and drawings, with places in pixels from the top left corner. */
export function drawSketches(): ReadonlyMap<string, string> {
  const mistake = readMistake();
  return new Map([
    ['blyant.svg', drawFile(mistake.line)],
    ['forslag.svg', drawDialog()],
    ['sjekk.svg', drawChecks()],
    ['melding.svg', drawMessage(mistake)],
    ['last-ned.svg', drawSummary()],
    ['publisert.svg', drawPublication()],
  ]);
}

/** What the check says of an amount that is written with blanks. */
function readMistake(): ContentProblem {
  const [problem] = corpus()
    .replace(BUDGET, new RegExp(`${escapePattern(CELL)}\\w+`), `${CELL}"1 200 000"`)
    .check();
  if (problem === undefined) throw new Error('an amount with blanks is not stopped');
  return problem;
}

function escapePattern(text: string): string {
  return text.replace(/[{}[\]]/g, '\\$&');
}

/** Name of the job that checks the content, as GitHub shows it. */
function checkName(): { readonly workflow: string; readonly job: string; readonly artifact: string } {
  const workflow = readFileSync('.github/workflows/sjekk.yml', 'utf8');
  const nameAt = (pattern: RegExp): string => {
    const name = pattern.exec(workflow)?.[1];
    if (name === undefined) throw new Error(`sjekk.yml has no ${String(pattern)}`);
    return name;
  };
  return {
    workflow: nameAt(/^name: (.+)$/m),
    job: nameAt(/^ {4}name: (.+)$/m),
    artifact: nameAt(/^ {10}name: (.+)$/m),
  };
}

function drawFile(line: number): string {
  const rows = [-1, 0, 1].map((step) => {
    const y = 122 + (step + 1) * 26;
    const code = step === 0 ? `${CELL}1000000 },` : '…';
    return `${say(60, y, String(line + step), { mono: true, size: 13, fill: MUTED, anchor: 'end' })}${say(76, y, code, { mono: true, size: 13 })}`;
  });
  return frame(200, [
    say(24, 36, `content/${BUDGET}`.split('/').join(' / '), { fill: BLUE }),
    box(24, 52, WIDTH - 48, 132),
    band(24, 52, WIDTH - 48, 44),
    say(40, 79, 'Code', { bold: true }),
    say(92, 79, 'Blame', { fill: MUTED }),
    button(566, 62, 40, 'Raw', { fill: INK, back: SHADE }),
    button(615, 62, 40, '', { fill: INK, back: SHADE }),
    drawIcon(635, 75, DOWNLOAD),
    button(664, 62, 40, '', { fill: INK, back: SHADE }),
    drawIcon(684, 75, PENCIL),
    ring(684, 75, 24),
    callout(724, 75, '2'),
    ...rows,
  ]);
}

function drawDialog(): string {
  return frame(330, [
    box(90, 24, 580, 282),
    say(114, 56, 'Commit changes', { bold: true, size: 17 }),
    say(114, 90, 'Commit message', { bold: true, size: 13 }),
    box(114, 98, 532, 34),
    say(126, 120, TITLE),
    callout(90, 115, '4'),
    radio(122, 166, false),
    say(138, 171, 'Commit directly to the main branch', { fill: MUTED }),
    radio(122, 198, true),
    say(138, 203, 'Create a new branch for this commit and start a pull request'),
    callout(90, 198, '5'),
    box(138, 216, 300, 32),
    say(150, 237, 'ditt-navn-patch-1', { mono: true, size: 13 }),
    button(434, 264, 76, 'Cancel', { fill: INK, back: SHADE }),
    button(520, 264, 126, 'Propose changes', { fill: '#fff', back: GREEN }),
    ring(583, 276, 70),
  ]);
}

function drawChecks(): string {
  const { workflow, job } = checkName();
  return frame(264, [
    box(24, 24, WIDTH - 48, 216),
    tick(52, 56),
    say(76, 52, 'All checks have passed', { bold: true }),
    say(76, 72, '2 successful checks', { fill: MUTED, size: 13 }),
    separate(24, 90, WIDTH - 48),
    tick(76, 116),
    say(98, 121, `${workflow} / ${job}`, { bold: true, size: 14 }),
    say(WIDTH - 48, 121, '···', { fill: MUTED, anchor: 'end' }),
    callout(24, 116, '7'),
    separate(24, 138, WIDTH - 48),
    tick(52, 164),
    say(76, 169, 'No conflicts with base branch', { bold: true }),
    separate(24, 186, WIDTH - 48),
    button(48, 201, 160, 'Merge pull request', { fill: '#fff', back: GREEN }),
    ring(128, 213, 88),
    callout(24, 213, '9'),
  ]);
}

function drawMessage({ line, message, remedy, rule }: ContentProblem): string {
  const { job } = checkName();
  const words = wrap(`${message} → ${remedy}`, 82);
  const high = 104 + words.length * 20;
  return frame(196 + high, [
    ...['Conversation', 'Commits', 'Checks', 'Files changed'].map((it, index) =>
      say(40 + index * 120, 42, it, { bold: index === 3, fill: index === 3 ? INK : MUTED }),
    ),
    `<path d="M392 54h112" stroke="#fd8c73" stroke-width="3"/>`,
    callout(530, 37, '7'),
    box(24, 72, WIDTH - 48, 100 + high),
    band(24, 72, WIDTH - 48, 38),
    say(40, 96, `content/${BUDGET}`, { mono: true, size: 13 }),
    say(WIDTH - 48, 96, '···', { anchor: 'end', bold: true, size: 18 }),
    `<rect x="25" y="110" width="${WIDTH - 50}" height="30" fill="#dafbe1"/>`,
    say(60, 130, String(line), { mono: true, size: 13, fill: MUTED, anchor: 'end' }),
    say(72, 130, `+ ${CELL}"1 200 000" },`, { mono: true, size: 13 }),
    box(60, 152, WIDTH - 108, high),
    `<path d="M60 152v${high}" stroke="${RED}" stroke-width="4"/>`,
    cross(84, 178),
    say(106, 183, `Check failure on line ${line}`, { bold: true, size: 14 }),
    say(106, 206, `GitHub Actions / ${job}`, { fill: MUTED, size: 13 }),
    say(84, 238, rule, { bold: true, size: 13 }),
    ...words.map((it, index) => say(84, 260 + index * 20, it, { size: 13 })),
  ]);
}

function drawSummary(): string {
  const { workflow, job, artifact } = checkName();
  return frame(250, [
    box(24, 24, 176, 202),
    band(36, 38, 152, 30),
    say(48, 58, 'Summary', { bold: true }),
    ring(78, 53, 50),
    say(48, 92, 'Jobs', { fill: MUTED, size: 12 }),
    tick(56, 112),
    say(72, 116, job.split(' ').slice(0, 2).join(' '), { size: 12 }),
    say(72, 132, job.split(' ').slice(2).join(' '), { size: 12 }),
    callout(200, 53, '8'),
    box(224, 24, WIDTH - 248, 60),
    say(244, 50, TITLE, { bold: true }),
    say(244, 70, workflow, { fill: MUTED, size: 12 }),
    box(224, 104, WIDTH - 248, 122),
    say(244, 134, 'Artifacts', { bold: true, size: 16 }),
    say(244, 158, 'Name', { fill: MUTED, size: 12 }),
    separate(224, 168, WIDTH - 248),
    say(244, 198, artifact, { fill: BLUE }),
    button(WIDTH - 76, 183, 32, '', { fill: INK, back: SHADE }),
    drawIcon(WIDTH - 60, 196, DOWNLOAD),
    ring(WIDTH - 60, 196, 24),
  ]);
}

function drawPublication(): string {
  const jobs = [...readFileSync('.github/workflows/publiser.yml', 'utf8').matchAll(/^ {4}name: (.+)$/gm)].map(
    ([, name = '']) => name,
  );
  const width = 216;
  return frame(190, [
    tick(56, 40),
    say(76, 46, TITLE, { bold: true, size: 17 }),
    callout(24, 40, '10'),
    ...jobs.flatMap((name, index) => {
      const x = 32 + index * (width + 24);
      const isLast = index === jobs.length - 1;
      return [
        box(x, 76, width, isLast ? 82 : 48),
        tick(x + 22, 100),
        say(x + 40, 105, name, { size: 14, bold: true }),
        isLast ? say(x + 22, 140, 'https://…', { fill: BLUE, size: 14 }) : separate(x + width, 100, 24),
        isLast ? ring(x + 52, 135, 46) : '',
      ];
    }),
  ]);
}

function frame(height: number, parts: readonly string[]): string {
  const font = "-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${font}" font-size="15">`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8" fill="#fff" stroke="${LINE}" stroke-dasharray="6 5"/>`,
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}

function say(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size, fill = INK, bold = false, mono = false, anchor = 'start' } = style;
  const attributes = [
    `x="${x}" y="${y}" fill="${fill}"`,
    size === undefined ? '' : ` font-size="${size}"`,
    bold ? ' font-weight="600"' : '',
    mono ? ' font-family="ui-monospace,Consolas,monospace" xml:space="preserve"' : '',
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
  ];
  return `<text ${attributes.join('')}>${escapeHtml(text)}</text>`;
}

function box(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#fff" stroke="${LINE}"/>`;
}

/** The shaded head of a box. */
function band(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${SHADE}" stroke="${LINE}"/>`;
}

function separate(x: number, y: number, width: number): string {
  return `<path d="M${x} ${y}h${width}" stroke="${LINE}"/>`;
}

function button(
  x: number,
  y: number,
  width: number,
  text: string,
  { fill, back }: { readonly fill: string; readonly back: string },
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="26" rx="6" fill="${back}" stroke="${LINE}"/>${say(x + width / 2, y + 18, text, { size: 13, fill, bold: true, anchor: 'middle' })}`;
}

function drawIcon(x: number, y: number, path: string): string {
  return `<path transform="translate(${x} ${y})" d="${path}" fill="none" stroke="${INK}" stroke-width="1.5"/>`;
}

/** Shows where to click. */
function ring(x: number, y: number, radius: number): string {
  return `<rect x="${x - radius}" y="${y - 18}" width="${radius * 2}" height="36" rx="18" fill="none" stroke="${MARK}" stroke-width="3"/>`;
}

/** The number of the step in the guide. */
function callout(x: number, y: number, step: string): string {
  return `<circle cx="${x}" cy="${y}" r="13" fill="${MARK}"/>${say(x, y + 5, step, { fill: '#fff', bold: true, anchor: 'middle' })}`;
}

function radio(x: number, y: number, isChosen: boolean): string {
  const dot = isChosen ? `<circle cx="${x}" cy="${y}" r="4" fill="${BLUE}"/>` : '';
  return `<circle cx="${x}" cy="${y}" r="8" fill="#fff" stroke="${isChosen ? BLUE : MUTED}"/>${dot}`;
}

function tick(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="9" fill="${GREEN}"/><path d="M${x - 4} ${y}l3 3 5-6" fill="none" stroke="#fff" stroke-width="2"/>`;
}

function cross(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="9" fill="${RED}"/><path d="M${x - 3} ${y - 3}l6 6m0-6l-6 6" stroke="#fff" stroke-width="2"/>`;
}

function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
