import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { SpeechDeskView, SpeechStage, SpeechView } from '../../../shared/projections/speech-view.ts';
import type { ControlView } from '../../../shared/projections/views.ts';
import { speechWords as words } from '../../strings/speech.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import './tt-speech-settings.ts';
import './tt-speech-voice.ts';

const tones: Readonly<Record<SpeechStage, string>> = {
  off: 'quiet',
  idle: 'quiet',
  preparing: 'warn',
  waiting: 'warn',
  speaking: 'good',
  held: 'warn',
  spoken: 'quiet',
  failed: 'bad',
  'left-out': 'quiet',
};

/** What is being spoken, and the three buttons that silence it; for control the voice and the rules as well. */
@customElement('tt-dock-speech')
export class TtDockSpeech extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .three {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 6px;
      }
      .three wa-button {
        width: 100%;
      }
      .three wa-button::part(base) {
        height: 44px;
        font-size: 14px;
      }
      .rule {
        color: var(--tt-text);
      }
      .rule b {
        color: var(--tt-warn);
        font-weight: 650;
      }
    `,
  ];

  @property({ attribute: false }) speech: SpeechView | null = null;
  /** What only control has; null = a host or a moderator. */
  @property({ attribute: false }) desk: SpeechDeskView | null = null;
  @property({ attribute: false }) overlays: ControlView['overlays'] = {};
  @property({ type: Boolean }) live = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { speech, desk } = this;
    if (speech === null) return nothing;
    return html`<div class="stack">
      <header class="row">
        <span class=${`chip ${tones[speech.stage]}`} role="status"
          >${speech.on && speech.paused ? words.paused : words.stage[speech.stage]}</span
        >
        <span class="grow small quiet">${this.#about(speech)}</span>
      </header>
      ${desk === null ? nothing : this.#switch(speech)}
      ${speech.trouble === null || speech.trouble === desk?.missing ? nothing : html`<p class="failure" role="alert">${speech.trouble}</p>`}
      ${this.#buttons(speech)}
      <p class="small rule">
        ${words.overloadRule(speech)} ${speech.on && speech.overloaded ? html`<b>${words.ruleHolds}</b>` : nothing}
      </p>
      ${
        desk === null
          ? nothing
          : html`<tt-speech-voice .desk=${desk} .overlays=${this.overlays} ?live=${this.live}></tt-speech-voice>
              <tt-speech-settings .settings=${desk.settings} ?live=${this.live}></tt-speech-settings>`
      }
    </div>`;
  }

  #about(speech: SpeechView): string {
    if (!speech.on) return words.offLine;
    if (speech.paused) return words.pausedLine;
    if (speech.stage === 'held') return words.victoryFirst;
    return speech.form === null ? '' : (words.form[speech.form] ?? '');
  }

  #switch(speech: SpeechView): TemplateResult {
    return html`<wa-switch
        ?checked=${speech.on}
        ?disabled=${!this.live || this.#commands.pending('on')}
        hint=${words.onHint}
        @change=${(event: Event) =>
          void this.#commands.run('on', 'speech.settings', { on: (event.target as WaSwitch).checked })}
        >${words.on}</wa-switch
      >
      ${this.#failure('on')}`;
  }

  #buttons(speech: SpeechView): TemplateResult {
    const still = !this.live || !speech.on;
    const said = speech.stage === 'speaking' || speech.stage === 'held' || speech.stage === 'preparing';
    return html`<div class="three">
        ${
          speech.paused
            ? html`<wa-button
                class="primary"
                ?disabled=${still}
                ?loading=${this.#commands.pending('resume')}
                @click=${() => void this.#commands.run('resume', 'speech.resume', {})}
                >${words.resume}</wa-button
              >`
            : html`<wa-button
                ?disabled=${still}
                ?loading=${this.#commands.pending('pause')}
                @click=${() => void this.#commands.run('pause', 'speech.pause', {})}
                >${words.pause}</wa-button
              >`
        }
        <wa-button
          ?disabled=${still || !(said || speech.stage === 'waiting')}
          ?loading=${this.#commands.pending('skip')}
          @click=${() => void this.#commands.run('skip', 'speech.skip', {})}
          >${words.skip}</wa-button
        >
        <wa-button
          class="danger"
          ?disabled=${still || (speech.paused && !said)}
          ?loading=${this.#commands.pending('stop')}
          @click=${() => void this.#commands.run('stop', 'speech.stop', {})}
          >${words.stop}</wa-button
        >
      </div>
      <p class="small quiet">${words.stopHint}</p>
      ${['pause', 'resume', 'skip', 'stop'].map((slot) => this.#failure(slot))}`;
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const failure = this.#commands.failure(slot);
    return failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-speech': TtDockSpeech;
  }
}
