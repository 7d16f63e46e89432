/** How much a peer may ask for. `rate` is per second. */
export interface GatewayLimits {
  /** Largest frame from a page, bytes. */
  readonly frameBytes: number;
  /** Connections that have joined: in all, of one address, with one overlay key. */
  readonly joined: number;
  readonly joinedPerAddress: number;
  readonly overlaysPerKey: number;
  /** Connections that have not joined yet: in all, of one address. The oldest goes when there is one more. */
  readonly waiting: number;
  readonly waitingPerAddress: number;
  /** Joins of one key at one address; without a key, of one address. */
  readonly joins: Limit;
  /** Frames of control, host and moderator pages, by key. */
  readonly crewFrames: Limit;
  /** Frames of overlays by key, and of viewers by address. */
  readonly readerFrames: Limit;
  readonly resyncs: Limit;
  /** Frames that are malformed or not for this page: beyond it the connection is closed. */
  readonly strikes: Limit;
  /** What may wait for a reader that is slow. */
  readonly queuedBytes: number;
  readonly queuedPackets: number;
  /** A page may take nothing of its snapshot for so many milliseconds. */
  readonly snapshotPatience: number;
  /** Pages that come within so many milliseconds start from the same long snapshot. */
  readonly snapshotAge: number;
  /** Milliseconds. */
  readonly joinTimeout: number;
  readonly pingInterval: number;
  readonly pingTimeout: number;
  readonly sweepInterval: number;
}
export interface Limit {
  readonly rate: number;
  readonly burst: number;
}

export const defaultLimits: GatewayLimits = {
  frameBytes: 16_384,
  joined: 512,
  joinedPerAddress: 64,
  overlaysPerKey: 8,
  waiting: 128,
  waitingPerAddress: 32,
  joins: { rate: 20, burst: 60 },
  crewFrames: { rate: 30, burst: 60 },
  readerFrames: { rate: 40, burst: 160 },
  resyncs: { rate: 5, burst: 20 },
  strikes: { rate: 1, burst: 10 },
  queuedBytes: 1_000_000,
  queuedPackets: 2_000,
  snapshotPatience: 15_000,
  snapshotAge: 5_000,
  joinTimeout: 5_000,
  pingInterval: 10_000,
  pingTimeout: 8_000,
  sweepInterval: 1_000,
};
