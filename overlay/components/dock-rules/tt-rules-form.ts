import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import type WaSwitch from '@awesome.me/webawesome/dist/components/switch/switch.js';
import { verdictRules, type VerdictAction, type VerdictRule } from '../../../shared/domain/moderation/verdict.ts';
import { wordLanguages, type WordLanguage } from '../../../shared/domain/moderation/word-language.ts';
import { emoteModes, type EmoteMode } from '../../../shared/domain/queue/queue-state.ts';
import { rulesDockWords as words } from '../../strings/rules-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import type { ListField, NumberField, RulesDraft, RulesFaults } from './rules-draft.ts';
import type { ListTyped } from './tt-word-field.ts';
import './tt-word-field.ts';

/** Fields of the form were changed. */
export class RulesEdited extends Event {
  readonly change: Partial<RulesDraft>;
  constructor(change: Partial<RulesDraft>) {
    super('tt-rules', { bubbles: true, composed: true });
    this.change = change;
  }
}

/** What belongs to a rule beside what it does. */
const numbersOf: Readonly<Partial<Record<VerdictRule, NumberField>>> = {
  caps: 'capsAt',
  flood: 'floodAt',
  repeat: 'repeatAt',
  length: 'longest',
};
const listsOf: Readonly<Partial<Record<VerdictRule, ListField>>> = {
  link: 'allowedHosts',
  'look-alike': 'protectedNames',
};
/** Only what stands in the text can be covered. */
const maskable: ReadonlySet<VerdictRule> = new Set(['link', 'contact', 'words']);
const all: readonly VerdictAction[] = ['off', 'note', 'hold', 'mask', 'reject'];

/**
 * The rules, each with what it does and its limits.
 *
 * @event {RulesEdited} tt-rules
 */
