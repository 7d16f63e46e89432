import { expect, test } from 'vitest';
import type { MessageDelivery } from '../engine/engine-port.ts';
import { takeMessages } from './take-messages.ts';

test('QUEUE-111: many messages at once are held in slices, and in between the event loop turns', async () => {
  let turns = 0;
  const going = { on: true };
  const turn = (): void => {
    turns++;
    if (going.on) setImmediate(turn);
  };
  turn();
  const slices: { readonly size: number; readonly turn: number }[] = [];
  const engine = {
    hold: async (deliveries: readonly MessageDelivery[]) => {
      slices.push({ size: deliveries.length, turn: turns });
      return deliveries.map(({ message }) =>
        message.text === 'banned'
          ? ({ kind: 'rejected', reason: 'banned', message: '' } as const)
          : ({ kind: message.text === 'again' ? 'duplicate' : 'accepted' } as const),
      );
    },
  };
  const items: unknown[] = Array.from({ length: 1_050 }, (_, index) => ({ author: 'A', text: `text ${index}` }));
  items[7] = { author: 'A' };
  items[250] = { author: 'A', text: 'banned' };
  items[1_049] = { author: 'A', text: 'again' };
  const order: string[] = [];
  const answer = await takeMessages(items, {
    engine,
    actor: { role: 'feed', id: 'test' },
    deliveryOf: (item, index) => {
      order.push(`${index} ${item.text}`);
      const message = { author: { name: 'A' }, text: item.text, origin: 'api', takenBy: 'sent' as const, at: 0 };
      return { message, source: 'test' };
    },
  });
  going.on = false;
  expect(answer).toEqual({
    accepted: 1_048,
    late: 0,
    duplicate: 1,
    rejected: [
      { index: 7, reason: 'invalid' },
      { index: 250, reason: 'banned' },
    ],
  });
  expect(slices.map(({ size }) => size)).toEqual([99, ...Array<number>(9).fill(100), 50]);
  expect(new Set(slices.map((slice) => slice.turn)).size).toBe(slices.length);
  expect(order[99]).toBe('100 text 100');
});

test('QUEUE-111: long texts are held a few at a time', async () => {
  const sizes: number[] = [];
  const engine = {
    hold: async (deliveries: readonly MessageDelivery[]) => {
      sizes.push(deliveries.length);
      return deliveries.map(() => ({ kind: 'accepted' }) as const);
    },
  };
  const items = Array.from({ length: 10 }, () => ({ author: 'A', text: 'x'.repeat(8_000) }));
  const taking = {
    engine,
    actor: { role: 'feed', id: 'test' } as const,
    deliveryOf: ({ text }: { readonly text: string }): MessageDelivery => ({
      message: { author: { name: 'A' }, text, origin: 'api', takenBy: 'sent', at: 0 },
      source: 'test',
    }),
  };
  expect(await takeMessages([null, 'text', ...items], taking)).toMatchObject({ accepted: 10, rejected: { length: 2 } });
  expect(sizes).toEqual([3, 3, 3, 1]);
});
