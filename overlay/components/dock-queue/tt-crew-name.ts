import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { CrewAttend } from './crew-attend.ts';
import { queueButtonStyles } from './queue-button.styles.ts';

/** What somebody of the crew wants to be called. */
@customElement('tt-crew-name')
export class TtCrewName extends LitElement {
  static override styles = [operatorBaseStyles, queueButtonStyles];

  @property() called = '';

  override render() {
    return html`<input
      aria-label=${words.name}
      placeholder=${words.name}
      title=${words.nameHint}
      maxlength="32"
      autocomplete="off"
      .value=${this.called}
      @change=${this.#change}
    />`;
  }

  readonly #change = (event: Event): void => {
    this.dispatchEvent(new CrewAttend({ called: (event.target as HTMLInputElement).value.trim() }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-crew-name': TtCrewName;
  }
}
