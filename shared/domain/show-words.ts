/** What kind of log this is: only a live show may be resumed, and only its record counts. */
export type ShowMode = 'live' | 'replay' | 'rehearsal' | 'demo';

/** What made a victory fire. */
export type VictoryCause = 'crossing' | 'hand' | 'test';
