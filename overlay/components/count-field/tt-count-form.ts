import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { controlWords as words } from '../../strings/control.en.ts';
import { createFormats, type Formats } from '../../strings/formats.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { parseCount, type CountFault } from './parse-count.ts';

/** A count that a person has typed in and sent off. */
export class CountEntered extends Event {
  readonly value: number;
  constructor(value: number) {
    super('tt-count', { bubbles: true, composed: true });
    this.value = value;
  }
}

/**
 * A field for one count, with what it will set before it is set. Call `clear()` once the count was taken.
 *
 * @event {CountEntered} tt-count
 */
@customElement('tt-count-form')
export class TtCountForm extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 6px;
      }
      .says {
        grid-column: 1 / -1;
        font-size: 12px;
        line-height: 1.35;
      }
    `,
  ];

  /** The field's name for readers of the screen. */
  @property() label = '';
  @property() action: string = words.set;
  /** What is set now; null = nothing yet. */
  @property({ attribute: false }) current: number | null = null;
  @property({ type: Boolean }) pending = false;
  @property({ type: Boolean }) disabled = false;
  /** Why the last one was refused. */
  @property({ attribute: false }) failure: string | null = null;
  readonly #formats = createFormats('en');
  @state() private text = '';
  @state() private tried = false;
  @query('wa-input') private field!: WaInput | null;

  override render() {
    const read = parseCount(this.text);
    const says = this.#says(read.ok ? null : read.error);
    return html`<form @submit=${this.#submit} novalidate>
      <wa-input
        label=${this.label}
        placeholder=${this.current === null ? this.label : this.#formats.count(this.current)}
        inputmode="numeric"
        autocomplete="off"
        .value=${this.text}
        ?disabled=${this.disabled}
        class=${`bare ${this.tried && !read.ok ? 'faulty' : ''}`}
        @input=${this.#typed}
      ></wa-input>
      <wa-button
        type="submit"
        class=${read.ok ? 'primary' : ''}
        ?disabled=${this.disabled || this.text.trim() === ''}
        ?loading=${this.pending}
        >${this.action}</wa-button
      >
      ${
        says === null
          ? nothing
          : html`<p class=${`says ${read.ok ? 'quiet' : this.tried ? 'bad' : 'warn'}`} role="status">${says}</p>`
      }
      ${this.failure === null ? nothing : html`<p class="says failure" role="alert">${this.failure}</p>`}
    </form>`;
  }

  /** Empties the field: its count was taken. */
  clear(): void {
    this.text = '';
    this.tried = false;
  }

  override focus(): void {
    this.field?.focus();
  }

  #says(fault: CountFault | null): string | null {
    if (this.text.trim() === '') return this.tried ? words.count.faults.empty : null;
    if (fault !== null) return faultWords(fault, this.#formats);
    const read = parseCount(this.text);
    if (!read.ok) return null;
    const count = this.#formats.count(read.value);
    if (this.current === read.value) return words.count.unchanged(count);
    return words.count.preview(count, this.current === null ? null : this.#formats.signed(read.value - this.current));
  }

  readonly #typed = (event: Event): void => {
    this.text = (event.target as WaInput).value ?? '';
    this.tried = false;
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.tried = true;
    const read = parseCount(this.text);
    if (read.ok && !this.disabled && !this.pending) this.dispatchEvent(new CountEntered(read.value));
  };
}

function faultWords({ kind, suggestion }: CountFault, formats: Formats): string {
  const said = words.count.faults[kind];
  if (kind !== 'abbreviated' && kind !== 'fraction') return said;
  return said + (suggestion === null ? words.count.example : words.count.meant(formats.count(suggestion)));
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-count-form': TtCountForm;
  }
  interface HTMLElementEventMap {
    'tt-count': CountEntered;
  }
}
