import type { Command } from '../../shared/domain/command.ts';
import { deadline } from '../../shared/domain/deadline.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { DecisionContext } from '../../shared/domain/decision-context.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { initialState } from '../../shared/domain/initial-state.ts';
import type { Rejection } from '../../shared/domain/rejection.ts';
import type { ShowEvent, ShowEventBody } from '../../shared/domain/show-event.ts';
import type { ShowState } from '../../shared/domain/show-state.ts';
import type { Instant } from '../../shared/lib/instant.ts';
import type { Result } from '../../shared/lib/result.ts';

/** The pure rules that the engine runs. A test may give it faulty ones. */
export interface ShowDomain {
  readonly initialState: ShowState;
  decide(state: ShowState, command: Command, ctx: DecisionContext): Result<readonly ShowEventBody[], Rejection>;
  evolve(state: ShowState, event: ShowEvent): ShowState;
  deadline(state: ShowState): Instant | null;
}

export const showDomain: ShowDomain = { initialState, decide, evolve, deadline };
