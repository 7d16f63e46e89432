import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '@lit-labs/virtualizer';
import type { LitVirtualizer } from '@lit-labs/virtualizer';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { MessageView } from '../../../shared/projections/queue-view.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import type { MessageLook } from './message-look.ts';
import type { ListName } from './queue-lists.ts';
import { hasShifted, neighbour, steadyOrder, type Place } from './steady-order.ts';
import './tt-message-row.ts';
import type { TtMessageRow } from './tt-message-row.ts';

/** A press so soon after the rows have moved was aimed at what stood there before. */
const aim = 350;

/**
 * One list of messages, however long. Rows never move under a pointer, nor does the one with the focus vanish: what leaves keeps its
 * place until then. Fires `tt-message-chosen`, `tt-message-wish` (from its rows) and `tt-list-moved`.
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
  #places: readonly Place[] = [];
  #pointed = false;
  /** The row that had the focus before the last update. */
  #kept: string | null = null;
  #shiftedAt = -Infinity;
  @query('lit-virtualizer') private virtualizer!: LitVirtualizer | null;

  protected override willUpdate(): void {
    const before = this.#places;
    const focused = this.#focused();
    this.#kept = focused;
    const keep = this.#pointed ? 'all' : new Set(focused === null ? [] : [focused]);
    this.#places = steadyOrder(before, this.messages, this.latest, keep);
    if (hasShifted(before, this.#places)) this.#shiftedAt = performance.now();
  }

  /** A row that is set elsewhere in the document loses the focus on the way. */
  protected override updated(): void {
    const id = this.#kept;
    if (id === null) return;
    void this.virtualizer?.updateComplete.then(() => {
      if (document.activeElement === document.body) this.#row(id)?.focus({ preventScroll: true });
    });
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
      @focusin=${() => this.requestUpdate()}
      @focusout=${() => this.requestUpdate()}
      @click=${{ handleEvent: this.#click, capture: true }}
    ></lit-virtualizer>`;
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
    const index = this.#places.findIndex((place) => place.id === id);
    if (index < 0) return false;
    // Before its first rows the list has no layout, and cannot be scrolled.
    const empty = this.renderRoot.querySelector('tt-message-row') === null;
    if (empty) await this.virtualizer?.layoutComplete?.catch(() => undefined);
    if (this.#row(id) === null) {
      this.virtualizer?.element(index)?.scrollIntoView({ block: 'center' });
      await this.virtualizer?.layoutComplete?.catch(() => undefined);
    }
    this.#row(id)?.focus();
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

  readonly #enter = (event: PointerEvent): void => {
    // A finger is not over a list, it touches it: for it there is the time to aim.
    if (event.pointerType === 'mouse') this.#pointed = true;
  };

  readonly #leave = (): void => {
    this.#pointed = false;
    this.requestUpdate();
  };

  readonly #click = (event: MouseEvent): void => {
    // 0 = by a key.
    if (event.detail === 0 || performance.now() - this.#shiftedAt > aim) return;
    event.stopPropagation();
    event.preventDefault();
    this.dispatchEvent(new Event('tt-list-moved', { bubbles: true, composed: true }));
  };
}

const keyOf = (place: unknown): string => (place as Place | undefined)?.id ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'tt-message-list': TtMessageList;
  }
}
