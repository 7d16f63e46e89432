import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { cssom } from '../cssom.ts';
import type { RacerView } from '../../../shared/projections/race-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import type { Words } from '../../strings/words.ts';
import type { LaneFlash } from '../tt-lane/tt-lane.ts';
import '../tt-lane/tt-lane.ts';
import { accentOn } from '../tt-lane/accent.ts';
import { laneParts } from '../tt-stage/stage-parts.ts';
import { alsoRunning, laneOrder } from './lane-order.ts';
import { laneSetting, type LaneSetting, type LayoutName } from './race-layout.ts';
import { along, raceScale, type RaceScale } from './race-scale.ts';
import { foremost, raceStatement } from './race-statement.ts';
import { raceStyles } from './tt-race.styles.ts';

/** A flash of one lane. */
export interface RacerFlash extends LaneFlash {
  readonly racer: string;
}

/** The hour is enough to know the day, and lanes are not drawn anew with every tick for it. */
const thisHour = (time: string | null): string | null => (time === null ? null : `${time.slice(0, 13)}:00:00Z`);

/** The lanes in an order that places do not change, each with its place in the list. */
function byId(lanes: readonly RacerView[]): { readonly racer: RacerView; readonly index: number }[] {
  return lanes
    .map((racer, index) => ({ racer, index }))
    .sort((one, other) => (one.racer.id < other.racer.id ? -1 : one.racer.id > other.racer.id ? 1 : 0));
}

/**
 * The race: headline, lanes, scale, and who else is running.
 * @csspart panel headline goal statement label scale also - and those of tt-lane
 */
@customElement('tt-race')
export class TtRace extends LitElement {
  static override styles = raceStyles;

  @property({ attribute: false }) view: Pick<OverlayView, 'race' | 'show'> | null = null;
  @property({ attribute: false }) words: Words | null = null;
  @property({ attribute: false }) flashes: readonly RacerFlash[] = [];
  @property({ reflect: true }) layout: LayoutName = 'bottom';
  /** The lanes are away while something else needs their room. */
  @property({ type: Boolean }) headlineAlone = false;
  @property() ground: 'dark' | 'light' = 'dark';

  #order: readonly string[] = [];
  #tops = new Map<string, { readonly left: number; readonly top: number }>();

  protected override willUpdate(): void {
    this.#tops.clear();
    const order = this.view === null ? [] : laneOrder(this.view.race).map((racer) => racer.id);
    const moved = order.length === this.#order.length && order.some((id, index) => id !== this.#order[index]);
    this.#order = order;
    if (!moved) return;
    for (const lane of this.renderRoot.querySelectorAll('tt-lane')) {
      const { left, top } = lane.getBoundingClientRect();
      if (lane.racer !== null) this.#tops.set(lane.racer.id, { left, top });
    }
  }

