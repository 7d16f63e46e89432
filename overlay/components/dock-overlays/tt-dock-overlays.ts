import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ControlView, OverlayPresenceView } from '../../../shared/projections/views.ts';
import { controlWords as words } from '../../strings/control.en.ts';
import { platformName } from '../../strings/platform-name.ts';
import { createFormats, spanSince } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { stageTests } from '../dock-test/stage-tests.ts';
import '../dock-test/tt-test-buttons.ts';
import { presenceState, type PresenceState, type SeqHistory } from './presence-state.ts';

const tones: Readonly<Record<PresenceState, string>> = {
  current: 'good',
  'catching-up': 'good',
  behind: 'bad',
  outdated: 'bad',
  waiting: 'warn',
  hidden: 'quiet',
};

/** Which overlays are connected, and whether each has painted what the server has. */
@customElement('tt-dock-overlays')
export class TtDockOverlays extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      article {
        border-inline-start-width: 3px;
      }
      article.good {
        border-inline-start-color: var(--tt-good);
      }
      article.bad {
        border-color: var(--tt-bad);
        background: #241317;
      }
      article.warn {
        border-inline-start-color: var(--tt-warn);
      }
      h3,
      p {
        color: var(--tt-text);
      }
      h3 {
        font-size: 13.5px;
        font-weight: 650;
      }
      p.quiet {
        color: var(--tt-quiet);
      }
      ol {
        display: grid;
        gap: 5px;
        margin-top: 8px;
        padding-inline-start: 18px;
        list-style: decimal;
      }
      .pages {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        padding-top: 4px;
      }
      .pages b {
        color: var(--tt-text);
      }
    `,
  ];

  @property({ attribute: false }) overlays: ControlView['overlays'] = {};
  @property({ attribute: false }) connected: ControlView['connected'] = {};
  /** The revision that the server has. */
  @property({ type: Number }) seq = 0;
  /** The build that the server serves. */
  @property() version = '';
  /** The real time. */
  @property({ type: Number }) now = 0;
  /** When each revision was first seen. */
  @property({ attribute: false }) history: SeqHistory = [];
  @property({ type: Boolean }) live = false;
  readonly #formats = createFormats('en');

  override render() {
    const overlays = Object.values(this.overlays).sort((a, b) => a.connectedAt.localeCompare(b.connectedAt));
    return html`<div class="stack">
      ${
        overlays.length === 0
          ? html`<div class="empty">
              <p>${words.overlays.none}</p>
              <ol>
                ${words.overlays.howTo.map((step) => html`<li>${step}</li>`)}
              </ol>
            </div>`
          : repeat(
              overlays,
              ({ id }) => id,
              (overlay) => this.#overlay(overlay),
            )
      }
      ${this.#tests()} ${this.#pages()}
    </div>`;
  }

  #tests(): TemplateResult {
    const tests = [...stageTests.screen, ...stageTests.message];
    return html`<tt-test-buttons
      heading=${words.overlays.testMessage}
      .tests=${tests}
      ?live=${this.live}
    ></tt-test-buttons>`;
  }

  #overlay(overlay: OverlayPresenceView): TemplateResult {
    const presence = presenceState(overlay, { history: this.history, version: this.version, now: this.now });
    const seq = this.#formats.count(this.seq);
    const advice =
      presence === 'behind' || presence === 'outdated' || presence === 'waiting'
        ? words.overlays.advice[presence]
        : null;
    const facts = [
      overlay.painted === null
        ? words.overlays.paintedNone(seq)
        : words.overlays.painted(this.#formats.count(overlay.painted), seq),
      ...(overlay.version === null ? [] : [words.overlays.version(overlay.version)]),
      overlay.address,
      words.overlays.since(words.ago(spanSince(overlay.connectedAt, this.now))),
    ];
    return html`<article class=${`item ${tones[presence]}`}>
      <header class="row">
        <h3 class="grow clip">${words.overlays.who(overlay)}</h3>
        <span class=${`chip ${tones[presence]}`}>${words.overlays.state[presence]}</span>
      </header>
      <p class="small quiet">${facts.join(' · ')}</p>
      ${overlay.platforms === null ? nothing : html`<p class="small quiet">${words.overlays.narrowed(overlay.platforms.map(platformName).join(', '))}</p>`}
      ${advice === null ? nothing : html`<p class="small" role="status">${advice}</p>`}
    </article>`;
  }

  #pages(): TemplateResult | typeof nothing {
    const others = Object.entries(this.connected).filter(([audience, count]) => audience !== 'overlay' && count > 0);
    if (others.length === 0) return nothing;
    return html`<p class="pages small quiet">
      <span>${words.overlays.pages}:</span>
      ${others.map(
        ([audience, count]) =>
          html`<span>${words.overlays.audiences[audience] ?? audience} <b>${this.#formats.count(count)}</b></span>`,
      )}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-overlays': TtDockOverlays;
  }
}
