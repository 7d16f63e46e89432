import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fromIso, type Instant } from '../../../shared/lib/instant.ts';
import { spokenName } from '../../../shared/lib/text/spoken-name.ts';
import { charactersRead } from '../../../shared/projections/pace.ts';
import type { MessageView, OnAirView, PaceView } from '../../../shared/projections/queue-view.ts';
import { clockSpan } from '../../strings/clock-span.ts';
import { hostWords as words } from '../../strings/host.en.ts';
import type { ReadingFacts } from './reading-facts.ts';
import './tt-big-text.ts';

/** The message on air, to be read from two metres: who, the note on how to say it, the text, and how far along it is. */
@customElement('tt-host-stage')
export class TtHostStage extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-rows: auto auto minmax(0, 1fr) auto;
      gap: 0.5em;
      min-height: 0;
    }
    p {
      margin: 0;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0.15em 0.6em;
      color: var(--tt-quiet);
      font-size: 1.05em;
    }
    .who strong {
      color: var(--tt-tape);
      font: 700 1.75em/1.1 var(--tt-display);
      overflow-wrap: anywhere;
    }
    .tag {
      padding: 0.05em 0.5em;
      border: 1px solid var(--tt-ink-4);
      border-radius: 0.3em;
      font-size: 0.85em;
    }
    .platform {
      border-color: transparent;
      background: var(--tt-ink-3);
      color: var(--tt-text);
    }
    .note {
      padding: 0.35em 0.6em;
      border-inline-start: 0.3em solid var(--tt-tape);
      background: #2a2410;
      color: #ffe9ae;
      font-size: 1.25em;
      font-weight: 600;
      line-height: 1.25;
      overflow-wrap: anywhere;
    }
    .foot {
      display: flex;
      align-items: center;
      gap: 0.8em;
      height: 1.7em;
      color: var(--tt-quiet);
      font-size: 0.95em;
      white-space: nowrap;
    }
    .tags {
      display: flex;
      gap: 0.4em;
      max-width: 50%;
      overflow: hidden;
    }
    svg {
      flex: 1;
      height: 0.45em;
      border-radius: 0.25em;
      background: var(--tt-ink-3);
    }
    .done {
      fill: var(--tt-tape);
    }
    .calm {
      grid-row: 1 / -1;
      align-self: center;
      display: grid;
      gap: 0.3em;
      color: var(--tt-quiet);
      font-size: 1.3em;
    }
    .calm strong {
      color: var(--tt-text);
      font: 700 2.2em/1.1 var(--tt-display);
    }
    :host([prompter]) .who {
      font-size: 1.2em;
    }
  `;

  @property({ attribute: false }) message: MessageView | null = null;
  @property({ attribute: false }) onAir: OnAirView | null = null;
  @property({ attribute: false }) pace: PaceView | null = null;
  @property({ attribute: false }) progress: ReadingFacts['progress'] = null;
  /** The note was there before the reading; one that comes later has its place elsewhere, so that the text stays where it is. */
  @property({ type: Boolean }) noted = false;
  /** What was here has been taken back. */
  @property({ type: Boolean }) takenBack = false;
  @property({ type: Boolean, reflect: true }) prompter = false;
  /** Pixels of one em of the page. */
  @property({ type: Number }) em = 16;
  @property({ type: Number }) showNow: Instant = 0;

  override render() {
    const { message } = this;
    if (message === null) return this.#empty();
    const { shown } = message;
    const note = this.noted ? message.note : null;
    return html`${this.#who(message)}
      ${note === null ? html`<span></span>` : html`<p class="note" dir="auto">${note}</p>`}
      <tt-big-text
        .text=${shown}
        .label=${words.reading.stage}
        .least=${this.em * (this.prompter ? 3.4 : 1.3)}
        .most=${this.em * (this.prompter ? 9 : 5)}
        .read=${this.#read(message)}
      ></tt-big-text>
      ${this.#foot(message)}`;
  }

  #empty(): TemplateResult {
    return html`<div class="calm" role="status">
      ${
        this.takenBack
          ? html`<strong>${words.reading.takenBack}</strong>
              <p>${words.reading.takenBackText}</p>`
          : html`<p>${words.reading.nothing}</p>`
      }
    </div>`;
  }

  #who({ author: { name, platform }, origin }: MessageView): TemplateResult {
    const said = spokenName(name);
    return html`<p class="who">
      <strong><bdi>${name}</bdi></strong>
      ${said === name ? nothing : html`<span>${words.reading.sayName(said)}</span>`}
      <span class="tag platform">${platform}${origin === platform || origin === 'chat' ? '' : ` · ${origin}`}</span>
    </p>`;
  }

  /** By the function by which the overlay's card turns its pages. */
  #read({ length }: MessageView): number {
    const { onAir, pace, progress } = this;
    if (onAir === null || pace === null || progress === null || length === 0) return 0;
    const allotted = onAir.endsAt === null ? null : fromIso(onAir.endsAt) - fromIso(onAir.startedAt);
    return charactersRead(pace, length, progress.elapsed, allotted) / length;
  }

  /** One line of a fixed height: a tag or a pin that comes while the text is read must not move it. */
  #foot({ tags, pinned }: MessageView): TemplateResult | typeof nothing {
    const { progress, onAir, pace } = this;
    if (progress === null) return nothing;
    const share = progress.share.toFixed(3);
    const ends = onAir?.endsAt ?? null;
    return html`<div class="foot">
      <span class="tags">
        ${pinned ? html`<span class="tag">${words.reading.pinned}</span>` : nothing}
        ${tags.map((tag) => html`<span class="tag"><bdi>${tag}</bdi></span>`)}
      </span>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" role="img" aria-label=${words.reading.progress}>
        <rect class="done" width=${share} height="1" />
      </svg>
      <span
        >${words.reading.time(clockSpan(progress.elapsed), clockSpan(progress.takes))}${
          pace !== null && pace.measured < 3 ? `, ${words.reading.paceCommon}` : ''
        }</span
      >
      ${ends === null ? nothing : html`<span>${words.reading.ends(clockSpan(fromIso(ends) - this.showNow))}</span>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-stage': TtHostStage;
  }
}
