import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecapView } from '../../../shared/projections/recap-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { createRecapFormats } from '../../strings/recap-formats.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import type { ThemeName } from '../../styles/theme.ts';
import { nameOf } from './headline.ts';
import { recapPalettes } from './recap-palette.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

/** Where dates differ most for those who will write about it. */
const zones = ['UTC', '', 'America/Los_Angeles', 'America/New_York', 'Europe/London', 'Asia/Tokyo'] as const;
const clocks = zones.map(createRecapFormats);

type Crossing = RecapView['record']['crossings'][number];

/** Who crossed what when: an interval, in the zones where its date may be another. */
@customElement('tt-recap-record')
export class TtRecapRecord extends LitElement {
  static override styles = [
    recapSectionStyles,
    css`
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr));
        gap: 16px;
      }
      .goal {
        font: 700 40px/1 var(--tt-display);
        font-variant-numeric: tabular-nums;
      }
      .label {
        margin-top: 14px;
        color: var(--_quiet);
        font-size: 13px;
      }
      .times li,
      .rivals li {
        font-variant-numeric: tabular-nums;
      }
      .times li:first-child {
        font: 700 20px/1.3 var(--tt-display);
      }
      .photo {
        margin-top: 12px;
        font-weight: 650;
      }
      @media print {
        .cards {
          gap: 8px;
          grid-template-columns: 1fr 1fr;
        }
        .card {
          padding: 8px 10px 8px 18px;
        }
        .goal {
          font-size: 22px;
        }
        .label {
          margin-top: 5px;
          font-size: 9px;
        }
        .times li:first-child {
          font-size: 13px;
        }
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  @property({ attribute: false }) formats: Formats | null = null;
  @property() theme: ThemeName = 'night';

  protected override render() {
    const { recap, formats } = this;
    if (recap === null || formats === null) return nothing;
    return html`<section aria-labelledby="record">
      <h2 id="record">${words.record.title}</h2>
      ${
        recap.record.crossings.length === 0
          ? html`<p class="quiet">${words.record.none}</p>`
          : html`<div class="cards">${recap.record.crossings.map((one) => this.#card(one, recap, formats))}</div>`
      }
    </section>`;
  }

  #card(crossing: Crossing, recap: RecapView, formats: Formats): TemplateResult {
    const { racer, milestone, rivals, source, total, confirmedAt, photoFinish } = crossing;
    const colour = recap.racers.find(({ id }) => id === racer)?.colour ?? '#7c8698';
    return html`<article class="card">
      <svg class="flag" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect width="1" height="1" fill=${recapPalettes[this.theme].line(colour)} />`}
      </svg>
      <h3><bdi>${nameOf(recap, racer)}</bdi></h3>
      <p class="goal">${formats.count(milestone)}</p>
      <p class="label">${words.record.interval}</p>
      <ul class="times">
        ${timesOf(crossing).map((time) => html`<li>${time}</li>`)}
      </ul>
      ${
        rivals.length === 0
          ? nothing
          : html`<p class="label">${words.record.rivals}</p>
              <ul class="rivals">
                ${rivals.map(
                  (rival) =>
                    html`<li>
                      <bdi>${nameOf(recap, rival.racer)}</bdi>
                      <b>${rival.total === null ? words.record.unknown : formats.count(rival.total)}</b>
                    </li>`,
                )}
              </ul>`
      }
      ${photoFinish ? html`<p class="photo">${words.record.photo}</p>` : nothing}
      <p class="label">
        ${words.record.source(source, formats.count(total))}.
        ${confirmedAt === null ? words.record.unconfirmed : `${words.record.confirmed} ${formats.stamp(confirmedAt)}`}.
      </p>
    </article>`;
  }
}

/** The interval in each zone, the same words once. */
const timesOf = ({ from, to }: Crossing): readonly string[] => [
  ...new Set(clocks.map((formats) => formats.interval(from, to))),
];

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-record': TtRecapRecord;
  }
}