@customElement('tt-rules-form')
export class TtRulesForm extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .rules {
        display: grid;
        gap: 6px;
        margin-top: 8px;
      }
      .rule {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 92px;
        gap: 2px 10px;
        align-items: center;
        padding: 7px 10px;
        border: 1px solid var(--tt-line);
        border-radius: 8px;
        background: var(--tt-ink-2);
      }
      .rule.off {
        background: none;
      }
      .rule h3,
      .group {
        font-size: 13.5px;
        font-weight: 650;
        line-height: 1.3;
      }
      .rule .small {
        line-height: 1.35;
      }
      .more {
        grid-column: 1 / -1;
        min-width: 0;
      }
      .inner {
        display: grid;
        gap: 10px;
        padding: 4px 0;
      }
      .rule wa-input {
        max-width: 190px;
        margin-top: 4px;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
        color: var(--tt-quiet);
        font-size: 12px;
        font-weight: 600;
      }
      .languages {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
        gap: 0 8px;
      }
      .passing {
        display: grid;
        gap: 10px;
        margin-top: 16px;
      }
    `,
  ];

  @property({ attribute: false }) draft: RulesDraft | null = null;
  @property({ attribute: false }) faults: RulesFaults = {};
  @property({ type: Boolean }) live = false;

  override render() {
    const { draft } = this;
    if (draft === null) return nothing;
    return html`<p class="small quiet">${words.actionsHint}</p>
      <div class="rules">${verdictRules.map((rule) => this.#rule(rule, draft))}</div>
      ${this.#passing(draft)} ${this.#emotes(draft)}`;
  }

  #rule(rule: VerdictRule, draft: RulesDraft): TemplateResult {
    const action = draft.actions[rule];
    const number = numbersOf[rule];
    const list = listsOf[rule];
    const offered = all.filter((one) => one !== 'mask' || action === 'mask' || maskable.has(rule));
    return html`<div class=${`rule ${action === 'off' ? 'off' : ''}`}>
      <div>
        <h3 id=${`rule-${rule}`}>${words.rules[rule]}</h3>
        <p class="small quiet">${words.hints[rule]}</p>
      </div>
      <select
        aria-labelledby=${`rule-${rule}`}
        ?disabled=${!this.live}
        @change=${(event: Event) => this.#act(rule, event)}
      >
        ${offered.map((one) => html`<option value=${one} ?selected=${one === action}>${words.actions[one]}</option>`)}
      </select>
      ${number === undefined || action === 'off' ? nothing : html`<div class="more">${this.#number(number, draft)}</div>`}
      ${
        list === undefined || action === 'off'
          ? nothing
          : html`<details class="more" ?open=${this.faults[list] !== undefined}>
              <summary>${words.fields[list]}</summary>
              ${this.#list(list, draft)}
            </details>`
      }
      ${rule === 'words' && action !== 'off' ? this.#words(draft) : nothing}
    </div>`;
  }

  #words(draft: RulesDraft): TemplateResult {
    const faulty = this.faults.words !== undefined || this.faults.allowedWords !== undefined;
    return html`<details class="more" ?open=${faulty}>
      <summary>${words.lists}</summary>
      <div class="inner">
        ${this.#list('words', draft)} ${this.#list('allowedWords', draft)}
        <wa-switch
          ?checked=${draft.builtInWords}
          ?disabled=${!this.live}
          hint=${words.builtInHint}
          @change=${(event: Event) => this.#edit({ builtInWords: (event.target as WaSwitch).checked })}
          >${words.builtIn}</wa-switch
        >
        ${
          draft.builtInWords
            ? html`<fieldset>
                <legend>${words.languagesOf}</legend>
                <div class="languages">${wordLanguages.map((language) => this.#language(language, draft))}</div>
              </fieldset>`
            : nothing
        }
      </div>
    </details>`;
  }

  #language(language: WordLanguage, draft: RulesDraft): TemplateResult {
    const toggle = (event: Event): void => {
      const others = draft.languages.filter((one) => one !== language);
      this.#edit({ languages: (event.target as HTMLInputElement).checked ? [...others, language] : others });
    };
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${draft.languages.includes(language)}
        ?disabled=${!this.live}
        @change=${toggle}
      />${words.languages[language]}</label
    >`;
  }

  #passing(draft: RulesDraft): TemplateResult {
    return html`<div class="passing">
      <h3 class="group">${words.passing}</h3>
      <label class="field"
        >${words.screening}
        <select
          ?disabled=${!this.live}
          @change=${(event: Event) =>
            this.#edit({ screening: (event.target as HTMLSelectElement).value === '2' ? 2 : 1 })}
        >
          ${(['1', '2'] as const).map(
            (many) =>
              html`<option value=${many} ?selected=${many === String(draft.screening)}>
                ${words.screenings[many]}
              </option>`,
          )}
        </select></label
      >
      ${draft.screening === 2 ? html`<p class="small quiet">${words.screeningHint}</p>` : nothing}
      <wa-switch
        ?checked=${draft.approveUnflagged}
        ?disabled=${!this.live}
        hint=${words.unflaggedHint}
        @change=${(event: Event) => this.#edit({ approveUnflagged: (event.target as WaSwitch).checked })}
        >${words.unflagged}</wa-switch
      >
      ${this.#number('longestOnAir', draft)} ${this.#number('mostHeld', draft)}
    </div>`;
  }

  /** Pictures that a platform draws for words, and what each way tells whom. */
  #emotes(draft: RulesDraft): TemplateResult {
    return html`<div class="passing">
      <h3 class="group">${words.emotes}</h3>
      <label class="field"
        >${words.emotesShown}
        <select
          ?disabled=${!this.live}
          @change=${(event: Event) => this.#edit({ emotes: (event.target as HTMLSelectElement).value as EmoteMode })}
        >
          ${emoteModes.map(
            (mode) => html`<option value=${mode} ?selected=${mode === draft.emotes}>${words.emoteModes[mode]}</option>`,
          )}
        </select></label
      >
      <p class="small quiet">${words.emoteHints[draft.emotes]}</p>
      ${draft.emotes === 'off' ? nothing : this.#list('emoteHosts', draft)}
    </div>`;
  }

  #number(field: NumberField, draft: RulesDraft): TemplateResult {
    const fault = this.faults[field];
    return html`<wa-input
      class=${fault === undefined ? '' : 'faulty'}
      label=${words.fields[field]}
      hint=${fault === undefined ? (words.fieldHints[field] ?? '') : words.fault(fault)}
      inputmode="numeric"
      autocomplete="off"
      ?disabled=${!this.live}
      .value=${draft[field]}
      @input=${(event: Event) => this.#edit({ [field]: (event.target as WaInput).value ?? '' })}
    ></wa-input>`;
  }

  #list(field: ListField, draft: RulesDraft): TemplateResult {
    const fault = this.faults[field];
    return html`<tt-word-field
      label=${words.fields[field]}
      hint=${words.fieldHints[field] ?? ''}
      fault=${fault === undefined ? '' : words.fault(fault)}
      .text=${draft[field]}
      @tt-list=${(event: ListTyped) => this.#edit({ [field]: event.text })}
    ></tt-word-field>`;
  }

  #act(rule: VerdictRule, event: Event): void {
    if (this.draft === null) return;
    const action = (event.target as HTMLSelectElement).value as VerdictAction;
    this.#edit({ actions: { ...this.draft.actions, [rule]: action } });
  }

  #edit(change: Partial<RulesDraft>): void {
    this.dispatchEvent(new RulesEdited(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-rules-form': TtRulesForm;
  }
  interface HTMLElementEventMap {
    'tt-rules': RulesEdited;
  }
}
