import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import type { Dock } from './dock.ts';
import { shortcutKeys } from './shortcuts.ts';

const slot = 'tickertape.keys';

/** The list of keys, and the switch that turns single letters off (who dictates must be able to). */
@customElement('tt-keys-dialog')
export class TtKeysDialog extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      h2 {
        font-size: 17px;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 12px;
        margin: 12px 0;
      }
      h3 {
        margin-top: 14px;
        font-size: 14px;
      }
      .actions {
        display: flex;
        justify-content: flex-end;
        margin-top: 14px;
      }
    `,
  ];

  /** How many tabs a digit goes to. */
  @property({ attribute: false }) tabs = 0;
  /** The docks of this desk: some have keys of their own. */
  @property({ attribute: false }) docks: readonly Dock[] = [];
  /** False once the operator has turned letters off on this machine. */
  @state() enabled = readSetting();
  @state() private open = false;

  show(): void {
    this.open = true;
  }

  override render() {
    return html`<wa-dialog
      without-header
      label=${words.page.keysTitle}
      ?open=${this.open}
      @wa-after-hide=${this.#close}
    >
      <h2>${words.page.keysTitle}</h2>
      <p class="quiet">${words.page.keysHelp}</p>
      <dl>
        ${
          this.tabs < 2
            ? nothing
            : html`<dt><kbd>1</kbd> … <kbd>${Math.min(9, this.tabs)}</kbd></dt>
                <dd>${words.page.keyNames.dock}</dd>`
        }
        ${Object.entries(shortcutKeys).map(
          ([key, kind]) =>
            html`<dt><kbd>${key.toUpperCase()}</kbd></dt>
              <dd>${words.page.keyNames[kind]}</dd>`,
        )}
      </dl>
      ${this.docks.map((dock) => this.#keysOf(dock))}
      <wa-switch ?checked=${this.enabled} @change=${this.#set}>${words.page.keysOn}</wa-switch>
      <div class="actions"><wa-button class="primary" @click=${this.#close}>${words.close}</wa-button></div>
    </wa-dialog>`;
  }

  #keysOf({ title, keys }: Dock): TemplateResult | typeof nothing {
    if (keys === undefined) return nothing;
    return html`<h3>${words.page.keysIn(title)}</h3>
      <dl>
        ${keys.map(
          ({ key, does }) =>
            html`<dt><kbd>${key}</kbd></dt>
              <dd>${does}</dd>`,
        )}
      </dl>`;
  }

  readonly #close = (): void => {
    this.open = false;
  };

  readonly #set = (event: Event): void => {
    this.enabled = (event.target as WaSwitch).checked;
    try {
      localStorage.setItem(slot, this.enabled ? 'on' : 'off');
    } catch (error) {
      console.warn('tickertape: this browser keeps no settings; the keys are set for this tab alone', error);
    }
  };
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(slot) !== 'off';
  } catch {
    return true; // storage is blocked
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-keys-dialog': TtKeysDialog;
  }
}
