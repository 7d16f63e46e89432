import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import type { Instant } from '../../../shared/lib/instant.ts';
import type { ModeratorView } from '../../../shared/projections/views.ts';
import { queueDockWords as words } from '../../strings/queue-dock.en.ts';
import { operatorBaseStyles } from '../../styles/operator-base.styles.ts';
import { MessageChosen } from './message-event.ts';
import type { MessageLook } from './message-look.ts';
import { queueButtonStyles } from './queue-button.styles.ts';
import { listNames, listOf, queueLists, type ListName } from './queue-lists.ts';
import { queueListsStyles } from './queue-lists.styles.ts';
import type { RowMove } from './row-move.ts';
import './tt-audit-list.ts';
import './tt-crew-name.ts';
import './tt-message-list.ts';
import type { TtMessageList } from './tt-message-list.ts';

/** How many rows a key goes. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};
type Part = ListName | 'log';
const parts: readonly Part[] = [...listNames, 'log'];

/** Where to go when a message is done. */
export interface NextStop {
  readonly next: string | null;
  focus(): Promise<void>;
}

/** The lists of the queue and its log: beside each other, or in a narrow dock one at a time. */
@customElement('tt-queue-lists')
export class TtQueueLists extends LitElement {
  static override styles = [operatorBaseStyles, queueButtonStyles, queueListsStyles];

  @property({ attribute: false }) view: ModeratorView | null = null;
  @property() self: string | null = null;
  @property() selfName = '';
  @property() active: string | null = null;
  @property({ attribute: false }) look: MessageLook | null = null;
  /** A move that waits for its answer. */
  @property({ attribute: false }) moving: RowMove | null = null;
  @property({ type: Boolean }) ownOnly = false;
  @property({ type: Boolean }) live = false;
  @property({ type: Boolean }) wide = false;
  @property({ attribute: false }) now: Instant = 0;
  @state() private shown: Part = 'held';
  @queryAll('tt-message-list') private lists!: NodeListOf<TtMessageList>;

  override render() {
    const { view } = this;
    if (view === null) return nothing;
    return this.wide ? this.#columns(view) : this.#onePart(view);
  }

  #onePart(view: ModeratorView): TemplateResult {
    const { shown } = this;
    const tab = (name: Part, called: string): TemplateResult =>
      html`<button type="button" aria-pressed=${name === shown} @click=${() => (this.shown = name)}>${called}</button>`;
    return html`<div class="parts" role="group" aria-label=${words.parts}>
        ${tab('held', words.count(words.lists.held, view.queue.counts.held))}
        ${tab('line', words.count(words.lists.line, view.queue.counts.approved))} ${tab('closed', words.lists.closed)}
        ${tab('log', words.log)}
      </div>
      <div class="part">
        ${
          shown === 'log'
            ? html`<tt-crew-name .called=${this.selfName}></tt-crew-name>${this.#log(view)}`
            : this.#list(shown, view)
        }
      </div>`;
  }

  #columns(view: ModeratorView): TemplateResult {
    const headed = (name: ListName, count: number): TemplateResult =>
      html`<h3>${words.lists[name]} <b>${words.figure(count)}</b></h3>
        ${this.#list(name, view)}`;
    return html`<div class="columns">
      <div class="part">${headed('held', view.queue.counts.held)}</div>
      <div class="part">${headed('line', view.queue.counts.approved)}</div>
      <div class="part">
        <div class="part half">${headed('closed', queueLists(view.messages).closed.length)}</div>
        <div class="part half">
          <h3>${words.log}</h3>
          ${this.#log(view)}
        </div>
      </div>
    </div>`;
  }

  #list(name: ListName, { messages }: ModeratorView): TemplateResult {
    return html`<tt-message-list
      name=${name}
      .messages=${queueLists(messages)[name]}
      .latest=${messages}
      .active=${this.active}
      .look=${this.look}
      .moving=${this.moving}
      ?live=${this.live}
      ?wide=${this.wide && name === 'held'}
      .now=${this.now}
    ></tt-message-list>`;
  }

  #log({ undoable, messages }: ModeratorView): TemplateResult {
    return html`<tt-audit-list
      .undoable=${undoable}
      .messages=${messages}
      .self=${this.self}
      ?ownOnly=${this.ownOnly}
      ?live=${this.live}
    ></tt-audit-list>`;
  }

  /** Goes to a message, in whatever list it is now; without one, to the first of the list that is open. */
  async focusOn(id: string | null): Promise<void> {
    const message = id === null ? undefined : this.view?.messages[id];
    const name = message === undefined ? this.shown : listOf(message);
    if (!this.wide && name !== null) this.shown = name;
    await this.updateComplete;
    const list = [...this.lists].find((one) => one.name === name) ?? this.lists[0];
    const target = message === undefined ? (list?.step(null, 0) ?? null) : id;
    if (target !== null && list !== undefined) await this.#goTo(target, list);
  }

  /** Takes a key that goes through the lists. False: it is none. */
  move(key: string): boolean {
    const at = Math.max(0, this.#listInUse());
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      void this.#toList(key === 'ArrowRight' ? 1 : -1, at);
      return true;
    }
    const by = steps[key];
    const list = this.lists[at];
    if (by === undefined || list === undefined) return false;
    const to = list.step(this.active, by);
    if (to !== null) void this.#goTo(to, list);
    return true;
  }

  /** Noted before something is done to a message: where its row's place leads to afterwards. */
  nextStop(id: string): NextStop | null {
    const list = [...this.lists].find((one) => one.holds(id) && (!this.wide || one.hasFocus)) ?? this.#listWith(id);
    if (list === null) return null;
    const next = list.neighbourOf(id);
    return {
      next,
      focus: async () => {
        if (next !== null) await list.focusRow(next);
      },
    };
  }

  /** The row that somebody acts on is only the place where it stood. */
  hasLeft(id: string): boolean {
    const list = this.lists[this.#listInUse()];
    return list !== undefined && list.hasFocus && list.hasLeft(id);
  }

  isOutOfSight(id: string): boolean {
    const list = this.#listWith(id);
    return list !== null && !list.shows(id);
  }

  #listInUse(): number {
    const lists = [...this.lists];
    const focused = lists.findIndex((list) => list.hasFocus);
    return focused >= 0
      ? focused
      : lists.findIndex((list) => list.name !== 'closed' && this.active !== null && list.holds(this.active));
  }

  #listWith(id: string): TtMessageList | null {
    return [...this.lists].find((list) => list.holds(id) && !list.hasLeft(id)) ?? null;
  }

  async #toList(by: 1 | -1, at: number): Promise<void> {
    const next = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index + by));
    if (!this.wide) {
      this.shown = parts[next(parts.indexOf(this.shown), parts.length)] ?? 'held';
      await this.updateComplete;
    }
    const list = this.wide ? this.lists[next(at, this.lists.length)] : this.lists[0];
    await list?.updateComplete;
    const first = list?.step(null, 0) ?? null;
    if (list !== undefined && first !== null) await this.#goTo(first, list);
  }

  async #goTo(id: string, list: TtMessageList): Promise<void> {
    this.dispatchEvent(new MessageChosen(id));
    await list.focusRow(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-queue-lists': TtQueueLists;
  }
}
