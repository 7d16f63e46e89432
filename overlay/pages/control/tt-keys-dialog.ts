import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
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
      .actions {
        display: flex;
        justify-content: flex-end;
        margin-top: 14px;
      }
    `,
  ];

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
        <dt><kbd>1</kbd> … <kbd>6</kbd></dt>
        <dd>${words.page.keyNames.dock}</dd>
        ${Object.entries(shortcutKeys).map(
          ([key, kind]) =>
            html`<dt><kbd>${key.toUpperCase()}</kbd></dt>
              <dd>${words.page.keyNames[kind]}</dd>`,
        )}
      </dl>
      <wa-switch ?checked=${this.enabled} @change=${this.#set}>${words.page.keysOn}</wa-switch>
      <div class="actions"><wa-button class="primary" @click=${this.#close}>${words.close}</wa-button></div>
    </wa-dialog>`;
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
