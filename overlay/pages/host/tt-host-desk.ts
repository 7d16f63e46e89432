import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { spokenName } from '../../../shared/lib/text/spoken-name.ts';
import { PendingCommands } from '../../components/command-request/pending-commands.ts';
import { hostWords } from '../../strings/host.en.ts';
import { hostButtonStyles } from './host-button.styles.ts';
import { nextStep } from './reading-facts.ts';
import { createStepGate } from './step-gate.ts';

const words = hostWords.pedal;
const stepKeys = ['PageDown', ' ', 'ArrowRight', 'Enter'];
const backKeys = ['PageUp', 'ArrowLeft', 'Backspace'];
/** Keys that press a button which has the focus. */
const pressKeys = new Set([' ', 'Enter']);

/** The host's hand on the queue: one large button, one key or one pedal to step, and what else can be done with the message on air. */
@customElement('tt-host-desk')
export class TtHostDesk extends LitElement {
  static override styles = [
    hostButtonStyles,
    css`
      :host {
        position: relative;
        display: grid;
        gap: 0.6em;
      }
      /* Over the end of the stage: what is said here must not move the text. */
      .said {
        position: absolute;
        bottom: calc(100% + 0.3em);
        inset-inline: 0;
        display: grid;
        gap: 0.3em;
      }
      .row {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        gap: 0.6em;
      }
      .step {
        display: grid;
        gap: 0.2em;
        place-content: center;
        justify-items: center;
        min-height: max(84px, 2.7em);
        border: 0;
        background: var(--tt-tape);
        color: var(--tt-on-tape);
        font: 700 1.6em/1.1 var(--tt-display);
        overflow-wrap: anywhere;
      }
      .step:hover,
      .step:active {
        background: #ffd75e;
      }
      .step small {
        font: 500 0.5em/1.2 var(--tt-sans);
      }
      .step:disabled {
        background: var(--tt-ink-2);
        color: var(--tt-quiet);
      }
      @media (max-width: 560px) {
        .row button {
          padding-inline: 0.2em;
        }
        .step small {
          display: none;
        }
      }
      @media (max-height: 620px) {
        .step {
          min-height: 60px;
        }
      }
    `,
  ];

  @property({ attribute: false }) onAir: MessageView | null = null;
  @property({ attribute: false }) waiting: readonly MessageView[] = [];
  @property({ type: Boolean }) live = false;
  /** Shows no button: keys, pedal and taps act alone. */
  @property({ type: Boolean }) quiet = false;
  @property({ attribute: false }) moreStepKeys: readonly string[] = [];
  @property({ attribute: false }) moreBackKeys: readonly string[] = [];
  /** Why a key did nothing; a button that can do nothing says so itself. */
  @state() private said: string | null = null;
  readonly #commands = new PendingCommands(this);
  readonly #gate = createStepGate({ now: () => performance.now() });

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#keyDown);
    document.addEventListener('keyup', this.#keyUp);
    window.addEventListener('blur', this.#gate.forget);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#keyDown);
    document.removeEventListener('keyup', this.#keyUp);
    window.removeEventListener('blur', this.#gate.forget);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Words about what could not be done hold until something has changed.
    if (changed.has('onAir') || changed.has('waiting')) this.said = null;
  }

  override render() {
    const failures = ['reading', 'pin'].flatMap((slot) => this.#commands.failure(slot) ?? []);
    const said = this.said === null ? failures : [this.said, ...failures];
    return html`<div class="said">${said.map((text) => html`<p class="failure" role="alert">${text}</p>`)}</div>
      ${this.quiet ? nothing : this.#buttons()}`;
  }

  /** One tap on the large area. */
  readonly tap = (): void => {
    if (this.#gate.tap()) this.#step();
  };

  #buttons(): TemplateResult {
    const busy = this.#commands.pending('reading');
    const step = nextStep(this);
    const { onAir } = this;
    const off = !this.live || onAir === null;
    return html`<div class="row" role="group" aria-label=${words.label}>
        <button
          type="button"
          class="step"
          aria-busy=${busy}
          ?disabled=${!this.live || step.kind === 'nothing'}
          @click=${this.tap}
        >
          <span>${stepWords(step)}</span><small aria-hidden="true">${words.keys}</small>
        </button>
      </div>
      <div class="row">
        <button type="button" aria-busy=${busy} ?disabled=${off} @click=${this.#back}>${words.back}</button>
        <button type="button" aria-busy=${busy} ?disabled=${off} @click=${this.#skip}>${words.skip}</button>
        <button
          type="button"
          aria-busy=${this.#commands.pending('pin')}
          aria-pressed=${onAir?.pinned === true}
          ?disabled=${off}
          @click=${this.#pin}
        >
          ${onAir?.pinned === true ? words.unpin : words.pin}
        </button>
        <button
          type="button"
          @click=${() => this.dispatchEvent(new Event('tt-prompter', { bubbles: true, composed: true }))}
        >
          ${words.prompter}
        </button>
      </div>`;
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key } = event;
    const steps = stepKeys.includes(key) || this.moreStepKeys.includes(key);
    const goesBack = backKeys.includes(key) || this.moreBackKeys.includes(key);
    if (!steps && !goesBack) return;
    const within = event.composedPath();
    if (within.some((part) => part instanceof Element && part.matches('input, select, textarea, wa-dialog'))) return;
    const onButton = within.some((part) => part instanceof Element && part.matches('button, a, summary, wa-button'));
    if (onButton && pressKeys.has(key)) {
      // The button is pressed by it, once: a held key would press it again and again.
      if (event.repeat) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (!this.#gate.down({ key, repeat: event.repeat })) return;
    if (steps) this.#step();
    else this.#back();
  };

  readonly #keyUp = (event: KeyboardEvent): void => {
    this.#gate.up(event.key);
  };

  #step(): void {
    const step = nextStep(this);
    if (!this.live) this.said = words.offline;
    else if (step.kind === 'nothing') this.said = words.nothingWaits;
    // The one that the host sees as the next, whatever else has become it meanwhile.
    else if (step.kind === 'start') void this.#commands.run('reading', 'reading.start', { id: step.message.id });
    else void this.#commands.run('reading', 'reading.finish', {});
  }

  readonly #back = (): void => {
    const { onAir } = this;
    if (!this.live) this.said = words.offline;
    else if (onAir === null) this.said = words.nothingOnAir;
    else void this.#commands.run('reading', 'message.return', { id: onAir.id });
  };

  readonly #skip = (): void => {
    const { onAir } = this;
    if (onAir !== null) void this.#commands.run('reading', 'message.skip', { id: onAir.id, reason: words.skippedBy });
  };

  readonly #pin = (): void => {
    const { onAir } = this;
    if (onAir !== null) void this.#commands.run('pin', 'message.pin', { id: onAir.id, on: !onAir.pinned });
  };
}

function stepWords(step: ReturnType<typeof nextStep>): string {
  if (step.kind === 'nothing') return words.nothing;
  if (step.kind === 'finish') return words.finish;
  const name = spokenName(step.message.author.name);
  return step.finishes ? words.next(name) : words.start(name);
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-host-desk': TtHostDesk;
  }
  interface HTMLElementEventMap {
    'tt-prompter': Event;
  }
}
