import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';
import { prepareObsChromium, type ObsChromiumOutcome } from './obs-chromiums.ts';
import { buildPages } from '../../server/launch/set-up.mjs';
import { inCI, projectRoot } from './project-root.ts';

/** What each browser run needs: the program, or the reason why it is not there. */
export interface PreparedBrowsers {
  readonly today: ObsChromiumOutcome;
  readonly '127': ObsChromiumOutcome;
  readonly '103': ObsChromiumOutcome;
}

declare module 'vitest' {
  export interface ProvidedContext {
    browsers: PreparedBrowsers;
  }
}

/** Once before all end-to-end tests: build the pages, find or fetch the three Chromiums. In CI a missing one fails the run. */
export async function setup(project: TestProject): Promise<void> {
  await buildPages(projectRoot, console.log);
  const executable = await findChromium();
  const browsers: PreparedBrowsers = {
    today: executable === null ? { missing: 'no Chromium or Chrome on this machine' } : { executable },
    '127': await prepareObsChromium('127'),
    '103': await prepareObsChromium('103'),
  };
  for (const [name, outcome] of Object.entries<ObsChromiumOutcome>({ ...browsers })) {
    if (!('missing' in outcome)) continue;
    if (inCI) throw new Error(`CI needs every browser; ${name}: ${outcome.missing}`);
    console.warn(`Tests in Chromium ${name} are skipped: ${outcome.missing}`);
  }
  project.provide('browsers', browsers);
}
