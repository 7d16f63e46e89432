import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { SpeechSettings } from '../../../shared/domain/speech/speech-state.ts';
import type { TableCommandInput } from '../../../shared/protocol/command-table.ts';
import { speechWords as words } from '../../strings/speech.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';

type Change = TableCommandInput<'speech.settings'>;
const rules = ['name', 'cut', 'silence'] as const;

/** What is spoken of a message, and what happens when too many are waiting. Each change is sent as it is made. */
@customElement('tt-speech-settings')
export class TtSpeechSettings extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px 12px;
        align-items: end;
      }
      .two > :first-child,
      .two > label {
        grid-column: 1 / -1;
      }
      select {
        width: 100%;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) settings: SpeechSettings | null = null;
  @property({ type: Boolean }) live = false;
  @state() private fault: string | null = null;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { settings } = this;
    if (settings === null) return nothing;
    const { overload } = settings;
    const failure = this.#commands.failure('save');
    return html`<details>
      <summary>${words.settings}</summary>
      <div class="stack">
        ${this.#switch(words.name, settings.name, (name) => ({ name }))}
        ${this.#switch(words.emoji, settings.emoji === 'named', (on) => ({ emoji: on ? 'named' : 'dropped' }))}
        ${this.#switch(words.finishes, settings.finishes, (finishes) => ({ finishes }))}
        <div class="two">
          ${this.#number(words.waiting, overload.waiting, [0, 10_000], (waiting) => ({ overload: { waiting } }))}
          <label class="field"
            >${words.rule}
            <select
              ?disabled=${!this.live}
              @change=${(event: Event) => {
                const rule = rules.find((one) => one === (event.target as HTMLSelectElement).value);
                if (rule !== undefined) this.#save({ overload: { rule } });
              }}
            >
              ${rules.map(
                (rule) =>
                  html`<option value=${rule} ?selected=${rule === overload.rule}>${words.ruleOptions[rule]}</option>`,
              )}
            </select></label
          >
          ${overload.rule !== 'cut' ? nothing : this.#number(words.cut, overload.cut / 1000, [2, 90], (cut) => ({ overload: { cut: cut * 1000 } }))}
          ${this.#number(words.longest, settings.longest / 1000, [2, 90], (longest) => ({ longest: longest * 1000 }))}
        </div>
        ${this.fault === null ? nothing : html`<p class="failure" role="alert">${this.fault}</p>`}
        ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      </div>
    </details>`;
  }

  #switch(label: string, on: boolean, change: (on: boolean) => Change): TemplateResult {
    return html`<wa-switch
      ?checked=${on}
      ?disabled=${!this.live}
      @change=${(event: Event) => this.#save(change((event.target as WaSwitch).checked))}
      >${label}</wa-switch
    >`;
  }

  #number(
    label: string,
    value: number,
    [from, to]: readonly [number, number],
    change: (value: number) => Change,
  ): TemplateResult {
    return html`<wa-input
      label=${label}
      inputmode="numeric"
      autocomplete="off"
      .value=${String(value)}
      ?disabled=${!this.live}
      @change=${(event: Event) => {
        const typed = Number((event.target as WaInput).value);
        const fits = Number.isInteger(typed) && typed >= from && typed <= to;
        this.fault = fits ? null : words.fault(from, to);
        if (fits) this.#save(change(typed));
      }}
    ></wa-input>`;
  }

  #save(change: Change): void {
    void this.#commands.run('save', 'speech.settings', change);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-speech-settings': TtSpeechSettings;
  }
}
