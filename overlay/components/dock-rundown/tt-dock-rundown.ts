import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { cueKinds } from '../../../shared/domain/cue/cue-state.ts';
import type { CueKind, CueView } from '../../../shared/projections/cue-view.ts';
import type { HostView } from '../../../shared/projections/views.ts';
import { rundownDockWords as words } from '../../strings/rundown-dock.en.ts';
import { operatorStyles } from '../../styles/operator.styles.ts';
import { PendingCommands } from '../command-request/pending-commands.ts';
import { icons } from '../operator-icon/icons.ts';
import { newDraft, type CueDraft } from './cue-draft.ts';
import { cueTitle } from './cue-title.ts';
import { beforeStep, rundownOrder } from './rundown-order.ts';
import './tt-cue-form.ts';
import './tt-cue-row.ts';
import type { TtCueRow } from './tt-cue-row.ts';
import './tt-plea-log.ts';

/** What is prepared, in its order: taken by a press or a key, ended, changed, moved; and the pleas with what they did. */
@customElement('tt-dock-rundown')
export class TtDockRundown extends LitElement {
  static override styles = [
    operatorStyles,
    css`
      .lead {
        display: grid;
        gap: 6px;
      }
      .lead wa-button {
        width: 100%;
      }
      .next {
        display: block;
        max-width: 224px;
      }
      ol {
        display: grid;
        gap: 6px;
      }
      li[dragging] {
        opacity: 0.5;
      }
      li[over] {
        box-shadow: 0 -3px 0 var(--tt-tape);
      }
      .list:focus-visible {
        outline: 2px solid var(--tt-tape);
        outline-offset: 3px;
        border-radius: 8px;
      }
      h3 {
        margin-top: 6px;
        font-size: 12px;
        font-weight: 650;
        color: var(--tt-quiet);
      }
    `,
  ];

  @property({ attribute: false }) view: HostView | null = null;
  @property({ type: Number }) showNow = 0;
  @property({ type: Boolean }) live = false;
  /** Look only. */
  @property({ type: Boolean }) locked = false;
  @state() private adding: CueDraft | null = null;
  @state() private dragged: string | null = null;
  @state() private over: string | null = null;
  readonly #commands = new PendingCommands(this);

  override render() {
    const { view } = this;
    if (view === null) return nothing;
    const order = rundownOrder(view.cues.rundown);
    return html`<div class="stack" @keydown=${this.#key}>
      ${this.locked ? html`<p class="small quiet">${words.moderators}</p>` : this.#lead(view)}
      ${
        order.length === 0
          ? html`<p class="empty">${words.empty}</p>`
          : html`<div class="list" tabindex="0" role="group" aria-label=${words.listLabel}>
              <ol>
                ${order.map((cue, index) => this.#row(cue, index, order, view))}
              </ol>
            </div>`
      }
      ${this.locked ? nothing : this.#add(view)}
      <h3>${words.pleas}</h3>
      <tt-plea-log .pleas=${view.pleas} .race=${view.race} ?live=${this.live} ?locked=${this.locked}></tt-plea-log>
    </div>`;
  }

  #lead({ cues, show }: HostView): TemplateResult {
    const next = cues.next === null ? undefined : cues.rundown[cues.next];
    const onAir = Object.values(cues.rundown).some((cue) => cue.onAir !== null);
    return html`<div class="lead">
        <wa-button
          class="primary"
          ?disabled=${!this.live || next === undefined || show.safeMode}
          ?loading=${this.#commands.pending('next')}
          @click=${this.#takeNext}
          ><span class="clip next"
            >${next === undefined ? words.nothingNext : `${words.takeNext}: ${cueTitle(next.content)}`}</span
          ><kbd slot="end" aria-hidden="true">␣</kbd></wa-button
        >
        <wa-button
          class="danger"
          ?disabled=${!this.live || !onAir}
          ?loading=${this.#commands.pending('end')}
          @click=${this.#endAll}
          >${words.endAll}</wa-button
        >
      </div>
      ${['next', 'end', 'take'].map((slot) => this.#failure(slot))}`;
  }

  #row(cue: CueView, index: number, order: readonly CueView[], view: HostView): TemplateResult {
    const { id } = cue;
    const isNext = view.cues.next === id;
    const state = cue.onAir !== null ? 'on-air' : isNext ? 'next' : cue.takenAt === null ? 'waiting' : 'done';
    return html`<li
      draggable=${this.locked ? 'false' : 'true'}
      ?dragging=${this.dragged === id}
      ?over=${this.over === id && this.dragged !== id}
      @dragstart=${(event: DragEvent) => this.#drag(event, id)}
      @dragover=${(event: DragEvent) => this.#hover(event, id)}
      @dragend=${this.#drop}
      @drop=${(event: DragEvent) => this.#dropOn(event, id)}
    >
      <tt-cue-row
        .cue=${cue}
        .place=${index + 1}
        .state=${state}
        .up=${beforeStep(order, id, -1)}
        .down=${beforeStep(order, id, 1)}
        .below=${order[index + 1]?.id ?? null}
        .view=${view}
        .showNow=${this.showNow}
        ?live=${this.live}
        ?locked=${this.locked}
      ></tt-cue-row>
    </li>`;
  }

