import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { soloModes, type SoloMode } from '../../../shared/domain/queue/queue-state.ts';
import type { QueueSettingsView } from '../../../shared/projections/queue-view.ts';
import { soloWords as words } from '../../strings/solo.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';

const delays = [15, 60, 180, 600];

/** Whether the host's page may approve when no moderator is there, and after how long. */
@customElement('tt-solo-setting')
export class TtSoloSetting extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px;
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) settings: Pick<QueueSettingsView, 'solo' | 'soloAfter'> | null = null;
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { settings } = this;
    if (settings === null) return nothing;
    const failure = this.#commands.failure('solo');
    const off = !this.live || this.#commands.pending('solo');
    const seconds = settings.soloAfter / 1000;
    const offered = [...new Set([...delays, seconds])].sort((a, b) => a - b);
    return html`<div class="stack">
      <div class="row">
        <label class="field"
          >${words.title}
          <select ?disabled=${off} @change=${this.#choose}>
            ${soloModes.map((mode) => html`<option value=${mode} ?selected=${mode === settings.solo}>${words.modes[mode]}</option>`)}
          </select></label
        >
        ${
          settings.solo === 'auto'
            ? html`<label class="field"
                >${words.after}
                <select ?disabled=${off} @change=${this.#wait}>
                  ${offered.map((each) => html`<option value=${each} ?selected=${each === seconds}>${words.delay(each)}</option>`)}
                </select></label
              >`
            : nothing
        }
      </div>
      <p class="small quiet">${words.hint}</p>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </div>`;
  }

  readonly #choose = (event: Event): void => {
    const solo = (event.target as HTMLSelectElement).value as SoloMode;
    void this.#commands.run('solo', 'queue.settings', { solo });
  };

  readonly #wait = (event: Event): void => {
    const soloAfter = Number((event.target as HTMLSelectElement).value) * 1000;
    void this.#commands.run('solo', 'queue.settings', { soloAfter });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-solo-setting': TtSoloSetting;
  }
}
