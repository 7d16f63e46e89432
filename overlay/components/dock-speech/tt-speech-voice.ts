import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { SpeechDeskView } from '../../../shared/projections/speech-view.ts';
import type { ControlView, OverlayPresenceView } from '../../../shared/projections/views.ts';
import { controlWords } from '../../strings/control.en.ts';
import { speechWords as words } from '../../strings/speech.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';

/** The voice, how it sounds, and the overlay that lets it be heard. */
@customElement('tt-speech-voice')
export class TtSpeechVoice extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .try {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 6px;
        align-items: end;
      }
      select {
        width: 100%;
        min-width: 0;
      }
      input[type='range'] {
        width: 100%;
        accent-color: var(--tt-tape);
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 12px;
      }
    `,
  ];

  @property({ attribute: false }) desk: SpeechDeskView | null = null;
  @property({ attribute: false }) overlays: ControlView['overlays'] = {};
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { desk } = this;
    if (desk === null) return nothing;
    return html`<div class="stack">
      ${this.#engine(desk)}
      <div class="try">
        <label class="field">${words.voice} ${this.#voices(desk)}</label>
        <wa-button
          ?disabled=${!this.live || desk.overlay === null}
          ?loading=${this.#commands.pending('test') || desk.test?.stage === 'preparing'}
          @click=${() => void this.#commands.run('test', 'speech.test', {})}
          >${words.test}</wa-button
        >
      </div>
      ${this.#tested(desk)}
      <p class="small quiet">${words.voiceHint}</p>
      <div class="two">
        ${this.#range('speed', words.speed(desk.settings.speed), desk.settings.speed, { from: 0.5, to: 2, step: 0.05 })}
        ${this.#range('volume', words.volume(desk.settings.volume), desk.settings.volume, { from: 0, to: 1, step: 0.05 })}
      </div>
      ${this.#overlayChoice(desk)}
      ${['test', 'voice', 'speed', 'volume', 'overlay', 'voices'].map((slot) => this.#failure(slot))}
    </div>`;
  }

  #engine({ missing, voices, engine }: SpeechDeskView): TemplateResult {
    if (missing === null)
      return html`<p class="small quiet">${voices === null ? words.looking : words.engine(engine, voices.length)}</p>`;
    return html`<div class="item" role="alert">
      <p>${words.missing}</p>
      <p class="small">${missing}</p>
      <wa-button
        ?disabled=${!this.live}
        ?loading=${this.#commands.pending('voices')}
        @click=${() => void this.#commands.run('voices', 'speech.voices', {})}
        >${words.lookAgain}</wa-button
      >
    </div>`;
  }

  #voices({ voices, settings }: SpeechDeskView): TemplateResult {
    const sorted = [...(voices ?? [])].sort((a, b) => a.name.localeCompare(b.name));
    const gone = settings.voice !== null && !sorted.some(({ id }) => id === settings.voice) ? settings.voice : null;
    return html`<select
      ?disabled=${!this.live}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        void this.#commands.run('voice', 'speech.settings', { voice: value === '' ? null : value });
      }}
    >
      <option value="" ?selected=${settings.voice === null}>${words.systemVoice}</option>
      ${gone === null ? nothing : html`<option value=${gone} selected>${words.voiceGone(gone)}</option>`}
      ${sorted.map(
        ({ id, name, languages }) =>
          html`<option value=${id} ?selected=${id === settings.voice}>${name} (${languages[0]})</option>`,
      )}
    </select>`;
  }

  #tested({ test }: SpeechDeskView): TemplateResult | typeof nothing {
    if (test === null) return nothing;
    const said = test.why ?? words.testing[test.stage];
    return html`<p class=${test.stage === 'failed' ? 'failure' : 'small'} role="status">${said}</p>`;
  }

  #range(
    what: 'speed' | 'volume',
    label: string,
    value: number,
    { from, to, step }: { readonly from: number; readonly to: number; readonly step: number },
  ): TemplateResult {
    return html`<label class="field"
      >${label}
      <input
        type="range"
        min=${from}
        max=${to}
        step=${step}
        .value=${String(value)}
        ?disabled=${!this.live}
        @change=${(event: Event) =>
          void this.#commands.run(what, 'speech.settings', {
            [what]: Number((event.target as HTMLInputElement).value),
          })}
    /></label>`;
  }

  #overlayChoice({ overlay, chosen }: SpeechDeskView): TemplateResult {
    const overlays = Object.values(this.overlays).sort((a, b) => a.connectedAt.localeCompare(b.connectedAt));
    const speaking = overlay === null ? undefined : this.overlays[overlay];
    return html`<label class="field"
        >${words.overlay}
        <select
          ?disabled=${!this.live}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            void this.#commands.run('overlay', 'speech.overlay', { overlay: value === '' ? null : value });
          }}
        >
          <option value="" ?selected=${chosen === null}>${words.anyOverlay}</option>
          ${overlays.map(
            (one, index) =>
              html`<option value=${one.id} ?selected=${one.id === chosen}>${index + 1}. ${nameOf(one)}</option>`,
          )}
        </select></label
      >
      <p class=${speaking === undefined ? 'small' : 'small quiet'} role="status">
        ${
          speaking === undefined
            ? words.noOverlay
            : words.speaks(`${String(overlays.indexOf(speaking) + 1)}. ${controlWords.overlays.who(speaking)}`)
        }
      </p>`;
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const failure = this.#commands.failure(slot);
    return failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`;
  }
}

/** With why it does not speak, where it cannot. */
function nameOf(overlay: OverlayPresenceView): string {
  const { sound, visible } = overlay;
  const why = sound === 'off' ? words.soundOff : sound === 'blocked' ? words.blocked : visible ? null : words.hidden;
  const who = controlWords.overlays.who(overlay);
  return why === null ? who : `${who}: ${why}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-speech-voice': TtSpeechVoice;
  }
}
