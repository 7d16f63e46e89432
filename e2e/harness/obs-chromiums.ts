import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectRoot } from './project-root.ts';
import { installPackages, runCommand } from './run-command.ts';

const folder = path.join(projectRoot, 'e2e/browsers');
const modules = path.join(folder, 'node_modules');
const neededLibraries = ['libnss3', 'libnspr4', 'libexpat1'];

/** OBS 28–30 carry Chromium 103, OBS 31 and 32 carry 127. */
export type ObsChromium = '103' | '127';
export type ObsChromiumOutcome = { readonly executable: string } | { readonly missing: string };

/** The Playwright that can drive a Chromium: today's finds no element in 103. */
export const playwright123 = path.join(modules, 'playwright-core-1.23');

/** Installs, unpacks and tries one of OBS's Chromiums; says why where it is not to be had. Builds exist for Linux on x64 alone. */
export async function prepareObsChromium(version: ObsChromium): Promise<ObsChromiumOutcome> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { missing: `Chromium ${version} as in OBS exists for Linux on x64 alone` };
  }
  if (!existsSync(path.join(modules, '.package-lock.json'))) {
    const installed = await runCommand(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      folder,
    );
    if (!installed.ok) return { missing: `npm ci in e2e/browsers failed: ${installed.output.slice(-300)}` };
  }
  const executable = await unpack(version);
  if ((await lackedLibraries(executable)).length > 0) await installPackages(neededLibraries, folder);
  const lacked = await lackedLibraries(executable);
  return lacked.length === 0 ? { executable } : { missing: `Chromium ${version} lacks ${lacked.join(', ')}` };
}

async function lackedLibraries(executable: string): Promise<readonly string[]> {
  const { output } = await runCommand('ldd', [executable], folder);
  return [...output.matchAll(/(\S+) => not found/g)].map(([, library]) => library ?? '');
}

/** The package's own way to unpack puts every version into one folder; so it is done here, one folder each. */
async function unpack(version: ObsChromium): Promise<string> {
  const target = path.join(modules, '.unpacked', version);
  const executable = path.join(target, 'chromium');
  if (existsSync(executable)) return executable;
  const packed = path.join(modules, `chromium-${version}`, 'bin');
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await pipeline(
    createReadStream(path.join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(path.join(partial, 'chromium')),
  );
  await chmod(path.join(partial, 'chromium'), 0o755);
  // Through a file, not a pipe: tar stops reading at the archive's end mark, and what is still in the pipe then breaks it.
  const archive = path.join(partial, 'swiftshader.tar');
  await pipeline(
    createReadStream(path.join(packed, 'swiftshader.tar.br')),
    createBrotliDecompress(),
    createWriteStream(archive),
  );
  const extracted = await runCommand('tar', ['-xf', archive, '-C', partial], folder);
  if (!extracted.ok) throw new Error(`tar could not unpack ${archive}: ${extracted.output.slice(-300)}`);
  await rm(archive);
  await rename(partial, target);
  return executable;
}
