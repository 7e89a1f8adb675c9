/** Finds a browser for the end-to-end tests, and gets one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Measured to give the same pages on every machine, in containers and as root: no sandbox, no traffic of its own. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PATHS = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
];

/** What the search may look at; replaced in tests. */
export interface Machine {
  readonly playwrightPath: string;
  /** The variable PATH. */
  readonly path: string;
  readonly isExecutable: (file: string) => boolean;
}

const thisMachine = (): Machine => ({
  playwrightPath: chromium.executablePath(),
  path: process.env['PATH'] ?? '',
  isExecutable: (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
});

/** Path of Playwright's own Chromium, else of an installed Chromium or Chrome; undefined when there is none. */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  const onPath = machine.path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [machine.playwrightPath, ...onPath, ...USUAL_PATHS].find(machine.isExecutable);
}

/** Path of an installed Firefox; undefined when there is none. */
export function findFirefox(machine: Machine = thisMachine()): string | undefined {
  const onPath = machine.path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)));
  return [...onPath, '/Applications/Firefox.app/Contents/MacOS/firefox'].find(machine.isExecutable);
}

/**
 * Path of a browser; on Debian it is installed when missing, elsewhere Playwright tries to download its own.
 * Takes a minute or two when something has to be installed. @throws Error with advice when nothing helped
 */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Fant ingen nettleser. Installerer Chromium fra Debian (apt-get install chromium) …');
    run('apt-get', ['update', '-q']);
    // The page's fallback font is measured against Liberation Sans; a bare Debian has no fonts at all.
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  }
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  console.log('Fant ingen nettleser. Prøver å laste ned Playwrights egen (playwright install chromium) …');
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded !== undefined) return downloaded;
  throw new Error(
    'Fant ingen nettleser til testene, og fikk ikke installert noen. Gjør ett av dette og prøv igjen:\n' +
      '  Debian og Ubuntu:  sudo apt-get install chromium\n' +
      '  macOS og Windows:  installer Google Chrome\n' +
      '  ellers:            npx playwright install chromium',
  );
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
