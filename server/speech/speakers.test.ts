import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEspeakNg } from './espeak-ng/espeak-ng.ts';
import { speakerContract } from './speaker.contract.ts';
import { createFakeSpeaker } from './testing/fake-speaker.ts';

const installed = spawnSync('espeak-ng', ['--version']).status === 0;
// On the machine that judges, a missing program is a failure and not a reason to look away.
const skipped = !installed && process.env['CI'] !== 'true';

describe('a fake', () => speakerContract(() => createFakeSpeaker(), 'fake/en'));

describe.skipIf(skipped)(`eSpeak NG${skipped ? ' (skipped: it is not installed)' : ''}`, () => {
  speakerContract(() => createEspeakNg(), 'gmw/en');
});

test('SPEAK-10: a program that is not there is said, with what to install', async () => {
  const speaker = createEspeakNg({ command: 'no-such-espeak' });
  const missing = { ok: false, error: { code: 'missing' } };
  const found = await speaker.voices();
  expect(found).toMatchObject(missing);
  expect(found.ok ? '' : found.error.message).toContain('apt install espeak-ng');
  expect(await speaker.render({ text: 'hello', voice: null, speed: 1 })).toMatchObject(missing);
});

test.skipIf(process.platform === 'win32')('SPEAK-10: a program that hangs is ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tickertape-hangs-'));
  const command = join(folder, 'hangs');
  writeFileSync(command, '#!/bin/sh\nexec sleep 600\n', { mode: 0o700 });
  const speaker = createEspeakNg({ command, patience: 50 });
  expect(await speaker.render({ text: 'hello', voice: null, speed: 1 })).toMatchObject({ error: { code: 'slow' } });
  rmSync(folder, { recursive: true });
});
