import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../../components/tt-stage/tt-stage.ts';
import type { TtStage } from '../../components/tt-stage/tt-stage.ts';
import type { VoiceView } from '../../../shared/projections/speech-view.ts';
import { browserEnvironment } from '../../live/link-environment.ts';
import type { Link, LinkStatus } from '../../live/link.ts';
import { createMomentPlayer, type MomentPlayer, type PlayingMoment } from '../../live/moment-player.ts';
import { createPlayedMoments } from '../../live/played-moments.ts';
import type { VoicePlayer } from '../../live/voice-player.ts';
import type { Words } from '../../strings/words.ts';
import type { StageClock } from '../../components/tt-stage/stage-clock.ts';
import { stageParts } from '../../components/tt-stage/stage-parts.ts';
import type { OverlaySettings } from './overlay-settings.ts';
import { createPaintReporter, type PaintReporter } from './paint-reporter.ts';

/**
 * What OBS shows: the stage, fed by the overlay's line. Before the first view, and when a key is refused, nothing at all; when the line
 * drops, the last view stays.
 */
@customElement('tt-overlay-page')
export class TtOverlayPage extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: fixed;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
  `;

  @property({ attribute: false }) link: Link<'overlay'> | null = null;
  @property({ attribute: false }) settings: OverlaySettings | null = null;
  @property({ attribute: false }) words: Words | null = null;

  @query('tt-stage') private stage!: TtStage | null;

  #unsubscribe: (() => void) | null = null;
  #player: MomentPlayer | null = null;
  #reporter: PaintReporter | null = null;
  #playing: readonly PlayingMoment[] = [];
  #status: LinkStatus = 'connecting';
  readonly #clock: StageClock = {
    now: () => this.settings?.frozenAt ?? this.link?.showNow() ?? Date.now(),
    rate: () => (typeof this.settings?.frozenAt === 'number' ? 0 : (this.link?.clockRate ?? 1)),
  };
  #voice: Promise<VoicePlayer> | null = null;
  readonly #visibilityChanged = (): void => {
    this.#reporter?.visibilityChanged();
    this.requestUpdate();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#visibilityChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#visibilityChanged);
    this.#unsubscribe?.();
    this.#player?.close();
    this.#reporter?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('link') && this.link !== null) this.#follow(this.link);
    const { link } = this;
    if (link === null || link.view === null || link.logId === null) return;
    this.#playing = this.#player?.update(link.view, link.logId, this.settings?.frozenAt ?? link.showNow()) ?? [];
  }

  protected override updated(): void {
    const { link } = this;
    if (link === null || link.view === null) return;
    if (link.status === 'live' && this.#status !== 'live') this.#reporter?.again();
    this.#status = link.status;
    const { seq } = link;
    // What the stage fetches first, such as the card of the first message, is not painted before it is there.
    void this.stage?.updateComplete.then(
      () => this.#reporter?.drawn(seq),
      (error: unknown) => console.warn('tickertape: a part of the screen could not be fetched', error),
    );
    this.#speak(link, link.view.voice);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { link, settings } = this;
    const view = link?.view ?? null;
    if (link === null || settings === null || view === null) return nothing;
    const { look } = view;
    return html`<tt-stage
      exportparts=${stageParts}
      .view=${view}
      .playing=${this.#playing}
      .words=${this.words}
      .clock=${this.#clock}
      .shows=${settings.shows}
      .platforms=${settings.platforms}
      .layout=${settings.layout ?? look.layout}
      .scale=${settings.scale}
      .seed=${settings.seed}
      .animation=${settings.animation}
      .audible=${speaks(link, view.voice)}
      .theme=${settings.theme ?? look.theme}
      .dress=${look.dress}
      .mirror=${settings.mirror}
    ></tt-stage>`;
  }

  /** A page that has lost its line falls silent: it could not hear that something was taken back. */
  #speak(link: Link<'overlay'>, voice: VoiceView): void {
    const mine = speaks(link, voice);
    if (mine && voice.utterance !== null)
      this.#voice ??= import('../../live/open-voice-player.ts').then(({ openVoicePlayer }) =>
        openVoicePlayer((frame) => link.voice.spoke(frame)),
      );
    void this.#voice?.then((player) => player.update(mine ? voice : null));
  }

  #follow(link: Link<'overlay'>): void {
    this.#unsubscribe = link.subscribe(() => this.requestUpdate());
    this.#player = createMomentPlayer({
      played: createPlayedMoments(browserEnvironment().storage),
      steadyNow: () => performance.now(),
      onChange: () => this.requestUpdate(),
    });
    this.#reporter = createPaintReporter({
      report: (frame) => link.painted({ ...frame, sound: this.settings?.sound ?? false }),
      visible: () => document.visibilityState === 'visible',
      requestFrame: (callback) => requestAnimationFrame(callback),
      steadyNow: () => performance.now(),
      wallNow: () => Date.now(),
      version: __BUILD__,
      platforms: this.settings?.platforms ?? null,
    });
  }
}

/** Whether this is the one overlay that may be heard. */
const speaks = (link: Link<'overlay'>, voice: VoiceView): boolean =>
  link.status === 'live' && link.voice.seat !== null && link.voice.seat === voice.overlay;

declare global {
  interface HTMLElementTagNameMap {
    'tt-overlay-page': TtOverlayPage;
  }
}
