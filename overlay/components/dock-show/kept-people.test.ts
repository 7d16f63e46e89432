import { describe, expect, test } from 'vitest';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { keptPeople } from './kept-people.ts';

const from = (id: string, name: string, minute: number, erased = false): MessageView =>
  ({ author: { id, name, platform: 'form' }, heldAt: `2026-04-16T20:0${minute}:00.000Z`, erased }) as MessageView;

describe('whose words are kept', () => {
  test('PAGE-181: each author once, by the newest name, the newest first, and nobody who was erased', () => {
    const messages = {
      a: from('1', 'Ann', 1),
      b: from('2', 'Ben', 2),
      c: from('1', 'Annie', 3),
      d: from('3', '', 4, true),
    };
    const people = keptPeople(messages, '');
    expect(people.map(({ id, name, messages: count }) => [id, name, count])).toEqual([
      ['1', 'Annie', 2],
      ['2', 'Ben', 1],
    ]);
    expect(keptPeople(messages, ' bE ').map(({ id }) => id)).toEqual(['2']);
  });
});
