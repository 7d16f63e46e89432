import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRoles, type KeyRole } from '../../auth/key.ts';
import { createLookStore } from '../../look/look-store.ts';
import { jpegOf, pngOf, pngWithText, realFont } from '../../look/testing/sample-files.ts';
import { startWholeServer, type WholeServer } from '../../security/testing/whole-server.ts';

describe('files of the look over HTTP', () => {
  let whole: WholeServer;
  beforeAll(async () => {
    whole = await startWholeServer();
  });
  afterAll(() => whole.stop());

  const url = (name: string): string => `${whole.url}/api/v1/look/files/${name}`;
  interface Sender {
    /** null = without a key. */
    readonly role?: KeyRole | null;
    /** null = without a type. */
    readonly type?: string | null;
  }
  async function put(
    name: string,
    bytes: Buffer,
    { role = 'control', type = 'application/octet-stream' }: Sender = {},
  ): Promise<{ status: number; body: { reason?: string; detail?: string; address?: string } }> {
    const answer = await fetch(url(name), {
      method: 'PUT',
      headers: {
        ...(role === null ? {} : { authorization: `Bearer ${whole.keys()[role]}` }),
        ...(type === null ? {} : { 'content-type': type }),
      },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: (await answer.json()) as { reason?: string; detail?: string } };
  }
  const remove = (name: string): Promise<number> =>
    whole.ask(`/api/v1/look/files/${name}`, { method: 'DELETE', role: 'control' }).then(({ status }) => status);
  const list = async (): Promise<readonly { name: string }[]> =>
    (JSON.parse((await whole.ask('/api/v1/look/files', { role: 'control' })).text) as { files: { name: string }[] })
      .files;
  const set = (look: unknown): Promise<{ status: number }> =>
    whole.ask('/api/v1/commands/look.settings', { method: 'POST', role: 'control', body: look });

  it('SHOW-93: a picture is kept, listed, served and deleted; the same again changes nothing', async () => {
    const logo = pngOf(4, 3);
    expect(await put('logo.png', logo)).toMatchObject({ status: 201, body: { address: '/look/logo.png' } });
    expect(await put('logo.png', logo, { type: null })).toMatchObject({ status: 200 });
    expect(await list()).toEqual([{ name: 'logo.png', kind: 'picture', bytes: logo.length }]);
    const view = JSON.parse((await whole.ask('/api/v1/view', { role: 'control' })).text) as { lookFiles: unknown };
    expect(view.lookFiles).toEqual(await list());
    const served = await fetch(`${whole.url}/look/logo.png`);
    expect(Buffer.from(await served.arrayBuffer()).equals(logo)).toBe(true);
    expect(await remove('logo.png')).toBe(204);
    expect(await remove('logo.png')).toBe(404);
    expect((await whole.ask('/look/logo.png')).status).toBe(404);
    expect(await list()).toEqual([]);
  });

  it('SHOW-93: no other key puts, lists or deletes, and nothing of the body is looked at', async () => {
    for (const role of keyRoles.filter((one) => one !== 'control')) {
      expect((await put('a.png', pngOf(1, 1), { role })).status, role).toBe(403);
      for (const method of ['GET', 'DELETE'] as const) {
        const path = `/api/v1/look/files${method === 'GET' ? '' : '/a.png'}`;
        expect((await whole.ask(path, { method, role })).status, `${role} ${method}`).toBe(403);
      }
    }
    expect((await put('a.png', pngOf(1, 1), { role: null })).status).toBe(401);
    expect(await list()).toEqual([]);
  });

  it('SHOW-93: the files are there after a restart, for their owner alone; what was half written is not', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tt-look-'));
    try {
      const open = () => createLookStore({ dataDir, usedAs: () => null, onChange: () => undefined });
      const font = realFont();
      await open().put('face.woff2', font);
      writeFileSync(join(dataDir, 'look', 'logo.png.part'), 'half');
      writeFileSync(join(dataDir, 'look', 'Notes of mine.txt'), 'mine');
      writeFileSync(join(dataDir, 'look', 'broken.png'), 'not a picture');
      const again = open();
      expect(again.list()).toEqual([{ name: 'face.woff2', kind: 'font', bytes: font.length }]);
      expect((await again.read('face.woff2'))?.bytes.equals(font)).toBe(true);
      expect(await again.read('broken.png')).toBeNull();
    } finally {
      rmSync(dataDir, { recursive: true });
    }
    expect((await put('kept.png', pngOf(2, 2))).status).toBe(201);
    const [kept] = whole.files().filter(({ path }) => path.endsWith('kept.png'));
    expect(kept?.mode).toBe(0o600);
    expect(await remove('kept.png')).toBe(204);
  });

  it('SHOW-93: forty files at the most', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tt-look-'));
    try {
      const store = createLookStore({ dataDir, usedAs: () => null, onChange: () => undefined });
      const many = Array.from({ length: 41 }, (_, index) => store.put(`p${index}.png`, pngOf(1, 1)));
      const answers = await Promise.all(many);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(40);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { reason: 'full' } });
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });

  it('SHOW-94: wrong content, type and size are refused as problem details that say what to do', async () => {
    expect(await put('logo.png', jpegOf(4, 3), { type: 'image/png' })).toMatchObject({
      status: 400,
      body: { reason: 'content' },
    });
    expect(await put('logo.svg', Buffer.from('<svg/>'))).toMatchObject({ status: 400, body: { reason: 'svg' } });
    expect(await put('logo.png', Buffer.alloc(0))).toMatchObject({ status: 400, body: { reason: 'content' } });
    const large = await put('face.ttf', Buffer.alloc(2 * 1_048_576 + 1));
    expect(large).toMatchObject({ status: 413, body: { reason: 'too-large' } });
    expect(large.body.detail).toMatch(/Save it as WOFF2/);
    for (const type of [
      'text/html',
      'application/json',
      'image/svg+xml',
      'multipart/form-data; boundary=x',
      'text/plain',
    ])
      expect(await put('logo.png', pngOf(1, 1), { type }), type).toMatchObject({
        status: 415,
        body: { reason: 'media-type' },
      });
    expect(await list()).toEqual([]);
  });

  it('SHOW-94: elsewhere a body is JSON, as ever', async () => {
    const answer = await fetch(`${whole.url}/api/v1/commands/show.title`, {
      method: 'POST',
      headers: { authorization: `Bearer ${whole.keys().control}`, 'content-type': 'application/octet-stream' },
      body: '{"title":"x"}',
    });
    expect(answer.status).toBe(415);
  });

  it('SHOW-95: no name leads out of the folder', async () => {
    const headers = { authorization: `Bearer ${whole.keys().control}`, 'content-type': 'application/octet-stream' };
    for (const name of [
      ...[
        '../links.json',
        '..%2flinks.json',
        '%2e%2e%2flinks.json',
        '..%5clinks.json',
        '%2e%2e/links.json',
        'x/../../links.json',
      ],
      ...[
        'links.json',
        'logo.png%00.html',
        'gr%C3%B6%C3%9Fe.png',
        '%EF%BD%8Cogo.png',
        'logo%E2%80%AEgnp.png',
        '%ff.png',
        'Logo.png',
        'con.png',
      ],
    ]) {
      for (const path of [`/api/v1/look/files/${name}`, `/look/${name}`]) {
        const method = path.startsWith('/look') ? 'GET' : 'PUT';
        const { status, text } = await whole.ask(path, {
          method,
          headers: method === 'PUT' ? headers : {},
          ...(method === 'PUT' ? { body: 'x' } : {}),
        });
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(status, `${method} ${path}`).toBeLessThan(500);
        expect(text).not.toContain('keys');
      }
    }
    expect(await list()).toEqual([]);
    expect(whole.files().some(({ path }) => path.includes('.png'))).toBe(false);
  });

  it('SHOW-95: a name keeps its content, and what is in use is not deleted', async () => {
    await put('logo.png', pngOf(1, 1));
    expect(await put('logo.png', pngOf(2, 2))).toMatchObject({ status: 409, body: { reason: 'name-taken' } });
    expect((await set({ logo: 'logo.png' })).status).toBe(200);
    expect(await remove('logo.png')).toBe(409);
    expect((await set({ logo: null })).status).toBe(200);
    expect(await remove('logo.png')).toBe(204);
    expect((await set({ logo: '../x.png' })).status).toBe(400);
    expect((await set({ font: 'logo.png' })).status).toBe(400);
  });

  it('SHOW-96: it is served with its own type, no sniffing, and a policy under which nothing runs', async () => {
    // A whole picture that holds a page and a script as well.
    expect((await put('both.png', pngWithText('<!doctype html><script>alert(1)</script>'))).status).toBe(201);
    await put('face.woff2', realFont());
    for (const [name, type] of [
      ['both.png', 'image/png'],
      ['face.woff2', 'font/woff2'],
    ] as const) {
      const { status, headers } = await whole.ask(`/look/${name}`);
      expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect((await whole.ask(`/look/${name}`, { headers: { 'if-none-match': headers.etag ?? '' } })).status).toBe(304);
      const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
      expect((await whole.ask(`/look/${name}`, { headers: foreign })).status).toBe(403);
    }
    const forged = { origin: 'http://evil.example', authorization: `Bearer ${whole.keys().control}` };
    expect((await whole.ask('/api/v1/look/files/both.png', { method: 'DELETE', headers: forged })).status).toBe(403);
    expect((await whole.ask('/api/v1/look/files/x.png', { method: 'PUT', headers: forged, body: 'x' })).status).toBe(
      403,
    );
    for (const name of ['both.png', 'face.woff2']) expect(await remove(name)).toBe(204);
  });
});
