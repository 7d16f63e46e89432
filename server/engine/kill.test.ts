import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openShowLog } from '../storage/open-show-log.ts';
import { connect } from '../storage/sqlite-connection.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { loadState } from './load-state.ts';
import { showDomain } from './show-domain.ts';

const kills = env['CI'] === 'true' ? 20 : 5;
const feeding = fileURLToPath(new URL('./testing/feed-until-killed.ts', import.meta.url));

/** Lets a process feed the show until it has acknowledged so many observations, and kills it. Returns those acknowledged. */
async function feedAndKill(dir: string, acknowledged: number): Promise<string[]> {
  const child = spawn(execPath, [feeding, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  let heard = '';
  let killed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    if (killed || heard.split('\n').length <= acknowledged) return;
    killed = true;
    child.kill('SIGKILL');
  });
  await gone;
  // A line that was cut short was not heard.
  return heard.split('\n').slice(0, -1);
}

test(
  `LOG-12: ${kills} times kill -9 under load: all that was acknowledged is there, once, and the file is sound`,
  { timeout: 120_000 },
  async () => {
    const dir = tempFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round++) {
      const heard = await feedAndKill(dir, 1 + ((round * 37) % 150));
      expect(heard.length).toBeGreaterThan(0);
      acknowledged.push(...heard);

      const { log, opened } = openShowLog({ dir, mode: 'live', now: Date.now, resume: true });
      expect(opened).toBe('resumed');
      const keys = [...log.read()].flatMap((line) =>
        line.source === 'feed' && line.key !== undefined ? [line.key] : [],
      );
      expect(new Set(keys).size).toBe(keys.length);
      const kept = new Set(keys);
      expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
      expect(loadState(log, showDomain).state.seq).toBe(log.lastSeq);
      log.close();
      const database = connect(log.file);
      expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      database.close();
    }
  },
);
