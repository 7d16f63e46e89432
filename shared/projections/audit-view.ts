import type { Role } from '../domain/actor.ts';

/** One action of somebody of the crew, as the log has it. */
export interface AuditLineView {
  /** The first of its lines in the log. */
  readonly seq: number;
  /** The last of them. */
  readonly until: number;
  readonly at: string;
  readonly by: Role;
  /** Tells people of one role apart, as in `undoable`. */
  readonly who: string;
  readonly name: string | null;
  /** The event that says what was done. */
  readonly label: string;
  /** Of what an undo took back; null = it is no undo. */
  readonly undid: string | null;
  /** Somebody took it back later. */
  readonly undone: boolean;
  /** Whom or what it was about, where that is no message. */
  readonly about: string | null;
  /** The first of the messages that it moved. */
  readonly messages: readonly AuditMessageView[];
  /** How many it moved. */
  readonly touched: number;
}

export interface AuditMessageView {
  readonly id: string;
  readonly author: string;
  /** Its first words. */
  readonly text: string;
  /** Name and words are not kept any more. */
  readonly erased: boolean;
}

/** A page of them, the newest first. */
export interface AuditPage {
  readonly lines: readonly AuditLineView[];
  readonly more: boolean;
}
