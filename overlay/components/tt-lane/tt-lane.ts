import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { Words } from '../../strings/words.ts';
import { along, type RaceScale } from '../tt-race/race-scale.ts';
import '../tt-odometer/tt-odometer.ts';
import { accentOn } from './accent.ts';
import { laneFacts } from './lane-facts.ts';
import { nameSize } from './name-size.ts';
import { laneStyles } from './tt-lane.styles.ts';

/** A moment of this lane: it sweeps once and is gone. */
export interface LaneFlash {
  readonly kind: 'lead' | 'crossing';
  /** Of a crossing. */
  readonly milestone?: number;
  readonly seq: number;
  /** By the page's steady clock. */
  readonly startedAt: number;
}

/** Counts that come faster than this are drawn as they come, without easing: a flood costs a paint each and no more. */
const easingPace = 450;

const sweep = { duration: 2_600, easing: 'linear' };
const sweepFrames: readonly Keyframe[] = [
  { transform: 'translateX(-101%)', easing: 'cubic-bezier(0.16, 0.84, 0.24, 1)' },
  { transform: 'none', offset: 0.26 },
  { transform: 'none', offset: 0.76, easing: 'cubic-bezier(0.7, 0, 0.84, 0.2)' },
  { transform: 'translateX(101%)' },
];

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/**
 * One racer: place, name, bar, total, and what there is to say.
 * @csspart lane place name track bar finish total facts fact
 */
@customElement('tt-lane')
export class TtLane extends LitElement {
  static override styles = laneStyles;

  @property({ attribute: false }) racer: RacerView | null = null;
  @property({ attribute: false }) scale: RaceScale | null = null;
  @property({ attribute: false }) words: Words | null = null;
  @property({ attribute: false }) flash: LaneFlash | null = null;
  /** About the show's time, to know which day it is. */
  @property() now: string | null = null;
  @property({ type: Number }) facts = 2;
  @property({ reflect: true }) form: 'row' | 'stack' = 'row';
  @property({ reflect: true }) ground: 'dark' | 'light' = 'dark';
  @property({ type: Boolean, reflect: true }) leader = false;
  /** Too close to call: no place is claimed. */
  @property({ type: Boolean }) level = false;
  /** A goal of one's own has no place. */
  @property({ type: Boolean, reflect: true }) solo = false;
  @property({ type: Boolean, reflect: true }) stale = false;
  @property({ type: Boolean, reflect: true }) quick = false;

  #movedAt = Number.NEGATIVE_INFINITY;
  #total: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('racer') || this.racer === null) return;
    this.stale = this.racer.stale;
    if (this.racer.total === this.#total) return;
    const now = performance.now();
    this.quick = now - this.#movedAt < easingPace;
    this.#movedAt = now;
    this.#total = this.racer.total;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { racer, scale, words } = this;
    if (racer === null || scale === null || words === null) return nothing;
    const accent = accentOn(racer.colour, this.ground);
    return html`<div
      class="lane"
      part="lane"
      ${cssom({ '--_accent': `var(--tt-accent-${racer.id.replaceAll('.', '_')}, ${accent.fill})`, '--_accent-ink': accent.ink })}
    >
      <div class="place" part="place">${this.solo ? nothing : this.level ? '=' : (racer.place ?? nothing)}</div>
      <div class="name ${nameSize(racer.name)}" part="name"><bdi dir="auto">${racer.name}</bdi></div>
      ${this.#renderTrack(racer, scale)} ${this.#renderTotal(racer, words)} ${this.#renderFacts(racer, words)}
      ${this.#renderFlash(racer, words)}
    </div>`;
  }

  #renderTrack(racer: RacerView, scale: RaceScale): TemplateResult {
    const filled = racer.total === null ? 0 : along(scale, racer.total);
    const finish = scale.finish === null ? null : along(scale, scale.finish);
    return html`<div class="track" part="track">
      ${scale.marks.slice(1).map((mark) => html`<i class="mark" ${cssom({ left: percent(along(scale, mark)) })}></i>`)}
      <div class="runner" ${cssom({ transform: `translateX(${percent(filled - 1)})` })}>
        <div class="bar" part="bar"></div>
      </div>
      ${finish === null ? nothing : html`<i class="finish ${finish >= 1 ? 'end' : ''}" part="finish" ${cssom({ left: percent(finish) })}></i>`}
    </div>`;
  }

  #renderTotal(racer: RacerView, words: Words): TemplateResult {
    if (racer.total === null) return html`<div class="total unknown" part="total">–</div>`;
    const shown = racer.total + racer.nudge;
    return html`<div class="total" part="total">
      ${racer.resolution > 1 ? html`<span class="about">≈</span>` : nothing}<tt-odometer
        exportparts="figure"
        .text=${words.number(shown)}
        .value=${shown}
      ></tt-odometer>
    </div>`;
  }

  #renderFacts(racer: RacerView, words: Words): TemplateResult | typeof nothing {
    if (this.facts === 0) return nothing;
    const facts =
      racer.total === null
        ? [{ kind: 'unknown', text: words.waiting }]
        : laneFacts(racer, words, this.now).slice(0, this.facts);
    return html`<div class="facts" part="facts">
      ${facts.map(({ kind, text }) => html`<span class="fact ${kind}" part="fact">${text}</span>`)}
    </div>`;
  }

  #renderFlash(racer: RacerView, words: Words): TemplateResult | typeof nothing {
    if (this.flash === null) return nothing;
    const reached = this.flash.milestone ?? racer.crossing?.milestone ?? null;
    const text = this.flash.kind === 'lead' || reached === null ? words.newLeader : words.number(reached);
    return html`<div class="flash ${this.flash.kind}" part="flash">${text}</div>`;
  }

  /** The sweep is joined at its current frame and runs once, however often the lane is drawn meanwhile. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.flash === null || !changed.has('flash') || changed.get('flash')?.seq === this.flash.seq) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const animation = this.renderRoot.querySelector('.flash')?.animate([...sweepFrames], sweep);
    if (animation !== undefined) animation.currentTime = performance.now() - this.flash.startedAt;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lane': TtLane;
  }
}
