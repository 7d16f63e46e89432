import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { graphemes } from '../../../shared/lib/text/graphemes.ts';
import { charactersRead, readingTime } from '../../../shared/projections/pace.ts';
import type { HostCuesView } from '../../../shared/projections/cue-view.ts';
import type { PaceView } from '../../../shared/projections/queue-view.ts';
import { clockSpan } from '../../strings/clock-span.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import './tt-big-text.ts';

/** The host's own text on the prompter, running at the host's pace from when it was taken. */
@customElement('tt-host-text')
export class TtHostText extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      gap: 0.5em;
      min-height: 0;
    }
    p {
      margin: 0;
      color: var(--tt-quiet);
      font-size: 0.95em;
    }
    strong {
      color: var(--tt-tape);
      font: 700 1.75em/1.1 var(--tt-display);
      overflow-wrap: anywhere;
    }
    .test {
      margin-inline-end: 0.5em;
      padding: 0.1em 0.4em;
      border-radius: 0.2em;
      background: var(--tt-warn);
      color: var(--tt-ink);
      font-size: 0.6em;
      vertical-align: 0.2em;
      text-transform: uppercase;
    }
  `;

  @property({ attribute: false }) speech: HostCuesView['prompter'] = null;
  @property({ attribute: false }) pace: PaceView | null = null;
  /** It is shown for trial. */
  @property({ type: Boolean }) test = false;
  @property({ type: Boolean }) prompter = false;
  /** Pixels of one em of the page. */
  @property({ type: Number }) em = 16;
  @property({ type: Number }) showNow: Instant = 0;
  @property({ type: Number }) clockRate = 1;

  override render() {
    const { speech, pace } = this;
    if (speech === null || pace === null) return nothing;
    const length = graphemes(speech.text).length;
    const elapsed = Math.max(0, this.showNow - fromIso(speech.at)) / Math.max(this.clockRate, 1);
    return html`<strong
        >${this.test ? html`<span class="test">${words.speech.test}</span>` : nothing}<bdi dir="auto"
          >${speech.title}</bdi
        ></strong
      >
      <tt-big-text
        .text=${speech.text}
        .label=${words.speech.label}
        .least=${this.em * (this.prompter ? 3.4 : 2)}
        .most=${this.em * (this.prompter ? 9 : 5)}
        .read=${length === 0 ? 0 : charactersRead(pace, length, elapsed, null) / length}
      ></tt-big-text>
      <p>${words.reading.time(clockSpan(elapsed), clockSpan(readingTime(pace, length)))}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-text': TtHostText;
  }
}
