import { second } from '../../shared/lib/instant.ts';
import { fail, ok } from '../../shared/lib/result.ts';
import { findMessage } from '../../shared/domain/queue/message-pages.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { fittingVoice } from '../../shared/domain/speech/fitting-voice.ts';
import type { DueSpeech } from '../../shared/domain/speech/speech-state.ts';
import { spokenText } from '../../shared/domain/speech/spoken-text.ts';
import { victoryPlaysUntil } from '../../shared/domain/victory/is-victory-playing.ts';
import type { SpeechAmbient } from '../../shared/projections/speech-view.ts';
import type { SpokeFrame } from '../../shared/protocol/frames.ts';
import type { TableCommandInput } from '../../shared/protocol/command-table.ts';
import type { ServerAnswer, ServerCommands } from '../commands/server-commands.ts';
import type { AmbientStore } from '../engine/ambient-store.ts';
import type { ShowEngine } from '../engine/engine-port.ts';
import { leaseHolder } from './lease.ts';
import { renderWithin } from './render-within.ts';
import type { Speaker } from './speaker.ts';
import { Utterance } from './utterance.ts';
import { createVoiceFinder, type VoiceFinder } from './voice-finder.ts';
import type { VoiceShelf } from './voice-shelf.ts';

export interface SpeechDeskDeps {
  readonly engine: Pick<ShowEngine, 'state' | 'clock' | 'subscribe' | 'dispatch'>;
  readonly ambient: AmbientStore;
  readonly speaker: Speaker;
  readonly shelf: VoiceShelf;
  readonly monotonic: () => number;
  readonly onFault: (error: unknown) => void;
  /** Milliseconds in which an overlay must begin. */
  readonly patience?: number;
}

const actor: Actor = { role: 'system', id: 'speech' };
/** Each voice says the figures in its own language. */
const sample = 'This is how it sounds: 1, 2, 3.';
const sampleLimit = 10;

const refuse = (reason: string, message: string): ServerAnswer => fail({ code: 'rejected', reason, message });

/** Has what is due made into sound, gives the word to one overlay, and follows what becomes of it. */
export class SpeechDesk {
  readonly #deps: SpeechDeskDeps;
  readonly #finder: VoiceFinder;
  /** What was on air when the server started has been spoken, or half of it: it is not begun again. */
  readonly #before: number;
  #utterance: Utterance | null = null;
  #test: Utterance | null = null;
  #chosen: string | null = null;
  #overlay: string | null = null;
  /** Those who were given the word and were not heard: passed over while there is another one (SPEAK-22). */
  readonly #silent = new Set<string>();
  #held = false;
  #victory: { readonly ends: number; readonly cancel: () => void } | null = null;
  #watch: { readonly on: string; readonly timer: NodeJS.Timeout } | null = null;
  #subscriptions: (() => void)[] = [];

  constructor(deps: SpeechDeskDeps) {
    this.#deps = deps;
    this.#finder = createVoiceFinder(deps.speaker, () => this.#tell());
    this.#before = deps.engine.state.seq;
  }

  readonly commands: Pick<ServerCommands, 'speech.test' | 'speech.overlay' | 'speech.voices'> = {
    'speech.test': (input) => this.#tryOut(input),
    'speech.overlay': ({ overlay }) => this.#choose(overlay),
    'speech.voices': async () => {
      await this.#finder.look();
      const { missing } = this.#finder;
      return missing === null ? ok(undefined) : refuse('no-voices', missing);
    },
  };

