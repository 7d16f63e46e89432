import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecapMessage, RecapView } from '../../../shared/projections/recap-view.ts';
import type { Formats } from '../../strings/formats.ts';
import { platformName } from '../../strings/platform-name.ts';
import { recapWords as words } from '../../strings/recap.en.ts';
import { recapSectionStyles } from './recap-section.styles.ts';

/** What was promised to viewers, and what came of it. */
@customElement('tt-recap-ledger')
export class TtRecapLedger extends LitElement {
  static override styles = [
    recapSectionStyles,
    css`
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 34px;
        margin-bottom: 16px;
      }
      dl div {
        display: flex;
        flex-direction: column-reverse;
      }
      dt {
        color: var(--_quiet);
        font-size: 13px;
      }
      dd {
        font: 700 40px/1 var(--tt-display);
        font-variant-numeric: tabular-nums;
      }
      li {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr);
        gap: 2px 18px;
        padding: 10px 0;
        border-top: 1px solid var(--_rule);
        break-inside: avoid;
      }
      .state {
        font: 700 16px/1.4 var(--tt-display);
      }
      .small {
        color: var(--_quiet);
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
      .text {
        font-size: 16px;
        overflow-wrap: anywhere;
      }
      @media print {
        dd {
          font-size: 20px;
        }
        li {
          padding: 4px 0;
        }
        .text,
        .state {
          font-size: 11px;
        }
        .small,
        dt {
          font-size: 9px;
        }
        /* A third sheet is one too many: the rest is on the page and in messages.csv. */
        li:nth-child(n + 21) {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) recap: RecapView | null = null;
  @property({ attribute: false }) formats: Formats | null = null;

  protected override render() {
    const { recap, formats } = this;
    if (recap === null || formats === null) return nothing;
    const { ledger } = recap;
    if (ledger.promised === 0) return nothing;
    const figures = [
      [words.ledger.promised, ledger.promised],
      [words.ledger.read, ledger.read],
      [words.ledger.skipped, ledger.skipped],
      [words.ledger.carriedOver, ledger.carriedOver],
      [words.ledger.retracted, ledger.retracted],
      [words.ledger.open, ledger.open],
    ] as const;
    return html`<section aria-labelledby="ledger">
      <h2 id="ledger">${words.ledger.title}</h2>
      <dl>
        ${figures.map(
          ([name, count]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${formats.count(count)}</dd>
            </div>`,
        )}
      </dl>
      ${ledger.unlisted > 0 ? html`<p class="small">${words.ledger.unlisted(ledger.unlisted)}</p>` : nothing}
      <ol>
        ${ledger.messages.map((message) => this.#message(message, formats))}
      </ol>
    </section>`;
  }

  #message(message: RecapMessage, formats: Formats): TemplateResult {
    const { state, author, text, platform, reason, promisedAt, endedAt } = message;
    const by = author ?? (state === 'retracted' ? words.ledger.takenBack : words.ledger.erased);
    return html`<li>
      <span class="state">${words.ledger.state[state]}</span>
      <div>
        ${text === null ? nothing : html`<p class="text" dir="auto">${text}</p>`}
        <p class="small">
          <bdi>${by}</bdi> · ${platformName(platform)} ·
          ${words.ledger.waited(formats.clock(promisedAt), endedAt === null ? null : formats.clock(endedAt))}
          ${reason === null ? nothing : html` · <bdi>${reason}</bdi>`}
        </p>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-recap-ledger': TtRecapLedger;
  }
}
