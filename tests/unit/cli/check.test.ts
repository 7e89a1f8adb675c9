/** The command as people and machines run it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOUND = 'tests/fixtures/checks/content';
const folder = mkdtempSync(join(tmpdir(), 'check-'));
const broken = join(folder, 'content');
cpSync(join(ROOT, SOUND), broken, { recursive: true });
const fund = join(broken, 'utgaver/2020-23/data/fond.json');
writeFileSync(fund, readFileSync(fund, 'utf8').replace('4600000', '"4.600.000"'));
symlinkSync('/etc/passwd', join(broken, 'sider/passord.mdx'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], env: Record<string, string> = {}, cwd = ROOT) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli/check.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, ...env },
  });
  return { status, stdout, stderr };
}

describe('check', { timeout: 60_000 }, () => {
  it('says that sound content is in order, and ends with 0', () => {
    expect(run([SOUND])).toEqual({
      status: 0,
      stdout: 'Innholdet er i orden: 26 filer sjekket\n',
      stderr: '',
    });
  });

  it('prints one line for each problem and a sum, and ends with 1', () => {
    const { status, stdout } = run(['content'], {}, folder);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^content\/sider\/passord\.mdx:1:1 {2}filen er en lenke til en annen fil {2}→ {2}legg selve filen her$/,
      ),
      'content/utgaver/2020-23/data/fond.json:5:34  beløpet må være hele kroner, fant "4.600.000"  →  skriv 4600000',
      '',
      'Om meldingene:',
      '  content/veiledning/meldinger.md#files',
      '  content/veiledning/meldinger.md#fields',
      '',
      '2 feil i innholdet',
      '',
    ]);
  });

  it('finds the folder in CONTENT_DIR', () => {
    expect(run([], { CONTENT_DIR: broken }).stdout).toContain('2 feil i innholdet');
  });

  it('checks one folder, and refuses to pass over another one', () => {
    const { status, stdout, stderr } = run([SOUND, broken]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Bare én mappe kan sjekkes om gangen, fant 2\. Bruk: /);
  });

  it('takes an empty CONTENT_DIR for none', () => {
    expect(run([], { CONTENT_DIR: '' }, folder).stdout).toContain('2 feil i innholdet');
  });

  it('uses colour only when told to or on a terminal', () => {
    const escape = String.fromCharCode(27);
    expect(run([broken]).stdout).not.toContain(escape);
    expect(run([broken], { FORCE_COLOR: '1' }).stdout).toContain(escape);
  });

  it('writes JSON for machines', () => {
    const result = JSON.parse(run(['--json', broken]).stdout) as {
      faultCount: number;
      problems: { rule: string; line: number }[];
    };
    expect(result.faultCount).toBe(2);
    expect(result.problems.map((it) => it.rule)).toEqual(['files', 'fields']);
  });

  it('writes annotations that GitHub shows on the line', () => {
    const { stdout } = run(['--github', 'content'], {}, folder);
    expect(stdout).toContain(
      '::error file=content/utgaver/2020-23/data/fond.json,line=5,col=34,title=fields::beløpet må være hele kroner, fant "4.600.000" → skriv 4600000%0ALes mer: content/veiledning/meldinger.md#fields\n',
    );
  });

  it('refuses an unknown choice in Norwegian', () => {
    const { status, stderr } = run(['--jsn']);
    expect(status).toBe(2);
    expect(stderr).toContain('Ukjent valg --jsn');
  });

  it('runs without Astro', () => {
    const code =
      "import { registerHooks } from 'node:module'; registerHooks({ load(url, context, next) { if (/node_modules\\/(astro\\/dist\\/(?!zod)|@astrojs)/.test(url)) throw new Error(url); return next(url, context); } });";
    const hook = `data:text/javascript,${encodeURIComponent(code)}`;
    const text = execFileSync(process.execPath, ['--import', hook, join(ROOT, 'src/cli/check.ts'), SOUND], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(text).toContain('i orden');
  });
});
