/** What kind of log this is: only a live show may be resumed, and only its record counts. */
export type ShowMode = 'live' | 'replay' | 'rehearsal' | 'demo';

/** What of a show is a video: its stream, and the recording on the streamer's disk. */
export const broadcastParts = ['stream', 'recording'] as const;
export type BroadcastPart = (typeof broadcastParts)[number];

/** What made a victory fire. */
export type VictoryCause = 'crossing' | 'hand' | 'replay';

/** How a victory looks; `theme` leaves it to each page's theme. */
export type VictoryAnimation = 'theme' | 'parade' | 'confetti' | 'engraving' | 'front-page';

/** Which confirmed crossings of a milestone fire its victory by themselves. */
export type VictoryTrigger = 'first' | 'every' | 'none';
