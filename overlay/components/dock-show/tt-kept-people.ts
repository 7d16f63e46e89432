import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type { ControlView } from '../../../shared/projections/views.ts';
import { keptPeopleWords as words } from '../../strings/kept-people.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import '../guard-button/tt-guard-button.ts';
import { keptPeople, type KeptPerson } from './kept-people.ts';

/** For how long words of viewers are kept, and the way to delete all of one author. */
@customElement('tt-kept-people')
export class TtKeptPeople extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 6px;
      }
      ul {
        max-height: 320px;
        overflow-y: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 40px;
        border-bottom: 1px solid var(--tt-line);
        font-size: 13px;
      }
      .grow {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) messages: ControlView['messages'] = {};
  @property({ type: Number }) keepDays = 30;
  @property({ type: Boolean }) live = false;
  @state() private typedDays: string | null = null;
  @state() private wanted = '';
  readonly #commands = new PendingCommands(this);

  override render() {
    const people = keptPeople(this.messages, this.wanted);
    return html`<div class="stack">
      ${this.#daysForm()}
      <wa-input
        label=${words.find}
        autocomplete="off"
        .value=${this.wanted}
        @input=${(event: Event) => (this.wanted = (event.target as WaInput).value ?? '')}
      ></wa-input>
      ${
        people.length === 0
          ? html`<p class="small quiet">${this.wanted.trim() === '' ? words.nobody : words.notFound}</p>`
          : html`<ul tabindex="0" aria-label=${words.find}>
              ${people.map((person) => this.#person(person))}
            </ul>`
      }
    </div>`;
  }

  #daysForm(): TemplateResult {
    const text = this.typedDays ?? String(this.keepDays);
    const fine = /^\d{1,4}$/.test(text.trim()) && Number(text) <= 3_650;
    return html`<form @submit=${this.#save} novalidate>
        <wa-input
          label=${words.days}
          hint=${fine ? words.daysHint : words.daysWrong}
          inputmode="numeric"
          autocomplete="off"
          .value=${text}
          ?disabled=${!this.live}
          @input=${(event: Event) => (this.typedDays = (event.target as WaInput).value ?? '')}
        ></wa-input>
        <wa-button
          type="submit"
          ?disabled=${!this.live || !fine || Number(text) === this.keepDays}
          ?loading=${this.#commands.pending('days')}
          >${words.save}</wa-button
        >
      </form>
      ${this.#failure('days')}`;
  }

  #person({ id, name, platform, messages }: KeptPerson): TemplateResult {
    return html`<li>
        <span class="grow"><bdi>${name}</bdi> <span class="small quiet">${words.sent(platform, messages)}</span></span>
        <tt-guard-button
          kind="danger"
          sure=${words.sure}
          ?disabled=${!this.live}
          ?pending=${this.#commands.pending(id)}
          @tt-guarded=${() => void this.#commands.run(id, 'author.erase', { authorId: id })}
          >${words.erase} <span class="seen-only-by-readers">${words.ofWhom(name)}</span></tt-guard-button
        >
      </li>
      ${this.#failure(id)}`;
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const failure = this.#commands.failure(slot);
    return failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`;
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.typedDays === null || !this.live) return;
    const answer = await this.#commands.run('days', 'queue.settings', { keepDays: Number(this.typedDays) });
    if (answer?.ok === true) this.typedDays = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-kept-people': TtKeptPeople;
  }
}
