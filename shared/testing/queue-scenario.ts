import type { Actor } from '../domain/actor.ts';
import { findMessage, inLine } from '../domain/queue/message-pages.ts';
import type { IncomingMessage } from '../domain/queue/incoming-message.ts';
import type { Message, MessageState } from '../domain/queue/queue-state.ts';
import { fed, Scenario } from './scenario.ts';

export const anna: Actor = { role: 'moderator', id: 'anna' };
export const ben: Actor = { role: 'moderator', id: 'ben' };
export const host: Actor = { role: 'host', id: 'host' };
export const platform: Actor = { role: 'system', id: 'twitch' };

/** A show with a queue: texts come in by short names, and are found by them. */
export class QueueScenario extends Scenario {
  readonly #ids = new Map<string, string>();

  constructor() {
    super({ racers: [fed('a')] });
  }

  /** One message of a platform. Its author is named after its text unless told otherwise. */
  hold(text: string, more: Partial<IncomingMessage> = {}): this {
    const taken = this.state.queue.taken;
    const author = { name: `by ${text}`, id: `twitch:${text}`, platform: 'twitch' };
    const at = this.now;
    this.send(
      'message.hold',
      { author, text, origin: 'chat', takenBy: 'all', at, firstTime: false, ...more },
      platform,
    );
    if (this.state.queue.taken > taken) this.#remember(text);
    return this;
  }

  /** Typed in by one of the crew. */
  add(text: string, actor: Actor = anna): this {
    const taken = this.state.queue.taken;
    this.send('message.add', { author: 'Phone', text }, actor);
    if (this.state.queue.taken > taken) this.#remember(text);
    return this;
  }

  #remember(text: string): void {
    const last = this.events.findLast((event) => event.type === 'message.held');
    if (last?.type === 'message.held') this.#ids.set(text, last.payload.id);
  }

  approve(...texts: readonly string[]): this {
    for (const text of texts) this.send('message.approve', { id: this.id(text) }, anna);
    return this;
  }

  id(text: string): string {
    return this.#ids.get(text) ?? `unknown ${text}`;
  }

  message(text: string): Message {
    const found = findMessage(this.state.queue.messages, this.id(text));
    if (found === undefined) throw new Error(`no message "${text}"`);
    return found;
  }

  stateOf(text: string): MessageState {
    return this.message(text).phase.state;
  }

  /** The texts of one state, in line. */
  line(state: MessageState): readonly string[] {
    return inLine(this.state.queue.messages, state).map((message) => message.text);
  }

  get reasons(): readonly string[] {
    return this.rejections.map((rejection) => rejection.reason);
  }
}
