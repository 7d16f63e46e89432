import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { testDockWords as words } from '../../strings/test-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import type { StageTestEntry } from './stage-tests.ts';

/** A Test button for each thing of one kind, beside the thing itself; and why a test was refused. */
@customElement('tt-test-buttons')
export class TtTestButtons extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      h3 {
        font-size: 12px;
        font-weight: 650;
        color: var(--tt-quiet);
      }
      .tests {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
        gap: 6px;
      }
      .tests wa-button {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) tests: readonly StageTestEntry[] = [];
  @property() heading = '';
  /** Shows each test's key. */
  @property({ type: Boolean }) keyed = false;
  @property({ type: Boolean }) live = false;
  /** The test that was shown last reached no overlay. */
  @state() private unseen = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    return html`${this.heading === '' ? nothing : html`<h3 id="heading">${this.heading}</h3>`}
      <div class="tests" role="group" aria-label=${this.heading === '' ? words.test : this.heading}>
        ${this.tests.map((test) => this.#button(test))}
      </div>
      ${this.tests.map(({ name }) => this.#failure(name))}
      ${this.unseen ? html`<p class="small warn" role="status">${words.noOverlay}</p>` : nothing}`;
  }

  #button(test: StageTestEntry): TemplateResult {
    const { name, key } = test;
    return html`<wa-button
      data-test=${name}
      ?disabled=${!this.live}
      ?loading=${this.#commands.pending(name)}
      @click=${() => void this.show(test)}
      >${words.names[name]}${
        this.keyed ? html`<kbd slot="end" aria-hidden="true">${key.toUpperCase()}</kbd>` : nothing
      }</wa-button
    >`;
  }

  async show({ name, input }: StageTestEntry): Promise<void> {
    if (!this.live) return;
    // One thing is tried at a time: what was said of the one before is no longer of interest.
    for (const test of this.tests) this.#commands.forget(test.name);
    const answer = await this.#commands.run(name, 'test.show', input);
    if (answer?.ok === true) this.unseen = input.what !== 'cue-speech' && reached(answer.result) === 0;
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const said = this.#commands.failure(slot);
    return said === null ? nothing : html`<p class="failure" role="alert">${said}</p>`;
  }
}

/** How many overlays were there to show it. */
const reached = (result: unknown): number | null =>
  typeof result === 'object' && result !== null && 'overlays' in result && typeof result.overlays === 'number'
    ? result.overlays
    : null;

declare global {
  interface HTMLElementTagNameMap {
    'tt-test-buttons': TtTestButtons;
  }
}
