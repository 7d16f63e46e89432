import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { IntakeRules } from '../../../shared/domain/queue/queue-state.ts';
import { listLimits } from '../../../shared/domain/queue/setting-limits.ts';
import { controlWords } from '../../strings/control.en.ts';
import { intakeDockWords as words } from '../../strings/intake-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { entriesOf } from '../dock-rules/rules-draft.ts';
import '../dock-rules/tt-word-field.ts';
import type { ListTyped } from '../dock-rules/tt-word-field.ts';

const lists = ['words', 'hashtags', 'mentions'] as const;
const switches = ['replies', 'questions', 'all'] as const;
type ListName = (typeof lists)[number];

/** What of the chats becomes a message by itself. Switches act at once, lists when they are saved. */
@customElement('tt-intake-rules')
export class TtIntakeRules extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      form {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) rules: IntakeRules | null = null;
  @property({ type: Boolean }) live = false;
  /** What was typed and not yet saved. */
  @state() private typed: Partial<Record<ListName, string>> = {};
  readonly #commands = new PendingCommands(this);

  override render() {
    const { rules } = this;
    if (rules === null) return nothing;
    const isNothing = lists.every((name) => rules[name].length === 0) && switches.every((name) => !rules[name]);
    const failure = this.#commands.failure('save');
    const touched = Object.keys(this.typed).length > 0;
    const faulty = lists.some((name) => this.#fault(name) !== '');
    return html`<form @submit=${this.#save} novalidate>
      <p class="small quiet">${words.takesHint}</p>
      ${isNothing ? html`<p class="notice">${words.nothingTaken}</p>` : nothing}
      ${switches.map((name) => this.#switch(name, rules))}
      ${lists.map(
        (name) =>
          html`<tt-word-field
            label=${words.lists[name]}
            hint=${words.listHints[name]}
            fault=${this.#fault(name)}
            .text=${this.typed[name] ?? rules[name].join('\n')}
            @tt-list=${(event: ListTyped) => (this.typed = { ...this.typed, [name]: event.text })}
          ></tt-word-field>`,
      )}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <wa-button
        type="submit"
        class=${touched ? 'primary' : ''}
        ?disabled=${!this.live || !touched || faulty}
        ?loading=${this.#commands.pending('save')}
        >${controlWords.save}</wa-button
      >
    </form>`;
  }

  #switch(name: (typeof switches)[number], rules: IntakeRules): TemplateResult {
    const failure = this.#commands.failure(name);
    return html`<wa-switch
        ?checked=${rules[name]}
        ?disabled=${!this.live || this.#commands.pending(name)}
        hint=${words.switchHints[name]}
        @change=${(event: Event) =>
          void this.#commands.run(name, 'queue.settings', { intake: { [name]: (event.target as WaSwitch).checked } })}
        >${words.switches[name]}</wa-switch
      >${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}`;
  }

  #fault(name: ListName): string {
    const text = this.typed[name];
    if (text === undefined) return '';
    const entries = entriesOf(text);
    const spaced = entries.find((entry) => /\s/u.test(entry));
    if (spaced !== undefined) return words.spaces(spaced.slice(0, 24));
    const long = entries.find((entry) => entry.length > listLimits.letters);
    return long === undefined ? '' : words.tooLong(long.slice(0, 24));
  }

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { typed } = this;
    if (!this.live || lists.some((name) => this.#fault(name) !== '')) return;
    const intake = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [...entriesOf(text)]]));
    const answer = await this.#commands.run('save', 'queue.settings', { intake });
    if (answer?.ok === true && this.typed === typed) this.typed = {};
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-intake-rules': TtIntakeRules;
  }
}
