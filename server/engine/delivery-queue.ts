import type { Actor } from '../../shared/domain/actor.ts';
import type { Delivery, DeliveryOutcome, MessageDelivery } from './engine-port.ts';

/** An observation or a message that waits for its commit. */
export type PendingDelivery = (Delivery | MessageDelivery) & {
  readonly actor: Actor;
  readonly settle: (outcome: DeliveryOutcome) => void;
};

export interface DeliveryQueue {
  /** Resolves with one outcome for each, in order, once all are settled. */
  add(deliveries: readonly (Delivery | MessageDelivery)[], actor: Actor): Promise<readonly DeliveryOutcome[]>;
  /** Takes the first that wait, up to so much work and one at the least. */
  take(most: number): readonly PendingDelivery[];
  readonly size: number;
}

/** Deliveries in the order in which they came, over all calls. `limit` bounds what a flood can make the server hold. */
export function createDeliveryQueue(limit: number): DeliveryQueue {
  let pending: PendingDelivery[] = [];

  return {
    get size() {
      return pending.length;
    },
    add: (deliveries, actor) => {
      if (deliveries.length === 0) return Promise.resolve([]);
      if (pending.length + deliveries.length > limit) {
        const overloaded: DeliveryOutcome = {
          kind: 'rejected',
          reason: 'overloaded',
          message: `${limit} deliveries wait to be written. Send these again later.`,
        };
        return Promise.resolve(deliveries.map(() => overloaded));
      }
      return new Promise((resolve) => {
        const outcomes: DeliveryOutcome[] = [];
        let missing = deliveries.length;
        deliveries.forEach((delivery, index) => {
          const settle = (outcome: DeliveryOutcome): void => {
            outcomes[index] = outcome;
            if (--missing === 0) resolve(outcomes);
          };
          pending.push({ ...delivery, actor, settle });
        });
      });
    },
    take: (most) => {
      let count = 0;
      let work = 0;
      for (const delivery of pending) {
        work += workOf(delivery);
        if (count > 0 && work > most) break;
        count++;
      }
      const taken = pending.slice(0, count);
      pending = pending.slice(count);
      return taken;
    },
  };
}

/** An observation is 1. A message is cleaned and judged, which takes some ten times as long, and longer the longer its text is. */
const workOf = (delivery: Delivery | MessageDelivery): number =>
  'observation' in delivery ? 1 : 10 + delivery.message.text.length / 64;
