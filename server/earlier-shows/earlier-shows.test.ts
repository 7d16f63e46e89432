import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../shared/domain/actor.ts';
import type { ShowEventBody } from '../../shared/domain/show-event.ts';
import { second, toIso } from '../../shared/lib/instant.ts';
import { openShowLog, type OpenedShowLog } from '../storage/open-show-log.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { createEarlierShows } from './earlier-shows.ts';

const start = Date.parse('2026-04-16T20:00:00.000Z');
let dir: string;
let now: number;
beforeEach(() => {
  dir = tempFolder();
  now = start;
});

function open(title: string, mode: 'live' | 'rehearsal' = 'live'): OpenedShowLog['log'] {
  now += 3_600 * second;
  return openShowLog({ dir, mode, now: () => now, resume: mode === 'live', title }).log;
}

function add(log: OpenedShowLog['log'], ...bodies: readonly ShowEventBody[]): void {
  for (const body of bodies)
    log.append([{ ...body, seq: log.lastSeq + 1, at: toIso(now), actor: systemActor, cause: null }]);
}

const racer: ShowEventBody = {
  type: 'race.racer-added',
  payload: {
    racer: {
      ...{ id: 'a', rank: 'a', name: 'Anna', colour: '#ff0000', alsoRunning: false },
      accounts: [{ id: 'main', config: { source: 'feed' } }],
    },
  },
};
const counted = (total: number, at: number): ShowEventBody => ({
  type: 'race.observed',
  payload: { racer: 'a', account: 'main', total, at: toIso(at), resolution: 1, source: 'feed' },
});

describe('earlier shows', () => {
  it('SHOW-84: are listed, the newest first, with the recap of each from its own log; the one that runs is not among them', async () => {
    const first = open('First');
    add(first, racer, counted(900, now), counted(950, now + 60 * second));
    add(first, { type: 'show.titled', payload: { title: 'The first' } }, { type: 'show.wrapped', payload: {} });
    const { logId } = first.meta;
    first.close();
    open('Trial', 'rehearsal').close();
    const running = open('Now');
    const shows = createEarlierShows(dir, running.file);
    expect(await shows.list()).toMatchObject([
      { title: 'Trial', mode: 'rehearsal', wrappedAt: null },
      { title: 'The first', mode: 'live', logId, wrappedAt: toIso(start + 3_600 * second) },
    ]);
    const told = await shows.recap(logId);
    expect(told).toMatchObject({
      ok: true,
      value: {
        logId,
        show: { title: 'The first', phase: 'wrapped' },
        racers: [{ name: 'Anna', last: { total: 950 } }],
      },
    });
    expect(await shows.recap(running.meta.logId)).toEqual({ ok: false, error: null });
    running.close();
    await shows.stop();
  });

  it('SHOW-84: a log that is damaged is left out of the list, and its recap says what is wrong', async () => {
    const log = open('Broken');
    const { logId } = log.meta;
    log.close();
    for (const name of readdirSync(join(dir, 'shows')).filter((one) => one.endsWith('.sqlite')))
      writeFileSync(join(dir, 'shows', name), 'no log');
    const shows = createEarlierShows(dir, null);
    expect(await shows.list()).toEqual([]);
    expect(await shows.recap(logId)).toMatchObject({ ok: false, error: expect.stringMatching(/\w/) as string });
    await shows.stop();
  });
});
