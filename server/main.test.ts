import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestFolders } from './testing/test-server.ts';

const program = resolve(import.meta.dirname, 'main.ts');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program to its end; once it has said that it runs, it gets `signal`. */
function run(
  args: readonly string[],
  signal: NodeJS.Signals = 'SIGTERM',
  environment: Record<string, string> = {},
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const before = out;
      out += chunk.toString();
      if (!before.includes('Ctrl+C') && out.includes('Ctrl+C')) child.kill(signal);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('close', (code) => done({ code, out, err }));
  });
}

describe('the command line', { timeout: 60_000 }, () => {
  const folders = createTestFolders();
  afterEach(() => folders.removeAll());

  it('CLI-3: a wrong flag ends with 2 and its sentence on the error output, and makes no data folder', async () => {
    const { code, out, err } = await run(['--prot', '1']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('--prot is no flag; did you mean --port?');
  });

  it('CLI-7: a wrong show file ends with 2', async () => {
    const file = folders.file('race.json', '{"title": "x",}');
    const { code, err } = await run(['--data', folders.make(), '--port', '0', '--show', file]);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:1:15: `);
  });

  it('CLI-5: --help and --version end with 0', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      err: '',
    });
    const { code, out } = await run(['--help']);
    expect([code, out.includes('--public-url URL')]).toEqual([0, true]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'CLI-14: the start prints addresses and a one-time link but no key; %s ends it in good order',
    async (signal) => {
      const dataDir = folders.make();
      const { code, out, err } = await run(['--data', dataDir], signal, { TICKERTAPE_PORT: '0' });
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/runs at http:\/\/127\.0\.0\.1:\d+\n/);
      expect(out).toMatch(/\/control#p=[\w-]{22}\n/);
      expect(out).toContain(join(dataDir, 'links.json'));
      const { keys } = JSON.parse(readFileSync(join(dataDir, 'links.json'), 'utf8')) as {
        keys: Record<string, string>;
      };
      for (const key of Object.values(keys)) expect(out).not.toContain(key);
      expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).toContain('"msg":"stopping"');
    },
  );

  it('CLI-16: a fault that was not foreseen is noted and ends the server with 1; the next start goes on', async () => {
    const dataDir = folders.make();
    const bomb = "process.on('SIGUSR2', () => { throw new Error('not foreseen') })";
    const environment = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(bomb)}` };
    const broken = await run(['--data', dataDir, '--port', '0'], 'SIGUSR2', environment);
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('what was recorded is safe');
    expect(readFileSync(join(dataDir, 'server.log'), 'utf8')).toContain('not foreseen');
    const next = await run(['--data', dataDir, '--port', '0']);
    expect([next.code, next.out.includes('resumed where it stopped')]).toEqual([0, true]);
  });
});
