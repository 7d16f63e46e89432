import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { speakerFault, type SpeakerFault } from './speaker.ts';

export interface ProgramCall {
  readonly command: string;
  /** No shell reads them. */
  readonly args: readonly string[];
  readonly input?: string;
  /** Milliseconds. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
  /** What to tell where there is no such program. */
  readonly whenMissing: string;
}

export interface ProgramOutcome {
  readonly exit: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** More output than this is not kept. */
const most = 1_000_000;

/** Runs a program to its end, or ends it: when it takes too long, or when its result is no longer wanted. Never rejects. */
export function runProgram(call: ProgramCall): Promise<Result<ProgramOutcome, SpeakerFault>> {
  const { command, args, input = '', patience, signal, whenMissing } = call;
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve(fail(speakerFault('cancelled', 'No longer wanted.')));
    const child = spawn(command, args, { shell: false, windowsHide: true, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    const settle = (result: Result<ProgramOutcome, SpeakerFault>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const end = (fault: SpeakerFault): void => {
      child.kill('SIGKILL');
      settle(fail(fault));
    };
    const cancel = (): void => end(speakerFault('cancelled', 'No longer wanted.'));
    const timer = setTimeout(
      () => end(speakerFault('slow', `${command} did not answer within ${Math.round(patience / 1000)} s.`)),
      patience,
    );
    signal?.addEventListener('abort', cancel, { once: true });
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output = (output + part).slice(0, most)));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (complaint = (complaint + part).slice(0, 2_000)));
    child.on('error', (error: NodeJS.ErrnoException) =>
      settle(
        fail(
          error.code === 'ENOENT'
            ? speakerFault('missing', whenMissing)
            : speakerFault('failed', `${command} could not be started (${error.code ?? 'unknown'}).`),
        ),
      ),
    );
    child.on('close', (exit) => settle(ok({ exit, output, complaint })));
    // One that ends before it has read its input is no fault of ours: its exit says what is wrong.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
