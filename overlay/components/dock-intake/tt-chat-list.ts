import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type { ChatConfig } from '../../../shared/domain/queue/chat-config.ts';
import { chatName } from '../../../shared/domain/queue/chat-name.ts';
import type { ControlView } from '../../../shared/projections/views.ts';
import { controlWords } from '../../strings/control.en.ts';
import { intakeDockWords as words } from '../../strings/intake-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { sourceTone } from '../dock-sources/source-advice.ts';
import { chatKinds, kindOf, type ChatDraft, type ChatKindName } from './chat-kinds.ts';

const mostChats = 10;

/** The chats that are read, each with its health, and a form for another one. */
@customElement('tt-chat-list')
export class TtChatList extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .chats {
        display: grid;
        gap: 6px;
        margin-bottom: 8px;
      }
      .chats p {
        overflow-wrap: anywhere;
      }
      form {
        display: grid;
        gap: 10px;
        padding: 6px 0;
      }
    `,
  ];

  @property({ attribute: false }) chats: readonly ChatConfig[] = [];
  @property({ attribute: false }) sources: ControlView['sources'] = {};
  @property({ type: Boolean }) live = false;
  @state() private kind: ChatKindName = 'twitch';
  @state() private draft: ChatDraft = {};
  /** The form is open; null = nobody has said. */
  @state() private opened: boolean | null = null;
  /** The field that is wrong, and why. */
  @state() private wrong: { readonly field: string; readonly why: string } | null = null;
  readonly #commands = new PendingCommands(this);

  override render() {
    return html`${
        this.chats.length === 0
          ? html`<p class="small quiet">${words.none}</p>`
          : html`<ul class="chats">
              ${this.chats.map((chat) => this.#chat(chat))}
            </ul>`
      }
      <details
        .open=${this.opened ?? this.chats.length === 0}
        @toggle=${(event: Event) => (this.opened = (event.target as HTMLDetailsElement).open)}
      >
        <summary>${words.add}</summary>
        ${this.#form()}
      </details>`;
  }

  #chat(chat: ChatConfig): TemplateResult {
    const { id, title } = chatName(chat);
    const health = this.sources[id];
    const error = health?.error ?? null;
    const failure = this.#commands.failure(id);
    return html`<li class="item">
      <div class="row">
        <p class="grow"><bdi>${title}</bdi></p>
        <span class=${`chip ${health === undefined ? 'quiet' : sourceTone(health.state)}`}
          >${health === undefined ? words.unknown : controlWords.sources.state[health.state]}</span
        >
      </div>
      ${error === null ? nothing : html`<p class="notice">${error.message}</p>`}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <div class="row">
        <wa-button
          ?disabled=${!this.live}
          ?loading=${this.#commands.pending(`retry ${id}`)}
          @click=${() => void this.#commands.run(`retry ${id}`, 'source.retry', { source: id })}
          >${words.retry}<span class="seen-only-by-readers">: ${title}</span></wa-button
        >
        <wa-button
          class="ghost"
          title=${words.stopChat(title)}
          ?disabled=${!this.live}
          ?loading=${this.#commands.pending(id)}
          @click=${() => void this.#stop(chat)}
          >${words.stop}<span class="seen-only-by-readers">: ${title}</span></wa-button
        >
      </div>
    </li>`;
  }

  #form(): TemplateResult {
    const failure = this.#commands.failure('add');
    return html`<form @submit=${this.#add} novalidate>
      <label class="field"
        >${words.kind}
        <select ?disabled=${!this.live} @change=${this.#choose}>
          ${chatKinds.map(({ source }) => html`<option value=${source} ?selected=${source === this.kind}>${words.kinds[source]}</option>`)}
        </select></label
      >
      <p class="small quiet">${words.kindHints[this.kind]}</p>
      ${kindOf(this.kind).fields.map(({ name, example, secret }) => {
        const fault = this.wrong?.field === name ? this.wrong.why : null;
        return html`<wa-input
          class=${fault === null ? '' : 'faulty'}
          label=${words.fields[name] ?? name}
          hint=${fault ?? words.fieldHints[name] ?? ''}
          placeholder=${example}
          type=${secret === true ? 'password' : 'text'}
          autocomplete="off"
          .value=${this.draft[name] ?? ''}
          @input=${(event: Event) => this.#type(name, (event.target as WaInput).value ?? '')}
        ></wa-input>`;
      })}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <wa-button type="submit" class="primary" ?disabled=${!this.live} ?loading=${this.#commands.pending('add')}
        >${words.read}</wa-button
      >
    </form>`;
  }

  readonly #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.kind = chatKinds.find(({ source }) => source === value)?.source ?? 'twitch';
    this.wrong = null;
    this.#commands.forget('add');
  };

  #type(field: string, text: string): void {
    this.draft = { ...this.draft, [field]: text };
    this.wrong = null;
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.live) return;
    const chat = this.#read();
    if (chat === null) return;
    const secret = this.draft['secret']?.trim() ?? '';
    if (chat.source === 'social-stream' && secret !== '') {
      const kept = await this.#commands.run('add', 'secret.set', { source: chat.source, name: chat.session, secret });
      if (kept?.ok !== true) return;
    }
    const answer = await this.#commands.run('add', 'queue.settings', { chats: [...this.chats, chat] });
    if (answer?.ok !== true) return;
    this.draft = {};
    this.opened = false;
  };

  /** The chat that is typed; null where it cannot be read, which is then told in its field. */
  #read(): ChatConfig | null {
    const [first] = kindOf(this.kind).fields;
    const told = (field: string, why: string): null => {
      this.wrong = { field, why: words.wrong[why] ?? why };
      return null;
    };
    const read = kindOf(this.kind).read(this.draft);
    if ('wrong' in read) return told(read.wrong, read.wrong);
    if (this.chats.some((chat) => chatName(chat).id === chatName(read).id)) return told(first?.name ?? '', 'twice');
    return this.chats.length >= mostChats ? told(first?.name ?? '', 'full') : read;
  }

  async #stop(chat: ChatConfig): Promise<void> {
    const { id } = chatName(chat);
    const chats = this.chats.filter((other) => chatName(other).id !== id);
    await this.#commands.run(id, 'queue.settings', { chats });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-chat-list': TtChatList;
  }
}
