import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { CueView } from '../../../shared/projections/cue-view.ts';
import { rundownDockWords as words } from '../../strings/rundown-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { draftOf, emptyPledge, readDraft, type CueDraft, type Faults, type PledgeDraft } from './cue-draft.ts';
import { cueFields, type CueField } from './cue-fields.ts';
import { sentContent } from './sent-content.ts';
import { fieldStyles } from './field.styles.ts';

/** What a cue says, to be written or changed. Fires `tt-form-done` when it was sent or left. */
@customElement('tt-cue-form')
export class TtCueForm extends LitElement {
  static override styles = [
    operatorStyles,
    fieldStyles,
    css`
      form {
        display: grid;
        gap: 8px;
      }
      fieldset {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
        margin: 0;
        padding: 8px;
        border: 1px solid var(--tt-line);
        border-radius: 6px;
        min-width: 0;
      }
      .wide {
        grid-column: 1 / -1;
      }
      footer {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 6px;
      }
    `,
  ];

  /** The cue to change; null = a new one, from `initial`. */
  @property({ attribute: false }) cue: CueView | null = null;
  @property({ attribute: false }) initial: CueDraft | null = null;
  @property({ attribute: false }) racers: readonly { readonly id: string; readonly name: string }[] = [];
  @property({ type: Boolean }) live = false;
  @state() private draft: CueDraft | null = null;
  @state() private faults: Faults = {};
  readonly #commands = new PendingCommands(this);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.draft !== null && !changed.has('initial')) return;
    this.draft = this.cue === null ? this.initial : draftOf(this.cue);
    this.faults = {};
  }

  override render() {
    const { draft } = this;
    if (draft === null) return nothing;
    const failure = this.#commands.failure('save');
    return html`<form @submit=${this.#submit} novalidate>
      ${cueFields[draft.kind].filter(({ when }) => when === undefined || draft.fields[when.field] === when.is).map((field) => this.#field(field))}
      ${draft.pledges.map((pledge, index) => this.#pledge(pledge, index))}
      ${
        draft.kind !== 'charity' || draft.pledges.length >= 6
          ? nothing
          : html`<wa-button class="ghost" @click=${() => this.#setPledges([...draft.pledges, emptyPledge])}
              >${icons.plus()}&nbsp;${words.fields.addPledge}</wa-button
            >`
      }
      ${draft.kind === 'speech' ? nothing : this.#input('lasts', words.fields.lasts, draft.lasts, (lasts) => (this.draft = { ...draft, lasts }), 'number')}
      ${failure === null ? nothing : html`<p class="failure" role="alert">${failure}</p>`}
      <footer>
        <wa-button @click=${this.#done}>${words.cancel}</wa-button>
        <wa-button type="submit" class="primary" ?disabled=${!this.live} ?loading=${this.#commands.pending('save')}
          >${this.cue === null ? words.saveNew : words.save}</wa-button
        >
      </footer>
    </form>`;
  }

  /** Puts the cursor into the first field. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  #field({ name, label, as, options }: CueField): TemplateResult {
    const value = this.draft?.fields[name] ?? '';
    const set = (next: string): void => {
      if (this.draft !== null) this.draft = { ...this.draft, fields: { ...this.draft.fields, [name]: next } };
    };
    if (options !== undefined)
      return html`<label class="field"
        >${label}
        <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
          ${Object.entries(options).map(([key, said]) => html`<option value=${key} ?selected=${key === value}>${said}</option>`)}
        </select></label
      >`;
    return this.#input(name, label, value, set, as);
  }

  #input(
    name: string,
    label: string,
    value: string,
    set: (value: string) => void,
    as: CueField['as'] = 'text',
  ): TemplateResult {
    const fault = this.faults[name];
    const changed = (event: Event): void => set((event.target as HTMLInputElement).value);
    const wrong = fault === undefined ? 'false' : 'true';
    return html`<div>
      <label class="field"
        >${label}
        ${
          as === 'area'
            ? html`<textarea rows="4" dir="auto" aria-invalid=${wrong} .value=${value} @input=${changed}></textarea>`
            : html`<input
                type=${as === 'number' ? 'text' : as}
                inputmode=${as === 'number' ? 'decimal' : 'text'}
                dir="auto"
                autocomplete="off"
                aria-invalid=${wrong}
                .value=${value}
                @input=${changed}
              />`
        }</label
      >${fault === undefined ? nothing : html`<span class="fault small" role="alert">${words.faults[fault]}</span>`}
    </div>`;
  }

  #pledge(pledge: PledgeDraft, index: number): TemplateResult {
    const pledges = this.draft?.pledges ?? [];
    const set = (change: Partial<PledgeDraft>): void =>
      this.#setPledges(pledges.map((each, at) => (at === index ? { ...each, ...change } : each)));
    const amount = (name: 'win' | 'lose' | 'perFollower' | 'most'): TemplateResult =>
      this.#input(`${index}.${name}`, words.fields[name], pledge[name], (value) => set({ [name]: value }), 'number');
    return html`<fieldset>
      <legend class="small quiet">${words.fields.pledge(index + 1)}</legend>
      <div class="wide">${this.#input(`${index}.by`, words.fields.by, pledge.by, (by) => set({ by }))}</div>
      ${amount('win')} ${amount('lose')} ${amount('perFollower')} ${amount('most')}
      <label class="field"
        >${words.fields.racer}
        <select @change=${(event: Event) => set({ racer: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${pledge.racer === ''}>${words.fields.firstRacer}</option>
          ${this.racers.map(({ id, name }) => html`<option value=${id} ?selected=${id === pledge.racer}>${name}</option>`)}
        </select></label
      >
      <label class="field"
        >${words.fields.ruling}
        <select @change=${(event: Event) => set({ ruling: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${pledge.ruling === ''}>${words.fields.rulings.none}</option>
          ${(['win', 'lose'] as const).map((one) => html`<option value=${one} ?selected=${one === pledge.ruling}>${words.fields.rulings[one]}</option>`)}
        </select></label
      >
      ${
        pledges.length < 2
          ? nothing
          : html`<wa-button
              class="ghost wide"
              @click=${() => this.#setPledges(pledges.filter((_each, at) => at !== index))}
              >${icons.bin()}&nbsp;${words.fields.removePledge(index + 1)}</wa-button
            >`
      }
    </fieldset>`;
  }

  #setPledges(pledges: readonly PledgeDraft[]): void {
    if (this.draft !== null) this.draft = { ...this.draft, pledges };
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.draft === null || !this.live) return;
    const read = readDraft(this.draft, Date.now());
    this.faults = read.ok ? {} : read.error;
    if (read.ok) void this.#save(read.value);
  };

  async #save({ content, lasts }: { content: CueView['content']; lasts: number | null }): Promise<void> {
    const { cue } = this;
    const input = sentContent(content);
    const answer =
      cue === null
        ? await this.#commands.run('save', 'cue.add', { content: input, lasts })
        : await this.#commands.run('save', 'cue.change', { id: cue.id, content: input, lasts });
    if (answer?.ok === true) this.#done();
  }

  readonly #done = (): void => {
    this.faults = {};
    this.dispatchEvent(new Event('tt-form-done', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cue-form': TtCueForm;
  }
}
