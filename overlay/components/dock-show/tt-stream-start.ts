import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { toIso } from '../../../shared/lib/instant.ts';
import type { DirectorView } from '../../../shared/projections/views.ts';
import { createFormats } from '../../strings/formats.ts';
import { streamStartWords as words } from '../../strings/stream-start.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { lastTimeOfDay } from './time-of-day.ts';

type Part = keyof DirectorView['began'];
const parts: readonly Part[] = ['stream', 'recording'];

/** When the stream and its recording began: chapters of the video count from there. By a button at that moment, or typed in later. */
@customElement('tt-stream-start')
export class TtStreamStart extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .part {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        min-height: 36px;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) began: DirectorView['began'] = { stream: null, recording: null };
  @property({ type: Boolean }) live = false;
  @state() private changing: Part | null = null;
  @state() private typed = '';
  @state() private fault: string | null = null;
  readonly #commands = new PendingCommands(this);
  readonly #formats = createFormats('en');

  override render() {
    return html`<div class="stack" role="group" aria-label=${words.title}>
      ${parts.map((part) => this.#part(part))}
      <p class="small quiet">${words.hint}</p>
    </div>`;
  }

  #part(part: Part): TemplateResult {
    const at = this.began[part];
    const failure = this.#commands.failure(part);
    return html`<div class="part">
        <span class="grow">${words.standing(part, at === null ? null : this.#formats.clock(at))}</span>
        ${
          at === null
            ? html`<wa-button
                ?disabled=${!this.live}
                ?loading=${this.#commands.pending(part)}
                @click=${() => void this.#commands.run(part, 'show.stream-started', { of: part })}
                >${words.now[part]}</wa-button
              >`
            : nothing
        }
        <wa-button class="ghost" ?disabled=${!this.live} @click=${() => this.#open(part)}
          >${at === null ? words.earlier[part] : words.change[part]}</wa-button
        >
      </div>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      ${this.changing === part ? this.#form(part) : nothing}`;
  }

  #form(part: Part): TemplateResult {
    return html`<form novalidate @submit=${(event: Event) => void this.#set(event, part)}>
        <wa-input
          class="bare"
          label=${words.time[part]}
          autocomplete="off"
          placeholder="20:59:30"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as WaInput).value ?? '')}
        ></wa-input>
        <wa-button type="submit" class="primary" ?disabled=${!this.live}>${words.set}</wa-button>
        <wa-button ?disabled=${!this.live || this.began[part] === null} @click=${() => void this.#send(part, null)}
          >${words.forget}</wa-button
        >
      </form>
      ${this.fault === null ? nothing : html`<p class="failure" role="alert">${this.fault}</p>`}`;
  }

  #open(part: Part): void {
    const at = this.began[part];
    this.changing = this.changing === part ? null : part;
    this.typed = at === null ? '' : this.#formats.clock(at);
    this.fault = null;
  }

  async #set(event: Event, part: Part): Promise<void> {
    event.preventDefault();
    const at = lastTimeOfDay(this.typed, Date.now());
    this.fault = at === null ? words.noTime : null;
    if (at !== null) await this.#send(part, toIso(at));
  }

  async #send(part: Part, at: string | null): Promise<void> {
    const answer = await this.#commands.run(part, 'show.stream-started', { of: part, at });
    if (answer?.ok === true) this.changing = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-stream-start': TtStreamStart;
  }
}
