import type { AttendFrame, CommandAck, CrewMember } from '../../shared/protocol/frames.ts';

/** What this page looks at, as the crew knows it, and who the page is. */
export interface Attendance {
  /** null before the first answer. */
  readonly self: CrewMember | null;
  attend(frame: AttendFrame): void;
  /** Says it again: a new connection knows nothing of it. */
  resend(): void;
}

export interface AttendanceOptions {
  /** Puts the frame on the wire when the link is up; else does nothing. */
  readonly emit: (frame: AttendFrame, answer: (ack: CommandAck) => void) => void;
  /** The page has learnt who it is. */
  readonly onSelf: () => void;
}

export function createAttendance({ emit, onSelf }: AttendanceOptions): Attendance {
  let last: AttendFrame | null = null;
  let self: CrewMember | null = null;
  const post = (frame: AttendFrame): void =>
    emit(frame, (answer) => {
      if (!answer.ok || self !== null) return;
      self = answer.result as CrewMember;
      onSelf();
    });
  return {
    get self() {
      return self;
    },
    attend: (frame) => {
      last = frame;
      post(frame);
    },
    resend: () => {
      if (last !== null) post(last);
    },
  };
}
