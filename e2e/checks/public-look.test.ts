import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { stageParts } from '../../overlay/components/tt-stage/stage-parts.ts';
import { projectRoot } from '../harness/project-root.ts';
import { fetchTheme } from '../../overlay/styles/fetch-theme.ts';
import { themes } from '../../overlay/styles/theme.ts';
import { sourceFiles } from './source-files.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');
const guide = read('docs/overlay.md');
const onStage =
  /^overlay\/(styles\/theme\.ts|components\/tt-(stage|race|lane|odometer|message-card|cues|victory|test-card)\/.*\.ts$)/;

it("PAGE-257: each custom property of the overlay is in the guide's list, and that list has no other", () => {
  const code = sourceFiles('overlay', onStage).flatMap((file) =>
    [...read(file).matchAll(/var\((--tt-[a-z-]+)/g)].map(([, name]) => name!),
  );
  // One racer's colour has the racer's id in its name.
  const expected = new Set(code.map((name) => (name === '--tt-accent-' ? '--tt-accent-actor' : name)));
  const listed = [...guide.matchAll(/^\s+(--tt-[a-z-]+):/gm)].map(([, name]) => name!);
  expect(expected.size).toBeGreaterThan(30);
  expect([...listed].sort()).toEqual([...expected].sort());
});

it('PAGE-257: a theme sets known properties alone', async () => {
  const known = read('overlay/styles/theme.ts');
  for (const name of themes)
    for (const property of Object.keys((await fetchTheme(name)).values))
      expect(known, `${name}: ${property}`).toContain(`--_${property}: var(--tt-${property}`);
});

it("PAGE-26: each public part is in the guide's list", () => {
  for (const part of stageParts.split(', ')) expect(guide, part).toContain(`\`${part}\``);
});
