import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandAck, CommandFrame } from '../../shared/protocol/frames.ts';
import { createCommandOutbox, newCommandId } from './command-outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function createWire(): {
  up: boolean;
  sent: { frame: CommandFrame; answer: (ack: CommandAck) => void }[];
  emit: (frame: CommandFrame, answer: (ack: CommandAck) => void) => void;
} {
  const wire = {
    up: true,
    sent: [] as { frame: CommandFrame; answer: (ack: CommandAck) => void }[],
    emit: (frame: CommandFrame, answer: (ack: CommandAck) => void): void => {
      if (wire.up) wire.sent.push({ frame, answer });
    },
  };
  return wire;
}

test('PAGE-9: a command that was never answered is sent again with the same id after a reconnect', async () => {
  const wire = createWire();
  const outbox = createCommandOutbox({ emit: wire.emit, patience: 15_000 });
  const answer = outbox.send('victory.fire', {});
  wire.up = false;
  outbox.resend();
  wire.up = true;
  outbox.resend();
  expect(wire.sent.map(({ frame }) => frame.id)).toEqual([wire.sent[0]?.frame.id, wire.sent[0]?.frame.id]);
  wire.sent[1]?.answer({ ok: true, seq: 12 });
  wire.sent[0]?.answer({ ok: true, seq: 99 });
  await expect(answer).resolves.toEqual({ ok: true, seq: 12 });
  outbox.resend();
  expect(wire.sent).toHaveLength(2);
});

test('PAGE-9: without an answer the wait is bounded, and the command is not sent any more', async () => {
  const wire = createWire();
  wire.up = false;
  const outbox = createCommandOutbox({ emit: wire.emit, patience: 15_000 });
  const answer = outbox.send('victory.fire', {});
  await vi.advanceTimersByTimeAsync(15_000);
  await expect(answer).resolves.toMatchObject({ ok: false, reason: 'no-answer' });
  wire.up = true;
  outbox.resend();
  expect(wire.sent).toEqual([]);
});

test('PAGE-9: an id is a version 4 UUID, made without a secure context', () => {
  expect(newCommandId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newCommandId()).not.toBe(newCommandId());
});
