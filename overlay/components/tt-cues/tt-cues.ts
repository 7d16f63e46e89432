import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CuesView } from '../../../shared/projections/cue-view.ts';
import type { LayoutName } from '../tt-race/race-layout.ts';
import type { StageClock } from '../tt-stage/stage-clock.ts';
import { cueParts } from '../tt-stage/stage-parts.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';
import { withTestCues } from './test-cues.ts';
import './tt-cue.ts';
import type { TtCue } from './tt-cue.ts';

/** Where a lower third, and in narrow layouts a card, would stand on the message that is read: that has the right of way. */
const crowded: ReadonlySet<LayoutName> = new Set(['full', 'vertical']);

/** The cues on air, each in its place: a slate under everything, a card in a corner, a lower third above the race. */
@customElement('tt-cues')
export class TtCues extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** null = nothing may be shown. */
  @property({ attribute: false }) cues: CuesView | null = null;
  /** Tests of cues are shown where nothing real is. */
  @property({ attribute: false }) playing: readonly StagedMoment[] = [];
  @property({ attribute: false }) clock: StageClock | null = null;
  @property({ attribute: false }) layout: LayoutName = 'bottom';
  /** Of the screen, in pixels. */
  @property({ type: Number }) screenHeight = 1080;
  /** A victory plays. */
  @property({ type: Boolean }) away = false;
  /** A message is on screen. */
  @property({ type: Boolean }) reading = false;

  /** Done means that the cues are drawn too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all(Array.from(this.renderRoot.querySelectorAll('tt-cue'), (cue: TtCue) => cue.updateComplete));
    return done;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.cues === null) return nothing;
    const cues = withTestCues(this.cues, this.playing);
    return html`${(['full', 'lower', 'card'] as const).map(
      (place) =>
        html`<tt-cue
          exportparts=${cueParts}
          place=${place}
          .cue=${cues[place]}
          .layout=${this.layout}
          .clock=${this.clock}
          .screenHeight=${this.screenHeight}
          ?reading=${this.reading}
          ?away=${this.away || (this.reading && (place === 'lower' || (place === 'card' && crowded.has(this.layout))))}
        ></tt-cue>`,
    )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cues': TtCues;
  }
}
