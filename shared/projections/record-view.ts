/** The record of the race: what GET /api/v1/record answers. */
export interface RecordView {
  readonly crossings: readonly {
    readonly racer: string;
    readonly milestone: number;
    /** The last observation that was surely under. */
    readonly from: string;
    /** The first observation at or over. */
    readonly to: string;
    /** null = seen, not yet confirmed. */
    readonly confirmedAt: string | null;
    readonly total: number;
    readonly source: string;
    readonly rivals: readonly { readonly racer: string; readonly total: number | null }[];
    readonly photoFinish: boolean;
  }[];
  readonly leadChanges: readonly {
    readonly at: string;
    readonly calledAt: string;
    readonly from: string;
    readonly to: string;
    readonly afterStep: boolean;
  }[];
  readonly steps: readonly { readonly at: string; readonly racer: string; readonly change: number }[];
}
