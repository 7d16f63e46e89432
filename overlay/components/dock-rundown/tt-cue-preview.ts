import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CueView } from '../../../shared/projections/cue-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { createEnglish } from '../../strings/en.ts';
import { registerFonts } from '../../styles/fonts.ts';
import { previewCues } from './preview-cues.ts';

/** A cue as an overlay would show it, small and here alone: the same stage, with this show's race. */
@customElement('tt-cue-preview')
export class TtCuePreview extends LitElement {
  static override styles = css`
    .screen {
      aspect-ratio: 16 / 9;
      overflow: hidden;
      border-radius: 6px;
      background: linear-gradient(160deg, #2c3b52, #4b3f4f 60%, #1d2230);
    }
  `;

  @property({ attribute: false }) cue: CueView | null = null;
  @property({ attribute: false }) view: OverlayView | null = null;
  /** By the show's clock. */
  @property({ type: Number }) showNow = 0;
  @property() label = '';
  @state() private ready = false;
  readonly #since = Date.now();
  readonly #words = createEnglish(null);
  readonly #clock = { now: () => this.showNow, rate: () => 0 };

  override connectedCallback(): void {
    super.connectedCallback();
    registerFonts(document.fonts);
    void import('../tt-stage/tt-stage.ts').then(() => (this.ready = true));
  }

  override render() {
    const { cue, view } = this;
    const cues = cue === null ? null : previewCues(cue, this.#since);
    if (view === null || cues === null || !this.ready) return nothing;
    const still = { ...view, show: { ...view.show, safeMode: false }, queue: { ...view.queue, onAir: null }, cues };
    return html`<div class="screen" role="img" aria-label=${this.label}>
      <tt-stage .view=${still} .words=${this.#words} .clock=${this.#clock} .layout=${'bottom'}></tt-stage>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cue-preview': TtCuePreview;
  }
}
