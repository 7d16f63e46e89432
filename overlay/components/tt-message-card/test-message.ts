import type { OnAirView, QueueView } from '../../../shared/projections/queue-view.ts';
import { isMessageTest } from '../../../shared/domain/moments.ts';
import { messageWords } from '../../strings/message.en.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import type { ShownMessage } from './shown-message.ts';

const prefix = 'test ';

/** No message of the queue has an id with a space in it. */
export const isTestMessage = (id: string): boolean => id.startsWith(prefix);

function testMessage(playing: readonly StagedMoment[]): OnAirView | null {
  const newest = playing.filter(({ moment }) => moment.kind === 'test-shown' && isMessageTest(moment.what)).at(-1);
  if (newest?.moment.kind !== 'test-shown') return null;
  const { seq, what, at, playUntil } = newest.moment;
  const said = messageWords.tests[what];
  return {
    id: prefix + String(seq),
    author: { name: said?.name ?? '', platform: 'test' },
    text: said?.text ?? '',
    emotes: [],
    origin: 'test',
    startedAt: at,
    endsAt: playUntil,
    pinned: false,
  };
}

/** The queue with a test in the place of the message on air, where there is none: a test never covers the real thing. */
export function withTest(
  queue: QueueView,
  playing: readonly StagedMoment[],
  shown: Pick<ShownMessage, 'message'> | null,
): QueueView {
  if (queue.onAir !== null) return queue;
  const onAir = testMessage(playing);
  if (onAir !== null) return { ...queue, onAir };
  // Over: it leaves as a message does that was read.
  const id = shown?.message.id ?? '';
  return isTestMessage(id) ? { ...queue, lastRead: id } : queue;
}
