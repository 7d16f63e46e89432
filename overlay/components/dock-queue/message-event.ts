import type { MessageAction } from './message-actions.ts';

/** Somebody wants something done to a message, by its row or the bar. */
export class MessageWish extends Event {
  static readonly type = 'tt-message-wish';
  readonly message: string;
  readonly action: MessageAction;
  constructor(message: string, action: MessageAction) {
    super(MessageWish.type, { bubbles: true, composed: true });
    this.message = message;
    this.action = action;
  }
}

/** Somebody has chosen a message. */
export class MessageChosen extends Event {
  static readonly type = 'tt-message-chosen';
  readonly message: string;
  constructor(message: string) {
    super(MessageChosen.type, { bubbles: true, composed: true });
    this.message = message;
  }
}

/** Somebody has carried a message to another place of its list: before another one, or (null) last. */
export class MessageMoved extends Event {
  static readonly type = 'tt-message-moved';
  readonly message: string;
  readonly before: string | null;
  constructor(message: string, before: string | null) {
    super(MessageMoved.type, { bubbles: true, composed: true });
    this.message = message;
    this.before = before;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tt-message-wish': MessageWish;
    'tt-message-chosen': MessageChosen;
    'tt-message-moved': MessageMoved;
  }
}
