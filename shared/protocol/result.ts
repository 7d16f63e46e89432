import type { Result } from '../lib/result.ts';
import type { FailureCode } from './frames.ts';

/** A refusal as it travels: a code of the protocol, a reason for programs, a sentence for people. */
export interface Failure {
  readonly code: FailureCode;
  readonly reason: string;
  readonly message: string;
}

export type CommandResult = Result<{ readonly seq: number; readonly result?: unknown }, Failure>;
