import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyRoles } from './key.ts';
import { createKeyring } from './keys.ts';
import { LinksFileError } from './links-file.ts';
import type { Links } from './links.ts';

describe('the keyring', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'tickertape-keys-')), 'show');
  });
  afterEach(() => {
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  });
  const path = (): string => join(dataDir, 'links.json');
  const stored = (): Links => JSON.parse(readFileSync(path(), 'utf8')) as Links;
  const mode = (file: string): number => statSync(file).mode & 0o777;
  const edit = (change: (links: Record<string, unknown>) => unknown): void => {
    writeFileSync(path(), JSON.stringify(change(stored() as unknown as Record<string, unknown>)));
  };
  const failure = (): LinksFileError => {
    try {
      createKeyring({ dataDir });
    } catch (error) {
      if (error instanceof LinksFileError) return error;
      throw error;
    }
    throw new Error('nothing was wrong');
  };

  it('SEC-1: makes links.json with a key for every role, in the agreed shape', () => {
    createKeyring({ dataDir, localBase: 'http://127.0.0.1:4170' });
    const links = stored();
    expect(Object.keys(links).sort()).toEqual(['control', 'hooks', 'host', 'keys', 'moderator', 'overlay', 'viewer']);
    expect(Object.keys(links.keys).sort()).toEqual([...keyRoles].sort());
    for (const role of keyRoles) expect(links.keys[role]).toMatch(new RegExp(`^tt_${role}_[\\w-]{43}$`));
    expect(new Set(Object.values(links.keys)).size).toBe(5);
    expect(links).toMatchObject({
      overlay: `http://127.0.0.1:4170/overlay#k=${links.keys.overlay}`,
      control: `http://127.0.0.1:4170/control#k=${links.keys.control}`,
      moderator: `http://127.0.0.1:4170/control#k=${links.keys.moderator}`,
      host: `http://127.0.0.1:4170/host#k=${links.keys.host}`,
      viewer: 'http://127.0.0.1:4170/viewer',
      hooks: {},
    });
  });

  it.skipIf(process.platform === 'win32')('SEC-2: only the owner may look into the folder and the file', () => {
    createKeyring({ dataDir });
    expect(mode(dataDir)).toBe(0o700);
    expect(mode(path())).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['links.json']);
    chmodSync(dataDir, 0o755);
    chmodSync(path(), 0o644);
    createKeyring({ dataDir });
    expect(mode(dataDir)).toBe(0o700);
    expect(mode(path())).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')(
    "SEC-2: leaves the permissions of a folder alone that holds someone else's files",
    () => {
      mkdirSync(dataDir, { mode: 0o755 });
      chmodSync(dataDir, 0o755);
      writeFileSync(join(dataDir, 'thesis.txt'), '');
      createKeyring({ dataDir });
      expect(mode(dataDir)).toBe(0o755);
      expect(mode(path())).toBe(0o600);
    },
  );

  it('SEC-3: keys stay the same over restarts, links follow the address', () => {
    createKeyring({ dataDir }).announce('http://127.0.0.1:5000');
    const first = stored();
    createKeyring({ dataDir, publicUrls: ['https://race.example/', 'https://other.example'] }).announce(
      'http://127.0.0.1:6000',
    );
    const second = stored();
    expect(second.keys).toEqual(first.keys);
    expect(second.overlay).toBe(`http://127.0.0.1:6000/overlay#k=${first.keys.overlay}`);
    expect(second.control).toBe(`http://127.0.0.1:6000/control#k=${first.keys.control}`);
    expect(second.moderator).toBe(`https://race.example/control#k=${first.keys.moderator}`);
    expect(second.host).toBe(`https://race.example/host#k=${first.keys.host}`);
    expect(second.viewer).toBe('https://race.example/viewer');
  });

  it('SEC-4: missing or emptied members are made new, the others and the hooks are kept', () => {
    createKeyring({ dataDir });
    const before = stored();
    edit(({ overlay: _overlay, ...rest }) => ({
      ...rest,
      keys: { ...before.keys, feed: '', host: undefined },
      hooks: { kofi: 'whsec_abc' },
      note: 'mine',
    }));
    createKeyring({ dataDir });
    const after = stored();
    expect(after.keys.control).toBe(before.keys.control);
    expect(after.keys.feed).toMatch(/^tt_feed_/);
    expect(after.keys.feed).not.toBe(before.keys.feed);
    expect(after.keys.host).not.toBe(before.keys.host);
    expect(after.overlay).toContain(before.keys.overlay);
    expect(after.hooks).toEqual({ kofi: 'whsec_abc' });
  });

  it('SEC-4: a file with a byte order mark, or without keys, is repaired', () => {
    createKeyring({ dataDir });
    const before = stored();
    writeFileSync(path(), `\uFEFF${JSON.stringify(before)}`);
    createKeyring({ dataDir });
    expect(stored().keys).toEqual(before.keys);
    writeFileSync(path(), '{}');
    createKeyring({ dataDir });
    expect(stored().keys.control).toMatch(/^tt_control_/);
  });

  it.each([
    ['a comma is missing', (text: string, key: string) => text.replace(`"${key}",`, `"${key}"`)],
    [
      'a key lost its quotes, which the parser would repeat',
      (text: string, key: string) => text.replace(`"${key}"`, key),
    ],
    ['the end is cut off', (text: string) => text.slice(0, -20)],
  ])('SEC-5: where %s, the start stops with the place and the way out, and quotes no key', (_title, spoil) => {
    createKeyring({ dataDir });
    const broken = spoil(readFileSync(path(), 'utf8'), stored().keys.overlay);
    writeFileSync(path(), broken);
    const { message, cause } = failure();
    expect(message).toContain(path());
    expect(message).toContain('is not valid JSON');
    expect(message).toContain('Repair the file');
    expect(message).not.toContain('tt_');
    expect(cause).toBeUndefined();
    expect(readFileSync(path(), 'utf8')).toBe(broken);
  });

  it('SEC-5: the line of a mistake is told', () => {
    createKeyring({ dataDir });
    writeFileSync(path(), '{\n  "keys": {},\n  "hooks": {} "x"\n}');
    expect(failure().message).toContain('(line 3)');
  });

  it.each([
    ['a key that is too short', { control: 'tt_control_short' }, 'keys.control'],
    ['a key that is no text', { feed: 12 }, 'keys.feed'],
    ['a key with a space', { host: `tt_host_${'a'.repeat(30)} b` }, 'keys.host'],
  ])('SEC-5: %s is refused by name, without being shown', (_title, change, member) => {
    createKeyring({ dataDir });
    edit((links) => ({ ...links, keys: { ...(links['keys'] as object), ...change } }));
    expect(failure().message).toContain(`"${member}"`);
    expect(failure().message).not.toContain(String(Object.values(change)[0]));
  });

  it('SEC-5: a file that is no object, or gives two roles one key, is refused', () => {
    createKeyring({ dataDir });
    const { keys } = stored();
    edit((links) => ({ ...links, keys: { ...keys, overlay: keys.control } }));
    expect(failure().message).toMatch(/"keys\.overlay" and "keys\.control"|"keys\.control" and "keys\.overlay"/);
    writeFileSync(path(), '[1]');
    expect(failure().message).toContain('must be a JSON object');
  });

  it('SEC-6: knows each key by its role and nothing else', () => {
    const keyring = createKeyring({ dataDir });
    const { keys } = keyring.links();
    for (const role of keyRoles) expect(keyring.roleOf(keys[role])).toMatchObject({ role });
    for (const wrong of [
      '',
      'tt_control_',
      keys.control.slice(0, -1),
      `${keys.control}a`,
      keys.control.toUpperCase(),
      ` ${keys.control}`,
      '\u0000',
      '💥'.repeat(9000),
    ]) {
      expect(keyring.roleOf(wrong)).toBeNull();
    }
    const owner = keyring.roleOf(keys.feed);
    expect(owner?.keyId).toMatch(/^[\w-]{12}$/);
    expect(keys.feed).not.toContain(owner?.keyId);
  });

  it('SEC-7: rotating kills the old key at once, tells who it was, and leaves the others', () => {
    const keyring = createKeyring({ dataDir });
    const before = keyring.links().keys;
    const dead = keyring.roleOf(before.overlay);
    const told: unknown[] = [];
    const stop = keyring.onRotate((owner) => told.push(owner));
    keyring.rotate('overlay');
    expect(told).toEqual([dead]);
    expect(keyring.roleOf(before.overlay)).toBeNull();
    expect(keyring.roleOf(keyring.links().keys.overlay)?.role).toBe('overlay');
    expect(stored().keys).toEqual({ ...before, overlay: keyring.links().keys.overlay });
    stop();
    keyring.rotate('host');
    expect(told).toHaveLength(1);
  });

  it('SEC-7: a rotation that cannot be written keeps the old key and says so', () => {
    const keyring = createKeyring({ dataDir });
    const before = keyring.links().keys;
    rmSync(dataDir, { recursive: true });
    writeFileSync(dataDir, 'a file where the folder was');
    expect(() => keyring.rotate('overlay')).toThrow(LinksFileError);
    expect(keyring.links().keys).toEqual(before);
    expect(keyring.roleOf(before.overlay)?.role).toBe('overlay');
  });

  it('SEC-8: reveals one link at a time; the feed has a bare key, the viewer no key', () => {
    const keyring = createKeyring({ dataDir });
    const { keys } = keyring.links();
    expect(keyring.reveal('feed')).toEqual({ key: keys.feed });
    expect(keyring.reveal('viewer')).toEqual({ url: 'http://127.0.0.1:4170/viewer' });
    expect(keyring.reveal('moderator')).toEqual({ url: `http://127.0.0.1:4170/control#k=${keys.moderator}` });
  });
});
