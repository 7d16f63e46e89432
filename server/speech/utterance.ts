import type { UtteranceStage, UtteranceState } from '../../shared/projections/speech-view.ts';
import { createHeardTime } from './heard-time.ts';
import type { RenderedSound } from './render-within.ts';
import type { VoiceShelf } from './voice-shelf.ts';

const over: ReadonlySet<UtteranceStage> = new Set(['spoken', 'failed', 'left-out']);

/** One thing to say, from its making to its end. `state` is a new object after each change, and the same without one. */
export class Utterance {
  readonly #shelf: VoiceShelf;
  readonly #heard: ReturnType<typeof createHeardTime>;
  readonly #making = new AbortController();
  #sound: RenderedSound | null = null;
  #state: UtteranceState;

  constructor(seq: number | null, shelf: VoiceShelf, monotonic: () => number) {
    this.#shelf = shelf;
    this.#heard = createHeardTime(monotonic);
    this.#state = { seq, id: null, from: 0, stage: 'preparing', why: null };
  }

  get state(): UtteranceState {
    return this.#state;
  }

  /** Ends when nobody wants it any more. */
  get signal(): AbortSignal {
    return this.#making.signal;
  }

  get isOver(): boolean {
    return over.has(this.#state.stage);
  }

  /** As much time has gone by as it takes to hear it, but for what a player and the line may be out by. */
  get wasHeard(): boolean {
    return this.#sound !== null && this.#heard.seconds >= Math.min(this.#sound.seconds - 1, this.#sound.seconds * 0.8);
  }

  made(sound: RenderedSound): void {
    this.#sound = sound;
    this.#become({ stage: 'ready', id: this.#shelf.put(sound.bytes) });
  }

  started(): void {
    this.#become({ stage: 'speaking' });
  }

  /** Whether it is playing at this moment. */
  runs(on: boolean): void {
    this.#heard.run(on && this.#state.stage === 'speaking');
  }

  /** Another overlay takes it over where the first one was, or the same one after a long pause: its sound may be off the shelf by then. */
  offerAgain(): void {
    if (this.isOver || this.#sound === null) return;
    this.#heard.run(false);
    const { seconds } = this.#heard;
    if (seconds > this.#sound.seconds - 0.2) return this.end('spoken');
    const { id } = this.#state;
    const there = id !== null && this.#shelf.get(id) !== null;
    this.#become({ stage: 'ready', id: there ? id : this.#shelf.put(this.#sound.bytes), from: seconds });
  }

  get isOnShelf(): boolean {
    return this.#state.id !== null && this.#shelf.get(this.#state.id) !== null;
  }

  end(stage: 'spoken' | 'failed' | 'left-out', why: string | null = null): void {
    this.drop();
    this.#become({ stage, why, id: null });
  }

  /** Its making stops, and its sound is gone. */
  drop(): void {
    this.#making.abort();
    this.#heard.run(false);
    if (this.#state.id !== null) this.#shelf.drop(this.#state.id);
  }

  #become(change: Partial<UtteranceState>): void {
    this.#state = { ...this.#state, ...change };
  }
}
