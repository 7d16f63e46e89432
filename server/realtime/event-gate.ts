import type { Actor } from '../../shared/domain/actor.ts';
import { isTableCommand } from '../../shared/protocol/command-table.ts';
import type { AttendFrame, CommandAck, CrewMember, PaintedFrame, SpokeFrame } from '../../shared/protocol/frames.ts';
import type { CommandResult, Failure } from '../../shared/protocol/result.ts';
import type { CommandRunner } from '../commands/run-command.ts';
import { inputFailure } from '../commands/input-failure.ts';
import type { Member } from './admission.ts';
import type { FrameBudget } from './frame-budget.ts';
import { attendFrame, commandFrame, paintedFrame, resyncFrame, spokeFrame } from './frame-schemas.ts';

/** What the gate may do to the page behind a socket. */
export interface GatePage {
  /** It has been dropped: nothing that it still sends counts. */
  readonly over: boolean;
  readonly member: Member;
  readonly address: string;
  readonly actor: Actor;
  /** Sends the snapshot: now, or once after so many milliseconds. */
  resync(delay: number): void;
  painted(frame: PaintedFrame): void;
  attend(frame: AttendFrame): void;
  spoke(frame: SpokeFrame): void;
  /** Notes a frame that no page of ours sends. */
  strike(reason: string): void;
  /** Closes the connection; the page comes back. */
  drop(reason: string): void;
}

export interface GateDeps {
  readonly commands: CommandRunner;
  readonly budget: FrameBudget;
  /** Of the show. */
  readonly seq: () => number;
  readonly onFault: (error: unknown) => void;
}

type Answer = (result: CommandResult) => void;

const refusal = (code: Failure['code'], reason: string, message: string): CommandResult => ({
  ok: false,
  error: { code, reason, message },
});
const toAck = (result: CommandResult): CommandAck =>
  result.ok ? { ok: true, ...result.value } : { ok: false, ...result.error };
const crew: ReadonlySet<string> = new Set(['control', 'host', 'moderator']);

/**
 * The one gate for everything that a page sends. Takes an event as socket.io hands it to `socket.use`: its name, its arguments, and
 * last the function that answers, where the page asked for an answer. Answers exactly once, and never throws.
 */
export function createEventGate(deps: GateDeps): (page: GatePage, packet: readonly unknown[]) => void {
  const taken = (): CommandResult => ({ ok: true, value: { seq: deps.seq() } });

  function refuse(page: GatePage, answer: Answer, reason: string, message: string): void {
    page.strike(reason);
    answer(refusal('invalid', reason, message));
  }

  function command(page: GatePage, frame: unknown, answer: Answer): void {
    if (!crew.has(page.member.role)) {
      page.strike('forbidden');
      return answer(refusal('forbidden', 'role', `A page with the role "${page.member.role}" only reads.`));
    }
    const parsed = commandFrame.safeParse(frame);
    if (!parsed.success) return refuse(page, answer, 'bad-frame', inputFailure('command', parsed.error).message);
    const { id, name, input } = parsed.data;
    if (!isTableCommand(name)) page.strike('unknown-command');
    deps.commands.run({ id, name, input, actor: page.actor }).then(answer).catch(deps.onFault);
  }

  function painted(page: GatePage, frame: unknown, answer: Answer): void {
    const parsed = paintedFrame.safeParse(frame);
    if (!parsed.success) return refuse(page, answer, 'bad-frame', inputFailure('painted', parsed.error).message);
    if (page.member.audience !== 'overlay')
      return refuse(page, answer, 'not-painted', 'Only an overlay says what it has painted.');
    const { version, sound, ...rest } = parsed.data;
    page.painted({ ...rest, ...(version === undefined ? {} : { version }), ...(sound === undefined ? {} : { sound }) });
    answer(taken());
  }

  function spoke(page: GatePage, frame: unknown, answer: Answer): void {
    const parsed = spokeFrame.safeParse(frame);
    if (!parsed.success) return refuse(page, answer, 'bad-frame', inputFailure('spoke', parsed.error).message);
    if (page.member.role !== 'overlay' || page.member.audience !== 'overlay')
      return refuse(page, answer, 'not-spoken', 'Only an overlay says what it has spoken.');
    page.spoke(parsed.data);
    answer(taken());
  }

  function attend(page: GatePage, frame: unknown, answer: Answer): void {
    const { role } = page.member;
    if (!crew.has(role)) {
      page.strike('forbidden');
      return answer(refusal('forbidden', 'role', `A page with the role "${role}" only reads.`));
    }
    const parsed = attendFrame.safeParse(frame);
    if (!parsed.success) return refuse(page, answer, 'bad-frame', inputFailure('attend', parsed.error).message);
    const { message, name } = parsed.data;
    page.attend(name === undefined ? { message } : { message, name });
    const result: CrewMember = { role, who: page.actor.id };
    answer({ ok: true, value: { seq: deps.seq(), result } });
  }

  function resync(page: GatePage, frame: unknown, answer: Answer): void {
    if (!resyncFrame.safeParse(frame).success) return refuse(page, answer, 'bad-frame', 'resync takes {}.');
    page.resync(deps.budget.resync(page));
    answer(taken());
  }

  function take(page: GatePage, event: unknown, args: readonly unknown[], answer: Answer): void {
    const wait = deps.budget.frame(page);
    if (wait === 'flood') return page.drop('flood');
    if (wait > 0)
      return answer(refusal('overloaded', 'rate', `Too many at once. Try again in ${Math.ceil(wait / 1000)} s.`));
    if (args.length !== 1) return refuse(page, answer, 'bad-frame', 'An event takes exactly one object.');
    switch (event) {
      case 'command':
        return command(page, args[0], answer);
      case 'resync':
        return resync(page, args[0], answer);
      case 'painted':
        return painted(page, args[0], answer);
      case 'attend':
        return attend(page, args[0], answer);
      case 'spoke':
        return spoke(page, args[0], answer);
      default:
        return refuse(
          page,
          answer,
          'unknown-event',
          'There are five events: command, resync, painted, attend and spoke.',
        );
    }
  }

  return (page, packet) => {
    if (page.over) return;
    const [event, ...rest] = packet;
    const last = rest.at(-1);
    // JSON has no functions: one in the last place is socket.io's own.
    const acknowledge = typeof last === 'function' ? (last as (ack: CommandAck) => void) : null;
    const answer = once((result) => acknowledge?.(toAck(result)));
    try {
      take(page, event, acknowledge === null ? rest : rest.slice(0, -1), answer);
    } catch (error) {
      deps.onFault(error);
      answer(refusal('internal', 'fault', 'The server made a mistake and noted it in its log.'));
    }
  };
}

function once(answer: Answer): Answer {
  let answered = false;
  return (result) => {
    if (answered) return;
    answered = true;
    answer(result);
  };
}
