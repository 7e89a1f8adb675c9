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

const TABLE = '| A | B |\n| --- | --- |\n| a | 2 |\n| b | 3 |\n| Sum | 9 |\n';

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

  it('prints advice below the faults, at most 20 pieces of it, and ends with 0 when there is nothing else', () => {
    const advised = join(folder, 'advised');
    cpSync(join(ROOT, SOUND), advised, { recursive: true });
    const page = join(advised, 'sider/om.mdx');
    writeFileSync(
      page,
      `${readFileSync(page, 'utf8')}\n${'Regionen og og kommunene.\n\n'.repeat(21)}${TABLE}`,
    );
    const { status, stdout } = run([advised]);
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines.filter((it) => / råd: /.test(it))).toHaveLength(20);
    expect(lines[0]).toBe('── Råd: dette stopper ingenting ──');
    expect(lines[1]).toContain('råd: kontroller: summen er «9»');
    expect(lines[2]).toMatch(
      /om\.mdx:12:10 {2}råd: «og» står to ganger etter hverandre {2}→ {2}slett det ene$/,
    );
    expect(lines[21]).toBe('… og 2 råd til. Alle står i npm run check -- --json');
    expect(lines).toContain('  content/veiledning/meldinger.md#repeated-words');
    expect(lines.at(-1)).toBe('Innholdet er i orden: 26 filer sjekket, 22 råd');
    expect(run(['--github', advised]).stdout.match(/^::notice /gm)).toHaveLength(20);
  });

  it('stops a publication while the addresses for readers are not set, in one sentence', () => {
    const { status, stderr } = run(['--publish', SOUND]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Nettstedet blir ikke publisert før dette er satt i utgave\.json: .*\.\n$/);
    for (const field of ['feedback', 'document', 'accessibilityStatement'])
      expect(stderr).toContain(`«${field}»`);
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
