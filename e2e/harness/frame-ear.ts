import { afterBeat, afterPatch, fromSnapshot, type Replica } from '../../overlay/live/replica.ts';
import { createSnapshotAssembly } from '../../overlay/live/snapshot-assembly.ts';
import { protocolVersion, type Audience, type AudienceViews, type PatchFrame } from '../../shared/protocol/frames.ts';
import type { KeyRole } from '../../server/auth/key.ts';
import type { WholeServer } from '../../server/security/testing/whole-server.ts';
import { until } from './until.ts';

/** A patch as it came, with the view before it and after it. */
export interface HeardPatch<V> {
  readonly frame: PatchFrame;
  readonly before: V;
  readonly after: V;
}

/** Hears what a page of an audience hears, frame by frame. */
export interface FrameEar<V> {
  readonly view: V | null;
  readonly patches: readonly HeardPatch<V>[];
}

/** Resolves with its first view. A frame that does not fit is an error: nothing is lost here. */
export async function listenTo<A extends Audience>(
  whole: WholeServer,
  audience: A,
  role: KeyRole,
): Promise<FrameEar<AudienceViews[A]>> {
  type V = AudienceViews[A];
  const socket = whole.connect({ key: whole.keys()[role], audience, protocol: protocolVersion });
  const assembly = createSnapshotAssembly();
  const patches: HeardPatch<V>[] = [];
  const heard: { replica: Replica<V> | null } = { replica: null };
  const begin = (frame: Parameters<typeof fromSnapshot>[0]): void => {
    const begun = fromSnapshot<V>(frame);
    if (begun !== 'outdated') heard.replica = begun;
  };
  socket.on('snapshot', begin);
  socket.on('chunk', (chunk) => {
    const whole = assembly.take(chunk);
    if (whole !== null) begin(whole);
  });
  socket.on('patch', (frame) => {
    const before = heard.replica;
    const next = afterPatch(before, frame);
    if (before === null || typeof next === 'string') throw new Error(`a patch for ${audience} does not fit`);
    heard.replica = next;
    patches.push({ frame, before: before.view, after: next.view });
  });
  socket.on('beat', (frame) => {
    const next = afterBeat(heard.replica, frame);
    if (typeof next !== 'string') heard.replica = next;
  });
  await until(`the ${audience} has its first view`, () => heard.replica);
  return {
    get view() {
      return heard.replica?.view ?? null;
    },
    patches,
  };
}
