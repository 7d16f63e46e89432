import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { TableCommandInput } from '../../../shared/protocol/command-table.ts';
import type { VictorySettingsView } from '../../../shared/projections/victory-view.ts';
import { victoryDockWords as words } from '../../strings/victory-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { sliderStyles } from '../../styles/slider.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';

const triggers = ['first', 'every', 'none'] as const;
const animations = ['theme', 'parade', 'confetti', 'engraving', 'front-page'] as const;
const sliders = {
  length: { min: 8, max: 60, step: 1, per: 1_000 },
  intensity: { min: 25, max: 100, step: 5, per: 0.01 },
  volume: { min: 0, max: 100, step: 5, per: 0.01 },
} as const;
type Slider = keyof typeof sliders;

/** Which crossings fire by themselves, and how the victory looks and sounds. Each change is sent when it is made. */
@customElement('tt-victory-look')
export class TtVictoryLook extends LitElement {
  static override styles = [operatorStyles, sliderStyles];

  @property({ attribute: false }) settings: VictorySettingsView | null = null;
  @property({ type: Boolean }) live = false;
  /** Where a slider stands while it is dragged. */
  @state() private dragged: Partial<Record<Slider, number>> = {};
  readonly #commands = new PendingCommands(this);

  override render() {
    const { settings } = this;
    if (settings === null) return nothing;
    const failure = this.#commands.failure('set');
    return html`<div class="stack">
      ${this.#select(words.fires, triggers, settings.fires, words.triggers, (fires) => void this.#set({ fires }))}
      ${this.#select(
        words.animation,
        animations,
        settings.animation,
        words.animations,
        (animation) => void this.#set({ animation }),
      )}
      ${this.#slider('length', settings.length)} ${this.#slider('intensity', settings.intensity)}
      <wa-switch ?checked=${settings.sound} ?disabled=${!this.live} hint=${words.soundHint} @change=${this.#sound}
        >${words.sound}</wa-switch
      >
      ${settings.sound ? this.#slider('volume', settings.volume) : nothing}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
    </div>`;
  }

  #select<T extends string>(
    label: string,
    choices: readonly T[],
    chosen: T,
    names: Readonly<Record<T, string>>,
    choose: (choice: T) => void,
  ): TemplateResult {
    return html`<label class="field"
      >${label}
      <select
        ?disabled=${!this.live}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}
      >
        ${choices.map((choice: string) => html`<option value=${choice} ?selected=${choice === chosen}>${names[choice as T]}</option>`)}
      </select></label
    >`;
  }

  #slider(name: Slider, value: number): TemplateResult {
    const { min, max, step, per } = sliders[name];
    const shown = this.dragged[name] ?? Math.round(value / per);
    const number = (event: Event): number => (event.target as HTMLInputElement).valueAsNumber;
    return html`<label class="slider"
      >${words[name]}<output>${words.amounts[name](shown)}</output>
      <input
        type="range"
        min=${min}
        max=${max}
        step=${step}
        .value=${String(shown)}
        ?disabled=${!this.live}
        @input=${(event: Event) => (this.dragged = { ...this.dragged, [name]: number(event) })}
        @change=${(event: Event) => this.#settle(name, number(event))}
    /></label>`;
  }

  #settle(name: Slider, shown: number): void {
    const value = name === 'length' ? shown * sliders.length.per : shown / 100;
    void this.#set({ [name]: value }).finally(() => (this.dragged = {}));
  }

  readonly #sound = (event: Event): void => void this.#set({ sound: (event.target as WaSwitch).checked });

  #set(change: TableCommandInput<'victory.settings'>): Promise<unknown> {
    return this.#commands.run('set', 'victory.settings', change);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-victory-look': TtVictoryLook;
  }
}