  start(): void {
    if (this.#subscriptions.length > 0) return;
    const { engine, ambient, onFault } = this.#deps;
    const onChange = (): void => {
      try {
        this.#lookForVoices();
        this.#look();
      } catch (error) {
        onFault(error);
      }
    };
    this.#subscriptions = [engine.subscribe(onChange), ambient.subscribe(onChange)];
    onChange();
  }

  stop(): void {
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    this.#subscriptions = [];
    clearTimeout(this.#watch?.timer);
    this.#victory?.cancel();
    this.#utterance?.drop();
    this.#test?.drop();
    this.#deps.shelf.clear();
  }

  /** What an overlay says of an utterance. Only the one that has the word counts. */
  spoke(from: string, { id, what }: SpokeFrame): void {
    const said = this.#said;
    if (from !== this.#overlay || said === null || said.state.id !== id || said.isOver) return;
    if (what === 'started') {
      this.#silent.delete(from);
      said.started();
    }
    if (what === 'failed') this.#unheard(said, 'The overlay could not play the sound.');
    if (what === 'ended') this.#ended(said);
    this.#look();
  }

  /** What is to be heard, if anything is. */
  get #said(): Utterance | null {
    return this.#deps.engine.state.speech.due === null ? this.#test : this.#utterance;
  }

  /** Where what is due comes from. */
  get #platform(): string | null {
    const { speech, queue } = this.#deps.engine.state;
    return speech.due === null
      ? null
      : (findMessage(queue.messages, speech.due.message)?.author.platform.toLowerCase() ?? null);
  }

  #tell(): void {
    const { voices, missing } = this.#finder;
    const next: SpeechAmbient = {
      engine: this.#deps.speaker.title,
      voices,
      missing,
      overlay: this.#overlay,
      chosen: this.#chosen,
      utterance: this.#utterance?.state ?? null,
      test: this.#test?.state ?? null,
    };
    this.#deps.ambient.update((now) => (isSame(now.speech, next) ? now : { ...now, speech: next }));
  }

