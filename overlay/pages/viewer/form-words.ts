import type { OwnMessage } from '../../live/own-messages.ts';
import type { FormAnswer } from '../../live/form-client.ts';
import { viewerFormWords as words } from '../../strings/viewer-form.en.ts';

/** Where a message of one's own stands, in words. */
export function statusLine(status: OwnMessage['status'], clock: (iso: string) => string): string {
  switch (status.state) {
    case 'approved':
      return status.ahead === 0 ? words.states.next : words.states.approved(status.ahead);
    case 'read':
      return words.states.read(clock(status.at));
    default:
      return words.states[status.state];
  }
}

/** Why it did not work, in words: the server's own where it gave any. */
export function failureLine(answer: Exclude<FormAnswer<unknown>, { kind: 'done' }>): string {
  if (answer.kind === 'unreachable') return words.unreachable;
  if (answer.reason === 'unknown-route' || answer.status === 405) return words.old;
  return answer.detail === '' ? words.unreachable : answer.detail;
}
