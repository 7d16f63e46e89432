import { openQuestion } from '../../shared/domain/cue/open-question.ts';
import type { SourceHealthView } from '../../shared/projections/views.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import type { ChatSink } from '../intake/platform-line.ts';
import type { PollClock } from '../sources/poll-clock.ts';
import { everySecond } from './every-second.ts';
import { rehearsalHealth, rehearsalViewers } from './rehearsal-health.ts';
import { createSyntheticViewers, type Room } from './synthetic-viewers.ts';

export interface ViewersPlayerDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'clock'>;
  readonly seed: number;
  /** Where every chat brings its lines. */
  readonly sink: ChatSink;
  /** The wall's time: people write at their own pace, also beside a replay that runs fast. */
  readonly clock: PollClock;
  onHealth(id: string, view: SourceHealthView): void;
}

/** Lets the synthetic viewers write into the real intake, a second at a time, until the show is wrapped. */
export function createViewersPlayer({ engine, seed, sink, clock, onHealth }: ViewersPlayerDeps): {
  start(): void;
  stop(): void;
} {
  const viewers = createSyntheticViewers(seed);
  const since = clock.now();
  let end = (): void => undefined;
  let beats = 0;
  let written = 0;

  function room(): Room {
    const content = openQuestion(engine.state.cues)?.content ?? null;
    return { rules: engine.state.queue.settings.intake, question: content };
  }

  function tell(state: 'connecting' | 'live' | 'stopped'): void {
    const note = `made up, no chat is read; ${written.toLocaleString('en')} lines so far`;
    const lastOk = state === 'connecting' ? null : clock.now();
    onHealth(rehearsalViewers, rehearsalHealth({ id: rehearsalViewers, seed, state, since, lastOk, roster: [], note }));
  }

  function beat(): void {
    if (engine.state.show.phase === 'wrapped') return stop();
    const { lines, retractions } = viewers.second(room());
    const at = engine.clock.now();
    if (lines.length > 0) sink.lines(lines.map((line) => ({ ...line, at })));
    for (const retraction of retractions) sink.retract(retraction);
    written += lines.length;
    if (beats++ % 5 === 0) tell('live');
  }

  function stop(): void {
    end();
    tell('stopped');
  }

  return {
    start() {
      tell('connecting');
      end = everySecond(clock, beat);
    },
    stop,
  };
}
