import type { Duration } from '../../shared/lib/instant.ts';
import { second } from '../../shared/lib/instant.ts';
import { projectView } from '../../shared/projections/project.ts';
import {
  audiences,
  type Audience,
  type BeatFrame,
  type PatchFrame,
  type SnapshotFrame,
} from '../../shared/protocol/frames.ts';
import type { AmbientStore } from './ambient-store.ts';
import { createAudienceChannel, type AudienceChannel } from './audience-channel.ts';
import type { ShowEngine } from './engine-port.ts';

/** Takes a frame to all pages of an audience. */
export interface SendFrame {
  (audience: Audience, event: 'patch' | 'beat', frame: PatchFrame | BeatFrame): void;
}

export interface PublisherDeps {
  readonly engine: Pick<ShowEngine, 'meta' | 'state' | 'clock' | 'subscribe'>;
  readonly ambient: AmbientStore;
  readonly send: SendFrame;
  /** Told when a view cannot be made or sent; the next change tries again. */
  readonly onFault?: (error: unknown) => void;
  readonly monotonic?: () => Duration;
  /**
   * Where each audience's frames begin to count. The wall's milliseconds, so that a server that starts again on the same log never
   * counts a frame that a page has already seen from the one before.
   */
  readonly firstFrame?: number;
  readonly beatEvery?: Duration;
  /** A patch longer than this is not sent; a beat in its place lets pages ask for a snapshot. */
  readonly longestPatch?: number;
}

export interface Publisher {
  /** Where a page starts; from then on its audience is told of every change. */
  snapshot(audience: Audience): SnapshotFrame;
  /** The view of an audience as it is now. */
  view(audience: Audience): unknown;
  /** How many pages of an audience are connected. With none, nothing is made for it until the next snapshot. */
  setListening(audience: Audience, count: number): void;
  start(): void;
  stop(): void;
}

/** Those who see more of the ambient facts than what is spoken. */
const crew: readonly Audience[] = ['control', 'director', 'moderator'];

/** Tells each audience what changed of its own view: once for all of its pages, not once a page. */
export function createPublisher(deps: PublisherDeps): Publisher {
  const { engine, ambient, send, beatEvery = 5 * second } = deps;
  const { onFault = rethrow, monotonic = () => performance.now(), firstFrame = Date.now() } = deps;
  const channels = Object.fromEntries(audiences.map((audience) => [audience, channelOf(audience)])) as Record<
    Audience,
    AudienceChannel
  >;
  let subscriptions: (() => void)[] = [];
  let speech = ambient.get().speech;
  let beating: NodeJS.Timeout | null = null;
  let present = ambient.get().crew;
  let tests = ambient.get().tests;

  function channelOf(audience: Audience): AudienceChannel {
    return createAudienceChannel({
      logId: engine.meta.logId,
      firstFrame,
      project: () => {
        const { state, clock } = engine;
        const view = projectView(audience, state, { now: clock.now(), clockRate: clock.rate, ambient: ambient.get() });
        return { view, seq: state.seq };
      },
      now: () => engine.clock.now(),
      monotonic,
      sendPatch: (frame) => {
        send(audience, 'patch', frame);
      },
      sendBeat: (frame) => {
        send(audience, 'beat', frame);
      },
      onFault,
      ...(deps.longestPatch === undefined ? {} : { longestPatch: deps.longestPatch }),
    });
  }

  /** A fault in one audience's view must not keep the others from hearing. */
  function each(among: readonly Audience[], step: (channel: AudienceChannel) => void): void {
    for (const audience of among) {
      try {
        step(channels[audience]);
      } catch (error) {
        onFault(error);
      }
    }
  }

  return {
    snapshot: (audience) => channels[audience].snapshot(),
    view: (audience) => channels[audience].view(),
    setListening: (audience, count) => {
      channels[audience].setListening(count > 0);
    },
    start: () => {
      if (beating !== null) return;
      const touchAll = (urgent: boolean): void => {
        each(audiences, (channel) => {
          channel.touch(urgent);
        });
      };
      subscriptions = [
        engine.subscribe((change) => {
          touchAll(change.urgent);
        }),
        engine.clock.onRateChange(() => {
          touchAll(true);
        }),
        // Of these facts others see only what is spoken or tested; moderators see the feed, the host who of the crew is there.
        ambient.subscribe(() => {
          const spoken = ambient.get().speech;
          each(spoken === speech ? crew : ['overlay', 'host', ...crew], (channel) => {
            channel.touch(false);
          });
          const before = present;
          present = ambient.get().crew;
          if (present !== before) channels.host.touch(true);
          speech = spoken;
          const tested = ambient.get().tests;
          if (tested !== tests) {
            each(['overlay', 'host', ...crew], (channel) => {
              channel.touch(true);
            });
          }
          tests = tested;
        }),
      ];
      beating = setInterval(() => {
        each(audiences, (channel) => {
          channel.beat();
        });
      }, beatEvery).unref();
    },
    stop: () => {
      for (const unsubscribe of subscriptions) unsubscribe();
      subscriptions = [];
      if (beating !== null) clearInterval(beating);
      beating = null;
      each(audiences, (channel) => {
        channel.stop();
      });
    },
  };
}

function rethrow(error: unknown): never {
  throw error;
}
