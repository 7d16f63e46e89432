import { spawn } from 'node:child_process';

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser that the system prefers; `failed` is told why where it cannot. */
export function openBrowser(url: string, failed: (why: string) => void): void {
  const [program, ...first] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...first, url], { stdio: 'ignore', detached: true });
  child.once('error', (error) =>
    failed(`The browser could not be opened (${error.message}). Open the control link above by hand.`),
  );
  child.unref();
}
