import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ version: z.string().min(1).max(100) });

/** The version in package.json, e.g. `0.1.0`. */
export function packageVersion(projectRoot: string): string {
  return shape.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))).version;
}

/** Which build of the pages the server serves: an overlay with another one is out of date. Null where none was built. */
export function buildVersion(pagesDir: string): string | null {
  let text: string;
  try {
    text = readFileSync(join(pagesDir, 'version.json'), 'utf8');
  } catch {
    // Not built yet: the pages themselves say so when they are asked for.
    return null;
  }
  return shape.parse(JSON.parse(text)).version;
}
