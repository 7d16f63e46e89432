import { second, toIso, type Duration } from '../../lib/instant.ts';
import { rankAt } from '../../lib/rank.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import type { CommandInputs } from '../command.ts';
import type { Draft } from '../draft.ts';
import { openQuestion, type OpenQuestion } from '../cue/open-question.ts';
import { judge } from '../moderation/judge.ts';
import { reject, type Rejection } from '../rejection.ts';
import { emoteSpans } from './emotes.ts';
import { authorOf, type IncomingMessage } from './incoming-message.ts';
import { messageAt, messageId } from './message-pages.ts';
import { pastOf } from './past-messages.ts';
import type { Author } from './queue-state.ts';

/** How far ahead of the show's clock a sender's clock may be. */
const future: Duration = 60 * second;

/** A message typed in by one of the crew. */
export function decideAdd(draft: Draft, input: CommandInputs['message.add']): Result<void, Rejection> {
  const { author, text, origin = 'typed' } = input;
  const named = typeof author === 'string' ? { name: author } : author;
  return decideHold(draft, { author: named, text, origin, takenBy: 'typed', at: draft.ctx.now, trusted: true });
}

/** The crew's pages make a link of it, and whoever runs a chat's server may write there what they like. */
const webAddress = /^https?:\/\/[^\s"'<>\\]+$/i;

/** Takes a message in: it is held, with what the rules have to say of it. The same message again leaves no trace. */
export function decideHold(draft: Draft, incoming: IncomingMessage): Result<void, Rejection> {
  const { queue } = draft.state;
  const author = authorOf(incoming.author, incoming.origin);
  const text = cleanText(incoming.text);
  const refusal = refusalOf(draft, incoming, author, text);
  if (refusal !== null) return fail(refusal);
  const past = pastOf(queue, { ...incoming, authorId: author.id, text });
  if (past.isRepeatDelivery) return ok(undefined);
  const typed = incoming.takenBy === 'typed';
  const { verdicts, masked } = judge(
    {
      raw: incoming.text,
      text,
      name: author.name,
      recent: typed ? 1 : past.recent + 1,
      repeats: past.repeats,
      firstTime: incoming.firstTime ?? !past.isKnown,
      trusted: incoming.trusted ?? false,
    },
    queue.settings.verdicts,
  );
  const id = messageId(queue.taken + 1, draft.ctx.newId());
  const { origin, takenBy, key = null } = incoming;
  const url = webAddress.test(incoming.url ?? '') ? (incoming.url ?? null) : null;
  const rank = rankAt(queue.places + 1);
  const at = toIso(incoming.at);
  const emotes = emoteSpans(text, incoming.emotes ?? []);
  const question = answered(draft, incoming.answers);
  draft.emit({
    type: 'message.held',
    payload: {
      ...{ id, number: queue.taken + 1, rank, author, text, masked, origin, key, url, takenBy, at, verdicts },
      ...(emotes.length === 0 ? {} : { emotes }),
      ...(question === null ? {} : { answers: question.cue.id }),
    },
  });
  if (question !== null) draft.emit({ type: 'message.tagged', payload: { id, tags: [question.content.tag] } });
  judgeOutcome(draft, id);
  return ok(undefined);
}

/** The question it was meant for, if that is open still. */
function answered(draft: Draft, answers: string | undefined): OpenQuestion | null {
  const open = answers === undefined ? null : openQuestion(draft.state.cues);
  return open?.cue.id === answers ? open : null;
}

function refusalOf(draft: Draft, incoming: IncomingMessage, author: Author, text: string): Rejection | null {
  const { queue } = draft.state;
  if (text === '') return reject('empty', 'Of this text nothing is left that could be shown.');
  if (!Number.isFinite(incoming.at)) return reject('invalid', 'The time is none.');
  if (incoming.at > draft.ctx.now + future)
    return reject('future', 'The time is more than 60 seconds ahead of the server. Check the clock that made it.');
  // What people chose, and what was promised before, is not turned away.
  const byHand = ['typed', 'picked', 'carried'].includes(incoming.takenBy);
  if (!byHand && queue.banned.some(({ id }) => id === author.id))
    return reject('banned', 'This author is banned from the show.');
  if (!byHand && queue.counts.held >= queue.settings.mostHeld)
    return reject('full', `${queue.counts.held} messages are held already. Approve or reject some first.`);
  return null;
}

/** What the rules were told to do by themselves (QUEUE-6): refuse, or pass what nothing speaks against. */
function judgeOutcome(draft: Draft, id: string): void {
  const { queue, show } = draft.state;
  const message = messageAt(queue.messages, queue.taken);
  if (message?.id !== id) return;
  const refused = message.verdicts.find((verdict) => verdict.action === 'reject');
  if (refused !== undefined) {
    draft.emit({ type: 'message.rejected', payload: { id, reason: `rule: ${refused.rule}` } });
    return;
  }
  const unflagged = message.verdicts.every((verdict) => verdict.action === 'note' || verdict.action === 'mask');
  const { approveUnflagged, screening } = queue.settings;
  if (approveUnflagged && unflagged && screening === 1 && !show.safeMode) {
    draft.emit({ type: 'message.approved', payload: { id, rank: rankAt(queue.places + 1) } });
  }
}
