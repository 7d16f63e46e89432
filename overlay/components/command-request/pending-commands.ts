import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommandAck } from '../../../shared/protocol/frames.ts';
import type { TableCommandInput, TableCommandName } from '../../../shared/protocol/command-table.ts';
import { requestCommand } from './command-request.ts';

/**
 * The commands of one component that wait for their answer, and the refusals that it shows. Each is kept under a slot: the place in
 * the component where its button stands.
 */
export class PendingCommands implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #waiting = new Set<string>();
  readonly #failures = new Map<string, string>();

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#failures.clear();
  }

  /** Sends once: while a slot waits, another press of the same button is answered by the first. */
  async run<N extends TableCommandName>(
    slot: string,
    command: N,
    input: TableCommandInput<N>,
  ): Promise<CommandAck | null> {
    if (this.#waiting.has(slot)) return null;
    this.#waiting.add(slot);
    this.#failures.delete(slot);
    this.#host.requestUpdate();
    const answer = await requestCommand(this.#host, command, input);
    this.#waiting.delete(slot);
    if (!answer.ok) this.#failures.set(slot, answer.message);
    this.#host.requestUpdate();
    return answer;
  }

  pending(slot: string): boolean {
    return this.#waiting.has(slot);
  }

  /** The words of the last refusal; null where there was none since the last try. */
  failure(slot: string): string | null {
    return this.#failures.get(slot) ?? null;
  }

  forget(slot: string): void {
    if (this.#failures.delete(slot)) this.#host.requestUpdate();
  }
}
