import { systemActor } from '../../shared/domain/actor.ts';
import { answerReader, type Answer } from '../../shared/domain/cue/answer-of.ts';
import { openQuestion, type OpenQuestion } from '../../shared/domain/cue/open-question.ts';
import { voteOf, type Vote } from '../../shared/domain/cue/votes.ts';
import { authorOf } from '../../shared/domain/queue/incoming-message.ts';
import { findMessage } from '../../shared/domain/queue/message-pages.ts';
import type { QueueState } from '../../shared/domain/queue/queue-state.ts';
import type { ShowEvent } from '../../shared/domain/show-event.ts';
import type { MessageDelivery, ShowEngine } from '../engine/engine-port.ts';

export interface AnswersDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'dispatch' | 'subscribe'>;
  readonly voterOf: (authorId: string) => string;
  /** Votes are written together, after so many milliseconds: a flood of them costs a line now and then. */
  readonly every?: number;
}

/** What a line turned out to be; null = no answer. `cue` is the question. */
export type Taken = { readonly cue: string } & (
  { readonly kind: 'vote' } | { readonly kind: 'words'; readonly text: string }
);

/** Matches what people write against the question that is open, and gathers their votes. */
export interface Answers {
  /** One line: a vote is counted, words are given back to be held. */
  offer(line: { readonly authorId: string; readonly text: string; readonly key?: string | undefined }): Taken | null;
  /** The vote of a line that its platform took back. */
  retractLine(key: string): void;
  retractAuthor(authorId: string): void;
  /** A message that was sent, not read in a chat: where it answers, it says so. */
  marked(delivery: MessageDelivery): MessageDelivery;
  flush(): void;
  stop(): void;
}

/** A line of the log holds so many at the most. */
const largestBatch = 5_000;
const mostLines = 50_000;

export function createAnswers({ engine, voterOf, every = 500 }: AnswersDeps): Answers {
  const pending = new Map<string, number | null>();
  /** Which line somebody voted by, for as long as its platform may take it back. */
  const lines = new Map<string, string>();
  const lastLine = new Map<string, string>();
  const spoken = new Set<string>();
  let asking: { readonly open: OpenQuestion; readonly read: (line: string) => Answer | null } | null = null;
  let banned: { readonly list: QueueState['banned']; readonly ids: ReadonlySet<string> } | null = null;
  let timer: NodeJS.Timeout | null = null;

  function question(): typeof asking {
    const open = openQuestion(engine.state.cues);
    if (open === null) return null;
    if (asking?.open.cue.id !== open.cue.id || asking.open.asked.openedAt !== open.asked.openedAt) {
      forget();
      asking = { open, read: answerReader(open.content) };
    } else if (asking.open.content !== open.content) asking = { open, read: answerReader(open.content) };
    return asking;
  }

  function forget(): void {
    for (const kept of [pending, lines, lastLine, spoken]) kept.clear();
  }

  function isBanned(authorId: string): boolean {
    const list = engine.state.queue.banned;
    if (banned?.list !== list) banned = { list, ids: new Set(list.map(({ id }) => id)) };
    return banned.ids.has(authorId);
  }

  function vote(voter: string, choice: number | null): void {
    pending.set(voter, choice);
    timer ??= setTimeout(flush, every).unref();
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (asking === null || pending.size === 0) return;
    const votes: readonly Vote[] = Array.from(pending, ([voter, choice]) => ({ voter, choice }));
    pending.clear();
    for (let from = 0; from < votes.length; from += largestBatch) {
      const batch = votes.slice(from, from + largestBatch);
      engine.dispatch({ name: 'cue.answer', input: { id: asking.open.cue.id, votes: batch } }, systemActor);
    }
  }

  function remember(key: string, voter: string): void {
    lines.set(key, voter);
    lastLine.set(voter, key);
    if (lines.size > mostLines) lines.delete(lines.keys().next().value ?? '');
  }

  function takeBack(voter: string): void {
    const now = question();
    if (now === null) return;
    const pages = engine.state.cues.votes.find(({ cue }) => cue === now.open.cue.id)?.pages ?? {};
    if (pending.has(voter) || voteOf(pages, voter) !== null) vote(voter, null);
  }

  const offer: Answers['offer'] = ({ authorId, text, key }) => {
    const now = question();
    const answer = now?.read(text) ?? null;
    if (now === null || answer === null || isBanned(authorId)) return null;
    const cue = now.open.cue.id;
    const voter = voterOf(authorId);
    if (answer.kind === 'vote') {
      vote(voter, answer.choice);
      if (key !== undefined) remember(key, voter);
      return { kind: 'vote', cue };
    }
    // Where every line is an answer, each has one: the rest is talk.
    if (now.open.content.word === null && spoken.has(voter)) return null;
    spoken.add(voter);
    return { kind: 'words', cue, text: answer.text };
  };

  const answers: Answers = {
    offer,
    retractLine: (key) => {
      const voter = lines.get(key);
      lines.delete(key);
      // A newer line of the same person stands.
      if (voter !== undefined && lastLine.get(voter) === key) takeBack(voter);
    },
    retractAuthor: (authorId) => takeBack(voterOf(authorId)),
    marked: (delivery) => {
      const { message } = delivery;
      if (message.takenBy !== 'sent') return delivery;
      const { id } = authorOf(message.author, message.origin);
      const taken = offer({ authorId: id, text: message.text, key: message.key });
      if (taken === null) return delivery;
      const text = taken.kind === 'words' ? taken.text : message.text;
      return { ...delivery, message: { ...message, text, answers: taken.cue } };
    },
    flush,
    stop: () => {
      flush();
      unsubscribe();
    },
  };

  /** Whoever is banned or erased has no vote; nor has a message that was taken back. */
  function hear(event: ShowEvent): void {
    if (event.type === 'cue.closed' || event.type === 'cue.untaken') flush();
    else if (event.type === 'author.banned' || event.type === 'author.erased')
      answers.retractAuthor(event.payload.authorId);
    else if (event.type === 'message.retracted') {
      const key = findMessage(engine.state.queue.messages, event.payload.id)?.key ?? null;
      if (key !== null) answers.retractLine(key);
    }
  }
  const unsubscribe = engine.subscribe(({ events }) => {
    for (const event of events) hear(event);
  });
  return answers;
}

/** The engine as those see it who bring messages that were sent: what answers the open question is counted on its way. */
export function withAnswers(engine: ShowEngine, answers: Answers): ShowEngine {
  const hold: ShowEngine['hold'] = (deliveries, actor) => engine.hold(deliveries.map(answers.marked), actor);
  return Object.create(engine, { hold: { value: hold } }) as ShowEngine;
}
