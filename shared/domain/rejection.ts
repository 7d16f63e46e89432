/** The closed set of reasons for which the domain says no. The words are part of the public interface. */
export const rejectionReasons = [
  'unknown-racer',
  'unknown-account',
  'unknown-milestone',
  'unknown-event',
  'account-needed',
  'invalid',
  'zero',
  'future',
  'no-milestone',
  'no-racer',
  'no-crossing',
  'already-confirmed',
  'duplicate-racer',
  'too-many',
  'wrapped',
  'replay',
  'nothing-to-undo',
  'not-yours',
  'not-playing',
  'nothing-to-replay',
  'unknown-message',
  'unknown-author',
  'wrong-state',
  'same-person',
  'empty',
  'banned',
  'full',
  'safe-mode',
  'nothing-next',
  'nothing-on-air',
  'on-air',
  'nothing-to-test',
  'speech-off',
  'unknown-cue',
  'duplicate-cue',
] as const;

export type RejectionReason = (typeof rejectionReasons)[number];

/** The domain's no: a reason for programs, a sentence for people (what was wrong, and what to do). */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly message: string;
}

export const reject = (reason: RejectionReason, message: string): Rejection => ({ reason, message });
