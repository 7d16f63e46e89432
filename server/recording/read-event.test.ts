import { describe, expect, test } from 'vitest';
import type { ShowEventType } from '../../shared/domain/show-event.ts';
import { fileLines, longestLine } from './file-lines.ts';
import { queuePayloads } from './queue-payloads.ts';
import { racePayloads } from './race-payloads.ts';
import { readEvent } from './read-event.ts';
import { showPayloads } from './show-payloads.ts';
import { fileOf, wholeShow } from './testing/whole-show.ts';

const known = Object.keys({ ...racePayloads, ...queuePayloads, ...showPayloads }) as ShowEventType[];

/** Not in the evening, because nothing in it leads there; tests are of older logs. */
const elsewhere: readonly ShowEventType[] = ['messages.expired', 'test.shown', 'test.ended'];

describe('an exported event', () => {
  test('LOG-50: every kind of event is read as it was exported, and nothing of it is lost', async () => {
    const { lines } = await wholeShow();
    const seen = new Set<string>();
    for (const line of lines) {
      const { hash: _hash, sealed: _sealed, salt: _salt, ...event } = JSON.parse(line) as Record<string, unknown>;
      seen.add(String(event['type']));
      const payload = event['payload'] as Record<string, unknown>;
      // A mark for readers, which the log makes anew; so is the empty name of somebody who was erased.
      const { erased, ...rest } = payload;
      const isErased = erased === true || rest['authorId'] === 'erased';
      const wanted = { ...event, payload: isErased ? (expect.anything() as unknown) : rest };
      expect(readEvent(JSON.parse(line)), line).toEqual({ ok: true, value: wanted });
    }
    expect(known.filter((type) => !seen.has(type) && !elsewhere.includes(type))).toEqual([]);
  });

  const good = {
    ...{ seq: 7, at: '2009-04-17T06:13:00.000Z', type: 'race.observed' },
    payload: {
      ...{ racer: 'actor', account: 'main', total: 5, at: '2009-04-17T06:13:00.000Z' },
      ...{ resolution: 1, source: 'feed' },
    },
    actor: { role: 'feed', id: 'feed' },
    cause: null,
  };

  test.each([
    [{ ...good, seq: 0 }, 'seq'],
    [{ ...good, at: 'yesterday' }, 'at: must be a time such as 2009-04-17T06:13:00.000Z'],
    [{ ...good, actor: { role: 'king', id: 'x' } }, 'actor.role'],
    [{ ...good, payload: { ...good.payload, total: -1 } }, 'payload.total'],
    [{ ...good, payload: { ...good.payload, racer: '__proto__' } }, 'payload.racer'],
    [{ ...good, type: 'race.teleported' }, 'a kind that this version does not know ("race.teleported")'],
    [{ ...good, type: 'toString' }, 'a kind that this version does not know'],
    [{ ...good, type: 'author.erased', payload: { authorId: 'twitch:1' } }, 'payload.authorId'],
    [[good], 'the line'],
    ['race.observed', 'the line'],
    [null, 'the line'],
  ])('LOG-54: %j is refused, and told where it is wrong', (line, told) => {
    expect(readEvent(good).ok).toBe(true);
    expect(readEvent(line)).toMatchObject({ ok: false, error: expect.stringContaining(told) as string });
  });

  test('LOG-56: lines are read one by one, with or without CR, BOM and an end; what is no text is told as such', async () => {
    const { folder } = await wholeShow();
    const read = (lines: readonly string[], end = '\n'): unknown[] => [...fileLines(fileOf(folder, lines, 'x', end))];
    const long = 'ü'.repeat(100_000);
    expect(read(['\uFEFFone', '', long, 'last'], '\r\n')).toEqual([
      { line: 1, text: 'one' },
      { line: 2, text: '' },
      { line: 3, text: long },
      { line: 4, text: 'last' },
    ]);
    expect(read(['one\ntwo'], '')).toEqual([
      { line: 1, text: 'one' },
      { line: 2, text: 'two' },
    ]);
    // A line separator inside of a text ends no line.
    expect(read(['a\u2028b', 'x'.repeat(longestLine + 1), 'c'])).toEqual([
      { line: 1, text: 'a\u2028b' },
      { line: 2, text: null },
      { line: 3, text: 'c' },
    ]);
    expect(read([])).toEqual([]);
  });
});
