import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { fromIso, second } from '../../../shared/lib/instant.ts';
import { boardStanding } from '../../../shared/projections/board-standing.ts';
import type { CueView } from '../../../shared/projections/cue-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';
import { cueWords } from '../../strings/cue.en.ts';
import { rundownDockWords as words } from '../../strings/rundown-dock.en.ts';
import { testDockWords } from '../../strings/test-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import '../guard-button/tt-guard-button.ts';
import { icons } from '../operator-icon/icons.ts';
import { cueTitle } from './cue-title.ts';
import { sentContent } from './sent-content.ts';
import './tt-cue-form.ts';
import './tt-cue-preview.ts';

/** A cue of the rundown: what it is, whether it is on air and for how long, and what can be done with it. */
@customElement('tt-cue-row')
export class TtCueRow extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .line {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto auto;
        gap: 8px;
        align-items: center;
        padding: 6px 6px 6px 8px;
        border: 1px solid var(--tt-line);
        border-radius: 8px;
        background: var(--tt-ink-2);
      }
      :host([state='on-air']) .line {
        border-color: var(--tt-bad);
        box-shadow: inset 3px 0 var(--tt-bad);
      }
      :host([state='next']) .line {
        border-color: var(--tt-tape);
      }
      :host([state='done']) .what {
        color: var(--tt-quiet);
      }
      .number {
        color: var(--tt-quiet);
        font: 600 12px var(--tt-mono);
        text-align: center;
      }
      .what {
        font-weight: 600;
        font-size: 13px;
        line-height: 1.3;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 8px;
        color: var(--tt-quiet);
        font-size: 11.5px;
      }
      .test {
        min-height: 24px;
        padding: 0 6px;
        border: 1px solid transparent;
        border-radius: 5px;
        background: none;
        color: var(--tt-text);
        font: 600 11.5px var(--tt-sans);
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 2px;
        cursor: pointer;
      }
      .test:hover {
        border-color: var(--tt-edge);
      }
      .test:disabled {
        color: var(--tt-quiet);
        cursor: default;
        text-decoration: none;
      }
      .live {
        color: #ffb3ad;
        font-weight: 650;
      }
      .actions {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 6px;
        padding: 6px 0 4px;
      }
      .actions wa-button,
      .actions tt-guard-button {
        width: 100%;
      }
      .line.locked {
        grid-template-columns: 20px minmax(0, 1fr);
      }
      .close {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) cue: CueView | null = null;
  /** Its place from 1. */
  @property({ type: Number }) place = 0;
  @property({ reflect: true }) state: 'on-air' | 'next' | 'done' | 'waiting' = 'waiting';
  @property({ attribute: false }) up: string | null | undefined = undefined;
  @property({ attribute: false }) down: string | null | undefined = undefined;
  /** The cue below; null = there is none. */
  @property({ attribute: false }) below: string | null = null;
  @property({ attribute: false }) view: OverlayView | null = null;
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  /** Look only. */
  @property({ type: Boolean }) locked = false;
  @state() private opened = false;
  @state() private editing = false;
  @state() private previewing = false;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { cue } = this;
    if (cue === null) return nothing;
    const title = cueTitle(cue.content);
    return html`<div class=${`line ${this.locked ? 'locked' : ''}`}>
        <span class="number" aria-hidden="true">${this.place}</span>
        <div class="grow">
          <bdi class="what" dir="auto">${title}</bdi>
          <div class="facts">
            <span>${words.kinds[cue.content.kind]}</span>
            <span>${cue.lasts === null ? words.held : words.seconds(cue.lasts)}</span>
            ${this.#standing(cue)} ${this.locked ? nothing : this.#test(cue, title)}
          </div>
        </div>
        ${this.locked ? nothing : html`${this.#opener(title)} ${this.#main(cue, title)}`}
      </div>
      ${['take', 'end', 'test', 'close', 'move', 'copy', 'remove'].map((slot) => this.#failure(slot))}
      ${this.locked ? nothing : this.#more(cue, title)}`;
  }

  /** On screen as it stands, without being taken. */
  #test({ id, onAir }: CueView, title: string): TemplateResult | typeof nothing {
    if (onAir !== null) return nothing;
    return html`<button
      type="button"
      class="test"
      aria-label=${testDockWords.testIt(title)}
      ?disabled=${!this.live}
      aria-busy=${this.#commands.pending('test')}
      @click=${() => void this.#commands.run('test', 'test.show', { what: 'cue', id })}
    >
      ${testDockWords.test}
    </button>`;
  }

  #standing(cue: CueView): readonly (TemplateResult | typeof nothing)[] {
    const until = cue.onAir?.until ?? (cue.asked?.phase === 'open' ? cue.asked.closesAt : null);
    const left = until === null ? null : Math.max(0, Math.ceil((fromIso(until) - this.showNow) / second));
    const answered = (cue.asked?.counts ?? []).reduce((sum, count) => sum + count, 0);
    const isWords = cue.content.kind === 'question' && cue.content.choices.length === 0;
    return [
      cue.onAir === null ? nothing : html`<span class="live">${words.onAir}</span>`,
      left === null ? nothing : html`<span class="live">${words.left(left)}</span>`,
      this.state === 'next' ? html`<span class="warn">${words.next}</span>` : nothing,
      this.state === 'done' ? html`<span>${words.done}</span>` : nothing,
      cue.asked === null
        ? nothing
        : html`<span class=${cue.asked.phase === 'open' ? 'good' : ''}
            >${cue.asked.phase === 'open' ? `${words.open}, ` : ''}${isWords ? words.answers(cue.asked.texts) : words.votes(answered)}</span
          >`,
      this.#pledged(cue),
    ];
  }

  /** What a pledge board comes to; and in a photo finish what there is to do. */
  #pledged({ board, content }: CueView): TemplateResult | typeof nothing {
    if (board === null || content.kind !== 'charity' || board.pledges.length === 0) return nothing;
    const standing = boardStanding(board);
    if (standing === 'photo-finish') return html`<span class="warn">${words.board[standing]}</span>`;
    const owed = cueWords.money(board.owed, content.currency);
    if (standing === 'decided') return html`<span class="good">${words.board.decided(owed)}</span>`;
    return board.owed === 0 ? nothing : html`<span>${words.board.open(owed)}</span>`;
  }

  #opener(title: string): TemplateResult {
    return html`<wa-button
      class="ghost icon"
      title=${words.more(title)}
      aria-expanded=${this.opened ? 'true' : 'false'}
      @click=${() => (this.opened = !this.opened)}
      ><span class="seen-only-by-readers">${words.more(title)}</span
      >${this.opened ? icons.cross() : icons.pencil()}</wa-button
    >`;
  }

  #main(cue: CueView, title: string): TemplateResult {
    const onAir = cue.onAir !== null;
    const [slot, label] = onAir ? (['end', words.endIt(title)] as const) : (['take', words.takeIt(title)] as const);
    return html`<wa-button
      class=${onAir ? 'danger' : this.state === 'next' ? 'primary' : ''}
      ?disabled=${!this.live}
      ?loading=${this.#commands.pending(slot)}
      @click=${() => void this.#commands.run(slot, `cue.${slot}`, { id: cue.id })}
      ><span class="seen-only-by-readers">${label}</span
      ><span aria-hidden="true">${onAir ? words.end : words.take}</span></wa-button
    >`;
  }

  #more(cue: CueView, title: string): TemplateResult {
    const off = !this.live;
    return html`${
      cue.asked?.phase === 'open'
        ? html`<wa-button
            class="primary wide close"
            ?disabled=${off}
            ?loading=${this.#commands.pending('close')}
            @click=${() => void this.#commands.run('close', 'cue.close', { id: cue.id })}
            >${words.close}</wa-button
          >`
        : nothing
    }
    ${this.opened ? this.#actions(cue, title) : nothing}`;
  }

  #actions(cue: CueView, title: string): TemplateResult {
    const off = !this.live;
    return html`<div class="actions">
        <wa-button
          ?disabled=${off || this.up === undefined}
          title=${words.upIt(title)}
          @click=${() => this.move(this.up)}
          >${words.up}</wa-button
        >
        <wa-button
          ?disabled=${off || this.down === undefined}
          title=${words.downIt(title)}
          @click=${() => this.move(this.down)}
          >${words.down}</wa-button
        >
        <wa-button ?disabled=${off} @click=${() => void this.#copy(cue)}>${words.copy}</wa-button>
        ${
          cue.content.kind === 'speech'
            ? nothing
            : html`<wa-button @click=${() => (this.previewing = !this.previewing)}
                >${this.previewing ? words.hidePreview : words.preview}</wa-button
              >`
        }
        <wa-button ?disabled=${off} @click=${() => (this.editing = !this.editing)}
          >${icons.pencil()}&nbsp;${words.edit}</wa-button
        >
        <wa-button
          class="danger"
          ?disabled=${off}
          ?loading=${this.#commands.pending('remove')}
          @click=${() => void this.#commands.run('remove', 'cue.remove', { id: cue.id })}
          >${words.remove}</wa-button
        >
      </div>
      ${
        this.previewing
          ? html`<tt-cue-preview
              .cue=${cue}
              .view=${this.view}
              .showNow=${this.showNow}
              label=${words.previewOf(title)}
            ></tt-cue-preview>`
          : nothing
      }
      ${
        this.editing
          ? html`<tt-cue-form
              .cue=${cue}
              .racers=${Object.values(this.view?.race.racers ?? {})}
              ?live=${this.live}
              @tt-form-done=${() => (this.editing = false)}
            ></tt-cue-form>`
          : nothing
      } `;
  }

  /** Before another cue; null = to the end, undefined = it is there already. */
  move(before: string | null | undefined): void {
    if (this.cue !== null && before !== undefined && this.live && !this.locked)
      void this.#commands.run('move', 'cue.move', { id: this.cue.id, before });
  }

  /** The same once more, below this one: a question that was closed is asked anew so. */
  async #copy({ content, lasts }: CueView): Promise<void> {
    await this.#commands.run('copy', 'cue.add', { content: sentContent(content), lasts, before: this.below });
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const said = this.#commands.failure(slot);
    return said === null ? nothing : html`<p class="failure" role="alert">${said}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cue-row': TtCueRow;
  }
}
