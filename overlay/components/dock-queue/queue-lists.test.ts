import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { messageSpecimen } from '../specimens/dock-queue-specimens.ts';
import { actionOfKey, actionsFor } from './message-actions.ts';
import { queueLists } from './queue-lists.ts';
import { hasShifted, neighbour, steadyOrder, type Place } from './steady-order.ts';

const message = (id: string, more: Partial<MessageView> = {}): MessageView => ({
  ...messageSpecimen,
  id,
  rank: id,
  ...more,
});
const record = (...messages: readonly MessageView[]): Record<string, MessageView> =>
  Object.fromEntries(messages.map((one) => [one.id, one]));
const places = (...ids: readonly string[]): readonly Place[] =>
  ids.map((id) => ({ id, message: message(id), gone: false }));
const told = (rows: readonly Place[]): readonly string[] => rows.map(({ id, gone }) => (gone ? `(${id})` : id));

describe('the lists of the queue', () => {
  it('PAGE-101: held and line stand by rank, closed by their end, the newest first', () => {
    const messages = record(
      message('b'),
      message('a'),
      message('x', { state: 'rejected', changed: 7 }),
      message('y', { state: 'read', changed: 9 }),
      message('l', { state: 'approved' }),
      message('o', { state: 'reading' }),
    );
    const { held, line, closed, onAir } = queueLists(messages);
    const ids = (list: readonly MessageView[]): readonly string[] => list.map(({ id }) => id);
    expect([ids(held), ids(line), ids(closed), onAir?.id]).toEqual([['a', 'b'], ['l'], ['y', 'x'], 'o']);
    expect(queueLists(messages).held).toBe(held);
  });

  it('PAGE-102: under a pointer no row changes its place: what leaves keeps it, what is new comes last', () => {
    const before = places('a', 'b', 'c');
    const now = [message('0'), message('b'), message('c')];
    const rows = steadyOrder(before, now, record(message('a', { state: 'approved' })), 'all');
    expect(told(rows)).toEqual(['(a)', 'b', 'c', '0']);
    expect(rows[0]?.message.state).toBe('approved');
    expect(told(steadyOrder(rows, [message('a'), ...now], {}, 'all'))).toEqual(['a', 'b', 'c', '0']);
    expect(hasShifted(before, rows)).toBe(false);
  });

  it('PAGE-102: without one, only the row with the focus leaves a place behind', () => {
    const before = places('a', 'b', 'c');
    const now = [message('c'), message('d')];
    expect(told(steadyOrder(before, now, {}, new Set(['b'])))).toEqual(['(b)', 'c', 'd']);
    expect(told(steadyOrder(before, [message('a'), ...now], {}, new Set(['b'])))).toEqual(['a', '(b)', 'c', 'd']);
    expect(told(steadyOrder(before, now, {}, new Set()))).toEqual(['c', 'd']);
    expect(hasShifted(before, steadyOrder(before, now, {}, new Set()))).toBe(true);
    expect(hasShifted(before, [...before, ...places('d')])).toBe(false);
    expect(hasShifted(before, [])).toBe(false);
  });

  it('PAGE-103: when a message is done the next one that is there is gone to, else the one before', () => {
    const rows = steadyOrder(places('a', 'b', 'c', 'd'), [message('a'), message('b'), message('d')], {}, 'all');
    expect(neighbour(rows, 'b')).toBe('d');
    expect(neighbour(rows, 'd')).toBe('b');
    expect(neighbour(places('a'), 'a')).toBeNull();
    expect(neighbour(rows, 'elsewhere')).toBeNull();
  });

  it('PAGE-104: each action has one letter, and is offered only where it can succeed', () => {
    expect(actionOfKey('A')).toBe('approve');
    expect(actionOfKey('s')).toBeNull();
    expect(actionsFor(message('a'))).toContain('approve');
    expect(actionsFor(message('a', { state: 'approved' }))).not.toContain('approve');
    expect(actionsFor(message('a', { state: 'read' }))).not.toContain('skip');
    expect(actionsFor(message('a', { state: 'read', erased: true }))).toEqual([]);
  });
});
