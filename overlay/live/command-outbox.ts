import type { CommandAck, CommandFrame } from '../../shared/protocol/frames.ts';

interface Waiting {
  readonly frame: CommandFrame;
  readonly settle: (ack: CommandAck) => void;
}

/** Commands that were sent and not yet answered. */
export interface CommandOutbox {
  /** Settles with the answer, or with `no-answer` after the bounded wait. Never rejects. */
  send(name: string, input: unknown): Promise<CommandAck>;
  /** Sends everything unanswered again: the id makes that harmless. Call when the link is up. */
  resend(): void;
  /** Gives up on all of them. */
  close(): void;
}

export interface OutboxOptions {
  /** Puts the frame on the wire when the link is up; else does nothing. */
  readonly emit: (frame: CommandFrame, answer: (ack: CommandAck) => void) => void;
  /** How long to wait for an answer over all reconnects, ms. */
  readonly patience: number;
}

const noAnswer = (message: string): CommandAck => ({ ok: false, code: 'internal', reason: 'no-answer', message });

/** A UUID from getRandomValues: a page on a LAN is no secure context and has no randomUUID. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function createCommandOutbox({ emit, patience }: OutboxOptions): CommandOutbox {
  const waiting = new Map<string, Waiting>();
  const post = (frame: CommandFrame): void => emit(frame, (ack) => waiting.get(frame.id)?.settle(ack));

  return {
    send: (name, input) =>
      new Promise((resolve) => {
        const frame: CommandFrame = { id: newCommandId(), name, input };
        const timer = setTimeout(
          () => settle(noAnswer('The server did not answer. Look at what the page shows before you try again.')),
          patience,
        );
        const settle = (ack: CommandAck): void => {
          clearTimeout(timer);
          waiting.delete(frame.id);
          resolve(ack);
        };
        waiting.set(frame.id, { frame, settle });
        post(frame);
      }),
    resend: () => {
      for (const { frame } of waiting.values()) post(frame);
    },
    close: () => {
      for (const { settle } of [...waiting.values()])
        settle(noAnswer('The page was closed before the server answered.'));
    },
  };
}
