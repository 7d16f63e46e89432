/** What a card needs beside its cue. */
export interface CueScreen {
  /** In pixels: a code is sized by it. */
  readonly height: number;
  /** What a slate's count says now; null = it has none. */
  readonly count: string | null;
}
