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

declare global {
  interface HTMLElementEventMap {
    'tt-message-wish': MessageWish;
    'tt-message-chosen': MessageChosen;
  }
}
