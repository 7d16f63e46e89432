import type { TemplateResult } from 'lit';
import type { Role } from '../../../shared/domain/actor.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { ControlView, DirectorView, ModeratorView } from '../../../shared/projections/views.ts';
import type { SeqHistory } from '../../components/dock-overlays/presence-state.ts';

/** Who sits at the desk. */
export type DeskRole = Extract<Role, 'control' | 'host' | 'moderator'>;

/** The tabs of a desk, in their order. */
export const deskTabs = ['queue', 'race', 'show', 'look', 'set-up'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What a dock draws from. */
export interface DeskState {
  readonly view: ModeratorView;
  /** What a host may change as well; null = a moderator. */
  readonly powers: DirectorView | null;
  /** What only control has; null = a host or a moderator. */
  readonly full: ControlView | null;
  readonly role: DeskRole;
  /** Who sits here, as views have it; null = not known yet. */
  readonly self: string | null;
  /** What they want to be called. */
  readonly selfName: string;
  /** One dock alone is on this page. */
  readonly alone: boolean;
  /** Single letters act. */
  readonly letters: boolean;
  /** The line to the server stands: buttons may be pressed. */
  readonly live: boolean;
  readonly seq: number;
  readonly history: SeqHistory;
  /** The wall's clock, once a second. */
  readonly now: Instant;
  /** The show's clock. */
  readonly showNow: Instant;
}

/** A dock of the control page: one part of the work, which also opens alone by `?dock=NAME`. */
export interface Dock {
  readonly name: string;
  readonly title: string;
  readonly tab: DeskTab;
  /** Where it stands on its tab: across the desk, or in a column. */
  readonly place: 'across' | 1 | 2 | 3;
  readonly roles: readonly DeskRole[];
  readonly draw: (desk: DeskState) => TemplateResult;
  /** Keys that act while this dock has the focus, for the list of keys. */
  readonly keys?: readonly { readonly key: string; readonly does: string }[];
}
