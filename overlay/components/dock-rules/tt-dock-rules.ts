import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Trial } from '../../../shared/domain/moderation/trial.ts';
import type { QueueSettings } from '../../../shared/domain/queue/queue-state.ts';
import type { QueueSettingsChange } from '../../../shared/domain/queue/settings-change.ts';
import { rulesDockWords as words } from '../../strings/rules-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { readRules, rulesDraft, type RulesDraft, type RulesFaults } from './rules-draft.ts';
import type { RulesEdited } from './tt-rules-form.ts';
import './tt-rules-form.ts';
import './tt-trial-result.ts';

/** Typing goes on: tried once it rests, ms. */
const restOfTyping = 400;

/** The rules: changed here, tried on the newest messages, and then switched on. */
@customElement('tt-dock-rules')
export class TtDockRules extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .trial {
        position: sticky;
        bottom: 0;
        z-index: 2;
        display: grid;
        gap: 6px;
        margin-top: 14px;
        padding: 10px 0 2px;
        border-top: 1px solid var(--tt-ink-4);
        background: var(--tt-ink-1);
      }
      .trial .chip {
        justify-self: start;
      }
      .touched {
        padding: 10px;
        border: 1px solid var(--tt-tape);
        border-radius: 8px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) settings: QueueSettings | null = null;
  @property({ type: Boolean }) live = false;
  /** What was changed and is not switched on. */
  @state() private edited: Partial<RulesDraft> = {};
  @state() private trial: Trial | null = null;
  readonly #commands = new PendingCommands(this);
  #later: ReturnType<typeof setTimeout> | undefined;
  #change: QueueSettingsChange | null = null;
  #faults: RulesFaults = {};
  /** The change that was tried last, or is being tried. */
  #tried = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#later);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.settings === null) return;
    const read = readRules({ ...rulesDraft(this.settings), ...this.edited }, this.settings);
    this.#change = read.change;
    this.#faults = read.faults;
    if (changed.has('edited') || changed.has('settings')) this.#tryLater();
  }

  override render() {
    const { settings } = this;
    if (settings === null) return nothing;
    const draft = { ...rulesDraft(settings), ...this.edited };
    return html`<tt-rules-form
        .draft=${draft}
        .faults=${this.#faults}
        ?live=${this.live}
        @tt-rules=${this.#edit}
      ></tt-rules-form>
      ${this.#trial(draft)}`;
  }

  #trial(draft: RulesDraft): TemplateResult {
    const faulty = Object.keys(this.#faults).length > 0;
    if (this.#change === null && !faulty)
      return html`<div class="trial"><p class="small quiet">${words.untouched}</p></div>`;
    const failure = this.#commands.failure('save') ?? this.#commands.failure('try');
    const byItself = draft.approveUnflagged && draft.screening === 1;
    return html`<div class="trial touched" role="region" aria-label=${words.trial}>
      <p class="chip warn">${words.unsaved}</p>
      ${faulty ? html`<p class="small bad" role="status">${words.faulty}</p>` : nothing}
      ${
        faulty || this.trial === null
          ? nothing
          : html`<tt-trial-result .trial=${this.trial} ?byItself=${byItself}></tt-trial-result>`
      }
      ${this.#commands.pending('try') && this.trial === null ? html`<p class="small quiet">${words.trying}</p>` : nothing}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <div class="buttons">
        <wa-button
          class="primary"
          ?disabled=${!this.live || this.#change === null}
          ?loading=${this.#commands.pending('save')}
          @click=${this.#switchOn}
          >${words.switchOn}</wa-button
        >
        <wa-button @click=${this.#discard}>${words.discard}</wa-button>
        <wa-button
          class="ghost"
          ?disabled=${!this.live || this.#change === null}
          ?loading=${this.#commands.pending('try')}
          @click=${() => void this.#try()}
          >${words.again}</wa-button
        >
      </div>
    </div>`;
  }

  readonly #edit = (event: RulesEdited): void => {
    this.edited = { ...this.edited, ...event.change };
    this.#commands.forget('save');
  };

  #tryLater(): void {
    clearTimeout(this.#later);
    if (this.#change === null) {
      this.trial = null;
      this.#tried = '';
    } else if (JSON.stringify(this.#change) !== this.#tried) {
      this.#later = setTimeout(() => void this.#try(), restOfTyping);
    }
  }

  async #try(): Promise<void> {
    const change = this.#change;
    if (change === null || !this.live) return;
    const { verdicts, screening, approveUnflagged } = change;
    const asked = JSON.stringify(change);
    this.#tried = asked;
    const answer = await this.#commands.run('try', 'queue.try', { verdicts, screening, approveUnflagged } as object);
    // Another one was running: this one follows it.
    if (answer === null) this.#tried = '';
    if (answer?.ok === true && this.#change !== null) this.trial = answer.result as Trial;
    if (JSON.stringify(this.#change) !== asked || answer === null) this.#tryLater();
  }

  readonly #discard = (): void => {
    this.edited = {};
    this.#commands.forget('save');
    this.#commands.forget('try');
  };

  readonly #switchOn = async (): Promise<void> => {
    const change = this.#change;
    if (change === null || !this.live) return;
    const before = this.edited;
    const answer = await this.#commands.run('save', 'queue.settings', change as object);
    // What was typed meanwhile stays.
    if (answer?.ok === true && this.edited === before) this.edited = {};
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-rules': TtDockRules;
  }
}
