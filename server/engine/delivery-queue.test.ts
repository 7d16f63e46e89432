import { expect, test } from 'vitest';
import { createDeliveryQueue } from './delivery-queue.ts';
import type { Delivery, MessageDelivery } from './engine-port.ts';

const actor = { role: 'feed', id: 'test' } as const;
const observation = (total: number): Delivery => ({
  observation: { racer: 'a', total, at: 0, resolution: 1, source: 'feed' },
});
const message = (text: string): MessageDelivery => ({
  message: { author: { name: 'A' }, text, origin: 'chat', takenBy: 'all', at: 0 },
  source: 'chat',
});

test('QUEUE-111: what is decided in one go is bounded by its work: long texts are few, observations many', () => {
  const queue = createDeliveryQueue(50_000);
  const take = (deliveries: readonly (Delivery | MessageDelivery)[]): number[] => {
    void queue.add(deliveries, actor);
    const sizes: number[] = [];
    while (queue.size > 0) sizes.push(queue.take(2_000).length);
    return sizes;
  };
  expect(take(Array.from({ length: 4_500 }, (_, index) => observation(index)))).toEqual([2_000, 2_000, 500]);
  expect(Math.max(...take(Array.from({ length: 400 }, () => message('short'))))).toBeLessThan(200);
  expect(Math.max(...take(Array.from({ length: 40 }, () => message('x'.repeat(8_192)))))).toBeLessThan(16);
  // However heavy one is, it has its turn.
  expect(take([message('x'.repeat(500_000)), message('b')])).toEqual([1, 1]);
});
