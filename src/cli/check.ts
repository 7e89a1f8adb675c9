/**
 * `node src/cli/check.ts [--json] [--github] [--publish] [folder]`: checks the content and says what to mend; with
 * `--publish` also what must be set before the site is published.
 * The folder is `content`, or what CONTENT_DIR says. Exit code 1 when there are faults or
 * settings are missing; advice never changes it.
 */
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { type CheckResult, runCheck } from '../checks/run.ts';
import { type ContentProblem, formatProblem, guideAddress } from '../data/errors.ts';
import { readContent } from '../read/index.ts';
import { describeMissingSettings } from '../site/missing-settings.ts';
import { formatAnnotation } from './annotation.ts';
import { layOut } from './print-problems.ts';

const args = process.argv.slice(2);
const [folder = process.env['CONTENT_DIR'] || 'content', ...others] = args.filter(
  (it) => !it.startsWith('--'),
);
const OPTIONS = ['--json', '--github', '--publish'];
const unknown = args.find((it) => it.startsWith('--') && !OPTIONS.includes(it));

// `check | head` stops reading when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (unknown === undefined && others.length === 0) {
  const result = await runCheck(resolve(folder));
  process.stdout.write(`${format(result)}\n`);
  process.exitCode = result.faultCount > 0 ? 1 : 0;
  if (args.includes('--publish')) requireSettings();
} else {
  const fault =
    unknown === undefined
      ? `Bare én mappe kan sjekkes om gangen, fant ${others.length + 1}`
      : `Ukjent valg ${unknown}`;
  process.stderr.write(`${fault}. Bruk: npm run check -- [--json] [--github] [--publish] [mappe]\n`);
  process.exitCode = 2;
}

/** Without an address for those who find a fault, a site is not published. */
function requireSettings(): void {
  const missing = describeMissingSettings(readContent(resolve(folder)));
  if (missing === undefined) return;
  process.stderr.write(`Nettstedet blir ikke publisert før dette er satt i utgave.json: ${missing}.\n`);
  process.exitCode = 1;
}

function format(result: CheckResult): string {
  if (args.includes('--json')) {
    const { problems, fileCount, faultCount, adviceCount } = result;
    return JSON.stringify({ problems, fileCount, faultCount, adviceCount }, null, 2);
  }
  const isGithub = args.includes('--github');
  const lines = layOut(result.problems, isGithub ? formatAnnotation : colour);
  return [...lines, ...(isGithub ? [] : linkToGuide(result.problems)), summarise(result)].join('\n');
}

/** Where the guide explains the messages, once for each rule. */
function linkToGuide(problems: readonly ContentProblem[]): string[] {
  const addresses = [...new Set(problems.map(guideAddress))];
  return addresses.length === 0 ? [] : ['', 'Om meldingene:', ...addresses.map((it) => `  ${it}`), ''];
}

/** `2 feil og 1 råd i innholdet`, or that all is well. */
function summarise({ faultCount, adviceCount, fileCount }: CheckResult): string {
  const advice = adviceCount > 0 ? `${adviceCount} råd` : '';
  if (faultCount > 0) return `${[`${faultCount} feil`, advice].filter(Boolean).join(' og ')} i innholdet`;
  return `Innholdet er i orden: ${fileCount} filer sjekket${advice === '' ? '' : `, ${advice}`}`;
}

/** Colour only on a terminal: `styleText` looks at the stream, NO_COLOR and FORCE_COLOR. */
function colour(problem: ContentProblem): string {
  const [place = '', ...rest] = formatProblem(problem).split('  ');
  const style = problem.kind === 'fault' ? 'red' : 'yellow';
  return [styleText(style, place, { stream: process.stdout }), ...rest].join('  ');
}
