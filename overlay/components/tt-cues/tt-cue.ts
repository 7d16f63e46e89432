import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AirCueView } from '../../../shared/projections/cue-view.ts';
import { cueWords as words } from '../../strings/cue.en.ts';
import { arrival, calm, departure, type CardMove } from '../tt-message-card/card-motion.ts';
import type { LayoutName } from '../tt-race/race-layout.ts';
import type { StageClock } from '../tt-stage/stage-clock.ts';
import { countdown } from './countdown.ts';
import { drawCue } from './draw-cue.ts';
import { faceStyles } from './cue-faces.styles.ts';
import { placeStyles } from './cue-places.styles.ts';
import { isTestCue } from './test-cues.ts';

/** A cue that came on air longer ago than this was joined midway: it is there, without an entrance. */
const freshFor = 1_500;

/** Whether there is something to scan on it. */
const hasCode = (cue: AirCueView): boolean => cue.kind === 'link' || (cue.kind === 'charity' && cue.url !== null);

/**
 * What is on air in one place. It comes, and goes when its time is over or somebody takes it off; what may not be shown any more
 * (`hidden`) is gone in the same update.
 *
 * @csspart cue lower-third slate cue-head cue-body cue-line qr choice choice-bar pledge owed
 */
@customElement('tt-cue')
export class TtCue extends LitElement {
  static override styles = [placeStyles, faceStyles];

  @property({ attribute: false }) cue: AirCueView | null = null;
  /** Where it stands, and by what name it is styled. */
  @property({ reflect: true }) place: 'card' | 'lower' | 'full' = 'card';
  @property({ reflect: true }) layout: LayoutName = 'bottom';
  /** Makes room for what has the right of way. */
  @property({ type: Boolean, reflect: true }) away = false;
  /** A message is on screen. */
  @property({ type: Boolean, reflect: true }) reading = false;
  /** Smaller while a message is read; not what must be scanned. */
  @property({ type: Boolean, reflect: true }) shrinks = false;
  @property({ attribute: false }) clock: StageClock | null = null;
  /** Of the screen, in pixels. */
  @property({ type: Number }) screenHeight = 1080;

  @state() private shown: AirCueView | null = null;
  #leaving = false;
  #before: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #moving = new Set<Animation>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#still();
  }

  protected override willUpdate(): void {
    if (this.cue !== null) this.shown = this.cue;
    this.shrinks = this.shown !== null && !hasCode(this.shown);
  }

  protected override updated(): void {
    this.#move();
    this.#count();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown, clock } = this;
    if (shown === null) return nothing;
    const count = shown.kind === 'slate' && clock !== null ? countdown(shown.countTo, clock.now()) : null;
    const screen = {
      height: this.screenHeight,
      count: count === 'over' ? words.anyMoment : count,
    };
    const part = shown.kind === 'slate' ? 'slate' : shown.kind === 'lower-third' ? 'lower-third' : 'cue';
    return html`<article class=${shown.kind} part=${part}>
      ${isTestCue(shown.id) ? html`<b class="test">${words.test}</b>` : nothing}${drawCue(shown, screen)}
    </article>`;
  }

  #move(): void {
    const { cue, clock } = this;
    const key = cue === null ? null : `${cue.id} ${cue.at}`;
    const before = this.#before;
    this.#before = key;
    if (key === before) return;
    if (cue === null) {
      if (this.shown !== null && !this.#leaving) void this.#leave();
      return;
    }
    this.#leaving = false;
    this.#still();
    if (clock === null || clock.rate() === 0) return;
    const elapsed = (clock.now() - Date.parse(cue.at)) / Math.max(clock.rate(), 1);
    if (elapsed < freshFor) void this.#play(arrival);
  }

  async #leave(): Promise<void> {
    this.#leaving = true;
    const ended = this.clock?.rate() === 0 || (await this.#play(departure));
    if (!ended || this.cue !== null) return;
    this.#leaving = false;
    this.shown = null;
    this.#still();
  }

  /** One timer for the next second of a count; none where nothing counts. */
  #count(): void {
    clearTimeout(this.#timer);
    const { shown, clock } = this;
    if (shown?.kind !== 'slate' || shown.countTo === null || clock === null || clock.rate() === 0) return;
    const left = Date.parse(shown.countTo) - clock.now();
    if (left <= 0) return;
    this.#timer = setTimeout(() => this.requestUpdate(), (left % 1_000) / clock.rate() + 5);
  }

  /** True when all of it has come to its end, false when something else came between. */
  async #play(moves: readonly CardMove[]): Promise<boolean> {
    this.#still();
    const less = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const running = (less ? calm(moves) : moves).flatMap(({ part, keyframes, timing }) => {
      const element = this.renderRoot.querySelector(`[data-part='${part}']`);
      return element === null ? [] : [element.animate(keyframes, timing)];
    });
    for (const animation of running) this.#moving.add(animation);
    const ends = await Promise.allSettled(running.map(({ finished }) => finished));
    for (const animation of running) if (moves !== departure) this.#moving.delete(animation);
    return ends.every(({ status }) => status === 'fulfilled');
  }

  #still(): void {
    for (const animation of this.#moving) animation.cancel();
    this.#moving.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cue': TtCue;
  }
}
