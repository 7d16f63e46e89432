import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { accentOn } from '../../components/tt-lane/accent.ts';
import { racersInOrder } from '../../components/dock-race/racers-in-order.ts';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { EtaView, RacerView } from '../../../shared/projections/race-view.ts';
import type { HostView } from '../../../shared/projections/views.ts';
import { createFormats, spanSince, type Formats } from '../../strings/formats.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import { hostBoardStyles } from './host-board.styles.ts';

/** The race as a host must be able to read it from two metres: totals, way to go, rate, arrival, need, record. */
@customElement('tt-host-board')
export class TtHostBoard extends LitElement {
  static override styles = hostBoardStyles;

  @property({ attribute: false }) view: HostView | null = null;
  /** The show's clock. */
  @property({ type: Number }) showNow: Instant = 0;
  /** The host's zone; null = the machine's own. */
  @property({ attribute: false }) zone: string | null = null;
  #formats: Formats = createFormats('en');

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('zone')) this.#formats = createFormats('en', this.zone ?? undefined);
  }

  override render() {
    const { view } = this;
    if (view === null) return nothing;
    const racers = racersInOrder(view.race);
    const contenders = byPlace(racers.filter(({ alsoRunning }) => !alsoRunning));
    return html`<div class="board">
      <div class=${`racers ${contenders.length > 4 ? 'field' : ''}`}>
        ${repeat(
          contenders,
          ({ id }) => id,
          (racer) => this.#racer(racer, view.race.milestone),
        )}
      </div>
      ${this.#alsoRunning(racers.filter(({ alsoRunning }) => alsoRunning))} ${this.#record(view)}
    </div>`;
  }

  #racer(racer: RacerView, milestone: number | null): TemplateResult {
    const { total, nudge, place, name, colour } = racer;
    return html`<article class="racer" aria-label=${name}>
      <svg class="swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width="1" height="1" fill=${accentOn(colour, 'dark').fill} />
      </svg>
      <p class="name">
        <span><bdi>${name}</bdi></span
        >${place === null ? nothing : html`<span class="place">${words.place(place)}</span>`}
      </p>
      <p class=${`total ${total === null ? 'none' : ''}`}>
        ${total === null ? words.noTotal : this.#formats.count(total + nudge)}
      </p>
      <p class="togo">${this.#toGo(total, milestone)}${this.#honesty(racer)}</p>
      <dl class="facts">
        ${this.#fact(words.rate, racer.rate === null ? '–' : this.#formats.rate(racer.rate))} ${this.#eta(racer.eta)}
        ${racer.needed === null ? nothing : this.#fact(`${words.needed} ${words.neededHint}`, this.#formats.rate(racer.needed))}
      </dl>
    </article>`;
  }

  #toGo(total: number | null, milestone: number | null): TemplateResult | typeof nothing {
    if (total === null || milestone === null) return nothing;
    const left = milestone - total;
    return html`<b>${this.#formats.count(Math.abs(left))}</b> ${left > 0 ? words.toGo : words.past}`;
  }

  /** Age and rounding: what keeps the host from saying too much. */
  #honesty({ stale, at, resolution }: RacerView): TemplateResult | typeof nothing {
    const said = [
      ...(resolution > 1 ? [words.rounded(this.#formats.count(resolution))] : []),
      ...(stale && at !== null ? [words.stale(words.ago(spanSince(at, this.showNow)))] : []),
    ];
    return said.length === 0 ? nothing : html` <span class="warn">${said.join(' · ')}</span>`;
  }

  #eta(eta: EtaView): TemplateResult {
    if (eta.kind !== 'range') return this.#fact(words.eta, words.etaKinds[eta.kind], 'wordy');
    return this.#fact(
      words.eta,
      words.etaRange(this.#formats.clockNear(eta.from, this.showNow), this.#formats.clockNear(eta.to, this.showNow)),
      'range',
    );
  }

  #fact(name: string, value: string, kind = ''): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd class=${kind}>${value}</dd>
    </div>`;
  }

  #alsoRunning(racers: readonly RacerView[]): TemplateResult | typeof nothing {
    if (racers.length === 0) return nothing;
    return html`<p class="also">
      <span>${words.alsoRunning}</span>
      ${racers.map(
        ({ name, total }) =>
          html`<span><bdi>${name}</bdi> <b>${total === null ? words.noTotal : this.#formats.count(total)}</b></span>`,
      )}
    </p>`;
  }

  /** In UTC and in the host's zone; once where these are the same. */
  #intervals(from: string, to: string): string[] {
    const formats = this.#formats;
    const utc = `${formats.stampUtc(from)} – ${formats.stampUtc(to)}`;
    return [...new Set([utc, `${formats.stamp(from)} – ${formats.stamp(to)}`])];
  }

  #record({ record, race }: HostView): TemplateResult | typeof nothing {
    if (record.crossings.length === 0) return nothing;
    const nameOf = (id: string): string => race.racers[id]?.name ?? id;
    const newest = [...record.crossings].reverse().slice(0, 6);
    return html`<div class="record">
      <h2>${words.record}</h2>
      ${newest.map(({ racer, milestone, from, to, total, rivals, confirmedAt }) => {
        const had = rivals.map((rival) =>
          words.rival(nameOf(rival.racer), rival.total === null ? null : this.#formats.count(rival.total)),
        );
        return html`<div class="crossing">
          <strong>${nameOf(racer)} · ${this.#formats.count(milestone)}</strong>
          ${this.#intervals(from, to).map((interval) => html`<p class="when">${interval}</p>`)}
          <p>
            ${[this.#formats.count(total), ...had].join(' · ')}${
              confirmedAt === null ? html` · <span class="warn">${words.unconfirmed}</span>` : nothing
            }
          </p>
        </div>`;
      })}
    </div>`;
  }
}

/** Two keep their sides; a field is listed by place. */
const byPlace = (racers: readonly RacerView[]): readonly RacerView[] =>
  racers.length < 3 ? racers : [...racers].sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-board': TtHostBoard;
  }
}
