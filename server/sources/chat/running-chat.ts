import type { SourceHealthView } from '../../../shared/projections/views.ts';
import type { ChatSink } from '../../intake/platform-line.ts';
import type { PollClock } from '../poll-clock.ts';
import type { SourceLogger } from '../source-logger.ts';

/** One chat for as long as the settings name it. */
export interface RunningChat {
  stop(): void;
  /** Tries again now, within the platform's limits. */
  retry(): void;
}

export interface RunningChatDeps {
  readonly id: string;
  readonly title: string;
  readonly sink: ChatSink;
  readonly clock: PollClock;
  readonly logger: SourceLogger;
  /** Chance, in [0, 1). */
  random(): number;
  tell(view: SourceHealthView): void;
}
