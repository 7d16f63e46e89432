import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { senderWords } from '../../strings/senders.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { copyText } from './copy-text.ts';
import { drawSenders, nameField, senderButton } from './draw-senders.ts';
import { listedHooks, revealedHook, type ListedHook } from './sender-answers.ts';
import { senderListStyles } from './sender-list.styles.ts';

const words = senderWords.hooks;

/** Who may post signed messages. Secrets are copied and never shown. */
@customElement('tt-hook-list')
export class TtHookList extends LitElement {
  static override styles = [
    operatorStyles,
    senderListStyles,
    css`
      .hook {
        min-width: 0;
      }
      form {
        align-items: flex-end;
      }
    `,
  ];

  @property({ type: Boolean }) live = false;
  @state() private hooks: readonly ListedHook[] | null = null;
  @state() private name = '';
  @state() private said = '';
  @state() private refused = false;
  readonly #commands = new PendingCommands(this);

  protected override updated(): void {
    if (this.live && this.hooks === null) void this.#list();
  }

  override render(): TemplateResult {
    const failure = this.#commands.failure('change') ?? this.#commands.failure('list');
    return html`<article class="item stack">
      ${drawSenders(
        words,
        this.hooks,
        ({ source }) => source,
        (hook) => this.#hook(hook),
      )}
      <form class="row" @submit=${this.#add} novalidate>
        ${nameField(words, this.name, (name) => (this.name = name))}
        <wa-button
          type="submit"
          ?disabled=${!this.live || this.name.trim() === ''}
          ?loading=${this.#commands.pending('change')}
          >${words.add}</wa-button
        >
      </form>
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      ${this.refused ? html`<p class="notice small" role="alert">${senderWords.notCopied}</p>` : nothing}
      <p class="small quiet" role="status">${this.said}</p>
    </article>`;
  }

  #hook({ source, url, usable }: ListedHook): TemplateResult {
    return html`<div class="hook">
      <div class="row">
        <h4 class="grow clip">${source}</h4>
        ${senderButton({ label: words.rotate(source), sure: words.rotateSure, icon: 'renew' }, this.live, () => this.#rotate(source))}
        ${senderButton({ label: words.remove(source), sure: words.removeSure, icon: 'bin' }, this.live, () => this.#remove(source))}
      </div>
      <p class="small quiet mono clip" title=${url}>${url}</p>
      <div class="row wrap">
        ${this.#copyButton(words.copyAddress(source), words.address, () => Promise.resolve(url))}
        ${this.#copyButton(words.copySecret(source), words.secret, () => this.#reveal(source))}
      </div>
      ${usable ? nothing : html`<p class="notice small">${words.unusable}</p>`}
    </div>`;
  }

  #copyButton(label: string, what: string, text: () => Promise<string | null>): TemplateResult {
    return html`<wa-button ?disabled=${!this.live} title=${label} @click=${() => this.#copy(what, text)}
      ><span class="seen-only-by-readers">${label}</span
      ><span aria-hidden="true">${icons.copy()}&nbsp;${what}</span></wa-button
    >`;
  }

  async #copy(what: string, text: () => Promise<string | null>): Promise<void> {
    const found = await text();
    if (found === null) return;
    this.refused = !(await copyText(found));
    this.said = this.refused ? '' : words.copied(what);
  }

  async #reveal(source: string): Promise<string | null> {
    const answer = await this.#commands.run('change', 'hook.reveal', { source });
    return answer?.ok === true ? revealedHook(answer.result) : null;
  }

  async #list(): Promise<void> {
    this.hooks = [];
    const answer = await this.#commands.run('list', 'hook.list', {});
    if (answer?.ok === true) this.hooks = listedHooks(answer.result);
  }

  readonly #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const source = this.name.trim();
    const answer = await this.#commands.run('change', 'hook.add', { source });
    if (answer?.ok !== true) return;
    this.name = '';
    this.said = words.made(source);
    await this.#list();
  };

  async #rotate(source: string): Promise<void> {
    const answer = await this.#commands.run('change', 'hook.rotate', { source });
    if (answer?.ok !== true) return;
    this.said = words.made(source);
    await this.#list();
  }

  async #remove(source: string): Promise<void> {
    const answer = await this.#commands.run('change', 'hook.remove', { source });
    if (answer?.ok === true) await this.#list();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-hook-list': TtHookList;
  }
}
