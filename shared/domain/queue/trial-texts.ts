import type { Instant } from '../../lib/instant.ts';
import { cleanText } from '../../lib/text/clean-text.ts';
import type { TrialText } from '../moderation/trial.ts';
import type { VerdictRule } from '../moderation/verdict.ts';
import { authorOf } from './incoming-message.ts';
import { messageAt } from './message-pages.ts';
import { pastOf } from './past-messages.ts';
import type { Message, QueueState } from './queue-state.ts';

/** A chat line that was only counted, as it came. */
export interface PassingLine {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly platform: string;
  readonly text: string;
  readonly at: Instant;
  readonly firstTime?: boolean | undefined;
  readonly trusted?: boolean | undefined;
}

/** These look at the text before it was cleaned, or at what the platform said of the author: nobody keeps that. */
const ofArrival: ReadonlySet<VerdictRule> = new Set(['length', 'zalgo', 'hidden', 'first-time']);

/** The newest messages as they were judged when they came, newest first: made one by one, as they are asked for. */
export function* messagesToTry(queue: QueueState, most: number): Generator<TrialText> {
  let found = 0;
  for (let number = queue.taken; number > 0 && found < most; number--) {
    const message = messageAt(queue.messages, number);
    if (message === undefined || message.erased) continue;
    found++;
    yield ofMessage(queue, message);
  }
}

function ofMessage(queue: QueueState, message: Message): TrialText {
  const { id, author, text, takenBy, at, key, number } = message;
  const typed = takenBy === 'typed';
  const newcomer = { authorId: author.id, text, takenBy, at, ...(key === null ? {} : { key }) };
  const past = pastOf(queue, newcomer, number - 1);
  const subject = {
    ...{ raw: text, text, name: author.name, repeats: past.repeats, trusted: typed },
    recent: typed ? 1 : past.recent + 1,
    firstTime: false,
    foundBefore: message.verdicts.filter(({ rule }) => ofArrival.has(rule)),
  };
  return { id, kind: 'message', platform: author.platform, subject };
}

/** What the rules would look at, were this line taken now. */
export function lineToTry(queue: QueueState, line: PassingLine): TrialText {
  const { id, platform, at } = line;
  const author = authorOf({ ...line.author, platform }, 'chat');
  const text = cleanText(line.text);
  const past = pastOf(queue, { authorId: author.id, text, takenBy: 'all', at });
  const subject = {
    ...{ raw: line.text, text, name: author.name, repeats: past.repeats, recent: past.recent + 1 },
    firstTime: line.firstTime ?? !past.isKnown,
    trusted: line.trusted ?? false,
  };
  return { id, kind: 'line', platform, subject };
}