  /** Lanes that changed place glide there. */
  protected override updated(_changed: PropertyValues<this>): void {
    if (this.#tops.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const lane of this.renderRoot.querySelectorAll('tt-lane')) {
      const before = lane.racer === null ? undefined : this.#tops.get(lane.racer.id);
      const { left, top } = lane.getBoundingClientRect();
      if (before === undefined || (before.left === left && before.top === top)) continue;
      lane.animate(
        { transform: [`translate(${before.left - left}px, ${before.top - top}px)`, 'none'] },
        { duration: 650, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
      );
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, words } = this;
    if (view === null || words === null) return nothing;
    const lanes = laneOrder(view.race);
    const setting = laneSetting(this.layout, lanes.length);
    const shown = lanes.slice(0, setting.most);
    const others = alsoRunning(view.race);
    if (lanes.length === 0 && others.length === 0) return nothing;
    const totals = lanes.flatMap((racer) => (racer.total === null ? [] : [racer.total]));
    const scale = raceScale(totals, view.race.milestone);
    const cells = Math.max(
      7,
      ...lanes.map((racer) => words.number((racer.total ?? 0) + racer.nudge).length + (racer.resolution > 1 ? 1 : 0)),
    );
    return html`<section
      class="race ${setting.form} ${lanes.length < 2 ? 'solo' : ''}"
      ${cssom({ '--_v': `calc(var(--_u) * ${setting.size})`, '--_cells': String(cells) })}
    >
      ${this.#renderHeadline(view, words, lanes.length)}
      <div class="panel" part="panel" ?hidden=${this.headlineAlone}>
        <div class="lanes" ${cssom({ 'grid-template-columns': `repeat(${setting.columns}, minmax(0, 1fr))` })}>
          ${
            // Each racer keeps its element and only its place in the grid changes: a bar never jumps to another racer's.
            byId(shown).map(({ racer, index }) => this.#renderLane(racer, index, scale, setting, lanes.length))
          }
        </div>
        ${this.#renderScale(scale, setting, words)}
      </div>
      ${this.headlineAlone ? nothing : this.#renderAlso(others, lanes.length - shown.length, words)}
    </section>`;
  }

  #renderHeadline(view: Pick<OverlayView, 'race' | 'show'>, words: Words, count: number): TemplateResult {
    const { milestone, rolling } = view.race;
    const statement = raceStatement(view.race, words);
    const label = view.show.label ?? words.modeLabel[view.show.mode];
    const accent = statement.racer === null ? null : accentOn(statement.racer.colour, this.ground);
    const goal = milestone === null ? view.show.title : count < 2 ? words.goal(milestone) : words.firstTo(milestone);
    return html`<header class="headline ${label === null ? '' : 'labelled'}" part="headline">
      <div class="goal" part="goal">
        <bdi dir="auto">${milestone !== null && rolling ? words.nextMilestone(milestone) : goal}</bdi>
      </div>
      ${
        statement.text === ''
          ? nothing
          : html`<div
              class="statement ${statement.tone}"
              part="statement"
              ${cssom({ '--_accent': accent?.fill ?? 'transparent' })}
            >
              ${statement.racer === null ? nothing : html`<bdi class="who" dir="auto">${statement.racer.name}</bdi>`}
              <span class="what">${statement.text}</span>
            </div>`
      }
      ${label === null ? nothing : html`<div class="label" part="label"><bdi dir="auto">${label}</bdi></div>`}
    </header>`;
  }

  #renderLane(racer: RacerView, index: number, scale: RaceScale, setting: LaneSetting, count: number): TemplateResult {
    return html`<tt-lane
      ${cssom({ order: String(index) })}
      exportparts=${laneParts}
      .racer=${racer}
      .scale=${scale}
      .words=${this.words}
      .form=${setting.form}
      .now=${thisHour(this.view?.race.time ?? null)}
      .facts=${setting.facts}
      .ground=${this.ground}
      .solo=${count < 2}
      .level=${this.view?.race.lead.state === 'too-close' && (racer.place ?? 3) <= 2}
      .leader=${this.view !== null && foremost(this.view.race) === racer.id}
      .flash=${this.flashes.find((flash) => flash.racer === racer.id) ?? null}
    ></tt-lane>`;
  }

  #renderScale(scale: RaceScale, setting: LaneSetting, words: Words): TemplateResult | typeof nothing {
    if (setting.columns > 1)
      return html`<div class="scale note" part="scale">${words.bars(scale.from, scale.to)}</div>`;
    const long = scale.marks.length > 3 && scale.marks.some((mark) => words.short(mark).length > 7);
    const marks = long ? [scale.from, scale.marks.at(-1) ?? scale.to] : scale.marks;
    return html`<div class="scale" part="scale">
      <div class="ruler">
        ${marks.map((mark) => {
          const at = along(scale, mark);
          return html`<span class=${at <= 0 ? 'first' : at >= 1 ? 'last' : ''} ${cssom({ left: `${at * 100}%` })}
            >${words.short(mark)}</span
          >`;
        })}
      </div>
    </div>`;
  }

  #renderAlso(others: readonly RacerView[], hidden: number, words: Words): TemplateResult | typeof nothing {
    if (others.length === 0 && hidden <= 0) return nothing;
    const most = this.layout === 'bottom' ? 4 : 2;
    return html`<footer class="also" part="also">
      ${others.length === 0 ? nothing : html`<span class="caption">${words.alsoRunning}</span>`}
      ${others
        .slice(0, most)
        .map(
          (racer) =>
            html`<span class="other"
              ><i ${cssom({ background: accentOn(racer.colour, this.ground).fill })}></i
              ><bdi dir="auto">${racer.name}</bdi>
              <b>${racer.total === null ? '–' : words.number(racer.total + racer.nudge)}</b></span
            >`,
        )}
      ${hidden > 0 ? html`<span class="caption">${words.more(hidden)}</span>` : nothing}
    </footer>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-race': TtRace;
  }
}
