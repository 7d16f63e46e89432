import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LinksFileError } from './links-file.ts';
import { createPlatformSecrets } from './platform-secrets.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tickertape-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('SRC-53: secrets of platforms are kept by name, for their owner alone, and stay', () => {
  const secrets = createPlatformSecrets(dataDir);
  const changes: string[] = [];
  secrets.onChange((source, name) => changes.push(`${source} ${name}`));
  expect(secrets.secretOf('social-stream', 'main')).toBeNull();
  secrets.set('social-stream', 'main', 'abc123');
  secrets.set('social-stream', 'other', 'def456');
  secrets.set('social-stream', 'other', null);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  const again = createPlatformSecrets(dataDir);
  expect([again.names('social-stream'), again.secretOf('social-stream', 'main')]).toEqual([['main'], 'abc123']);
  expect(again.secretOf('social-stream', 'constructor')).toBeNull();
  expect(changes).toEqual(['social-stream main', 'social-stream other', 'social-stream other']);
});

test.each(['{"social-stream": {"main": "abc123secret"', '[]', '{"social-stream":{"main":7}}'])(
  'SRC-53: a file that cannot be used stops the start with words, and quotes nothing: %s',
  (text) => {
    writeFileSync(join(dataDir, 'secrets.json'), text);
    expect(() => createPlatformSecrets(dataDir)).toThrow(LinksFileError);
    expect(() => createPlatformSecrets(dataDir)).not.toThrow(/abc123secret/);
  },
);