  #add({ race }: HostView): TemplateResult {
    const { adding } = this;
    if (adding === null)
      return html`<wa-button class="ghost" ?disabled=${!this.live} @click=${() => (this.adding = newDraft('question'))}
        >${icons.plus()}&nbsp;${words.add}</wa-button
      >`;
    return html`<div class="item">
      <label class="field"
        >${words.kind}
        <select
          @change=${(event: Event) => (this.adding = newDraft((event.target as HTMLSelectElement).value as CueKind))}
        >
          ${cueKinds.map((kind) => html`<option value=${kind} ?selected=${kind === adding.kind}>${words.kinds[kind]}</option>`)}
        </select></label
      >
      <tt-cue-form
        .initial=${adding}
        .racers=${Object.values(race.racers)}
        ?live=${this.live}
        @tt-form-done=${() => (this.adding = null)}
      ></tt-cue-form>
    </div>`;
  }

  readonly #takeNext = (): void => {
    void this.#commands.run('next', 'cue.take', {});
  };

  readonly #endAll = (): void => {
    void this.#commands.run('end', 'cue.end', {});
  };

  /** Space, digits and Delete act while the dock has the focus; a field and a button keep their own keys. */
  readonly #key = (event: KeyboardEvent): void => {
    if (this.locked || !this.live || event.ctrlKey || event.metaKey || event.repeat) return;
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement)) return;
    if (target.matches('input, textarea, select')) return;
    const order = rundownOrder(this.view?.cues.rundown ?? {});
    const row = event
      .composedPath()
      .find((each): each is TtCueRow => each instanceof HTMLElement && each.localName === 'tt-cue-row');
    if (event.altKey) {
      if (event.key === 'ArrowUp') row?.move(row.up);
      else if (event.key === 'ArrowDown') row?.move(row.down);
      else return;
    } else if (event.key === ' ' && target.matches('.list')) this.#takeNext();
    else if (event.key === 'Delete' && target.matches('.list')) this.#endAll();
    else if (/^[1-9]$/.test(event.key)) {
      const id = order[Number(event.key) - 1]?.id;
      if (id !== undefined) void this.#commands.run('take', 'cue.take', { id });
    } else return;
    event.preventDefault();
  };

  #drag(event: DragEvent, id: string): void {
    if (this.locked) return;
    event.dataTransfer?.setData('text/plain', id);
    this.dragged = id;
  }

  #hover(event: DragEvent, id: string): void {
    if (this.dragged === null) return;
    event.preventDefault();
    this.over = id;
  }

  readonly #drop = (): void => {
    this.dragged = null;
    this.over = null;
  };

  #dropOn(event: DragEvent, before: string): void {
    event.preventDefault();
    const id = this.dragged;
    this.#drop();
    if (id !== null && id !== before && this.live) void this.#commands.run('take', 'cue.move', { id, before });
  }

  #failure(slot: string): TemplateResult | typeof nothing {
    const said = this.#commands.failure(slot);
    return said === null ? nothing : html`<p class="failure" role="alert">${said}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dock-rundown': TtDockRundown;
  }
}
