import type { MessageView } from '../../../shared/projections/queue-view.ts';
import type { MessageAction } from './message-actions.ts';

/** What a row shows beside the message itself. */
export interface MessageLook {
  /** How long it takes to read, in milliseconds. */
  time(message: MessageView): number;
  /** Who passed it first, in words; null = nobody. */
  screened(message: MessageView): string | null;
  /** Who did what it last went through, in words; null = not known. */
  doer(id: string): string | null;
  /** Others that look at it; empty = nobody. */
  here(id: string): string;
  busy(id: string): MessageAction | null;
  failure(id: string): string | null;
}
