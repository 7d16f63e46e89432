import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DirectiveResult } from 'lit/directive.js';
import { cssom } from '../cssom.ts';
import type { Words } from '../../strings/words.ts';
import { accentOn } from '../tt-lane/accent.ts';
import { nameWidth } from '../tt-lane/name-size.ts';
import type { StagedVictory } from '../tt-stage/victory-on-stage.ts';
import { calmTrack, cardTracks, victoryLength } from './card-timeline.ts';
import { fall, tickerStrips, type TickerStrip } from './ticker-strips.ts';
import { victoryStyles } from './tt-victory.styles.ts';

const ownColour = '#ffc629';

/** The size at which a figure fills the card: digits are 0.456 em wide, separators half of that. */
function figureSize(figure: string): number {
  const ems = [...figure].reduce((width, sign) => width + (/[.,’\s]/.test(sign) ? 0.228 : 0.456), 0);
  return Math.min(250, 950 / ems);
}

/**
 * The victory: a ticker-tape parade and a title card, 20 seconds. Joined late, it starts at its current frame; when it is over,
 * nothing of it runs on.
 * @csspart card - the title card
 */
@customElement('tt-victory')
export class TtVictory extends LitElement {
  static override styles = victoryStyles;

  @property({ attribute: false }) victory: StagedVictory | null = null;
  @property({ attribute: false }) words: Words | null = null;
  @property() ground: 'dark' | 'light' = 'dark';
  @property({ type: Number }) seed = 2009;

  #strips: readonly TickerStrip[] = [];
  readonly #running = new Set<Animation>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('victory') || changed.has('seed'))
      this.#strips = this.#calm ? [] : tickerStrips(this.seed + (this.victory?.seq ?? 0));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('victory') || changed.get('victory')?.seq === this.victory?.seq) return;
    this.#stop();
    if (this.victory !== null) this.#play(Math.max(0, performance.now() - this.victory.startedAt));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { victory, words } = this;
    if (victory === null || words === null) return nothing;
    const { fill, ink } = accentOn(victory.racer?.colour ?? ownColour, this.ground);
    const who = victory.racer?.name ?? words.winner;
    const figure = victory.milestone === null ? words.victory : words.number(victory.milestone);
    const size = nameWidth(who) <= 11 ? 'large' : nameWidth(who) <= 18 ? 'medium' : 'small';
    return html`<div
      class="victory"
      ${cssom({ '--_accent': fill, '--_accent-ink': ink, '--_fit': figureSize(figure).toFixed(0) })}
    >
      <div class="parade" aria-hidden="true">
        ${this.#strips.map((strip) => html`<i class="strip ${strip.paper}" ${this.#stripStyle(strip)}>${`${figure} · `.repeat(8)}</i>`)}
      </div>
      <div class="card" part="card">
        <div class="mask slab-box">
          <div class="slab" data-part="slab">
            <div class="mask"><bdi class="who ${size}" dir="auto" data-part="who">${who}</bdi></div>
          </div>
        </div>
        <div class="mask">
          <div class="board" data-part="board">
            <div class="mask">
              <div class="figure" data-part="figure">${figure}</div>
            </div>
          </div>
        </div>
        <div class="mask base-box">
          <div class="base" data-part="base">
            <div class="mask"><div class="line" data-part="line">${this.#line(victory, words)}</div></div>
          </div>
        </div>
      </div>
    </div>`;
  }

  #line(victory: StagedVictory, words: Words): TemplateResult {
    const reached = victory.solo ? words.goalReached : words.firstAcross;
    const text = victory.milestone === null || victory.racer === null ? victory.title : reached;
    return html`${victory.test ? html`<b class="test">${words.test}</b>` : nothing}<bdi dir="auto">${text}</bdi>${
        victory.at === null ? nothing : html`<span class="at">${words.time(victory.at, null)}</span>`
      }`;
  }

  #stripStyle(strip: TickerStrip): DirectiveResult {
    return cssom({
      left: `${(strip.left * 100).toFixed(2)}%`,
      height: `${(strip.length * 100).toFixed(1)}%`,
      width: `calc(var(--_w) * ${(26 * strip.width).toFixed(1)})`,
    });
  }

  get #calm(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #play(elapsed: number): void {
    if (this.#calm) {
      this.#run(this.renderRoot.querySelector('.card'), [...calmTrack], { duration: victoryLength }, elapsed);
      return;
    }
    for (const { part, keyframes } of cardTracks) {
      this.#run(
        this.renderRoot.querySelector(`[data-part='${part}']`),
        [...keyframes],
        { duration: victoryLength },
        elapsed,
      );
    }
    const { clientWidth, clientHeight } = this;
    this.renderRoot.querySelectorAll('.strip').forEach((element, index) => {
      const strip = this.#strips[index];
      if (strip === undefined || strip.delay + strip.duration <= elapsed) return;
      this.#run(
        element,
        fall(strip, clientWidth, clientHeight),
        { delay: strip.delay, duration: strip.duration },
        elapsed,
      );
    });
  }

  #run(element: Element | null, keyframes: Keyframe[], timing: KeyframeAnimationOptions, elapsed: number): void {
    if (element === null) return;
    const animation = element.animate(keyframes, { ...timing, fill: 'backwards' });
    animation.currentTime = elapsed;
    this.#running.add(animation);
    animation.onfinish = () => this.#running.delete(animation);
  }

  #stop(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running.clear();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-victory': TtVictory;
  }
}
