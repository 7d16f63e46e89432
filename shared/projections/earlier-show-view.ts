import type { ShowView } from './views.ts';

/** A show of this data folder whose log is not the one that is written to. */
export interface EarlierShowView {
  /** Its recap: `GET /api/v1/recap?log=…`. */
  readonly logId: string;
  readonly title: string;
  readonly mode: ShowView['mode'];
  /** When its log was made. */
  readonly createdAt: string;
  /** null = it was never wrapped. */
  readonly wrappedAt: string | null;
}
