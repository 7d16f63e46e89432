import type { OnAirView, QueueView } from '../../../shared/projections/queue-view.ts';
import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { messageWords } from '../../strings/message.en.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import type { ShownMessage } from './shown-message.ts';

const prefix = 'test ';
/** The page's clock and the server's are not the same to the millisecond. */
const early = 500;

/** No message of the queue has an id with a space in it. */
export const isTestMessage = (id: string): boolean => id.startsWith(prefix);

function testMessage(playing: readonly StagedMoment[]): OnAirView | null {
  const newest = playing.findLast(({ moment }) => moment.kind === 'test-shown' && moment.what.startsWith('message'));
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
  now: Instant,
): QueueView {
  if (queue.onAir !== null) return queue;
  const onAir = testMessage(playing);
  if (onAir !== null) return { ...queue, onAir };
  // Over: it leaves as a message does that was read. Ended before its time it is gone.
  if (shown === null || !isTestMessage(shown.message.id)) return queue;
  const ended = shown.message.endsAt !== null && now < fromIso(shown.message.endsAt) - early;
  return ended ? queue : { ...queue, lastRead: shown.message.id };
}
