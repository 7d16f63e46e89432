import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { senderWords } from '../../strings/senders.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { drawSenders, nameField, senderButton } from './draw-senders.ts';
import { listedSecrets } from './sender-answers.ts';
import { senderListStyles } from './sender-list.styles.ts';

const words = senderWords.sessions;
const source = 'social-stream';

/** The ids of sessions, kept by name. They go in and never come out. */
@customElement('tt-session-list')
export class TtSessionList extends LitElement {
  static override styles = [operatorStyles, senderListStyles];

  @property({ type: Boolean }) live = false;
  @state() private names: readonly string[] | null = null;
  @state() private name = 'main';
  @state() private secret = '';
  @state() private said = '';
  readonly #commands = new PendingCommands(this);

  protected override updated(): void {
    if (this.live && this.names === null) void this.#list();
  }

  override render(): TemplateResult {
    const failure = this.#commands.failure('change') ?? this.#commands.failure('list');
    const isWhole = this.name.trim() !== '' && this.secret.trim() !== '';
    return html`<article class="item stack">
      ${drawSenders(
        words,
        this.names,
        (name) => name,
        (name) => this.#session(name),
      )}
      <form class="stack" @submit=${this.#keep} novalidate>
        ${nameField(words, this.name, (name) => (this.name = name))}
        <wa-input
          type="password"
          label=${words.id}
          hint=${words.hint}
          maxlength="2000"
          autocomplete="off"
          .value=${this.secret}
          @input=${(event: Event) => (this.secret = (event.target as WaInput).value ?? '')}
        ></wa-input>
        <wa-button type="submit" ?disabled=${!this.live || !isWhole} ?loading=${this.#commands.pending('change')}
          >${words.save}</wa-button
        >
      </form>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <p class="small quiet" role="status">${this.said}</p>
    </article>`;
  }

  #session(name: string): TemplateResult {
    return html`<div class="row">
      <h4 class="grow clip">${name}</h4>
      <span class="mono quiet" aria-hidden="true">••••••••</span>
      ${senderButton({ label: words.remove(name), sure: words.removeSure, icon: 'bin' }, this.live, () => this.#forget(name))}
    </div>`;
  }

  async #list(): Promise<void> {
    this.names = [];
    const answer = await this.#commands.run('list', 'secret.list', {});
    if (answer?.ok === true) this.names = listedSecrets(answer.result);
  }

  readonly #keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.name.trim();
    const answer = await this.#commands.run('change', 'secret.set', { source, name, secret: this.secret });
    if (answer?.ok !== true) return;
    this.secret = '';
    this.said = words.kept(name);
    await this.#list();
  };

  async #forget(name: string): Promise<void> {
    const answer = await this.#commands.run('change', 'secret.remove', { source, name });
    if (answer?.ok === true) await this.#list();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-session-list': TtSessionList;
  }
}
