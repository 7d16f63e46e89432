import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import './tt-account-fields.ts';
import type { AccountChanged } from './tt-account-fields.ts';
import { emptyAccount, readDraft, type DraftFaults, type RacerDraft, type RacerInput } from './racer-draft.ts';

/**
 * The form of one racer, new or known.
 *
 * @event tt-form-done - Saved, or given up.
 */
@customElement('tt-racer-form')
export class TtRacerForm extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      .name {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 10px;
        align-items: start;
      }
      fieldset {
        margin: 0;
        padding: 10px 12px 12px;
        border: 1px solid var(--tt-ink-4);
        border-radius: 8px;
        min-width: 0;
      }
      legend {
        padding: 0 5px;
        color: var(--tt-quiet);
        font-size: 12px;
        font-weight: 600;
      }
      footer {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];

  /** What the form begins with; another one begins anew. */
  @property({ attribute: false }) initial: RacerDraft | null = null;
  /** Ids of racers that exist. */
  @property({ attribute: false }) taken: readonly string[] = [];
  @property({ type: Boolean }) live = false;
  @state() private draft: RacerDraft | null = null;
  @state() private faults: DraftFaults = {};
  @query('wa-input') private nameField!: WaInput | null;
  readonly #commands = new PendingCommands(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('initial')) return;
    this.draft = this.initial;
    this.faults = {};
  }

  override render() {
    const { draft } = this;
    if (draft === null) return nothing;
    const failure = this.#commands.failure('save');
    return html`<form @submit=${this.#submit} novalidate>
      <div class="name">
        <wa-input
          label=${words.racer.name}
          maxlength="120"
          autocomplete="off"
          .value=${draft.name}
          class=${this.faults['name'] === undefined ? '' : 'faulty'}
          hint=${this.faults['name'] === undefined ? '' : words.racer.faults[this.faults['name']]}
          @input=${(event: Event) => this.#change({ name: (event.target as WaInput).value ?? '' })}
        ></wa-input>
        <label class="field"
          >${words.racer.colour}
          <input
            type="color"
            .value=${draft.colour}
            @input=${(event: Event) => this.#change({ colour: (event.target as HTMLInputElement).value })}
        /></label>
      </div>
      ${draft.accounts.map((account, index) => this.#account(account, index, draft.accounts.length))}
      <wa-button class="ghost" @click=${this.#addAccount}>${icons.plus()}&nbsp;${words.racer.addAccount}</wa-button>
      ${draft.accounts.length > 1 ? html`<p class="small quiet">${words.racer.sumHint}</p>` : nothing}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${draft.alsoRunning}
          @change=${(event: Event) => this.#change({ alsoRunning: (event.target as HTMLInputElement).checked })}
        />${words.racer.alsoRunning}</label
      >
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <footer>
        <wa-button @click=${this.#done}>${words.cancel}</wa-button>
        <wa-button type="submit" class="primary" ?disabled=${!this.live} ?loading=${this.#commands.pending('save')}
          >${draft.id === '' ? words.racer.saveNew : words.racer.saveChange}</wa-button
        >
      </footer>
    </form>`;
  }

  /** Puts the cursor into the name. */
  override focus(): void {
    this.nameField?.focus();
  }

  #account(account: RacerDraft['accounts'][number], index: number, count: number): TemplateResult {
    return html`<fieldset>
      <legend>${words.racer.account(index + 1)}</legend>
      <tt-account-fields
        .account=${account}
        .faults=${this.#faultsOf(index)}
        @tt-account=${(event: AccountChanged) => this.#replaceAccount(index, event)}
      ></tt-account-fields>
      ${
        count === 1
          ? nothing
          : html`<wa-button class="ghost" @click=${() => this.#removeAccount(index)}
              >${icons.bin()}&nbsp;${words.racer.removeAccount(index + 1)}</wa-button
            >`
      }
    </fieldset>`;
  }

  #faultsOf(index: number): DraftFaults {
    const at = `${String(index)}.`;
    const own = Object.entries(this.faults).filter(([field]) => field.startsWith(at));
    return Object.fromEntries(own.map(([field, fault]) => [field.slice(at.length), fault]));
  }

  #change(change: Partial<RacerDraft>): void {
    if (this.draft !== null) this.draft = { ...this.draft, ...change };
  }

  #replaceAccount(index: number, { account }: AccountChanged): void {
    const accounts = this.draft?.accounts.map((other, at) => (at === index ? account : other));
    if (accounts !== undefined) this.#change({ accounts });
  }

  readonly #addAccount = (): void => {
    if (this.draft !== null) this.#change({ accounts: [...this.draft.accounts, emptyAccount] });
  };

  #removeAccount(index: number): void {
    const accounts = this.draft?.accounts.filter((_account, at) => at !== index);
    if (accounts !== undefined) this.#change({ accounts });
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.draft === null || !this.live) return;
    const read = readDraft(this.draft, this.taken);
    this.faults = read.ok ? {} : read.error;
    if (read.ok) void this.#save(read.value, this.draft.id === '');
  };

  async #save({ id, ...change }: RacerInput, isNew: boolean): Promise<void> {
    const answer = isNew
      ? await this.#commands.run('save', 'racer.add', { id, ...change })
      : await this.#commands.run('save', 'racer.change', { racer: id, ...change });
    if (answer?.ok === true) this.#done();
  }

  readonly #done = (): void => {
    this.faults = {};
    this.#commands.forget('save');
    this.dispatchEvent(new Event('tt-form-done', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-racer-form': TtRacerForm;
  }
}
