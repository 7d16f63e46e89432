import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { toIso } from '../../../shared/lib/instant.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { createEnglish } from '../../strings/en.ts';
import { victoryDockWords as words } from '../../strings/victory-dock.en.ts';
import { registerFonts } from '../../styles/fonts.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import type { StagedMoment } from '../tt-stage/staged-moment.ts';

/** The victory as an overlay would show it, small and here alone: the same stage, with this show's race. */
@customElement('tt-victory-preview')
export class TtVictoryPreview extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .screen {
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: 6px;
        background: linear-gradient(160deg, #2c3b52, #4b3f4f 60%, #1d2230);
      }
      .buttons {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
      }
      .buttons wa-button {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) view: OverlayView | null = null;
  @state() private playing: readonly StagedMoment[] = [];
  #count = 0;
  #end: ReturnType<typeof setTimeout> | undefined;
  readonly #words = createEnglish(null);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render() {
    const { view, playing } = this;
    if (view === null) return nothing;
    return html`<div class="stack">
      ${
        playing.length === 0
          ? nothing
          : html`<div class="screen" role="img" aria-label=${words.preview}>
              <tt-stage .view=${view} .playing=${playing} .words=${this.#words} .layout=${'bottom'} audible></tt-stage>
            </div>`
      }
      <div class="buttons">
        <wa-button @click=${() => void this.#play('victory')}>${words.previewIt}</wa-button>
        <wa-button @click=${() => void this.#play('photo-finish')}>${words.previewPhoto}</wa-button>
      </div>
    </div>`;
  }

  async #play(what: 'victory' | 'photo-finish'): Promise<void> {
    const { view } = this;
    if (view === null) return;
    registerFonts(document.fonts);
    await import('../tt-stage/tt-stage.ts');
    this.#stop();
    const { animation, length } = view.victory.settings;
    const now = Date.now();
    const times = { at: toIso(now), playUntil: toIso(now + length) };
    const moment = { seq: ++this.#count, ...times, kind: 'test-shown', what, animation, lasts: length } as const;
    this.playing = [{ moment, startedAt: performance.now() }];
    this.#end = setTimeout(() => this.#stop(), length);
  }

  #stop(): void {
    clearTimeout(this.#end);
    this.playing = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-victory-preview': TtVictoryPreview;
  }
}
