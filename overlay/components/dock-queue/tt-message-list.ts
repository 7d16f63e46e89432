import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { MessageMoved } from './message-event.ts';
import type { MessageLook } from './message-look.ts';
import { PointerOver } from './pointer-over.ts';
import { PressGuard } from './press-guard.ts';
import type { ListName } from './queue-lists.ts';
import { RowDrag } from './row-drag.ts';
import { moveTo, withMove, type RowBox, type RowMove } from './row-move.ts';
import { hasShifted, neighbour, steadyOrder, type Place } from './steady-order.ts';
import { SteadyScroll } from './steady-scroll.ts';
import './tt-drag-ghost.ts';
import type { TtDragGhost } from './tt-drag-ghost.ts';
import './tt-message-row.ts';
import type { TtMessageRow } from './tt-message-row.ts';

/** After a finger has left the list its rows stand still for so long, ms: the click of a tap comes later than its end. */
const afterTouch = 350;
/** So many frames a row is waited for that has to be scrolled to. */
const patience = 60;

/**
 * One list of messages, however long. Rows never move under a pointer, nor does the one with the focus vanish: what leaves keeps its
 * place until then. Rows are carried to another place by their handles. Fires `tt-message-chosen`, `tt-message-wish` (from its rows),
 * `tt-message-moved` and `tt-list-moved`.
 */
