import type { VoiceView } from '../../shared/projections/speech-view.ts';
import type { SpokeFrame } from '../../shared/protocol/frames.ts';

/** The part of an audio element that a player needs. */
export interface Sound {
  src: string;
  volume: number;
  currentTime: number;
  play(): Promise<void>;
  pause(): void;
  addEventListener(event: 'ended' | 'error', listener: () => void): void;
}

export interface VoicePlayerOptions {
  readonly createSound: () => Sound;
  readonly report: (frame: SpokeFrame) => void;
  /** Calls back once, while somebody touches the page: from then on a browser lets it be heard. */
  readonly onTouch: (touched: () => void) => void;
}

/** Lets the one utterance be heard that the view names, for as long as it names it. */
export interface VoicePlayer {
  /** null: silence, at once. */
  update(voice: Pick<VoiceView, 'volume' | 'utterance'> | null): void;
}

interface Playing {
  readonly id: string;
  readonly sound: Sound;
  held: boolean;
  over: boolean;
}

export function createVoicePlayer({ createSound, report, onTouch }: VoicePlayerOptions): VoicePlayer {
  let playing: Playing | null = null;

  const tell = (of: Playing, what: SpokeFrame['what']): void => {
    if (what === 'ended' || what === 'failed') of.over = true;
    if (of === playing) report({ id: of.id, what });
  };

  function begin(id: string, from: number): Playing {
    const sound = createSound();
    const own: Playing = { id, sound, held: true, over: false };
    sound.addEventListener('ended', () => tell(own, 'ended'));
    sound.addEventListener('error', () => tell(own, 'failed'));
    sound.src = `/voice/${id}`;
    if (from > 0) sound.currentTime = from;
    return own;
  }

  function run(own: Playing): void {
    own.sound.play().then(
      () => tell(own, 'started'),
      (error: unknown) => {
        const name = error instanceof Error ? error.name : '';
        // A pause came before the sound did.
        if (name === 'AbortError' || own.over) return;
        if (name !== 'NotAllowedError') return tell(own, 'failed');
        tell(own, 'blocked');
        onTouch(() => {
          report({ id: own.id, what: 'allowed' });
          // Touched so soon that the view never took it away: nobody else would begin it again.
          if (own === playing && !own.held) run(own);
        });
      },
    );
  }

  function end(): void {
    if (playing === null) return;
    const { sound } = playing;
    playing.over = true;
    playing = null;
    sound.pause();
    // Lets go of what was loaded.
    sound.src = '';
  }

  return {
    update(voice) {
      const wanted = voice?.utterance ?? null;
      if (wanted?.id !== playing?.id) end();
      if (voice === null || wanted === null) return;
      playing ??= begin(wanted.id, wanted.from);
      playing.sound.volume = voice.volume;
      if (playing.over || playing.held === wanted.held) return;
      playing.held = wanted.held;
      if (wanted.held) playing.sound.pause();
      else run(playing);
    },
  };
}
