import { vi } from 'vitest';
import type { ChatConfig } from '../../../shared/domain/queue/chat-config.ts';
import type { QueueSettingsChange } from '../../../shared/domain/queue/settings-change.ts';
import { allMessages } from '../../../shared/domain/queue/message-pages.ts';
import type { SourceHealthView } from '../../../shared/projections/views.ts';
import { createLiveClock } from '../../engine/live-clock.ts';
import { desk, testEngine } from '../../engine/testing/test-show.ts';
import { createIntake } from '../../intake/intake.ts';
import type { PlatformLine, PlatformRetraction } from '../../intake/platform-line.ts';
import { createChatHost, type ChatHost, type ChatHostDeps } from '../chat-host.ts';
import { createGuardedFetch, type GuardedFetchLimits } from '../fetch/guarded-fetch.ts';
import { createSilentLogger, type SilentLogger } from './silent-logger.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface ChatRig {
  readonly host: ChatHost;
  readonly clock: TestClock;
  readonly logger: SilentLogger;
  readonly lines: PlatformLine[];
  readonly retractions: PlatformRetraction[];
  /** The health of the only chat. */
  only(): SourceHealthView;
  /** Waits until the look that is on its way has ended, and what it found is held. */
  settled(state?: SourceHealthView['state']): Promise<SourceHealthView>;
  /** Lets the next look happen and waits for its end. */
  lookAgain(): Promise<SourceHealthView>;
  /** The messages of the queue, as `state text`. */
  messages(): readonly string[];
  settings(change: QueueSettingsChange): void;
  /** The same queue with a server that has just been started. */
  restarted(): ChatRig;
}

export interface ChatRigOptions {
  readonly limits?: Partial<GuardedFetchLimits>;
  readonly more?: Partial<ChatHostDeps>;
  readonly engine?: ReturnType<typeof testEngine>['engine'];
}

/** A chat host under a test's own clock and chance, with the real guarded fetch, intake and queue behind it. */
export function createChatRig(config: ChatConfig, options: ChatRigOptions = {}): ChatRig {
  const { limits = {}, more = {}, engine = testEngine({ clock: createLiveClock() }).engine } = options;
  const clock = createTestClock(Date.now());
  const logger = createSilentLogger();
  const lines: PlatformLine[] = [];
  const retractions: PlatformRetraction[] = [];
  const health = new Map<string, SourceHealthView>();
  let reports = 0;
  const intake = createIntake({ engine, publish: () => undefined, monotonic: () => performance.now() });
  const settings = (input: QueueSettingsChange): void => {
    const answer = engine.dispatch({ name: 'queue.settings', input }, desk);
    if (!answer.ok) throw new Error(answer.error.message);
  };
  settings({ chats: [config], intake: { all: true } });
  const host = createChatHost({
    engine,
    clock,
    logger,
    random: () => 0.5,
    fetch: createGuardedFetch({ limits }),
    sink: {
      lines: (found) => {
        lines.push(...found);
        intake.lines(found);
      },
      retract: (retraction) => {
        retractions.push(retraction);
        intake.retract(retraction);
      },
    },
    onHealth(id, view) {
      if (view === null) health.delete(id);
      else health.set(id, view);
      if (view?.state !== 'connecting') reports++;
    },
    ...more,
  });
  const only = (): SourceHealthView => {
    const [view] = health.values();
    if (!view || health.size !== 1) throw new Error(`${String(health.size)} chats are read, not one`);
    return view;
  };
  const settled = async (state?: SourceHealthView['state']): Promise<SourceHealthView> => {
    await vi.waitUntil(() => (state === undefined ? reports > 0 : only().state === state), {
      timeout: 8000,
      interval: 2,
    });
    // The report comes just before the next look is planned.
    await new Promise(setImmediate);
    await intake.settled();
    return only();
  };
  return {
    host,
    clock,
    logger,
    lines,
    retractions,
    only,
    settled,
    async lookAgain() {
      reports = 0;
      clock.runNext();
      return settled();
    },
    messages: () => allMessages(engine.state.queue.messages).map(({ phase, text }) => `${phase.state} ${text}`),
    settings,
    restarted: () => createChatRig(config, { ...options, engine }),
  };
}
