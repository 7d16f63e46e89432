import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { emptyAccount, offeredSources, type AccountDraft, type DraftFaults, type DraftSource } from './racer-draft.ts';

/** The account's form was changed. */
export class AccountChanged extends Event {
  readonly account: AccountDraft;
  constructor(account: AccountDraft) {
    super('tt-account', { bubbles: true, composed: true });
    this.account = account;
  }
}

type TextField = 'actor' | 'acct' | 'url' | 'pointer' | 'resolution' | 'everySeconds';

/**
 * Where one account's count comes from.
 *
 * @event {AccountChanged} tt-account
 */
@customElement('tt-account-fields')
export class TtAccountFields extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .fields {
        display: grid;
        gap: 10px;
      }
      .inner {
        display: grid;
        gap: 10px;
        padding-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) account: AccountDraft = emptyAccount;
  @property({ attribute: false }) faults: DraftFaults = {};

  override render() {
    const { source } = this.account;
    // A replay account keeps its source; it is not offered for others.
    const offered = source === 'replay' ? [...offeredSources, source] : offeredSources;
    return html`<div class="fields">
      <label class="field"
        >${words.racer.source}
        <select @change=${this.#chosen}>
          ${offered.map((name) => html`<option value=${name} ?selected=${name === source}>${words.racer.sources[name]}</option>`)}
        </select></label
      >
      <p class="small quiet">${words.racer.sourceHints[source]}</p>
      ${this.#own(source)}
    </div>`;
  }

  #own(source: DraftSource): TemplateResult | typeof nothing {
    switch (source) {
      case 'bluesky':
        return html`${this.#text('actor', 'name.bsky.social')} ${this.#more([])}`;
      case 'mastodon':
        return html`${this.#text('acct', 'name@home.server')} ${this.#more([])}`;
      case 'json':
        return html`${this.#text('url', 'https://')} ${this.#text('pointer', '/data/followers')}
        ${this.#more(['resolution'])}`;
      case 'manual':
      case 'feed':
      case 'replay':
        return nothing;
    }
  }

  #more(fields: readonly TextField[]): TemplateResult {
    const faulty = ['everySeconds', ...fields].some((field) => this.faults[field] !== undefined);
    return html`<details ?open=${faulty}>
      <summary>${words.racer.more}</summary>
      <div class="inner">
        ${fields.map((field) => this.#text(field, ''))} ${this.#text('everySeconds', '')}
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.account.allowPrivate}
            @change=${this.#allowed}
          />${words.racer.allowPrivate}</label
        >
      </div>
    </details>`;
  }

  #text(field: TextField, placeholder: string): TemplateResult {
    const fault = this.faults[field];
    const usual =
      field === 'resolution'
        ? words.racer.resolutionHint
        : field === 'everySeconds'
          ? words.racer.everySecondsHint
          : '';
    return html`<wa-input
      label=${words.racer[field]}
      placeholder=${placeholder}
      autocomplete="off"
      spellcheck="false"
      .value=${this.account[field]}
      class=${fault === undefined ? '' : 'faulty'}
      hint=${fault === undefined ? usual : words.racer.faults[fault]}
      @input=${(event: Event) => this.#change({ [field]: (event.target as WaInput).value ?? '' })}
    ></wa-input>`;
  }

  readonly #chosen = (event: Event): void => {
    this.#change({ source: (event.target as HTMLSelectElement).value as DraftSource });
  };

  readonly #allowed = (event: Event): void => {
    this.#change({ allowPrivate: (event.target as HTMLInputElement).checked });
  };

  #change(change: Partial<AccountDraft>): void {
    this.dispatchEvent(new AccountChanged({ ...this.account, ...change }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-account-fields': TtAccountFields;
  }
}
