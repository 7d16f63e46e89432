import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { Accent } from '../tt-lane/accent.ts';
import { darker } from './darker.ts';
import { createTapeRoll, drawnWidth } from './draw-tape.ts';
import { meterFrames, type FrameMeter } from './frame-meter.ts';
import { SceneTracks } from './scene-tracks.ts';
import { fall, paradeLength, tickerStrips, type TickerStrip } from './ticker-strips.ts';

/** The tape's width in the card's units. */
const tape = 31;
/** Ms between two drawings, and before it falls. */
const drawEvery = 40;
const drawBefore = 500;

/**
 * The parade: lengths of ticker tape with the race's own figures printed on them. Each is drawn once and falls as a picture, moved by
 * the browser; where frames come late, those that have not begun to fall stay away.
 */
@customElement('tt-ticker-parade')
export class TtTickerParade extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
    }
    canvas {
      position: absolute;
      top: 0;
      transform: translateY(-200%);
      will-change: transform;
    }
  `;

  @property({ attribute: false }) startedAt = 0;
  @property({ type: Number }) length = 20_000;
  /** What is printed on the tape. */
  @property() line = '';
  @property({ attribute: false }) accent: Accent = { fill: '#ffc629', ink: '#12100a' };
  @property({ type: Number }) seed = 2009;
  @property({ type: Number }) intensity = 1;
  /** CSS pixels of one unit of the card. */
  @property({ type: Number }) unit = 1;
  #strips: readonly TickerStrip[] = [];
  #meter: FrameMeter | null = null;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #end: ReturnType<typeof setTimeout> | undefined;
  readonly #tracks = new SceneTracks();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#strips = tickerStrips(this.seed, this.length, this.intensity);
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    const elapsed = Math.max(0, performance.now() - this.startedAt);
    const left = paradeLength(this.length) - elapsed;
    if (left <= 0) return;
    const { clientWidth, clientHeight } = this;
    for (const { element, strip } of this.#canvases()) {
      const timing = { delay: strip.delay, duration: strip.duration };
      this.#tracks.run(element, fall(strip, clientWidth, clientHeight), timing, elapsed);
    }
    this.#draw(elapsed);
    this.#meter = meterFrames(() => this.#thinOut());
    this.#end = setTimeout(() => this.#stop(), left);
  }

  protected override render(): TemplateResult {
    return html`${this.#strips.map(
      (strip) =>
        html`<canvas
          aria-hidden="true"
          ${cssom({
            left: `${(strip.left * 100).toFixed(2)}%`,
            'margin-left': `${(-tape * this.unit * strip.size * drawnWidth(strip) * 0.5).toFixed(1)}px`,
            width: `${(tape * this.unit * strip.size * drawnWidth(strip)).toFixed(1)}px`,
            height: `${(strip.length * 100).toFixed(1)}%`,
          })}
        ></canvas>`,
    )}`;
  }

  #canvases(): { element: HTMLCanvasElement; strip: TickerStrip }[] {
    return [...this.renderRoot.querySelectorAll('canvas')].flatMap((element, index) => {
      const strip = this.#strips[index];
      return strip === undefined ? [] : [{ element, strip }];
    });
  }

  /** Those that are on their way at once, the others before they are: each costs some ms, and the card is coming in. */
  #draw(elapsed: number): void {
    const { fill, ink } = this.accent;
    const density = Math.min(2, devicePixelRatio);
    const roll = createTapeRoll({
      papers: {
        cream: { front: '#fdf4dc', back: '#eadfbf', ink: '#3b3222' },
        white: { front: '#ffffff', back: '#d9dee6', ink: '#2a313d' },
        accent: { front: fill, back: darker(fill), ink },
      },
      line: this.line,
      font: getComputedStyle(this).fontFamily,
      width: tape * this.unit * density,
    });
    const coming = this.#canvases()
      .filter(({ strip }) => strip.delay + strip.duration > elapsed)
      .sort((a, b) => a.strip.delay - b.strip.delay);
    const draw = (due: number): void => {
      for (const { element, strip } of coming.splice(0, coming.filter(({ strip }) => strip.delay <= due).length))
        if (!element.hidden) roll.draw(element, strip, element.clientHeight * density);
      const [next] = coming;
      if (next === undefined) return;
      const wait = next.strip.delay - drawBefore - (performance.now() - this.startedAt);
      this.#drawing = setTimeout(() => draw(next.strip.delay), Math.max(drawEvery, wait));
    };
    draw(elapsed + drawEvery);
  }

  /** Every second one that waits above the screen stays there. */
  #thinOut(): void {
    const elapsed = performance.now() - this.startedAt;
    const waiting = this.#canvases().filter(({ strip, element }) => strip.delay > elapsed && !element.hidden);
    for (const [index, { element }] of waiting.entries()) {
      if (index % 2 === 1) continue;
      element.hidden = true;
      for (const animation of element.getAnimations()) animation.cancel();
    }
  }

  #stop(): void {
    clearTimeout(this.#drawing);
    clearTimeout(this.#end);
    this.#meter?.stop();
    this.#tracks.stop();
    for (const { element } of this.#canvases()) element.width = element.height = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-ticker-parade': TtTickerParade;
  }
}