  /** After any change: what is due, who has the word, and whether it is held. */
  #look(): void {
    this.#followDue(this.#deps.engine.state.speech.due);
    this.#followLease();
    this.#followVictory();
    this.#followHold();
    this.#watchBeginning();
    this.#tell();
  }

  /** The list is made when somebody may want to see it, not at every start. */
  #lookForVoices(): void {
    const { engine, ambient, onFault } = this.#deps;
    const wanted = engine.state.speech.settings.on || (ambient.get().connected['control'] ?? 0) > 0;
    if (wanted && this.#finder.isIdle) this.#finder.look().catch(onFault);
  }

  #followDue(due: DueSpeech | null): void {
    if (this.#utterance !== null && this.#utterance.state.seq === due?.seq) return;
    this.#utterance?.drop();
    this.#utterance = null;
    if (due === null || due.form === 'silence') return;
    this.#test?.drop();
    this.#test = null;
    const next = this.#utteranceFor(due.seq);
    this.#utterance = next;
    if (due.seq <= this.#before) return next.end('left-out', 'The server was restarted while it was on air.');
    this.#make(next, () => this.#renderDue(due, next.signal));
  }

  get #holder(): string | null {
    const overlays = Object.values(this.#deps.ambient.get().overlays);
    return leaseHolder(overlays, this.#overlay, this.#chosen, this.#platform, this.#silent);
  }

  /** Another overlay has the word from now on and goes on with this; where there is none, it has failed. */
  #unheard(said: Utterance, why: string): void {
    if (this.#overlay !== null) this.#silent.add(this.#overlay);
    if (this.#holder === this.#overlay) said.end('failed', why);
  }

  #followLease(): void {
    const { overlays } = this.#deps.ambient.get();
    for (const id of this.#silent) if (overlays[id] === undefined) this.#silent.delete(id);
    const holder = this.#holder;
    if (holder === this.#overlay) return;
    this.#overlay = holder;
    this.#utterance?.offerAgain();
    this.#test?.offerAgain();
  }

  #followHold(): void {
    const held = this.#deps.engine.state.speech.paused || this.#victory !== null;
    // Held for so long that its sound is gone: it gets a new name.
    if (this.#held && !held && this.#utterance?.isOnShelf === false) this.#utterance.offerAgain();
    this.#held = held;
    this.#utterance?.runs(!held);
    this.#test?.runs(true);
  }

  /** Nothing else happens when a victory is over: the pages are told by the clock. */
  #followVictory(): void {
    const { engine, ambient } = this.#deps;
    const ends = victoryPlaysUntil(engine.state, engine.clock.now());
    if (ends === (this.#victory?.ends ?? null)) return;
    this.#victory?.cancel();
    this.#victory = null;
    if (ends === null) return;
    const cancel = engine.clock.schedule(ends, () => {
      this.#victory = null;
      ambient.update((now) => (now.speech === undefined ? now : { ...now, speech: { ...now.speech } }));
      this.#look();
    });
    this.#victory = { ends, cancel };
  }

  /** A page that never begins is told of, rather than waited for without a word. */
  #watchBeginning(): void {
    const said = this.#said;
    const held = this.#held && said === this.#utterance;
    const on =
      said?.state.stage === 'ready' && this.#overlay !== null && !held
        ? `${said.state.id ?? ''} ${this.#overlay}`
        : null;
    if ((this.#watch?.on ?? null) === on) return;
    clearTimeout(this.#watch?.timer);
    this.#watch = null;
    if (on === null || said === null) return;
    const timer = setTimeout(
      () => {
        this.#unheard(said, 'The overlay did not begin to speak. Refresh it in OBS.');
        this.#look();
      },
      this.#deps.patience ?? 15 * second,
    ).unref();
    this.#watch = { on, timer };
  }

  #utteranceFor(seq: number | null): Utterance {
    return new Utterance(seq, this.#deps.shelf, this.#deps.monotonic);
  }

  #make(next: Utterance, render: () => ReturnType<typeof renderWithin>): void {
    render()
      .then((rendered) => {
        if (next.signal.aborted) return;
        if (rendered.ok) next.made(rendered.value);
        else {
          if (rendered.error.code === 'missing') this.#finder.lost(rendered.error.message);
          next.end('failed', rendered.error.message);
        }
        this.#look();
      })
      .catch(this.#deps.onFault);
  }

  async #renderDue(due: DueSpeech, signal: AbortSignal): ReturnType<typeof renderWithin> {
    const { speech, queue } = this.#deps.engine.state;
    const { settings } = speech;
    const message = findMessage(queue.messages, due.message);
    const said = { name: message?.author.name ?? '', text: message?.masked ?? message?.text ?? '' };
    const text = spokenText(said, due.form, settings);
    if (text === '') return fail({ code: 'silent', message: 'The message has nothing that can be spoken.' });
    const limit = due.form === 'cut' ? Math.min(settings.longest, settings.overload.cut) : settings.longest;
    const voice = fittingVoice(text, settings.voice, await this.#finder.known());
    return renderWithin(this.#deps.speaker, { text, voice, speed: settings.speed, signal }, limit / second);
  }

  #ended(said: Utterance): void {
    const { engine } = this.#deps;
    const { due, settings } = engine.state.speech;
    const heard = said.wasHeard;
    said.end('spoken');
    if (said !== this.#utterance || due === null || !heard || !settings.finishes) return;
    if (findMessage(engine.state.queue.messages, due.message)?.pinned === false)
      engine.dispatch({ name: 'reading.finish', input: {} }, actor);
  }

  #tryOut({ voice, speed }: TableCommandInput<'speech.test'>): ServerAnswer {
    if (this.#utterance?.isOver === false)
      return refuse('speaking', 'A message is being spoken. Try the voice when it is over.');
    if (this.#overlay === null)
      return refuse('no-overlay', 'No overlay can speak now. Open the overlay in OBS, with its source shown.');
    const { settings } = this.#deps.engine.state.speech;
    const wanted = voice === undefined ? settings.voice : voice;
    this.#test?.drop();
    const next = this.#utteranceFor(null);
    this.#test = next;
    this.#make(next, async () => {
      const voices = await this.#finder.known();
      const known = voices.some(({ id }) => id === wanted) ? wanted : null;
      const request = { text: sample, voice: known, speed: speed ?? settings.speed, signal: next.signal };
      return renderWithin(this.#deps.speaker, request, sampleLimit);
    });
    this.#look();
    return ok(undefined);
  }

  #choose(overlay: string | null): ServerAnswer {
    if (overlay !== null && this.#deps.ambient.get().overlays[overlay] === undefined)
      return refuse('unknown-overlay', 'This overlay is not connected any more.');
    this.#chosen = overlay;
    if (overlay !== null) this.#silent.delete(overlay);
    this.#look();
    return ok(undefined);
  }
}

function isSame(a: SpeechAmbient | undefined, b: SpeechAmbient): boolean {
  if (a === undefined) return false;
  return (Object.keys(b) as (keyof SpeechAmbient)[]).every((key) => a[key] === b[key]);
}
