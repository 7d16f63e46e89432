import { describe, expect, it } from 'vitest';
import { bearer, httpRig, logLines } from '../testing/http-rig.ts';
import { csvRow } from './csv-row.ts';

const observed = (racer: string, total: number, more: object = {}) =>
  ({
    type: 'race.observed',
    payload: { racer, account: 'main', total, at: '2009-04-17T06:13:00.000Z', resolution: 1, source: 'feed', ...more },
  }) as const;

async function download(
  name: string,
  events: Parameters<typeof logLines>[0],
): Promise<{ body: string; headers: Record<string, unknown> }> {
  const rig = await httpRig();
  rig.events = logLines(events);
  const { body, headers } = await rig.app.inject({ url: `/api/v1/export/${name}`, headers: bearer('host') });
  await rig.close();
  return { body, headers };
}

describe('exports', () => {
  it('API-18: ticks.csv holds every total in the columns of a replay file', async () => {
    const { body, headers } = await download('ticks.csv', [
      { type: 'show.titled', payload: { title: 'x' } },
      observed('actor', 999_999),
      observed('network', 5000, { resolution: 1000, late: true }),
      {
        type: 'race.corrected',
        payload: { racer: 'actor', account: 'main', total: 1_000_000, at: '2009-04-17T06:14:00.000Z', previous: null },
      },
      {
        type: 'race.corrected',
        payload: { racer: 'actor', account: 'main', total: null, at: '2009-04-17T06:14:00.000Z', previous: null },
      },
    ]);
    expect(body.split('\r\n')).toEqual([
      'time,racer,total,resolution,account,source',
      '2009-04-17T06:13:00.000Z,actor,999999,1,main,feed',
      '2009-04-17T06:13:00.000Z,network,5000,1000,main,feed',
      '2009-04-17T06:14:00.000Z,actor,1000000,1,main,typed',
      '',
    ]);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="ticks.csv"',
    });
  });

  it('API-18: a long log is exported whole', async () => {
    const { body } = await download(
      'ticks.csv',
      Array.from({ length: 1234 }, (_, index) => observed('a', index + 1)),
    );
    expect(body.trimEnd().split('\r\n')).toHaveLength(1235);
    expect(body).toContain(',a,1234,');
  });

  it('API-18: a log without totals is a header, an empty one is no error', async () => {
    expect((await download('ticks.csv', [])).body).toBe('time,racer,total,resolution,account,source\r\n');
    expect((await download('messages.csv', [])).body).toBe(
      'id,time,state,author,platform,text,reason,held,started,finished,retracted,origin,taken,note,tags,verdicts\r\n',
    );
    expect((await download('events.jsonl', [])).body).toBe('');
  });

  it('API-19: no cell is a formula to a spreadsheet', () => {
    expect(csvRow(['=1+1', '+1', '-1', '@x', '\tx', 'a,"b"', 'two\nlines', -5, null])).toBe(
      `'=1+1,'+1,'-1,'@x,'\tx,"a,""b""","two\nlines",-5,\r\n`,
    );
  });

  it('API-20: events.jsonl is the log, one event a line', async () => {
    const { body, headers } = await download('events.jsonl', [
      { type: 'show.titled', payload: { title: 'Line\nbreak' } },
      observed('a', 5),
    ]);
    expect(
      body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        seq: 1,
        at: '2009-04-17T06:00:00.000Z',
        type: 'show.titled',
        payload: { title: 'Line\nbreak' },
        actor: { role: 'system', id: 'system' },
        cause: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      expect.objectContaining({ seq: 2, type: 'race.observed' }),
    ]);
    expect(headers['content-type']).toContain('application/jsonl');
  });
});
