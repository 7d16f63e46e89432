import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { changeLook } from '../../../shared/domain/look/change-look.ts';
import type { LookChange, LookSettings } from '../../../shared/domain/look/look-state.ts';
import type { LookFileView } from '../../../shared/projections/look-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { lookDockWords as words } from '../../strings/look-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { racersInOrder } from '../dock-race/racers-in-order.ts';
import { baseColours, themeOf, type BaseColours } from '../dress/base-colours.ts';
import { edited, whatChanges } from './look-draft.ts';
import type { LookEdited } from './look-edited.ts';
import './tt-look-colours.ts';
import './tt-look-files.ts';
import './tt-look-frame.ts';
import './tt-look-preview.ts';

/** How the overlays look: a draft beside its preview, put on air as one action that can be taken back. */
@customElement('tt-dock-look')
export class TtDockLook extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      :host {
        overflow-y: auto;
      }
      .preview {
        position: sticky;
        top: 0;
        z-index: 2;
        padding-bottom: 10px;
        background: var(--tt-ink-1);
        --tt-preview-height: 180px;
      }
      /* In a low window the preview would lie over what it shows. */
      @media (max-height: 640px) {
        .preview {
          position: static;
        }
      }
      .groups {
        display: grid;
        gap: 14px;
        align-content: start;
        min-width: 0;
      }
      .group + .group {
        padding-top: 12px;
        border-top: 1px solid var(--tt-line);
      }
      h3 {
        margin-bottom: 7px;
        color: var(--tt-text);
        font-size: 13.5px;
        font-weight: 650;
      }
      .wins {
        margin-top: 7px;
      }
      .take {
        position: sticky;
        bottom: 0;
        z-index: 2;
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        margin-top: 12px;
        padding: 9px 0 2px;
        border-top: 1px solid var(--tt-ink-4);
        background: var(--tt-ink-1);
      }
      .take .failure {
        flex-basis: 100%;
      }
      .take .chip {
        margin-inline-end: auto;
      }
      .buttons {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
        margin-top: 8px;
      }
      .buttons wa-button {
        width: 100%;
      }
      @media (max-width: 679.9px) {
        .preview,
        .take {
          background: var(--tt-ink-0);
        }
      }
      @media (min-width: 860px) {
        .board {
          display: grid;
          grid-template-columns: minmax(300px, 380px) minmax(0, 1fr);
          gap: 20px;
          align-items: start;
        }
        .preview {
          order: 1;
          padding: 0;
          --tt-preview-height: max(260px, calc(100vh - 220px));
        }
      }
    `,
  ];

  @property({ attribute: false }) look: LookSettings | null = null;
  @property({ attribute: false }) files: readonly LookFileView[] = [];
  @property({ attribute: false }) view: OverlayView | null = null;
  @property({ type: Boolean }) live = false;
  /** What was changed and is not on air. */
  @state() private draft: LookChange = {};
  @state() private base: BaseColours | null = null;
  #theme: string | null = null;
  readonly #commands = new PendingCommands(this);

  protected override willUpdate(_changed: PropertyValues): void {
    const theme = this.draft.theme ?? this.look?.theme ?? null;
    if (theme === null || theme === this.#theme) return;
    this.#theme = theme;
    void themeOf(theme).then((found) => {
      if (this.#theme === theme) this.base = baseColours(theme, found);
    });
  }

  override render() {
    const { look, view, draft } = this;
    if (look === null || view === null) return nothing;
    const shown = changeLook(look, draft);
    const racerColours = draft.racers ?? {};
    return html`<div class="board" @tt-look=${this.#edit}>
      <div class="preview">
        <tt-look-preview .view=${view} .look=${shown} .racers=${racerColours}></tt-look-preview>
      </div>
      <div>
        <div class="groups">
          <div class="group">
            <tt-look-frame .look=${shown}></tt-look-frame>
            <p class="small quiet wins">${words.addressWins}</p>
          </div>
          <div class="group">
            <h3>${words.colours}</h3>
            <tt-look-colours
              .look=${shown}
              .base=${this.base}
              .racers=${racersInOrder(view.race)}
              .racerColours=${racerColours}
            ></tt-look-colours>
          </div>
          <div class="group">
            <h3>${words.files}</h3>
            <tt-look-files .look=${shown} .files=${this.files} ?live=${this.live}></tt-look-files>
          </div>
          <div class="group">${this.#placement()}</div>
        </div>
        ${this.#take(look, view)}
      </div>
    </div>`;
  }

  #take(look: LookSettings, view: OverlayView): TemplateResult {
    const change = whatChanges(this.draft, look, view.race.racers);
    const failure = this.#commands.failure('take');
    return html`<div class="take" role="region" aria-label=${words.putOnAir}>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <span class=${`chip ${change === null ? 'good' : 'warn'}`} role="status"
        >${change === null ? words.onAir : words.draft}</span
      >
      <wa-button ?disabled=${change === null} @click=${this.#discard}>${words.discard}</wa-button>
      <wa-button
        class="primary"
        ?disabled=${!this.live || change === null}
        ?loading=${this.#commands.pending('take')}
        @click=${() => void this.#putOnAir(change)}
        >${words.putOnAir}</wa-button
      >
    </div>`;
  }

  #placement(): TemplateResult {
    const failure = this.#commands.failure('place') ?? this.#commands.failure('end');
    return html`<h3>${words.placement}</h3>
      <p class="small quiet">${words.placementHint}</p>
      <div class="buttons">
        <wa-button
          ?disabled=${!this.live}
          ?loading=${this.#commands.pending('place')}
          @click=${() => void this.#commands.run('place', 'test.show', { what: 'placement' })}
          >${words.placementOn}</wa-button
        >
        <wa-button
          ?disabled=${!this.live}
          ?loading=${this.#commands.pending('end')}
          @click=${() => void this.#commands.run('end', 'test.end', {})}
          >${words.placementOff}</wa-button
        >
      </div>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }

  readonly #edit = (event: LookEdited): void => {
    this.draft = edited(this.draft, event.change);
  };

  readonly #discard = (): void => {
    this.draft = {};
    this.#commands.forget('take');
  };

  async #putOnAir(change: LookChange | null): Promise<void> {
    if (change === null) return;
    const taken = this.draft;
    const answer = await this.#commands.run('take', 'look.settings', change);
    // What was changed while it was on its way stays a draft.
    if (answer?.ok === true && this.draft === taken) this.draft = {};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-look': TtDockLook;
  }
}
