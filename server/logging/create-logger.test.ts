import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKey } from '../auth/key.ts';
import { openCappedFile } from './capped-file.ts';
import { createServerLog } from './create-logger.ts';

describe("the server's log", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tt-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('CLI-9: no key gets into the log, in whatever part of a line it comes', () => {
    const key = createKey('control');
    const log = createServerLog(folder);
    log.logger.error(
      { err: new Error(`bad ${key}`), deep: { list: [key] }, request: { headers: { authorization: `Bearer ${key}` } } },
      `at #k=${key}`,
    );
    log.close();
    const text = readFileSync(log.path, 'utf8');
    expect(text).toContain('[redacted]');
    expect(text).not.toContain(key);
    expect(text).not.toContain(key.slice(-20));
  });

  it('CLI-9: the log stays under its cap and is for its owner alone', () => {
    const path = join(folder, 'x.log');
    const file = openCappedFile(path, 1000);
    for (let line = 0; line < 100; line++) file.write(`${'x'.repeat(99)}\n`);
    file.close();
    expect(statSync(path).size).toBeLessThanOrEqual(1000);
    expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(1000);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
