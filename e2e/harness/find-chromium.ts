import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { projectRoot } from './project-root.ts';
import { installPackages, runCommand } from './run-command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Today's Chromium: the system's, else Playwright's, else Debian's. Null when there is none to be had. */
export async function findChromium(): Promise<string | null> {
  const found = installedChromium();
  if (found !== null) return found;
  const playwrightProgram = path.join(projectRoot, 'node_modules/playwright/cli.js');
  await runCommand(process.execPath, [playwrightProgram, 'install', 'chromium'], projectRoot);
  if (installedChromium() === null) await installPackages(['chromium'], projectRoot);
  return installedChromium();
}

function installedChromium(): string | null {
  const named = process.env['TICKERTAPE_CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...places,
    chromium.executablePath(),
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
