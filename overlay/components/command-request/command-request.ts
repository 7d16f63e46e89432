import type { CommandAck } from '../../../shared/protocol/frames.ts';
import type { TableCommandInput, TableCommandName } from '../../../shared/protocol/command-table.ts';

/** A component's wish that the page sends a command. The page that hears it answers with `respondWith`. */
export class CommandRequest extends Event {
  static readonly type = 'tt-command';
  readonly command: TableCommandName;
  readonly input: unknown;
  #answer: Promise<CommandAck> | null = null;

  constructor(command: TableCommandName, input: unknown) {
    super(CommandRequest.type, { bubbles: true, composed: true });
    this.command = command;
    this.input = input;
  }

  /** The answer; null where no page heard the wish. */
  get answer(): Promise<CommandAck> | null {
    return this.#answer;
  }

  respondWith(answer: Promise<CommandAck>): void {
    this.stopPropagation();
    this.#answer = answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'tt-command': CommandRequest;
  }
}

const unheard: CommandAck = {
  ok: false,
  code: 'internal',
  reason: 'unheard',
  message: 'This part is not connected to a page.',
};

/** Asks the page around `from` to send a command. Never rejects: a refusal is an answer. */
export function requestCommand<N extends TableCommandName>(
  from: EventTarget,
  command: N,
  input: TableCommandInput<N>,
): Promise<CommandAck> {
  const request = new CommandRequest(command, input);
  from.dispatchEvent(request);
  return request.answer ?? Promise.resolve(unheard);
}
