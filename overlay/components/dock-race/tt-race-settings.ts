import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { settingsChange, settingsDraft, settingsFields, type Settings, type SettingsField } from './settings-draft.ts';

/** Dwell, confirmation, rate window and horizon. */
@customElement('tt-race-settings')
export class TtRaceSettings extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      form {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @property({ attribute: false }) settings: Settings | null = null;
  @property({ type: Boolean }) live = false;
  /** What was typed and not yet saved. */
  @state() private typed: Partial<Record<SettingsField, string>> = {};
  @state() private faulty = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { settings } = this;
    if (settings === null) return nothing;
    const draft = { ...settingsDraft(settings), ...this.typed };
    const failure = this.#commands.failure('save') ?? this.#commands.failure('at-once');
    return html`<form @submit=${this.#save} novalidate>
      <wa-switch
        ?checked=${settings.confirmAtOnce}
        ?disabled=${!this.live || this.#commands.pending('at-once')}
        hint=${words.race.confirmAtOnceHint}
        @change=${this.#atOnce}
        >${words.race.confirmAtOnce}</wa-switch
      >
      ${settingsFields.map(
        (field) =>
          html`<wa-input
            label=${words.race[field]}
            hint=${field === 'dwell' ? words.race.dwellHint : ''}
            inputmode="numeric"
            autocomplete="off"
            .value=${draft[field]}
            @input=${(event: Event) => this.#type(field, (event.target as WaInput).value ?? '')}
          ></wa-input>`,
      )}
      ${this.faulty ? html`<p class="failure" role="alert">${words.race.settingsFault}</p>` : nothing}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <wa-button
        type="submit"
        class=${Object.keys(this.typed).length === 0 ? '' : 'primary'}
        ?disabled=${!this.live || Object.keys(this.typed).length === 0}
        ?loading=${this.#commands.pending('save')}
        >${words.save}</wa-button
      >
    </form>`;
  }

  #type(field: SettingsField, text: string): void {
    this.typed = { ...this.typed, [field]: text };
    this.faulty = false;
  }

  readonly #atOnce = (event: Event): void => {
    void this.#commands.run('at-once', 'race.settings', { confirmAtOnce: (event.target as WaSwitch).checked });
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.settings === null || !this.live) return;
    const change = settingsChange({ ...settingsDraft(this.settings), ...this.typed }, this.settings);
    this.faulty = change === null;
    if (change === null) return;
    const answer = await this.#commands.run('save', 'race.settings', change);
    if (answer?.ok === true) this.typed = {};
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-race-settings': TtRaceSettings;
  }
}
