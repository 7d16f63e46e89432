import { describe, expect, it } from 'vitest';
import type { ReactiveController } from 'lit';
import type { CommandAck } from '../../../shared/protocol/frames.ts';
import { CommandRequest } from './command-request.ts';
import { PendingCommands } from './pending-commands.ts';

/** A host that counts its renders and answers commands when told to. */
class FakeHost extends EventTarget {
  renders = 0;
  readonly asked: CommandRequest[] = [];
  readonly settle: ((ack: CommandAck) => void)[] = [];
  readonly updateComplete = Promise.resolve(true);
  addController(_controller: ReactiveController): void {}
  removeController(_controller: ReactiveController): void {}
  requestUpdate(): void {
    this.renders++;
  }
  constructor({ heard = true } = {}) {
    super();
    if (!heard) return;
    this.addEventListener(CommandRequest.type, (event) => {
      if (!(event instanceof CommandRequest)) return;
      this.asked.push(event);
      event.respondWith(new Promise((resolve) => this.settle.push(resolve)));
    });
  }
}

describe('PendingCommands', () => {
  it('PAGE-45: a button is pending until the answer, and a second press sends nothing', async () => {
    const host = new FakeHost();
    const commands = new PendingCommands(host);
    const first = commands.run('cancel', 'victory.cancel', {});
    expect(commands.pending('cancel')).toBe(true);
    expect(await commands.run('cancel', 'victory.cancel', {})).toBeNull();
    host.settle[0]?.({ ok: true, seq: 7 });
    expect(await first).toEqual({ ok: true, seq: 7 });
    expect(host.asked.map(({ command }) => command)).toEqual(['victory.cancel']);
    expect(commands.pending('cancel')).toBe(false);
    expect(commands.failure('cancel')).toBeNull();
  });

  it('PAGE-46: a refusal stays in its place, word for word, until the next try', async () => {
    const host = new FakeHost();
    const commands = new PendingCommands(host);
    const first = commands.run('set', 'race.correct', { racer: 'a', total: 1 });
    host.settle[0]?.({ ok: false, code: 'rejected', reason: 'unknown-racer', message: 'No racer a.' });
    await first;
    expect(commands.failure('set')).toBe('No racer a.');
    expect(commands.failure('elsewhere')).toBeNull();
    void commands.run('set', 'race.correct', { racer: 'a', total: 1 });
    expect(commands.failure('set')).toBeNull();
  });

  it('PAGE-46: a wish that nobody hears is a refusal too, not a hang', async () => {
    const commands = new PendingCommands(new FakeHost({ heard: false }));
    expect(await commands.run('x', 'show.wrap', {})).toMatchObject({ ok: false, reason: 'unheard' });
    expect(commands.failure('x')).not.toBeNull();
  });
});
