import { assertNever } from '../../lib/assert-never.ts';
import type { Result } from '../../lib/result.ts';
import type { Command, CommandInputs, CommandName } from '../command.ts';
import type { Draft } from '../draft.ts';
import type { Rejection } from '../rejection.ts';
import { decideBan, decideErase, decideExpiry, decidePlatformRetraction, decideUnban } from './decide-authors.ts';
import { decideAdd, decideHold } from './decide-hold.ts';
import {
  decideApprove,
  decideMove,
  decideNote,
  decidePin,
  decideReject,
  decideRetract,
  decideReturn,
  decideSkip,
  decideTag,
} from './decide-messages.ts';
import { decideQueueSettings } from './decide-queue-settings.ts';
import { decideFinish, decideStart } from './decide-reading.ts';
import { findMessage } from './message-pages.ts';

/** The commands of the read-aloud queue. */
export type QueueCommandName = Extract<
  CommandName,
  `message.${string}` | `author.${string}` | `reading.${string}` | 'queue.settings'
>;
export type QueueCommand = Extract<Command, { name: QueueCommandName }>;

/** Approves, and where that was the last word may put it on air with the same lines of the log. */
function approve(draft: Draft, { id, onAir = false }: CommandInputs['message.approve']): Result<void, Rejection> {
  const decided = decideApprove(draft, id);
  if (!decided.ok || !onAir) return decided;
  return findMessage(draft.state.queue.messages, id)?.phase.state === 'approved' ? decideStart(draft, id) : decided;
}

/** What a wish about messages leads to. */
export function decideQueue(draft: Draft, command: QueueCommand): Result<void, Rejection> {
  switch (command.name) {
    case 'message.add':
      return decideAdd(draft, command.input);
    case 'message.hold':
      return decideHold(draft, command.input);
    case 'message.platform-retract':
      return decidePlatformRetraction(draft, command.input);
    case 'message.approve':
      return approve(draft, command.input);
    case 'message.reject':
      return decideReject(draft, command.input);
    case 'message.return':
      return decideReturn(draft, command.input.id);
    case 'message.retract':
      return decideRetract(draft, command.input.id);
    case 'message.skip':
      return decideSkip(draft, command.input);
    case 'message.move':
      return decideMove(draft, command.input);
    case 'message.note':
      return decideNote(draft, command.input);
    case 'message.tag':
      return decideTag(draft, command.input);
    case 'message.pin':
      return decidePin(draft, command.input);
    case 'author.ban':
      return decideBan(draft, command.input);
    case 'author.unban':
      return decideUnban(draft, command.input.authorId);
    case 'author.erase':
      return decideErase(draft, command.input);
    case 'message.expire':
      return decideExpiry(draft);
    case 'reading.start':
      return decideStart(draft, command.input.id);
    case 'reading.finish':
      return decideFinish(draft);
    case 'queue.settings':
      return decideQueueSettings(draft, command.input);
    default:
      return assertNever(command);
  }
}
