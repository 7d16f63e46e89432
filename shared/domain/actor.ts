/** The powers a key can carry; `system` is the server itself (sources, ticks, the show file). */
export type Role = 'control' | 'host' | 'moderator' | 'overlay' | 'viewer' | 'feed' | 'system';

/** Who did it. `id` tells two moderators apart (one per connected page or key); it is never a key. */
export interface Actor {
  readonly role: Role;
  readonly id: string;
  /** What they want to be called; absent = they did not say. */
  readonly name?: string;
}

export const systemActor: Actor = { role: 'system', id: 'system' };