@customElement('tt-message-list')
export class TtMessageList extends LitElement {
  static override styles = [
    operatorBaseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      lit-virtualizer {
        flex: 1;
        min-height: 120px;
        overflow-anchor: none;
        overscroll-behavior: contain;
      }
      .empty {
        margin-bottom: 6px;
      }
      /* Its card has the ring: one around the row as well would be cut at the list's edge. */
      tt-message-row[tabindex]:focus-visible {
        outline: none;
      }
    `,
  ];

  @property() name: ListName = 'held';
  @property({ attribute: false }) messages: readonly MessageView[] = [];
  /** Every message of the view, by id. */
  @property({ attribute: false }) latest: Readonly<Record<string, MessageView>> = {};
  @property() active: string | null = null;
  @property({ attribute: false }) look: MessageLook | null = null;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) wide = false;
  @property({ attribute: false }) now: Instant = 0;
  /** A move of this person that waits for its answer: it is shown at once. */
  @property({ attribute: false }) moving: RowMove | null = null;
  #places: readonly Place[] = [];
  #touched = false;
  #lifting: ReturnType<typeof setTimeout> | undefined;
  /** The row with the focus, where an update sets it elsewhere. */
  #kept: string | null = null;
  readonly #pointer = new PointerOver(
    () => this.virtualizer,
    () => this.#leaveBe(),
  );
  readonly #guard = new PressGuard();
  readonly #steady = new SteadyScroll(this, {
    scroller: () => this.virtualizer,
    rows: () => this.#rows(),
    at: (x, y) => this.#standing(x, y),
    touched: () => this.#touched,
    moved: () => this.#guard.moved(),
  });
  readonly #drag = new RowDrag(this, {
    scroller: () => this.virtualizer,
    ghost: () => this.ghost,
    rows: () => this.#boxes(),
    scrolled: () => this.#steady.note(),
    dropped: (move) => this.#dropped(move),
  });
  @query('lit-virtualizer') private virtualizer!: LitVirtualizer | null;
  @query('tt-drag-ghost') private ghost!: TtDragGhost | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A narrow dock shows another list in the place of this one: it begins anew, and no place of the last one is kept.
    const anew = changed.has('name');
    const before = anew ? [] : this.#places;
    const focused = anew ? null : this.#focused();
    const pointed = this.#pointer.isOver || this.#drag.lifted !== null;
    const keep = pointed ? 'all' : new Set(focused === null ? [] : [focused]);
    const { moving, messages } = this;
    const stood = changed.has('moving') ? this.#withMoves(before, changed.get('moving') ?? null) : before;
    this.#places = steadyOrder(stood, moving === null ? messages : withMove(messages, moving), this.latest, keep);
    if (hasShifted(before, this.#places)) this.#guard.moved();
    const at = (places: readonly Place[]): number => places.findIndex(({ id }) => id === focused);
    if (focused !== null && at(before) !== at(this.#places)) this.#kept = focused;
  }

  /** What moves by one's own wish moves under the pointer too: at once, and back where it was refused. */
  #withMoves(places: readonly Place[], last: RowMove | null): readonly Place[] {
    const { moving } = this;
    const back = last === null || last.id === moving?.id ? null : moveTo(this.messages, last.id);
    const settled = back === null ? places : withMove(places, back);
    return moving === null ? settled : withMove(settled, moving);
  }

  protected override updated(): void {
    const id = this.#kept;
    this.#kept = null;
    if (id !== null) void this.#keepFocus(id);
  }

  /** A row that is set elsewhere in the document loses the focus on the way, in this frame or in the next. */
  async #keepFocus(id: string): Promise<void> {
    await this.virtualizer?.updateComplete;
    for (let frames = 0; frames < 3; frames++) {
      // Not at once: while the focus goes from one to another, nothing has it.
      await new Promise(requestAnimationFrame);
      if (document.activeElement === document.body) this.#row(id)?.focus({ preventScroll: true });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveBe();
  }

  override render() {
    const places = this.#places;
    if (places.length === 0) return html`<p class="empty">${words.empty[this.name]}</p>`;
    return html`<lit-virtualizer
        scroller
        role="grid"
        aria-label=${words.lists[this.name]}
        aria-rowcount=${places.length}
        .items=${[...places]}
        .keyFunction=${keyOf}
        .renderItem=${this.#renderRow()}
        @pointerenter=${this.#enter}
        @pointerleave=${this.#leave}
        @pointerdown=${{ handleEvent: this.#press, capture: true }}
        @pointermove=${this.#point}
        @pointerup=${this.#lift}
        @pointercancel=${this.#lift}
        @lostpointercapture=${this.#drag.cancel}
        @focusin=${() => this.requestUpdate()}
        @focusout=${() => this.requestUpdate()}
        @click=${{ handleEvent: this.#click, capture: true }}
      ></lit-virtualizer>
      ${this.#ghost()}`;
  }

  #ghost(): unknown {
    const { lifted } = this.#drag;
    const message = lifted === null ? undefined : this.latest[lifted];
    return message === undefined ? nothing : html`<tt-drag-ghost .message=${message}></tt-drag-ghost>`;
  }

  /** A function for each render: the rows in sight are drawn again, those out of sight are not there. */
  #renderRow(): LitVirtualizer['renderItem'] {
    const { look, active } = this;
    const stop = this.#places.some(({ id }) => id === active) ? active : this.#places[0]?.id;
    return (item, index) => {
      const place = item as Place | undefined;
      // A list that has just become shorter is drawn once more in its old length.
      if (place === undefined) return html``;
      const { id, message, gone } = place;
      return html`<tt-message-row
        data-message=${id}
        aria-rowindex=${index + 1}
        .message=${message}
        ?gone=${gone}
        ?lifted=${id === this.#drag.lifted}
        ?sortable=${this.name !== 'closed'}
        ?active=${id === active}
        ?stop=${id === stop}
        ?wide=${this.wide}
        ?live=${this.live}
        .now=${this.now}
        .time=${look?.time(message) ?? 0}
        .screened=${look?.screened(message) ?? null}
        .doer=${look?.doer(id) ?? null}
        .here=${look?.here(id) ?? ''}
        .busy=${look?.busy(id) ?? null}
        .failure=${look?.failure(id) ?? null}
      ></tt-message-row>`;
    };
  }

  /** Brings the row into sight and gives it the focus. False: there is no such row. */
  async focusRow(id: string): Promise<boolean> {
    await this.updateComplete;
    for (let frames = 0; frames < patience && this.#row(id) === null; frames++) {
      const index = this.#places.findIndex((place) => place.id === id);
      if (index < 0) return false;
      // A row that has just come is drawn in a frame or two. Before its first rows the list has no layout, and cannot be scrolled.
      if (frames % 8 === 2 && this.#rows().length > 0)
        this.virtualizer?.element(index)?.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
    }
    const row = this.#row(id);
    // Not before it has drawn itself can it have the focus.
    await row?.updateComplete;
    row?.focus();
    this.#steady.note();
    return this.#focused() === id;
  }

  /** The row so many steps from another one; the ends stay where they are. */
  step(from: string | null, by: number): string | null {
    const index = this.#places.findIndex(({ id }) => id === from);
    if (index < 0) return this.#places[0]?.id ?? null;
    return this.#places[Math.min(this.#places.length - 1, Math.max(0, index + by))]?.id ?? null;
  }

  /** Where to go when this one is done. */
  neighbourOf(id: string): string | null {
    return neighbour(this.#places, id);
  }

  get hasFocus(): boolean {
    return this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement !== null;
  }

  /** Whether a row stands here for it, if only as a place. */
  holds(id: string): boolean {
    return this.#places.some((place) => place.id === id);
  }

  /** Its row is only the place where it stood. */
  hasLeft(id: string): boolean {
    return this.#places.some((place) => place.id === id && place.gone);
  }

  /** Whether the row is drawn now. */
  shows(id: string): boolean {
    return this.#row(id) !== null;
  }

  #row(id: string): TtMessageRow | null {
    return this.renderRoot.querySelector<TtMessageRow>(`tt-message-row[data-message="${CSS.escape(id)}"]`);
  }

  #focused(): string | null {
    const { activeElement } = this.renderRoot as ShadowRoot;
    return activeElement instanceof HTMLElement ? (activeElement.dataset['message'] ?? null) : null;
  }

  #rows(): readonly TtMessageRow[] {
    return [...this.renderRoot.querySelectorAll('tt-message-row')];
  }

  #boxes(): readonly RowBox[] {
    return this.#rows().map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { id: row.dataset['message'] ?? '', top, bottom, gone: row.gone };
    });
  }

  /** The row at a point, or where its buttons are below its text, these: then they must not move when the text grows. */
  #standing(x: number, y: number): Element | null {
    const { renderRoot } = this;
    const row = renderRoot instanceof ShadowRoot ? renderRoot.elementFromPoint(x, y)?.closest('tt-message-row') : null;
    return row?.shadowRoot?.elementFromPoint(x, y)?.closest('.acts') ?? row ?? null;
  }

  #dropped({ id, before }: RowMove): void {
    const there = moveTo(this.messages, id);
    if (there === null || there.before === before || !this.live) return;
    this.dispatchEvent(new MessageMoved(id, before));
  }

  readonly #enter = (event: PointerEvent): void => {
    // A finger is not over a list, it touches it.
    if (event.pointerType !== 'touch') this.#pointer.come();
  };

  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#leaveBe();
  };

  #leaveBe(): void {
    clearTimeout(this.#lifting);
    this.#pointer.leave();
    this.#steady.release();
    this.requestUpdate();
  }

  readonly #press = (event: PointerEvent): void => {
    clearTimeout(this.#lifting);
    this.#pointer.come();
    this.#touched = event.pointerType === 'touch';
    this.#steady.hold(event.clientX, event.clientY);
    const row = rowIn(event);
    const id = row?.dataset['message'] ?? null;
    this.#guard.begins(id, event.timeStamp);
    if (row === undefined || id === null || row.gone || !this.live) return;
    if (event.composedPath().some((one) => one instanceof Element && one.matches('.grip')))
      this.#drag.begin(event, id, row);
  };

  readonly #point = (event: PointerEvent): void => {
    this.#drag.move(event);
    this.#steady.hold(event.clientX, event.clientY);
  };

  readonly #lift = (event: PointerEvent): void => {
    if (event.type === 'pointercancel') this.#drag.cancel();
    else this.#drag.end(event);
    if (event.pointerType === 'touch') this.#lifting = setTimeout(() => this.#leaveBe(), afterTouch);
  };

  readonly #click = (event: MouseEvent): void => {
    const dropped = this.#drag.swallows();
    if (!dropped && this.#guard.isMeant(event, rowIn(event)?.dataset['message'] ?? null)) return;
    event.stopPropagation();
    event.preventDefault();
    if (!dropped) this.dispatchEvent(new Event('tt-list-moved', { bubbles: true, composed: true }));
  };
}

const rowIn = (event: Event): TtMessageRow | undefined =>
  event.composedPath().find((one): one is TtMessageRow => one instanceof Element && one.localName === 'tt-message-row');

const keyOf = (place: unknown): string => (place as Place | undefined)?.id ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'tt-message-list': TtMessageList;
  }
}
