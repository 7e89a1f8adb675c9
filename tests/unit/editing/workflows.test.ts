/** The workflows on GitHub: pinned, with least rights, and made of commands that run the same here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly permissions?: Readonly<Record<string, string>>;
        readonly 'timeout-minutes'?: number;
        readonly needs?: string;
        readonly steps: readonly Step[];
      }
    >
  >;
}

const FOLDER = '.github/workflows';
const names = readdirSync(FOLDER).sort();
const textOf = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8');
const read = (name: string): Workflow => parse(textOf(name), { strict: true, uniqueKeys: true }) as Workflow;
const stepsOf = (name: string): Step[] => Object.values(read(name).jobs).flatMap((it) => it.steps);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Commits of the tags, looked up in the actions' own repositories and in other projects' workflows, November 2026. */
const PINS: Readonly<Record<string, string>> = {
  'actions/checkout': '3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node': '820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact': 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
  'actions/download-artifact': '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/configure-pages': '45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0',
  'actions/upload-pages-artifact': 'fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  'actions/deploy-pages': 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

describe('workflows', () => {
  it('are the check of pull requests, the publication of main, and the trial of a release', () => {
    expect(names).toEqual(['publiser.yml', 'sjekk.yml', 'utgivelse.yml']);
  });

  describe.for(names)('%s', (name) => {
    it('pins every action by a full commit hash, with the version beside it', () => {
      const uses = textOf(name)
        .split('\n')
        .flatMap((line) => /^\s*(?:- )?uses:\s*(.*)$/.exec(line)?.[1] ?? []);
      expect(uses.length).toBe(stepsOf(name).filter((it) => it.uses !== undefined).length);
      for (const use of uses) {
        expect(use).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
        const [action = '', pin] = use.split('@');
        expect(pin, action).toBe(PINS[action]);
      }
    });

    it('runs nothing but npm ci and scripts of package.json, and git where the addresses are kept', () => {
      const keeper = read(name).jobs['adresser']?.steps ?? [];
      const gitLines = keeper.flatMap((it) => it.run?.trim().split('\n') ?? []);
      for (const line of gitLines) expect(line).toMatch(/^git (?:config|add|diff|push)\b/);
      const others = Object.entries(read(name).jobs).filter(([job]) => job !== 'adresser');
      const commands = others.flatMap(([, job]) => job.steps).flatMap((it) => it.run ?? []);
      expect(commands.length).toBeGreaterThan(2);
      for (const command of commands) {
        if (command === 'npm ci --ignore-scripts') continue;
        const script = /^npm (?:run ([\w:-]+)|(test))(?: -- --github(?: --publish)?)?$/.exec(command);
        expect(script, command).not.toBeNull();
        expect(scripts, command).toHaveProperty([script?.[1] ?? script?.[2] ?? '']);
      }
    });

    it('uses no secret, and puts nothing that a stranger wrote into a command', () => {
      expect(textOf(name)).not.toMatch(/secrets\.|pull_request_target|github\.event|github\.head_ref/);
      expect(
        stepsOf(name)
          .flatMap((it) => it.run ?? [])
          .filter((it) => it.includes('${{')),
      ).toEqual([]);
    });

    it('keeps no token in a checkout that runs packages, and ends by itself', () => {
      for (const [job, { steps }] of Object.entries(read(name).jobs)) {
        const checkouts = steps.filter((it) => it.uses?.startsWith('actions/checkout@'));
        const isKept = job === 'adresser';
        expect(checkouts.map((it) => it.with?.['persist-credentials'])).toEqual(checkouts.map(() => isKept));
        if (isKept) expect(steps.some((it) => /npm/.test(it.run ?? ''))).toBe(false);
      }
      const limits = Object.values(read(name).jobs).map((it) => it['timeout-minutes'] ?? Infinity);
      expect(Math.max(...limits)).toBeLessThanOrEqual(60);
    });
  });

  it('check pull requests with the right to read and no other', () => {
    const { on, permissions, jobs } = read('sjekk.yml');
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((it) => it.permissions)).toEqual([undefined, undefined]);
    const commands = stepsOf('sjekk.yml').flatMap((it) => it.run ?? []);
    expect(commands).toEqual(
      expect.arrayContaining(['npm run check -- --github', 'npm run build', 'npm run preview', 'npm test']),
    );
  });

  it('publish main with the right to deploy in one job only, one publication at a time', () => {
    const { on, permissions, concurrency, jobs } = read('publiser.yml');
    expect(on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
    expect(permissions).toEqual({ contents: 'read' });
    expect(concurrency).toEqual({ group: 'publiser', 'cancel-in-progress': false });
    expect(jobs['bygg']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['adresser']?.permissions).toEqual({ contents: 'write' });
    expect(jobs['publiser']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs['publiser']?.steps.filter((it) => it.run !== undefined)).toEqual([]);
  });

  it('keep the addresses before they are published', () => {
    const { jobs } = read('publiser.yml');
    const commands = jobs['bygg']?.steps.flatMap((it) => it.run ?? []) ?? [];
    expect(commands.indexOf('npm run permalinks')).toBeGreaterThan(commands.indexOf('npm run build'));
    expect(jobs['adresser']?.needs).toBe('bygg');
    expect(jobs['publiser']?.needs).toBe('adresser');
  });

  it('publish nothing before the addresses for readers are set', () => {
    const commands = read('publiser.yml').jobs['bygg']?.steps.flatMap((it) => it.run ?? []) ?? [];
    expect(commands.indexOf('npm run check -- --github --publish')).toBeGreaterThan(-1);
    expect(commands.indexOf('npm run build')).toBeGreaterThan(
      commands.indexOf('npm run check -- --github --publish'),
    );
  });

  it('build for the address that GitHub gives the site', () => {
    const build = stepsOf('publiser.yml').find((it) => it.run === 'npm run build');
    expect(build?.env).toEqual({
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}',
    });
  });

  test.for(['.github/pull_request_template.md', 'content/README.md'])('%s is there for editors', (path) => {
    expect(existsSync(path)).toBe(true);
  });
});
